import type { Command } from '../protocol/command.js';

/** A state as it was read once, for all who asked for it. */
export class Snapshot<State> {
  #made: unknown;

  constructor(readonly state: State) {}

  /** What is made of the state: made by who asks first, and the same for all others. Everybody has to make the same. */
  once<T>(make: (state: State) => T): T {
    return (this.#made ??= make(this.state)) as T;
  }
}

/** The longest reply that is kept to compare the next one with, in characters. Real ones are far below it. */
const MAX_KEPT = 65_536;

/**
 * A question whose answer seldom changes: a reply that is the same as the one before, byte for byte, tells of the same
 * state, and nothing is made of it anew.
 *
 * @param onRead is told each time what is lasting of the state, the same object for the same reply; undefined when the
 * reply is too long to be kept; and the whole state.
 * @param lasting takes away what varies by itself.
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
