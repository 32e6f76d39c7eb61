import { type CallOf, type OperationId, operations } from '#generated/operations.js';
import { type ValidationError, type Validator, validators } from '#generated/validators.js';
import { escaped, expectation, firstOfEach, pointerOf } from '../text/schema-errors.js';
import { pathOf } from '../panel/plan/call-text.js';
import { LineError } from './errors.js';
import { Given, GivenOption, wrong } from './words.js';

/** The operations that recipes use. */
export const PLAYED = [
  'setPrimaryForwarding',
  'updatePrimaryPort',
  'addPrimaryPatch',
  'resetPrimaryPatches',
  'setNfvForwarding',
  'updateNfvPort',
  'addNfvPatch',
  'resetNfvPatches',
  'startVfComponent',
  'stopVfComponent',
  'updateVfComponentPort',
  'updateVfClassifierTable',
  'startMirrorComponent',
  'stopMirrorComponent',
  'updateMirrorComponentPort',
  'setPcapCapture',
  'listProcesses',
  'getPrimaryStatus',
  'clearPrimaryStatus',
  'exitPrimary',
  'launchSecondary',
  'validateFlowRule',
  'createFlowRule',
  'destroyFlowRule',
  'destroyAllFlowRules',
  'getNfv',
  'exitNfv',
  'getVf',
  'exitVf',
  'getMirror',
  'exitMirror',
  'getPcap',
  'exitPcap',
] as const satisfies readonly OperationId[];

export type PlayedOperation = (typeof PLAYED)[number];

export type RecipeCall = { readonly [Op in PlayedOperation]: CallOf<Op> }[PlayedOperation];

/** A call as a request of the API. */
export interface RequestText {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  readonly path: string;
  readonly body: unknown;
}

export function requestOf({ operation, path, body }: RecipeCall): RequestText {
  const { method, path: template } = operations[operation];
  return { method, path: pathOf(template, path), body };
}

/** Members of an object from a line. Undefined members are missing. */
export interface Fields {
  readonly [name: string]: Given | readonly Given[] | Fields | undefined;
}

/**
 * A validated call of the API.
 *
 * @param path the path parameters, and `body` the body; undefined where there is none.
 * @param column where to point when something is missing, and `ends` where instead when it is missing in an object of
 * the body, by its JSON Pointer.
 * @throws LineError when the API would reject the call, at the first invalid word of the line.
 */
export function callOf<Op extends PlayedOperation>(
  operation: Op,
  path: Fields | undefined,
  body: Fields | undefined,
  column: number,
  ends: Readonly<Record<string, number>> = {},
): CallOf<Op> {
  return {
    operation,
    path: checked(validators[operation].path, path, column, {}),
    body: checked(validators[operation].body, body, column, ends),
  };
}

function checked<T>(
  validator: Validator<T> | undefined,
  fields: Fields | undefined,
  column: number,
  ends: Readonly<Record<string, number>>,
): T {
  const places = new Map<string, Given>();
  const value: unknown = fields === undefined ? undefined : valuesOf(fields, '', places);
  // An operation without a path or a body has no validator for it, and its type is undefined.
  if (validator === undefined) return undefined as T;
  if (validator(value)) return value;
  // A missing member is reported only when all present members are valid.
  const [first] = firstOfEach(validator.errors ?? [])
    .map((fault) => ({
      isMissing: Number('missingProperty' in fault.params),
      error: errorOf(fault, places, ends[fault.instancePath] ?? column),
    }))
    .sort((a, b) => a.isMissing - b.isMissing || a.error.column - b.error.column);
  throw first?.error ?? new LineError(column, 'this is invalid');
}

function valuesOf(fields: Fields, pointer: string, places: Map<string, Given>): Record<string, unknown> {
  const value = (field: Exclude<Fields[string], undefined>, at: string): unknown => {
    if (field instanceof Given) {
      places.set(at, field);
      return field.value;
    }
    // Array.isArray() does not narrow the type of a readonly list.
    if (field instanceof Array) return field.map((each: Given, index) => value(each, `${at}/${index}`));
    return valuesOf(field, at, places);
  };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) =>
      field === undefined ? [] : [[name, value(field, `${pointer}/${escaped(name)}`)]],
    ),
  );
}

function errorOf(fault: ValidationError, places: ReadonlyMap<string, Given>, column: number): LineError {
  const { keyword, params, propertyName } = fault;
  const pointer = pointerOf(fault);
  const place = places.get(pointer);
  const name = pointer.slice(pointer.lastIndexOf('/') + 1);
  if ('missingProperty' in params) return new LineError(column, `${name} is missing`);
  const option = place instanceof GivenOption ? place.name : undefined;
  if ('additionalProperty' in params)
    return new LineError((option ?? place)?.column ?? column, `unknown option ${name}`);
  const expected = expectation(keyword, fault);
  // The name of an option is invalid, not its value.
  if (propertyName !== undefined && option !== undefined) return wrong(option, expected);
  if (place?.value === undefined || place.value === null)
    return new LineError(place?.column ?? column, `${name} must be ${expected}`);
  return wrong(place, expected);
}
