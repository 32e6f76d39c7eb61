import { type Condition, describeOperation, type Operation, type Put } from './history.js';

/** What is wrong with a history; undefined when it is linearizable. */
export type Verdict = string | undefined;

/** The document: its content and revision, if known; undefined when there is none. */
type State = Version | undefined;
interface Version {
  readonly content: string;
  /** Undefined when no response has it: the write has an unknown outcome, and its content was never read. */
  readonly revision: string | undefined;
}

/** One possible course of the history up to now. */
interface Course {
  readonly state: State;
  /** The operations that have taken effect and have not responded yet, by their number. */
  readonly done: ReadonlySet<number>;
}

interface Entry {
  readonly number: number;
  readonly operation: Operation;
  /** The operation takes effect after this time, and before this time unless its outcome is unknown. */
  readonly from: number;
  readonly to: number;
}

/** A history with more possible courses than this is not decided. */
const MAX_COURSES = 100_000;

/**
 * Checks whether the operations on one document can be explained by one order in which each takes effect at a moment between
 * its invocation and its response (linearizability, Herlihy and Wing 1990), with these exceptions:
 *
 * - A write with an unknown outcome takes effect at any time after its invocation, or never.
 * - A read shows the document at some moment since its maximum age before the response. (The invocation counts instead of
 *   the response: the age is that of the moment in between at which the server answers.)
 * - A deletion may also succeed when the document is absent already.
 *
 * The search goes through the history in the order of time and keeps all possible courses. An operation takes effect only when
 * a response requires it ("just-in-time linearization", Lowe 2017), and one without effect on the document at once.
 *
 * @throws Error when the history has too many possible courses.
 */
export function checkHistory(history: readonly Operation[]): Verdict {
  const versions = versionsIn(history);
  if (typeof versions === 'string') return versions;
  const entries = history.map((operation, number): Entry => {
    const { kind, invokedAt, respondedAt } = operation;
    const isUnknown = kind !== 'read' && operation.outcome === 'unknown';
    return {
      number,
      operation,
      from: kind === 'read' ? invokedAt - operation.maxAgeMs : invokedAt,
      to: isUnknown ? Infinity : respondedAt,
    };
  });
  const moments = entries.flatMap((entry) => [
    { at: entry.from, entry, isStart: true },
    ...(entry.to === Infinity ? [] : [{ at: entry.to, entry, isStart: false }]),
  ]);
  // At the same time, starts come first: the operations are then concurrent.
  moments.sort((a, b) => a.at - b.at || Number(b.isStart) - Number(a.isStart));
  const search = new Search(versions);
  for (const { entry, isStart } of moments) {
    if (isStart) search.start(entry);
    else if (!search.finish(entry)) return search.explain(entry);
  }
  return undefined;
}

class Search {
  readonly #pending = new Map<number, Entry>();
  #courses: Course[] = [{ state: undefined, done: new Set() }];

  constructor(private readonly versions: Versions) {}

  start(entry: Entry): void {
    // Most reads show what is the case in all courses.
    if (this.#courses.every(({ state }) => this.#isObservation(state, entry))) return;
    this.#pending.set(entry.number, entry);
    this.#courses = this.#courses.map((course) =>
      this.#isObservation(course.state, entry)
        ? { ...course, done: with_(course.done, entry.number) }
        : course,
    );
  }

