import fc from 'fast-check';
import { document, validatorOf } from './document.js';

/** The part of JSON Schema that the document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly propertyNames?: Schema;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly if?: Schema;
  readonly then?: Schema;
  readonly else?: Schema;
}

type Values = fc.Arbitrary<unknown>;

/** Maximum number of optional members and additional items. */
const MAX_MORE = 5;

/** Names with a meaning in JavaScript, and others without. */
export const STRANGE_NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '',
  'comment',
  'a/b~c',
  'é',
] as const;

/** Values that a schema allows. Keywords are built in where possible, and the validator filters the rest. */
export function valuesOf(schema: Schema): Values {
  const validate = validatorOf(schema);
  return valuesOfAll(conjuncts(schema)).filter((value) => validate(value));
}

/** A schema as a list of schemas without references, all of which must hold. */
function conjuncts({ $ref, allOf = [], ...own }: Schema): Schema[] {
  const name = $ref?.replace('#/components/schemas/', '');
  const referred = name === undefined ? undefined : document.components.schemas[name];
  return [own, ...(referred === undefined ? [] : conjuncts(referred)), ...allOf.flatMap(conjuncts)];
}

function valuesOfAll(parts: readonly Schema[]): Values {
  return fc.oneof(...branches(parts).filter(isSatisfiable).map(valuesOfBranch));
}

/** Whether the parts have a type in common: the `oneOf` of a schema that is referred to twice is chosen twice. */
function isSatisfiable(parts: readonly Schema[]): boolean {
  const types = typesOf(parts);
  return types === undefined || types.length > 0;
}

/** The types that all parts allow; undefined when no part says. */
function typesOf(parts: readonly Schema[]): readonly string[] | undefined {
  const types = parts.flatMap(({ type }) => (type === undefined ? [] : [[type].flat()]));
  if (types.length === 0) return undefined;
  return types.reduce((all, some) => all.filter((each) => some.includes(each)));
}

/** The ways to satisfy all parts, each without anyOf, oneOf and if. */
function branches(parts: readonly Schema[]): Schema[][] {
  const at = parts.findIndex(({ if: condition, anyOf, oneOf }) => condition ?? anyOf ?? oneOf);
  const part = parts[at];
  if (part === undefined) return [[...parts]];
  const others = parts.toSpliced(at, 1);
  const { if: condition, then: met = {}, else: unmet = {}, ...unconditional } = part;
  if (condition !== undefined) {
    const both = [
      [condition, met],
      // The validator filters values for which the condition holds.
      [unmet],
    ];
    return both.flatMap((way) => branches([...others, unconditional, ...way.flatMap(conjuncts)]));
  }
  const { anyOf, oneOf, ...rest } = part;
  return [...(anyOf ?? oneOf ?? [])].flatMap((way) => branches([...others, rest, ...conjuncts(way)]));
}

function valuesOfBranch(parts: readonly Schema[]): Values {
  const constant = parts.find((part) => 'const' in part);
  if (constant !== undefined) return fc.constant(constant.const);
  const choices = parts.flatMap((part) => (part.enum === undefined ? [] : [part.enum]));
  if (choices.length > 0) {
    return fc.constantFrom(...choices.reduce((all, some) => all.filter((each) => some.includes(each))));
  }
  const common = typesOf(parts);
  if (common === undefined) return fc.jsonValue();
  const examples = parts.flatMap((part) => part.examples ?? []);
  return fc.oneof(
    ...common.map((type) => valuesOfType(type, parts)),
    // The source of matching requests, such as the start of a component and an attachment to it.
    ...(examples.length === 0 ? [] : [{ weight: 2, arbitrary: fc.constantFrom(...examples) }]),
  );
}

function valuesOfType(type: string, parts: readonly Schema[]): Values {
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return integers(parts);
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true });
    case 'string':
      return strings(parts);
    case 'array':
      return arrays(parts);
    case 'object':
      return objects(parts);
    default:
      throw new RangeError(`no values of type ${type}`);
  }
}

function integers(parts: readonly Schema[]): Values {
  const min = greatest(parts, 'minimum') ?? Number.MIN_SAFE_INTEGER;
  const max = least(parts, 'maximum') ?? Number.MAX_SAFE_INTEGER;
  return fc.oneof(fc.integer({ min, max }), fc.constantFrom(min, max));
}

