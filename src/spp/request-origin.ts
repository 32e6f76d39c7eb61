/** The origin of a request. */
export interface RequestOrigin {
  /** Whether the client has disconnected, so that nobody waits for the response. */
  readonly gone: boolean;
  /** Whether it may change a process while the process is held; see Session.hold(). */
  readonly passesHold?: boolean;
  /** Calls the listener when the client disconnects. @returns a function that removes the listener. */
  onGone(listener: () => void): () => void;
  /** Records a change that is sent to a process for this request. */
  changing(process: string, command: string): void;
  /** Records that the process rejected the change, when the result reports it without an error. */
  refused(reason: string): void;
  /** Records that the changes were carried out, although the response still waits for something else. */
  settled(): void;
}
