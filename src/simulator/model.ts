import type { Host } from './host.js';
import type { HostProcess } from './host/host-process.js';
import type { Kind } from './kinds.js';
import type { Launch } from './launch.js';
import type { CommandOutcome } from './outcome.js';
import type { Release } from './release.js';

export { KINDS, type Kind } from './kinds.js';

/** What a model needs to know of its process and its host. */
export interface ModelOptions {
  readonly kind: Kind;
  readonly release: Release;
  /** 1 to 99; 0 for the primary. */
  readonly clientId: number;
  /** Logical cores, master first. A primary with a second core has a forwarder. */
  readonly lcores: readonly number[];
  /** Number of phy ports on the host. */
  readonly phys: number;
  /** Number of rings of the primary: ring:0 up to one less. */
  readonly rings: number;
  /** Queues of each phy port; more than 1 shows from 19.11 on. */
  readonly queues: number;
  /** The host shared with other processes. Without it the process has a host of its own. */
  readonly sharedHost?: Host | undefined;
  /** nfv, vf, mirror: whether its vhosts connect to a socket that the VM creates. Default false. */
  readonly vhostClient?: boolean | undefined;
  /** pcap: the captured port. Default phy:0. */
  readonly capture?: string | undefined;
  /** pcap: the folder of its files. Default /var/spp/pcaps. */
  readonly captureDir?: string | undefined;
  /** primary: whether the network cards accept flow rules. Default false, as recorded. */
  readonly flow?: boolean | undefined;
  /**
   * primary: whether every command that writes past the end of an array kills it (the worst undefined behaviour).
   * Default false: it replies, as in every recording.
   */
  readonly strictMemory?: boolean | undefined;
  /** primary: whether a program called `python` exists, which `launch` runs. Default true. */
  readonly python?: boolean | undefined;
  /** primary: called for every secondary that it launches. */
  readonly onLaunch?: ((launch: Launch) => void) | undefined;
  /** The clock. Default: the real one. */
  readonly now?: (() => Date) | undefined;
}

/** The state of one process, and its behaviour for each command. No sockets, no time. */
export interface ProcessModel {
  readonly options: ModelOptions;
  /** Bytes that one recv() of the process reads: the rest arrives as the next command. */
  readonly receiveBytes: number;
  /** The process on its host: the outcome of its launch, its devices, its end. */
  readonly onHost: HostProcess;
  /** Whether the process has lost the address of its controller, and cannot connect again (V11). */
  readonly hasLostController?: boolean;
  /** Runs one command as the process would, and returns its outcome. */
  execute(command: string | Uint8Array): CommandOutcome;
}

/** The bytes of a command; text is encoded as UTF-8. */
export function commandBytes(command: string | Uint8Array): Buffer {
  return typeof command === 'string' ? Buffer.from(command) : Buffer.from(command);
}
