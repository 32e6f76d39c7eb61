import type { Kind, ModelOptions, ProcessModel } from './model.js';
import { NfvModel } from './nfv.js';
import { PrimaryModel } from './primary.js';
import { VfModel } from './vf.js';

const MODELS: Readonly<Record<Kind, (options: ModelOptions) => ProcessModel>> = {
  primary: (options) => new PrimaryModel(options),
  nfv: (options) => new NfvModel(options),
  vm: (options) => new NfvModel(options),
  vf: (options) => new VfModel(options),
};

/** A process of the given kind as it is right after its start. */
export function createModel(options: ModelOptions): ProcessModel {
  return MODELS[options.kind](options);
}
