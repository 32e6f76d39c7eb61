import type { Command } from './command.js';
import { change } from './framed.js';
import { parseJsonStatus } from './nfv-json.js';
import { parseLines } from './nfv-lines.js';
import { parsePairs } from './nfv-pairs.js';
import type { NfvStatus } from './nfv-status.js';
import type { ReplyOutcome } from './reply.js';

export { exit, forward, patch, resetPatches, stop } from './framed.js';

/** Parses the status in whichever dialect it has. */
export const status: Command<NfvStatus> = {
  text: 'status',
  read: (reply) => {
    if (reply.startsWith('{')) return parseJsonStatus(reply);
    return reply.startsWith('status:') ? parsePairs(reply) : parseLines(reply);
  },
};

/**
 * Port spelling of an nfv: `ring 0` up to 18.05, `ring:0` from 18.05.1 on. A process ignores the other form, or
 * exits.
 */
export type PortSpelling = 'words' | 'colon';

/** Adds a port. */
export function addPort(port: string, spelling: PortSpelling): Command<ReplyOutcome> {
  return change('add', ...spell(port, spelling));
}

/** Deletes a port. */
export function deletePort(port: string, spelling: PortSpelling): Command<ReplyOutcome> {
  return change('del', ...spell(port, spelling));
}

function spell(port: string, spelling: PortSpelling): string[] {
  return spelling === 'colon' ? [port] : port.split(':');
}
