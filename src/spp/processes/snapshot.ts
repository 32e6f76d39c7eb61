import type { Command } from '../protocol/command.js';

/** A state that was read once, shared by all requests that asked for it. */
export class Snapshot<State> {
  #made: unknown;

  constructor(readonly state: State) {}

  /**
   * A value derived from the state: the first caller creates it, all others get the same. All callers must pass an
   * equivalent function.
   */
  once<T>(make: (state: State) => T): T {
    return (this.#made ??= make(this.state)) as T;
  }
}

/** Maximum length of a reply that is kept for comparison, in characters. Real replies are far shorter. */
const MAX_KEPT = 65_536;

/**
 * Adds a cache to a read-only command: a reply equal to the previous one, byte for byte, yields the same snapshot
 * without parsing.
 *
 * @param onRead called for each reply with the lasting part of the state and the whole state. The lasting part is the
 * same object for equal replies, and undefined when the reply is too long to keep.
 * @param lasting removes what varies by itself.
 * @returns a command for one process.
 */
export function withReplyCache<State>(
  question: Command<State>,
  onRead?: (lasting: unknown, state: State) => void,
  lasting: (state: State) => unknown = (state) => state,
): Command<Snapshot<State>> {
  let before = '';
  let snapshot: Snapshot<State> | undefined;
  let kept: unknown;
  return {
    text: question.text,
    read: (reply) => {
      let found = snapshot;
      if (found === undefined || reply !== before) {
        found = new Snapshot(question.read(reply));
        const isKept = reply.length <= MAX_KEPT;
        before = isKept ? reply : '';
        snapshot = isKept ? found : undefined;
        kept = isKept ? lasting(found.state) : undefined;
      }
      onRead?.(kept, found.state);
      return found;
    },
  };
}
