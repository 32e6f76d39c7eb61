/** The common commands of primary and nfv: both reply in fixed frames, with an echo or a result. */
import { type Command, words } from './command.js';
import { type ReplyOutcome, parseReplyOutcome } from './reply.js';

export const forward = change('forward');
export const stop = change('stop');
export const exit = change('exit');
export const resetPatches = change('patch', 'reset');

export function patch(src: string, dst: string): Command<ReplyOutcome> {
  return change('patch', src, dst);
}

/** A command of these words, whose reply may have a result. */
export function change(...list: readonly string[]): Command<ReplyOutcome> {
  const text = words(...list);
  return { text, read: (reply) => parseReplyOutcome(text, reply) };
}
