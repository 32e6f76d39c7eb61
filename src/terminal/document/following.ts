import { SppError } from '../../client/client.js';
import { pause } from '../../client/pause.js';
import type { PanelApi, PanelChange, PanelPlan } from './api.js';

/** A change that may still run on the server and is no longer followed. */
export class UnwatchedError extends Error {
  override readonly name = 'UnwatchedError';

  /**
   * @param why `interrupted`: the user stopped waiting; `lost`: the server is unreachable; `unknown`: the server does not know
   * the change, because it never received or no longer has it.
   * @param id of the change, if it is known.
   */
  constructor(
    readonly why: 'interrupted' | 'lost' | 'unknown',
    readonly id: string | undefined,
    options?: ErrorOptions,
  ) {
    super(`the change is no longer followed: ${why}`, options);
  }
}

/** A request that begins a change. */
export interface ChangeJob {
  readonly cause: PanelChange['cause'];
  readonly plan: PanelPlan;
  /** Sends the request. @param signal aborts waiting; the change continues on the server. */
  readonly send: (signal: AbortSignal) => Promise<PanelChange>;
}

export interface FollowingOptions {
  /** Called with the current change at each poll. */
  readonly show: (change: PanelChange) => void;
  /** Abort it to stop waiting. */
  readonly signal: AbortSignal;
  /** Maximum time that the server may be unreachable, in milliseconds. */
  readonly maxUnreachableMs: number;
}

/** Interval of polls for the progress, in milliseconds. */
const POLL_MS = 250;
/** How long a change may be unknown after the connection was lost, in milliseconds: the server reads the panel first. */
const UNKNOWN_MS = 2_000;
/** Deadline for finding the id of an interrupted change, in milliseconds. */
const FIND_ID_MS = 2_000;

/**
 * Begins a change as planned and follows its progress. After a lost connection, it polls for the result.
 *
 * @returns the change, also if it failed.
 * @throws SppError if the server rejects the request before any command; UnwatchedError if the change may continue.
 */
export async function changeAndFollow(
  api: PanelApi,
  job: ChangeJob,
  { show, signal, maxUnreachableMs }: FollowingOptions,
): Promise<PanelChange> {
  const finder = new ChangeFinder(api, job, new Set((await api.changes()).map(({ id }) => id)));
  const ending = new AbortController();
  const response = job.send(ending.signal).then(
    (change) => ({ change, error: undefined }),
    (error: unknown) => ({ change: undefined, error }),
  );
  const interrupted = new Promise<'interrupted'>((resolve) => {
    signal.addEventListener('abort', () => resolve('interrupted'), { once: true });
  });
  try {
    const watched = watch(finder, show, maxUnreachableMs, ending.signal);
    const first = await Promise.race([response, watched, interrupted]);
    if (first === 'interrupted') throw await unwatched(finder);
    if (first.change !== undefined) return first.change;
    if (isRejection(first.error)) throw first.error;
    const second = await Promise.race([
      pollResult(finder, show, maxUnreachableMs, ending.signal, first.error),
      interrupted,
    ]);
    if (second === 'interrupted') throw await unwatched(finder);
    return second;
  } finally {
    ending.abort();
  }
}

/** Finds the change in the list of changes of the server. */
class ChangeFinder {
  id: string | undefined;

  /** @param before the ids of the earlier changes. */
  constructor(
    private readonly api: PanelApi,
    private readonly job: Pick<ChangeJob, 'cause' | 'plan'>,
    private readonly before: ReadonlySet<string>,
  ) {}

  /** @returns undefined while the server does not know the change. */
  async find(signal: AbortSignal): Promise<PanelChange | undefined> {
    if (this.id !== undefined) return this.api.change(this.id, signal);
    const changes = await this.api.changes(signal);
    const found = changes.find((change) => !this.before.has(change.id) && this.#isOfPlan(change));
    this.id = found?.id;
    return found;
  }

  #isOfPlan({ cause, revision, commands }: PanelChange): boolean {
    const key = (list: readonly { method: string; path: string; body?: unknown }[]): string =>
      JSON.stringify(list.map(({ method, path, body }) => [method, path, body]));
    const { plan } = this.job;
    return cause === this.job.cause && revision === plan.revision && key(commands) === key(plan.commands);
  }
}

interface WatchResult {
  /** The change after its end. */
  readonly change: PanelChange | undefined;
  /** Why the server seems unreachable. */
  readonly error: unknown;
}

/** Polls a change until it has ended, or until the server was unreachable for too long. */
async function watch(
  finder: ChangeFinder,
  show: (change: PanelChange) => void,
  maxUnreachableMs: number,
  signal: AbortSignal,
): Promise<WatchResult> {
  let lastContact = performance.now();
  for (;;) {
    await pause(POLL_MS, signal);
    try {
      const change = await finder.find(signal);
      lastContact = performance.now();
      if (signal.aborted) return { change: undefined, error: signal.reason };
      if (change !== undefined && change.state !== 'running') return { change, error: undefined };
      if (change !== undefined) show(change);
    } catch (error) {
      if (signal.aborted || performance.now() - lastContact >= maxUnreachableMs)
        return { change: undefined, error };
    }
  }
}

/**
 * Polls for the result of a change after the connection was lost.
 *
 * @throws UnwatchedError if the server does not report it.
 */
async function pollResult(
  finder: ChangeFinder,
  show: (change: PanelChange) => void,
  maxUnreachableMs: number,
  signal: AbortSignal,
  cause: unknown,
): Promise<PanelChange> {
  const start = performance.now();
  let lastContact = start;
  for (;;) {
    try {
      const change = await finder.find(signal);
      lastContact = performance.now();
      if (change === undefined && lastContact - start >= UNKNOWN_MS)
        throw new UnwatchedError('unknown', undefined, { cause });
      if (change !== undefined && change.state !== 'running') return change;
      if (change !== undefined) show(change);
    } catch (error) {
      if (error instanceof UnwatchedError) throw error;
      if (error instanceof SppError && error.status === 404)
        throw new UnwatchedError('unknown', finder.id, { cause });
      if (signal.aborted || performance.now() - lastContact >= maxUnreachableMs)
        throw new UnwatchedError('lost', finder.id, { cause });
    }
    await pause(POLL_MS, signal);
  }
}

async function unwatched(finder: ChangeFinder): Promise<UnwatchedError> {
  if (finder.id === undefined) await finder.find(AbortSignal.timeout(FIND_ID_MS)).catch(() => undefined);
  return new UnwatchedError('interrupted', finder.id);
}

/** Whether spp-ctl rejected the request, as opposed to a proxy that cannot reach it. */
function isRejection(error: unknown): boolean {
  return error instanceof SppError && (error.code !== undefined || error.status < 502);
}
