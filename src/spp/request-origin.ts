/** For whom a request is carried out. */
export interface RequestOrigin {
  /** Whether they have gone away, so that nobody waits for the answer. */
  readonly gone: boolean;
  /** Whether they may change a process while it is held for them; see Session.hold(). */
  readonly passesHold?: boolean;
  /** Calls the listener when they go away. @returns a function that takes it away again. */
  onGone(listener: () => void): () => void;
  /** Takes note of a change that leaves for a process on their behalf. */
  changing(process: string, command: string): void;
  /** Takes note that the process refused the change, when the result says so and is no error. */
  refused(reason: string): void;
  /** Takes note that the changes were carried out, although the answer has to wait for something else. */
  settled(): void;
}
