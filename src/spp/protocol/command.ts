/** A command to an SPP process together with the parser of its reply. */
export interface Command<Reply> {
  /** The command as sent. */
  readonly text: string;
  /**
   * Parses the reply.
   *
   * @throws RefusedError when the process rejected the command.
   * @throws ProtocolError when the reply is no reply to this command.
   */
  readonly read: (reply: string) => Reply;
}

/** Whether a command only reads: it changes nothing, whatever its outcome. */
export function isReadOnly(text: string): boolean {
  return text === 'status' || text.startsWith('_') || text.startsWith('flow validate ');
}

/**
 * A process takes the result of one recv() as one command, and old releases read 1,500 bytes at most; a command stays
 * within one TCP segment.
 */
export const MAX_COMMAND_BYTES = 1_400;

/**
 * Joins words to a command. The last line of defence: a word with a blank or control character that passed the API
 * schemas would reach the process as another command.
 *
 * @throws RangeError when there is no word, when a word is empty or not printable ASCII, or when the command is too
 * long.
 */
export function words(...list: readonly string[]): string {
  // No process ever replies to an empty command.
  if (list.length === 0) throw new RangeError('a command without words');
  for (const word of list) {
    if (!/^[!-~]+$/.test(word)) throw new RangeError(`not a word of a command: ${JSON.stringify(word)}`);
  }
  const text = list.join(' ');
  if (text.length >= MAX_COMMAND_BYTES) throw new RangeError(`command of ${text.length} bytes`);
  return text;
}
