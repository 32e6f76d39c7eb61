import { strtoul, toInt, toUnsigned } from './cstring.js';
import { ACTIONS, ITEMS, type Field, type Struct } from './flow-fields.js';

/** A flow rule in the status of the primary, without its id. */
export interface FlowRule {
  readonly attr: {
    readonly group: number;
    readonly priority: number;
    readonly ingress: 0 | 1;
    readonly egress: 0 | 1;
    readonly transfer: 0 | 1;
  };
  readonly patterns: readonly {
    readonly type: string;
    readonly spec: unknown;
    readonly last: unknown;
    readonly mask: unknown;
  }[];
  readonly actions: readonly { readonly type: string; readonly conf: unknown }[];
}

/** `invalid`: the process rejects it; `crash`: it reads a word that does not exist. */
export type FlowRuleResult = FlowRule | 'invalid' | 'crash';

/** Reads words from the left. */
class Words {
  readonly #words: readonly string[];
  #at: number;
  /** Whether a required word was missing. */
  ranOut = false;

  constructor(words: readonly string[], at: number) {
    this.#words = words;
    this.#at = at;
  }

  next(): string | undefined {
    return this.#words[this.#at++];
  }

  /** The next word, where the process does not check whether there is one. */
  need(): string {
    const word = this.next();
    if (word === undefined) this.ranOut = true;
    return word ?? '';
  }
}

function readAttributes(words: Words): FlowRule['attr'] | undefined {
  const attr: { -readonly [Name in keyof FlowRule['attr']]: FlowRule['attr'][Name] } = {
    group: 0,
    priority: 0,
    ingress: 0,
    egress: 0,
    transfer: 0,
  };
  for (let word = words.next(); word !== undefined; word = words.next()) {
    switch (word) {
      case 'pattern':
        return attr;
      case 'group':
      case 'priority': {
        const digits = words.next();
        const number = strtoul(digits ?? '', 10);
        if (digits === undefined || number.used !== digits.length) return undefined;
        attr[word] = toInt(number.value);
        break;
      }
      case 'ingress':
      case 'egress':
      case 'transfer':
        attr[word] = 1;
        break;
      default:
        return undefined;
    }
  }
  return undefined;
}

/** The three structs of an item; each exists once a word sets it. */
interface Item {
  spec?: Buffer;
  last?: Buffer;
  mask?: Buffer;
}

function part(item: Item, name: keyof Item, size: number, { offset, size: length }: Field): Buffer {
  const bytes = (item[name] ??= Buffer.alloc(size));
  return bytes.subarray(offset, offset + length);
}

/** Sets a number of bits from the left, and clears the others. */
function setPrefix(word: string, bytes: Buffer): boolean {
  const number = strtoul(word, 10);
  const bits = toUnsigned(number.value);
  if (number.used !== word.length || bits > bytes.length * 8) return false;
  for (const at of bytes.keys()) bytes[at] = 0xff00 >> Math.min(8, Math.max(0, bits - at * 8));
  return true;
}

function readField(words: Words, item: Item, { size }: Struct, field: Field): boolean {
  const match = words.need();
  switch (match) {
    case 'is':
      if (!field.read(words.need(), part(item, 'spec', size, field))) return false;
      part(item, 'mask', size, field).fill(0xff);
      return true;
    case 'spec':
    case 'last':
    case 'mask':
      return field.read(words.need(), part(item, match, size, field));
    case 'prefix':
      return setPrefix(words.need(), part(item, 'mask', size, field));
    default:
      return false;
  }
}

/** Reads the words of an item or action up to `/`, or to the end of the command. */
function readFields(words: Words, { fields }: Struct, readOne: (field: Field) => boolean): boolean {
  for (let word = words.next(); word !== undefined && word !== '/'; word = words.next()) {
    const field = fields.get(word);
    if (!field || !readOne(field)) return false;
  }
  return true;
}

function readPatterns(words: Words): FlowRule['patterns'] | undefined {
  const patterns: FlowRule['patterns'][number][] = [];
  for (let word = words.need(); word !== 'end'; word = words.need()) {
    const struct = ITEMS.get(word);
    const item: Item = {};
    if (!struct || !readFields(words, struct, (field) => readField(words, item, struct, field))) {
      return undefined;
    }
    const shown = (bytes: Buffer | undefined): unknown => (bytes ? struct.show(bytes) : null);
    patterns.push({ type: word, spec: shown(item.spec), last: shown(item.last), mask: shown(item.mask) });
  }
  return patterns;
}

/** Reads actions up to `end`. A list without `end` is accepted, as in the process. */
function readActions(words: Words): FlowRule['actions'] | undefined {
  const actions: FlowRule['actions'][number][] = [];
  for (let word = words.next(); word !== undefined && word !== 'end'; word = words.next()) {
    if (!ACTIONS.has(word)) return undefined;
    const struct = ACTIONS.get(word);
    if (!struct) {
      // Any next word is read as the slash.
      words.next();
      actions.push({ type: word, conf: null });
      continue;
    }
    const conf = Buffer.alloc(struct.size);
    const set = ({ offset, size, read }: Field): boolean =>
      read(words.need(), conf.subarray(offset, offset + size));
    if (!readFields(words, struct, set)) return undefined;
    actions.push({ type: word, conf: struct.show(conf) });
  }
  return actions;
}

function readParts(words: Words): FlowRule | undefined {
  const attr = readAttributes(words);
  if (!attr) return undefined;
  const patterns = readPatterns(words);
  if (!patterns || words.need() !== 'actions') return undefined;
  const actions = readActions(words);
  return actions && { attr, patterns, actions };
}

/** Reads the rule of `flow validate phy:0 RULE` and of `flow create phy:0 RULE`. */
export function readFlowRule(command: readonly string[]): FlowRuleResult {
  const words = new Words(command, 3);
  const rule = readParts(words);
  if (words.ranOut) return 'crash';
  return rule ?? 'invalid';
}
