import type { ModelOptions } from './model.js';
import { VfModel, type WorkerProfile } from './vf.js';

const MIRROR_PROFILE: WorkerProfile = {
  processType: 'mirror',
  componentTypes: () => ['mirror'],
  classifierTable: false,
};

/** spp_mirror, of 18.08 and later: a vf with another component type, and without a classifier table. */
export class MirrorModel extends VfModel {
  constructor(options: ModelOptions) {
    super(options, MIRROR_PROFILE);
  }
}
