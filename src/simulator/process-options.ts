import type { Faults } from './faults.js';
import { KIND_FACTS } from './kinds.js';
import type { Launch } from './launch.js';
import type { Kind, ModelOptions } from './model.js';
import { DEFAULT_RELEASE, type Release } from './release.js';

type Passed =
  | 'sharedHost'
  | 'vhostClient'
  | 'capture'
  | 'captureDir'
  | 'flow'
  | 'strictMemory'
  | 'python'
  | 'onLaunch'
  | 'now';

/** A simulated process and the address of its controller. */
export interface ProcessOptions extends Pick<ModelOptions, Passed> {
  readonly kind: Kind;
  /** 1 to 99. The primary has none. */
  readonly clientId?: number;
  /** Default 20.02. */
  readonly release?: Release;
  /** Logical cores, master first. Default: primary 0; nfv and vm 1,2; vf 3 to 7; mirror 8 to 10; pcap 11 to 13. */
  readonly lcores?: readonly number[];
  /** Default 127.0.0.1. */
  readonly host?: string;
  /** The controller's port for primaries, or the port for secondaries. */
  readonly port: number;
  /**
   * Duration of a hotplug add in milliseconds, in which it can coincide with another (H5). Default 0: it never does.
   */
  readonly hotplugMs?: number;
  /** Milliseconds after a command until idle workers have read their flags (N4). Default 0: right after the reply. */
  readonly settleMs?: number;
  /** Milliseconds between attempts to connect. Default 1000. */
  readonly retryMs?: number;
  /** Whether a process that died or exited is relaunched with empty state. Default false. */
  readonly respawn?: boolean;
  /** Number of phy ports. Default: that of the shared host, or 2. */
  readonly phys?: number;
  /** Number of rings. Default: that of the shared host, or 8. */
  readonly rings?: number;
  /** Queues of each phy port, 19.11 and later. Default 1. */
  readonly queues?: number;
  readonly faults?: Partial<Faults>;
}

/** The model options of a process, with every default filled in. */
export function modelOptionsOf(options: ProcessOptions): ModelOptions {
  const { kind, sharedHost } = options;
  return {
    kind,
    release: options.release ?? DEFAULT_RELEASE,
    clientId: options.clientId ?? 0,
    lcores: options.lcores ?? KIND_FACTS[kind].lcores,
    phys: options.phys ?? sharedHost?.phys ?? 2,
    rings: options.rings ?? sharedHost?.rings ?? 8,
    queues: options.queues ?? 1,
    sharedHost,
    vhostClient: options.vhostClient,
    capture: options.capture,
    captureDir: options.captureDir,
    flow: options.flow,
    strictMemory: options.strictMemory,
    python: options.python,
    onLaunch: options.onLaunch,
    now: options.now,
  };
}

/**
 * Options of a process that a primary launched. Values missing in the command come from `defaults`, whose `port` is
 * the port for secondaries.
 */
export function launchedOptions(launch: Launch, defaults: Omit<ProcessOptions, 'kind'>): ProcessOptions {
  const { kind, clientId, lcores, controller } = launch;
  const capture = launch.capture ?? defaults.capture;
  const captureDir = launch.captureDir ?? defaults.captureDir;
  return { ...defaults, ...controller, kind, clientId, lcores, capture, captureDir };
}
