import { whyMissing } from './kinds.js';
import { MirrorModel } from './mirror.js';
import type { Kind, ModelOptions, ProcessModel } from './model.js';
import { NfvModel } from './nfv.js';
import { PcapModel } from './pcap.js';
import { PrimaryModel } from './primary.js';
import { VfModel } from './vf.js';

const MODELS: Readonly<Record<Kind, (options: ModelOptions) => ProcessModel>> = {
  primary: (options) => new PrimaryModel(options),
  nfv: (options) => new NfvModel(options),
  vm: (options) => new NfvModel(options),
  vf: (options) => new VfModel(options),
  mirror: (options) => new MirrorModel(options),
  pcap: (options) => new PcapModel(options),
};

/** Creates a process of the given kind in its initial state. Throws a RangeError when the release has no such kind. */
export function createModel(options: ModelOptions): ProcessModel {
  const missing = whyMissing(options.kind, options.release);
  if (missing !== undefined) throw new RangeError(missing);
  return MODELS[options.kind](options);
}
