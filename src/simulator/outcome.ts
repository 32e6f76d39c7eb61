/**
 * The outcome of one command.
 * - `reply`: sends `content`, then `padding` NUL bytes; closes the connection at once when `exits`.
 * - `dies`: the process crashes, its connection closes without a reply.
 * - `hangs`: no reply now or to any later command; its TCP connection stays up.
 * - `silent`: no reply to this command only.
 * - `exits`: ends regularly, its connection closes without a reply.
 */
export type CommandOutcome =
  | { readonly kind: 'reply'; readonly content: Buffer; readonly padding: number; readonly exits: boolean }
  | { readonly kind: 'dies' }
  | { readonly kind: 'hangs' }
  | { readonly kind: 'silent' }
  | { readonly kind: 'exits' };

/** The reply variant of {@link CommandOutcome}. */
export type Reply = Extract<CommandOutcome, { kind: 'reply' }>;

export const DIES: CommandOutcome = { kind: 'dies' };
export const HANGS: CommandOutcome = { kind: 'hangs' };
export const SILENT: CommandOutcome = { kind: 'silent' };
export const EXITS: CommandOutcome = { kind: 'exits' };

/** A reply of bare text, as vf sends it: no terminator, no padding. `text` holds one byte per character. */
export function bareReply(text: string, exits = false): Reply {
  return { kind: 'reply', content: Buffer.from(text, 'latin1'), padding: 0, exits };
}

/** A reply of one whole buffer, as primary and nfv send it: the NULs at its end are the padding. */
export function frameReply(frame: Buffer, exits = false): Reply {
  let end = frame.length;
  while (end > 0 && frame[end - 1] === 0) end--;
  return { kind: 'reply', content: Buffer.from(frame.subarray(0, end)), padding: frame.length - end, exits };
}

/** All bytes of a reply, padding included. */
export function replyBytes(reply: Reply): Buffer {
  return Buffer.concat([reply.content, Buffer.alloc(reply.padding)]);
}
