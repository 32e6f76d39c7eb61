import { SppError } from '../../client/client.js';
import { pause } from '../../client/pause.js';
import type { PanelDocument } from '../../panel/document/document.js';
import type { PanelApi, PanelChange, PanelPlan } from './api.js';

/** Something is applied, and nobody waits for it any more. */
export class UnwatchedError extends Error {
  override readonly name = 'UnwatchedError';

  /**
   * @param why `interrupted`: somebody did not want to wait; `lost`: the server cannot be reached; `unknown`: it knows nothing
   * of the change, because it never heard of it or has forgotten it.
   * @param id that of the change, if it is known.
   */
  constructor(
    readonly why: 'interrupted' | 'lost' | 'unknown',
    readonly id: string | undefined,
    options?: ErrorOptions,
  ) {
    super(`nobody waits for the change: ${why}`, options);
  }
}

export interface Job {
  readonly desired: PanelDocument;
  readonly plan: PanelPlan;
  readonly onFailure: PanelChange['on_failure'];
}

export interface FollowingOptions {
  /** Is called with the change as it is now and then. */
  readonly show: (change: PanelChange) => void;
  /** Aborted when nobody wants to wait any more. */
  readonly signal: AbortSignal;
  /** How long the server may be out of reach, in milliseconds. */
  readonly patienceMs: number;
}

/** How often it is asked how far a change is, in milliseconds. */
const PACE_MS = 250;
/** How long a change may be unknown to the server after the connection was lost, in milliseconds: it reads the panel first. */
const UNKNOWN_MS = 2_000;
/** How long it may take to find the id of a change that nobody waits for any more, in milliseconds. */
const LAST_LOOK_MS = 2_000;

/**
 * Applies a document as it was planned, and follows how far that is. When the connection is lost, it asks how it ended.
 *
 * @returns what came of it, failures included.
 * @throws SppError when the server refuses, and nothing was begun; UnwatchedError when it may go on.
 */
export async function applyAndFollow(
  api: PanelApi,
  job: Job,
  { show, signal, patienceMs }: FollowingOptions,
): Promise<PanelChange> {
  const finder = new Finder(api, job.plan, new Set((await api.changes()).map(({ id }) => id)));
  const ending = new AbortController();
  const answered = api.apply(job.desired, job.plan, job.onFailure, ending.signal).then(
    (change) => ({ change, error: undefined }),
    (error: unknown) => ({ change: undefined, error }),
  );
  const interrupted = new Promise<'interrupted'>((resolve) => {
    signal.addEventListener('abort', () => resolve('interrupted'), { once: true });
  });
  try {
    const watched = watch(finder, show, patienceMs, ending.signal);
    const first = await Promise.race([answered, watched, interrupted]);
    if (first === 'interrupted') throw await unwatched(finder);
    if (first.change !== undefined) return first.change;
    if (isRefusal(first.error)) throw first.error;
    const second = await Promise.race([
      ask(finder, show, patienceMs, ending.signal, first.error),
      interrupted,
    ]);
    if (second === 'interrupted') throw await unwatched(finder);
    return second;
  } finally {
    ending.abort();
  }
}

/** Finds the change among those of the server. */
class Finder {
  id: string | undefined;

  /** @param before the ids of those that there were before. */
  constructor(
    private readonly api: PanelApi,
    private readonly plan: PanelPlan,
    private readonly before: ReadonlySet<string>,
  ) {}

  /** @returns undefined while the server does not know of it. */
  async look(signal: AbortSignal): Promise<PanelChange | undefined> {
    if (this.id !== undefined) return this.api.change(this.id, signal);
    const changes = await this.api.changes(signal);
    const found = changes.find((change) => !this.before.has(change.id) && this.#isOfPlan(change));
    this.id = found?.id;
    return found;
  }

  #isOfPlan({ cause, revision, commands }: PanelChange): boolean {
    const key = (list: readonly { method: string; path: string; body?: unknown }[]): string =>
      JSON.stringify(list.map(({ method, path, body }) => [method, path, body]));
    return (
      cause === 'request' && revision === this.plan.revision && key(commands) === key(this.plan.commands)
    );
  }
}

interface Outcome {
  /** The change when it has ended. */
  readonly change: PanelChange | undefined;
  /** Why the server seems to be out of reach. */
  readonly error: unknown;
}

/** Tells how far a change is until it has ended, or the server is out of reach for too long. */
async function watch(
  finder: Finder,
  show: (change: PanelChange) => void,
  patienceMs: number,
  signal: AbortSignal,
): Promise<Outcome> {
  let heard = performance.now();
  for (;;) {
    await pause(PACE_MS, signal);
    try {
      const change = await finder.look(signal);
      heard = performance.now();
      if (signal.aborted) return { change: undefined, error: signal.reason };
      if (change !== undefined && change.state !== 'running') return { change, error: undefined };
      if (change !== undefined) show(change);
    } catch (error) {
      if (signal.aborted || performance.now() - heard >= patienceMs) return { change: undefined, error };
    }
  }
}

/**
 * Asks how a change goes on after the connection was lost.
 *
 * @throws UnwatchedError when the server does not tell.
 */
async function ask(
  finder: Finder,
  show: (change: PanelChange) => void,
  patienceMs: number,
  signal: AbortSignal,
  cause: unknown,
): Promise<PanelChange> {
  const start = performance.now();
  let heard = start;
  for (;;) {
    try {
      const change = await finder.look(signal);
      heard = performance.now();
      if (change === undefined && heard - start >= UNKNOWN_MS)
        throw new UnwatchedError('unknown', undefined, { cause });
      if (change !== undefined && change.state !== 'running') return change;
      if (change !== undefined) show(change);
    } catch (error) {
      if (error instanceof UnwatchedError) throw error;
      if (error instanceof SppError && error.status === 404)
        throw new UnwatchedError('unknown', finder.id, { cause });
      if (signal.aborted || performance.now() - heard >= patienceMs)
        throw new UnwatchedError('lost', finder.id, { cause });
    }
    await pause(PACE_MS, signal);
  }
}

async function unwatched(finder: Finder): Promise<UnwatchedError> {
  if (finder.id === undefined) await finder.look(AbortSignal.timeout(LAST_LOOK_MS)).catch(() => undefined);
  return new UnwatchedError('interrupted', finder.id);
}

/** Whether the server said no, rather than somebody on the way there that it cannot be reached. */
function isRefusal(error: unknown): boolean {
  return error instanceof SppError && (error.code !== undefined || error.status < 502);
}
