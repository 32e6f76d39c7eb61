import { type Command, words } from './command.js';
import { parseJsonStatus } from './nfv-json.js';
import { parseLines } from './nfv-lines.js';
import { parsePairs } from './nfv-pairs.js';
import type { NfvDialect, NfvStatus } from './nfv-status.js';
import { type Outcome, parseOutcome } from './reply.js';

/** Reads the status in the dialect that it turns out to be in. */
export const status: Command<NfvStatus> = {
  text: 'status',
  read: (reply) => {
    if (reply.startsWith('{')) return parseJsonStatus(reply);
    return reply.startsWith('status:') ? parsePairs(reply) : parseLines(reply);
  },
};

export const forward = change('forward');
export const stop = change('stop');
export const exit = change('exit');
export const resetPatches = change('patch', 'reset');

/** `add ring 0` to 18.05, `add ring:0` from 18.08.1 on; each silently ignores the other's form. */
export function addPort(port: string, dialect: NfvDialect): Command<Outcome> {
  return change('add', ...spell(port, dialect));
}

/** `del ring 0` to 18.05, `del ring:0` from 18.08.1 on. */
export function deletePort(port: string, dialect: NfvDialect): Command<Outcome> {
  return change('del', ...spell(port, dialect));
}

export function patch(src: string, dst: string): Command<Outcome> {
  return change('patch', src, dst);
}

function spell(port: string, dialect: NfvDialect): string[] {
  return dialect === 'json' ? [port] : port.split(':');
}

function change(...list: string[]): Command<Outcome> {
  const text = words(...list);
  return { text, read: (reply) => parseOutcome(text, reply) };
}
