import { Host } from './host.js';
import type { ModelOptions } from './model.js';

/** The host that a process runs on: the shared one, or one of its own. */
export function hostOf({ sharedHost, phys, rings }: ModelOptions): Host {
  return sharedHost ?? new Host({ phys, rings });
}
