/**
 * `flow` commands of the primary (from 19.11 on). The recorded hosts' network cards take no rules, so a well-formed
 * command ends with DPDK's "Function not implemented" and no rule is ever kept.
 */
import { strtol, strtoul, toInt, toUnsigned } from './cstring.js';

const INVALID = '{"result": "error", "message": "Flow command invalid argument"}';

const ITEM_FIELDS: Readonly<Record<string, readonly string[]>> = {
  eth: ['src', 'dst', 'type'],
  vlan: ['tci', 'pcp', 'dei', 'vid', 'inner_type'],
};

const ITEM_MATCHES = ['is', 'spec', 'last', 'mask', 'prefix'];

const ACTION_FIELDS: Readonly<Record<string, readonly string[]>> = {
  jump: ['group'],
  queue: ['index'],
  of_pop_vlan: [],
  of_push_vlan: ['ethertype'],
  of_set_vlan_vid: ['vlan_vid'],
  of_set_vlan_pcp: ['vlan_pcp'],
};

function reply(message: string, ruleId?: string): string {
  const rule = ruleId === undefined ? '' : `, "rule_id": "${ruleId}"`;
  return `{"result": "error", "message": "${message}"${rule}}`;
}

function dpdkError(what: string, cause: string): string {
  return `${what}\\nerror type: 1 (Cause unspecified)\\nerror message: ${cause}\\nrte_errno: ${cause}`;
}

function isNumber(word: string | undefined): boolean {
  return word !== undefined && strtoul(word, 0).used === word.length;
}

function isMac(word: string | undefined): boolean {
  const bytes = word?.split(':').filter((byte) => byte !== '') ?? [];
  return bytes.length <= 6 && bytes.every((byte) => strtoul(byte, 16).used === byte.length);
}

/** Reads words from the left. */
class Words {
  readonly #words: readonly string[];
  #at: number;

  constructor(words: readonly string[], at: number) {
    this.#words = words;
    this.#at = at;
  }

  peek(): string | undefined {
    return this.#words[this.#at];
  }

  next(): string | undefined {
    return this.#words[this.#at++];
  }
}

function readAttributes(words: Words): boolean {
  for (let word = words.next(); word !== undefined; word = words.next()) {
    if (word === 'pattern') return true;
    if (word === 'group' || word === 'priority') {
      if (!isNumber(words.next())) return false;
    } else if (word !== 'ingress' && word !== 'egress' && word !== 'transfer') return false;
  }
  return false;
}

function readItem(words: Words, fields: readonly string[]): boolean {
  for (let field = words.next(); field !== undefined && field !== '/'; field = words.next()) {
    const match = words.next() ?? '';
    const value = words.next();
    if (!fields.includes(field) || !ITEM_MATCHES.includes(match)) return false;
    const mac = match !== 'prefix' && (field === 'src' || field === 'dst');
    if (!(mac ? isMac(value) : isNumber(value))) return false;
  }
  return true;
}

function readAction(words: Words, fields: readonly string[]): boolean {
  for (let field = words.next(); field !== undefined && field !== '/'; field = words.next()) {
    if (!fields.includes(field) || !isNumber(words.next())) return false;
  }
  return true;
}

/** Reads items up to `end`. A list that stops without it is accepted, as the process does. */
function readList(
  words: Words,
  known: Readonly<Record<string, readonly string[]>>,
  readOne: (words: Words, fields: readonly string[]) => boolean,
): boolean {
  for (let word = words.next(); word !== undefined; word = words.next()) {
    if (word === 'end') return true;
    const fields = known[word];
    if (!fields || !readOne(words, fields)) return false;
  }
  return true;
}

function readRule(words: Words): boolean {
  if (!readAttributes(words) || !readList(words, ITEM_FIELDS, readItem)) return false;
  return words.next() === 'actions' && readList(words, ACTION_FIELDS, readAction);
}

function readPhy(word: string | undefined): number | undefined {
  const digits = word?.startsWith('phy:') ? word.slice(4) : '';
  const id = strtol(digits, 10);
  return digits !== '' && id.used === digits.length ? toInt(id.value) : undefined;
}

/** The reply to a `flow` command. `devices`: how many ethernet devices the primary has. */
export function flowReply(command: readonly string[], devices: number): string {
  const [, verb, port, rule] = command;
  const phy = readPhy(port);
  if (phy === undefined) return INVALID;
  const exists = phy >= 0 && phy < devices;
  const cause = exists ? 'Function not implemented' : 'No such device';
  switch (verb) {
    case 'validate':
      return readRule(new Words(command, 3)) ? reply(dpdkError('Flow validate error', cause)) : INVALID;
    case 'create':
      return readRule(new Words(command, 3)) ? reply(dpdkError('Flow create error', cause), '') : INVALID;
    case 'destroy':
      if (rule === undefined) return INVALID;
      if (!exists) return reply(`Invalid port ${phy}`);
      if (rule === 'ALL') return reply(dpdkError('Flow destroy error', cause));
      return reply(`Flow rule #${toUnsigned(strtoul(rule, 10).value)} not found`);
    case undefined:
    default:
      return INVALID;
  }
}
