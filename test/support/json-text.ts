import fc from 'fast-check';
import { validatorOf } from './document.js';
import { type Schema, STRANGE_NAMES, valuesOf } from './schema-values.js';

/** JSON that JSON.stringify would not write: huge numbers, deep nesting, duplicate keys. */
class Raw {
  constructor(readonly text: string) {}
}

type Member = readonly [name: string, value: unknown];

const DEEP = 10_000;

const STRINGS = [
  '',
  ' ',
  'a b',
  'phy:0 phy:1',
  'ring:0\r\nexit',
  'ring:0\n',
  '\0',
  'a\0b',
  '"',
  '\\',
  'é',
  '\u2028',
  '\ud800',
  '\udfff',
  '\uff10',
  '__proto__',
  'reset',
  '_set_client_id',
  'ALL',
  '/',
  'end',
  '../..',
  '%2f',
  'ring:00',
  'ring:-1',
  'ring:1e3',
  'ring:99999999999999999999',
  'x'.repeat(32),
  'x'.repeat(5_000),
  '0'.repeat(5_000),
] as const;

const NUMBERS = [
  '1e400',
  '-1e400',
  '1e-400',
  '-0',
  '-1',
  '0.5',
  '1E2',
  '4294967296',
  '9007199254740993',
  '9'.repeat(400),
] as const;

const NESTED = [
  '[]',
  '{}',
  `${'['.repeat(DEEP)}${']'.repeat(DEEP)}`,
  `${'{"a":'.repeat(DEEP)}1${'}'.repeat(DEEP)}`,
  `[${'1,'.repeat(DEEP)}1]`,
  '{"__proto__":{"action":"start","operation":"add"}}',
] as const;

/** Values that no process must ever receive. */
const hostileValues: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...STRINGS),
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...NUMBERS, ...NESTED, 'true', 'null').map((text) => new Raw(text)),
  fc.jsonValue(),
);

type Change = (value: unknown) => unknown;
type Damage = (body: Buffer) => Buffer;

/** Changes of one value within a body. */
const changes = fc.oneof<fc.Arbitrary<Change>[]>(
  hostileValues.map((other) => () => other),
  fc.constantFrom(...STRINGS).map((text) => (value) => (typeof value === 'string' ? value + text : text)),
  fc.constantFrom(-1, 1, 0.5, 2 ** 32).map((by) => (value) => (typeof value === 'number' ? value + by : by)),
  fc.nat().map((at) => (value) => withMembers(value, (members) => members.toSpliced(at % members.length, 1))),
  fc
    .tuple(fc.constantFrom(...STRANGE_NAMES), hostileValues)
    .map((member) => (value) => withMembers(value, (members) => [...members, member])),
  fc.tuple(fc.nat(), hostileValues, fc.boolean()).map(
    ([at, other, last]) =>
      (value) =>
        withMembers(value, (members) => twice(members, at, other, last)),
  ),
);

/** Damage to the bytes. */
const damages = fc.oneof<fc.Arbitrary<Damage>[]>(
  fc.nat().map((at) => (body) => body.subarray(0, at % body.length)),
  fc
    .tuple(fc.nat(), fc.constantFrom(0, 0x0a, 0x0d, 0x22, 0x5c, 0x80, 0xc0, 0xff, 0x7b, 0x5d))
    .map(([at, byte]) => (body) => {
      const cut = at % (body.length + 1);
      return Buffer.concat([body.subarray(0, cut), Buffer.of(byte), body.subarray(cut)]);
    }),
  fc.nat().map((bit) => (body) => {
    const copy = Buffer.from(body);
    const at = (bit >> 3) % body.length;
    copy[at] = (copy[at] ?? 0) ^ (1 << (bit & 7));
    return copy;
  }),
  fc
    .constantFrom<BufferEncoding>('utf16le', 'base64', 'hex')
    .map(
      (encoding) => (body) =>
        encoding === 'utf16le'
          ? Buffer.from(body.toString(), encoding)
          : Buffer.from(body.toString(encoding)),
    ),
);

/** Valid bodies as text. */
export function allowedBodies(schema: Schema, examples: readonly unknown[] = []): fc.Arbitrary<Buffer> {
  return allowedValues(schema, examples).map((value) => Buffer.from(write(value)));
}

/** Arbitrary bodies, most of them nearly valid. */
export function bodiesAround(schema: Schema, examples: readonly unknown[] = []): fc.Arbitrary<Buffer> {
  const changed = fc
    .tuple(
      allowedValues(schema, examples),
      fc.array(fc.tuple(fc.nat(), changes), { minLength: 1, maxLength: 3 }),
    )
    .map(([value, edits]) => Buffer.from(write(edits.reduce(edited, value))));
  return fc.oneof(
    { weight: 6, arbitrary: changed },
    { weight: 2, arbitrary: fc.tuple(changed, damages).map(([body, damage]) => damage(body)) },
    hostileValues.map((value) => Buffer.from(write(value))),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
  );
}

/** Whether the body is JSON that is valid by the schema. */
export function isAllowed(schema: Schema, body: Buffer): boolean {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return false;
  }
  return validatorOf(schema)(value);
}

function allowedValues(schema: Schema, examples: readonly unknown[]): fc.Arbitrary<unknown> {
  const values = valuesOf(schema);
  return examples.length === 0
    ? values
    : fc.oneof({ weight: 3, arbitrary: values }, fc.constantFrom(...examples));
}

/** The value, or one with a changed value within it. */
function edited(value: unknown, [at, change]: readonly [number, Change]): unknown {
  const members = Array.isArray(value) || !isObject(value) ? undefined : Object.entries(value);
  const count = Array.isArray(value) ? value.length : (members?.length ?? 0);
  const index = at % (count + 1);
  if (index === count) return change(value);
  const next = [Math.floor(at / (count + 1)), change] as const;
  if (Array.isArray(value)) return value.toSpliced(index, 1, edited(value[index], next));
  return Object.fromEntries(
    (members ?? []).map(([name, member], i) => [name, i === index ? edited(member, next) : member]),
  );
}

function withMembers(value: unknown, change: (members: Member[]) => Member[]): unknown {
  if (!isObject(value)) return value;
  const members = change(Object.entries(value));
  return new Raw(
    `{${members.map(([name, member]) => `${JSON.stringify(name)}:${write(member)}`).join(',')}}`,
  );
}

/** A duplicate key, with another value before or after. */
function twice(members: Member[], at: number, other: unknown, last: boolean): Member[] {
  const index = at % members.length;
  const name = members[index]?.[0];
  return name === undefined ? members : members.toSpliced(last ? members.length : index, 0, [name, other]);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Raw);
}

function write(value: unknown): string {
  if (value instanceof Raw) return value.text;
  if (Array.isArray(value)) return `[${value.map(write).join(',')}]`;
  if (!isObject(value)) return JSON.stringify(value);
  return `{${Object.entries(value)
    .map(([name, member]) => `${JSON.stringify(name)}:${write(member)}`)
    .join(',')}}`;
}
