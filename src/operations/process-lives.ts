/** Launches and exits as steps of a plan: they are over when the process is connected, or gone. */
import type { BodyOf } from '#generated/operations.js';
import { ExitNotVerifiedError, LaunchNotVerifiedError } from '../spp/errors.js';
import type { Registry } from '../spp/registry.js';
import { formatDuration } from '../text/duration.js';
import { clientIdOf, formatProcessId, processName, PROGRAMS } from '../text/process-id.js';

/** How processes are waited for. */
export interface LifeTimes {
  /** How long a process may take until it connects after its launch, or disconnects after its exit, in milliseconds. */
  readonly connectMs: number;
  /**
   * How long a process that has lost its connection takes until it connects again, in milliseconds: it may be there although it is
   * not connected.
   */
  readonly reconnectMs: number;
  /** How long after the start of spp-ctl a process may still connect that an earlier run has launched, in milliseconds. */
  readonly startMs: number;
  /** Ends the wait. */
  readonly signal: AbortSignal;
}

/**
 * The times of real processes. A start was measured to take 1 to 2 s on an idle host, and up to 10 s on a large one. Processes connect
 * again after 1 s, and early releases of vf take another second for the greeting.
 */
export const USUAL_TIMES = { connectMs: 30_000, reconnectMs: 3_000, startMs: 10_000 } as const;

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
  { connectMs, reconnectMs, startMs, signal }: LifeTimes,
): Promise<void> {
  const clientId = Number(body.client_id);
  const kind = PROGRAMS[body.proc_name];
  const id = formatProcessId(kind, clientId);
  const { lostAt, startedAt, launches } = registry.host;
  // An earlier launch may be on its way: two processes with one client id disconnect each other for ever.
  const startingAt = launches.startingSince(id) ?? -Infinity;
  const mayComeUntil = Math.max(lostAt + reconnectMs, startedAt + startMs, startingAt + connectMs);
  const backMs = Math.max(mayComeUntil - performance.now(), 0);
  let found = await registry.whenConnected(clientId, backMs, signal);
  if (found === undefined && !signal.aborted) {
    if (!registry.isLaunching(clientId)) await launch();
    found = await registry.whenConnected(clientId, connectMs, signal);
  }
  if (found === undefined) {
    if (signal.aborted) throw new Error('spp-ctl is shutting down');
    launches.gaveUp(id);
    throw new LaunchNotVerifiedError(processName(id), formatDuration(connectMs));
  }
  registry.secondary(kind, clientId);
}

/**
 * Ends a process and waits until it has disconnected. A process that has died meanwhile is as it was to be.
 *
 * @param id such as `vf:2`. @param exit sends the exit.
 * @throws what `exit` throws; ExitNotVerifiedError when the process stays connected.
 */
export async function exitAndWait(
  id: string,
  registry: Registry,
  exit: () => Promise<unknown>,
  { connectMs, signal }: LifeTimes,
): Promise<void> {
  const process = registry.list().find((each) => each.id === id);
  try {
    await exit();
  } catch (error) {
    const end = registry.host.model.endOf(id);
    if (end === 'killed' || end === 'exited') return;
    throw error;
  }
  if (process === undefined || (await registry.whenGone(process, connectMs, signal)) || signal.aborted)
    return;
  throw new ExitNotVerifiedError(process.name, formatDuration(connectMs));
}

/**
 * Waits for processes that may have lost their connection, as long as they take to connect again: a plan must not launch what is there.
 *
 * @param ids such as `vf:2`.
 */
export async function whenReconnected(
  ids: readonly string[],
  registry: Registry,
  { reconnectMs, signal }: LifeTimes,
): Promise<void> {
  const backMs = registry.host.lostAt + reconnectMs - performance.now();
  if (backMs <= 0 || registry.primaryOrNone === undefined) return;
  await Promise.all(ids.map((id) => registry.whenConnected(clientIdOf(id) ?? 0, backMs, signal)));
}