  /** The operation responds. @returns whether there is a course in which it has taken effect. */
  finish(entry: Entry): boolean {
    if (!this.#pending.has(entry.number)) return true;
    const finished: Course[] = [];
    const seen = new Map<string, Course>();
    const open: Course[] = [];
    const add = (course: Course): void => {
      const key = keyOf(course);
      if (seen.has(key)) return;
      seen.set(key, course);
      if (seen.size > MAX_COURSES) throw new Error('the history has too many possible courses');
      (course.done.has(entry.number) ? finished : open).push(course);
    };
    for (const course of this.#courses) add(course);
    for (let course = open.pop(); course !== undefined; course = open.pop())
      for (const next of this.#steps(course)) add(next);
    if (finished.length === 0) return false;
    this.#pending.delete(entry.number);
    this.#courses = finished.map(({ state, done }) => ({ state, done: without(done, entry.number) }));
    return true;
  }

  explain(entry: Entry): string {
    const states = [...new Set(this.#courses.map(({ state }) => nameOf(state)))];
    return `no order explains "${describeOperation(entry.operation)}" after ${states.join(' or ')}`;
  }

  /** The courses after one more write. */
  *#steps(course: Course): Generator<Course> {
    for (const entry of this.#pending.values()) {
      if (course.done.has(entry.number)) continue;
      const after = this.#effect(course.state, entry.operation);
      if (after === undefined) continue;
      const done = new Set(course.done).add(entry.number);
      for (const other of this.#pending.values())
        if (this.#isObservation(after.state, other)) done.add(other.number);
      yield { state: after.state, done };
    }
  }

  /** The document after a write that changes it; undefined when the write has no effect now. */
  #effect(state: State, operation: Operation): { readonly state: State } | undefined {
    if (operation.kind === 'read') return undefined;
    const { condition, outcome } = operation;
    if (outcome === 'refused' || outcome === 'missing') return undefined;
    if (operation.kind === 'delete' && state === undefined)
      return outcome === 'deleted' ? { state } : undefined;
    if (!this.#holds(state, condition)) return undefined;
    if (operation.kind === 'delete') return { state: undefined };
    const { content } = operation;
    return { state: { content, revision: this.versions.revisions.get(content) } };
  }

  /** Whether an operation only shows something about the document, and shows what is the case now. */
  #isObservation(state: State, { operation }: Entry): boolean {
    if (operation.kind === 'read') {
      const { found } = operation;
      if (state === undefined || found === undefined) return state === found;
      return [undefined, state.content].includes(found.content) && this.#mayBe(state, found.revision);
    }
    const { condition, outcome } = operation;
    if (outcome === 'missing') return state === undefined;
    if (outcome !== 'refused') return false;
    // A document of unknown revision may have another one than the condition.
    const isUnknown = state !== undefined && state.revision === undefined && condition !== null;
    return isUnknown || condition === undefined || !this.#holds(state, condition);
  }

  /** Whether the condition can hold. */
  #holds(state: State, condition: Condition): boolean {
    if (condition === undefined) return true;
    if (condition === null) return state === undefined;
    return state !== undefined && this.#mayBe(state, condition);
  }

  /** Whether a document can have this revision. If its own is unknown, it may be any that no other document has. */
  #mayBe({ revision }: Version, other: string): boolean {
    return revision === undefined ? !this.versions.contents.has(other) : revision === other;
  }
}

/** The revision of each content, and the content of each revision, that a response has shown. */
interface Versions {
  readonly revisions: ReadonlyMap<string, string>;
  readonly contents: ReadonlyMap<string, string>;
}

/** @returns what contradicts itself, if anything does. */
function versionsIn(history: readonly Operation[]): Versions | string {
  const revisions = new Map<string, string>();
  const contents = new Map<string, string>();
  const puts = new Map<string, Put>();
  for (const operation of history) if (operation.kind === 'put') puts.set(operation.content, operation);
  for (const operation of history) {
    const shown = shownBy(operation);
    if (shown === undefined) continue;
    const { content, revision } = shown;
    const put = puts.get(content);
    if (put === undefined)
      return `"${describeOperation(operation)}" shows a document that nobody has written`;
    if (put.outcome === 'refused')
      return `"${describeOperation(operation)}" shows a refused write: "${describeOperation(put)}"`;
    const [other, another] = [revisions.get(content) ?? revision, contents.get(revision) ?? content];
    if (other !== revision)
      return `"${describeOperation(operation)}" shows a document that was written twice: ${content} as ${other}, too`;
    if (another !== content)
      return `"${describeOperation(operation)}" shows another document than ${another} as revision ${revision}`;
    revisions.set(content, revision);
    contents.set(revision, content);
  }
  return { revisions, contents };
}

function shownBy(operation: Operation): { readonly content: string; readonly revision: string } | undefined {
  if (operation.kind === 'put')
    return typeof operation.outcome === 'string'
      ? undefined
      : { content: operation.content, revision: operation.outcome.written };
  if (operation.kind === 'delete') return undefined;
  const { content, revision } = operation.found ?? {};
  return content === undefined || revision === undefined ? undefined : { content, revision };
}

function with_(set: ReadonlySet<number>, number: number): ReadonlySet<number> {
  return new Set(set).add(number);
}

function without(set: ReadonlySet<number>, number: number): ReadonlySet<number> {
  const rest = new Set(set);
  rest.delete(number);
  return rest;
}

function keyOf({ state, done }: Course): string {
  return `${state?.content ?? ''} ${[...done].sort((a, b) => a - b).join()}`;
}

function nameOf(state: State): string {
  return state === undefined
    ? 'no document'
    : `${state.content} as ${state.revision ?? 'an unknown revision'}`;
}
