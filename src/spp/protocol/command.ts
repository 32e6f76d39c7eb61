/** A command to an SPP process together with the reader of its reply. */
export interface Command<Reply> {
  /** What is sent, as it is. */
  readonly text: string;
  /**
   * Reads the reply.
   *
   * @throws RefusedError when the process refused the command.
   * @throws ProtocolError when the reply is not one to this command.
   */
  readonly read: (reply: string) => Reply;
}

/** Whether a command only asks: it changes nothing, whatever becomes of it. */
export function isReadOnly(text: string): boolean {
  return text === 'status' || text.startsWith('_') || text.startsWith('flow validate ');
}

/**
 * What one recv() of a process returns is one command, and old releases read 1,500 bytes at the most; a command stays
 * within one TCP segment.
 */
export const MAX_COMMAND_BYTES = 1_400;

/**
 * Joins words to a command. The last line of defence: what gets past the API's schemas and is not a word of printable
 * ASCII would reach the process as another command.
 *
 * @throws RangeError when there is no word, one is empty or has other characters, or the command is too long.
 */
export function words(...list: readonly string[]): string {
  // No process answers an empty command, ever.
  if (list.length === 0) throw new RangeError('a command without words');
  for (const word of list) {
    if (!/^[!-~]+$/.test(word)) throw new RangeError(`not a word of a command: ${JSON.stringify(word)}`);
  }
  const text = list.join(' ');
  if (text.length >= MAX_COMMAND_BYTES) throw new RangeError(`command of ${text.length} bytes`);
  return text;
}
