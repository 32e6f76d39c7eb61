import type { Command } from './command.js';
import { change } from './framed.js';
import { parseJsonStatus } from './nfv-json.js';
import { parseLines } from './nfv-lines.js';
import { parsePairs } from './nfv-pairs.js';
import type { NfvStatus } from './nfv-status.js';
import type { ReplyOutcome } from './reply.js';

export { exit, forward, patch, resetPatches, stop } from './framed.js';

/** Reads the status in the dialect that it turns out to be in. */
export const status: Command<NfvStatus> = {
  text: 'status',
  read: (reply) => {
    if (reply.startsWith('{')) return parseJsonStatus(reply);
    return reply.startsWith('status:') ? parsePairs(reply) : parseLines(reply);
  },
};

/** How an nfv has ports: `ring 0` to 18.05, `ring:0` from 18.05.1 on. Each ignores the other's form, or ends. */
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
