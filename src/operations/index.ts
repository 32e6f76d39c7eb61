import * as nfvs from './nfvs.js';
import type { Handlers } from './operation.js';
import * as primary from './primary.js';
import * as processes from './processes.js';
import * as vfs from './vfs.js';

/** Every exported function of the files of this folder, by its name, which is its operationId. */
export const handlers: Handlers = { ...processes, ...vfs, ...nfvs, ...primary };