function strings(parts: readonly Schema[]): fc.Arbitrary<string> {
  const patterns = parts.flatMap(({ pattern }) => (pattern === undefined ? [] : [pattern]));
  // The longest one is the most specific.
  const [first] = patterns.toSorted((a, b) => b.length - a.length);
  if (first === undefined) {
    const minLength = greatest(parts, 'minLength') ?? 0;
    return fc.string({ minLength, maxLength: least(parts, 'maxLength') ?? minLength + 40 });
  }
  const all = patterns.map((pattern) => new RegExp(pattern, 'u'));
  return fc
    .stringMatching(new RegExp(withoutLookahead(first), 'u'))
    .filter((text) => all.every((pattern) => pattern.test(text)));
}

/** fast-check does not support lookahead. Forbidden strings are filtered afterwards. */
function withoutLookahead(pattern: string): string {
  let kept = '';
  for (let at = 0; at < pattern.length;) {
    const end = /^\(\?[=!]/.test(pattern.slice(at)) ? endOfGroup(pattern, at) : endOfAtom(pattern, at);
    if (end - at === 1 || !/^\(\?[=!]/.test(pattern.slice(at))) kept += pattern.slice(at, end);
    at = end;
  }
  return kept;
}

function endOfGroup(pattern: string, start: number): number {
  let depth = 0;
  for (let at = start; at < pattern.length; at = endOfAtom(pattern, at)) {
    if (pattern[at] === '(') depth++;
    if (pattern[at] === ')' && --depth === 0) return at + 1;
  }
  throw new RangeError(`a group without end in ${pattern}`);
}

/** The end index of a class, an escape or a character. */
function endOfAtom(pattern: string, start: number): number {
  const [atom = ''] = /^(\[(\\.|[^\]\\])*\]|\\.|.)/su.exec(pattern.slice(start)) ?? [];
  return start + atom.length;
}

function arrays(parts: readonly Schema[]): Values {
  const minLength = greatest(parts, 'minItems') ?? 0;
  const maxLength = Math.min(least(parts, 'maxItems') ?? Infinity, minLength + MAX_MORE);
  const items = parts.flatMap((part) => (part.items === undefined ? [] : conjuncts(part.items)));
  return fc.array(valuesOfAll(items), { minLength, maxLength });
}

function objects(parts: readonly Schema[]): Values {
  const required = new Set(parts.flatMap((part) => part.required ?? []));
  const names = parts.flatMap((part) => Object.keys(part.properties ?? {}));
  const optional = [...new Set(names)].filter((name) => !required.has(name) && mayHave(parts, name));
  const strange = STRANGE_NAMES.filter((name) => !names.includes(name) && mayHave(parts, name));
  const values = new Map(
    [...required, ...optional].map((name) => [name, valuesOfAll(memberOf(parts, name))]),
  );
  return fc
    .tuple(
      fc.subarray(optional, { maxLength: Math.min(optional.length, MAX_MORE) }),
      fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, fc.subarray(strange)),
    )
    .chain(([some, unknown]) => {
      const members = [...required, ...some].map((name) => values.get(name) ?? fc.jsonValue());
      return fc
        .tuple(fc.tuple(...members), fc.array(fc.jsonValue(), lengthOf(unknown)))
        .map(([known, other]) =>
          Object.fromEntries(
            [...required, ...some, ...unknown].map((name, i) => [name, [...known, ...other][i]]),
          ),
        );
    });
}

function lengthOf(list: readonly unknown[]): { minLength: number; maxLength: number } {
  return { minLength: list.length, maxLength: list.length };
}

function mayHave(parts: readonly Schema[], name: string): boolean {
  return parts.every(
    ({ additionalProperties, properties = {}, propertyNames }) =>
      (additionalProperties !== false || Object.hasOwn(properties, name)) &&
      (propertyNames === undefined || validatorOf(propertyNames)(name)),
  );
}

function memberOf(parts: readonly Schema[], name: string): Schema[] {
  return parts.flatMap(({ properties = {} }) => {
    const member = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return member === undefined ? [] : conjuncts(member);
  });
}

type Bound = 'minimum' | 'maximum' | 'minLength' | 'maxLength' | 'minItems' | 'maxItems';

function least(parts: readonly Schema[], keyword: Bound): number | undefined {
  const bounds = parts.flatMap((part) => part[keyword] ?? []);
  return bounds.length === 0 ? undefined : Math.min(...bounds);
}

function greatest(parts: readonly Schema[], keyword: Bound): number | undefined {
  const bounds = parts.flatMap((part) => part[keyword] ?? []);
  return bounds.length === 0 ? undefined : Math.max(...bounds);
}
