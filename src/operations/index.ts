import * as cpus from './cpus.js';
import * as document from './document.js';
import * as events from './events.js';
import * as findings from './findings.js';
import * as flowRules from './flow-rules.js';
import * as health from './health.js';
import * as metrics from './metrics.js';
import * as mirrors from './mirrors.js';
import * as nfvs from './nfvs.js';
import * as nodes from './nodes.js';
import type { Handlers } from './operation.js';
import * as panel from './panel.js';
import * as pcaps from './pcaps.js';
import * as primary from './primary.js';
import * as processes from './processes.js';
import * as topology from './topology.js';
import * as traces from './traces.js';
import * as vfs from './vfs.js';

/** The files of this folder. Every exported function has the name of its operation. */
export const modules = [
  processes,
  vfs,
  nfvs,
  mirrors,
  panel,
  nodes,
  pcaps,
  primary,
  flowRules,
  cpus,
  events,
  topology,
  findings,
  traces,
  health,
  document,
  metrics,
] as const;

/** All handlers by operationId: here the compiler checks that each operation has a handler of its types. */
export const handlers: Handlers = {
  ...processes,
  ...vfs,
  ...nfvs,
  ...mirrors,
  ...panel,
  ...nodes,
  ...pcaps,
  ...primary,
  ...flowRules,
  ...cpus,
  ...events,
  ...topology,
  ...traces,
  ...findings,
  ...health,
  ...document,
  ...metrics,
};
