import type { Command } from './command.js';
import { change } from './framed.js';
import { parseJsonStatus } from './nfv-json.js';
import { parseLines } from './nfv-lines.js';
import { parsePairs } from './nfv-pairs.js';
import type { NfvDialect, NfvStatus } from './nfv-status.js';
import type { Outcome } from './reply.js';

export { exit, forward, patch, resetPatches, stop } from './framed.js';

/** Reads the status in the dialect that it turns out to be in. */
export const status: Command<NfvStatus> = {
  text: 'status',
  read: (reply) => {
    if (reply.startsWith('{')) return parseJsonStatus(reply);
    return reply.startsWith('status:') ? parsePairs(reply) : parseLines(reply);
  },
};

/** `add ring 0` to 18.05, `add ring:0` from 18.08.1 on; each silently ignores the other's form. */
export function addPort(port: string, dialect: NfvDialect): Command<Outcome> {
  return change('add', ...spell(port, dialect));
}

/** `del ring 0` to 18.05, `del ring:0` from 18.08.1 on. */
export function deletePort(port: string, dialect: NfvDialect): Command<Outcome> {
  return change('del', ...spell(port, dialect));
}

function spell(port: string, dialect: NfvDialect): string[] {
  return dialect === 'json' ? [port] : port.split(':');
}
