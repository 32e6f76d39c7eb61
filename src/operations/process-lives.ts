/** Launches and exits as steps of a plan: they are over when the process is connected, or gone. */
import type { BodyOf } from '#generated/operations.js';
import { ExitNotVerifiedError, LaunchNotVerifiedError } from '../spp/errors.js';
import type { AnyProcess } from '../spp/processes/index.js';
import { PROGRAMS } from '../spp/protocol/launch.js';
import type { Registry } from '../spp/registry.js';
import { formatDuration } from '../text/duration.js';

/** How processes are waited for. */
export interface LifeTimes {
  /** How long a process may take until it connects after its launch, or disconnects after its exit, in milliseconds. */
  readonly connectMs: number;
  /**
   * How long a process that has lost its connection takes until it connects again, in milliseconds: it may be there although it is
   * not connected.
   */
  readonly reconnectMs: number;
  /** Ends the wait. */
  readonly signal: AbortSignal;
}

/**
 * The times of real processes. A start was measured to take 1 to 2 s on an idle host, and up to 10 s on a large one. Processes connect
 * again after 1 s, and early releases of vf take another second for the greeting.
 */
export const USUAL_TIMES = { connectMs: 30_000, reconnectMs: 3_000 } as const;

/**
 * Launches a process and waits until it is connected. A process that connects by itself meanwhile is not launched: after a start of
 * spp-ctl, or a connection of the primary, it may be the one from before.
 *
 * @param launch sends the launch.
 * @throws what `launch` throws; LaunchNotVerifiedError when the process does not connect in time; ProcessNotFoundError when
 * a process of another type has connected with the client id.
 */
export async function launchAndWait(
  body: BodyOf<'launchSecondary'>,
  registry: Registry,
  launch: () => Promise<unknown>,
  { connectMs, reconnectMs, signal }: LifeTimes,
): Promise<void> {
  const clientId = Number(body.client_id);
  const kind = PROGRAMS[body.proc_name];
  const backMs = registry.host.lostAt + reconnectMs - performance.now();
  let found = backMs > 0 ? await registry.whenConnected(clientId, backMs, signal) : undefined;
  if (found === undefined && !signal.aborted) {
    if (!registry.isLaunching(clientId)) await launch();
    found = await registry.whenConnected(clientId, connectMs, signal);
  }
  if (found === undefined) {
    if (signal.aborted) throw new Error('spp-ctl is shutting down');
    throw new LaunchNotVerifiedError(`${kind} ${clientId}`, formatDuration(connectMs));
  }
  registry.secondary(kind, clientId);
}

/**
 * Ends a process and waits until it has disconnected.
 *
 * @param exit sends the exit.
 * @throws what `exit` throws; ExitNotVerifiedError when the process stays connected.
 */
export async function exitAndWait(
  process: AnyProcess | undefined,
  registry: Registry,
  exit: () => Promise<unknown>,
  { connectMs, signal }: LifeTimes,
): Promise<void> {
  await exit();
  if (process === undefined || (await registry.whenGone(process, connectMs, signal)) || signal.aborted)
    return;
  throw new ExitNotVerifiedError(process.name, formatDuration(connectMs));
}
