/** The part of the simulator that controller tests use. */
export type { DataPlane, DataPlaneOptions, Injected, Settled } from './data-plane/data-plane.js';
export type { DropReason, End, EndKind } from './data-plane/ends.js';
export type { Packet, VlanTag } from './data-plane/mbuf.js';
export { NO_FAULTS, planSteps, realDelayMs, type Faults, type Step } from './faults.js';
export type { HeldFlowRule } from './flow.js';
export { Host, type HostOptions } from './host.js';
export { asksForHotplug } from './hotplug-command.js';
export { RACE_NAMES, RACE_POLICIES, type RaceName, type RacePolicy } from './host/races.js';
export { whyMissing } from './kinds.js';
export { readLaunch, type Launch } from './launch.js';
export { MirrorModel } from './mirror.js';
export { createModel } from './create-model.js';
export { KINDS, type Kind, type ModelOptions, type ProcessModel } from './model.js';
export { NfvModel } from './nfv.js';
export { replyBytes, type CommandOutcome as Outcome, type Reply } from './outcome.js';
export { PcapModel } from './pcap.js';
export { launchedOptions } from './process-options.js';
export { PrimaryModel } from './primary.js';
export {
  SimulatedProcess,
  type ProcessEventMap as ProcessEvents,
  type ProcessOptions,
  type ProcessState,
} from './process.js';
export type { Death } from './connection.js';
export { DEFAULT_RELEASE, frameBytes, isSince, parseRelease, RELEASES, type Release } from './release.js';
export { VfModel } from './vf.js';
