import fc from 'fast-check';
import { type Documented, type DocumentedParameter, validatorOf } from './document.js';
import { allowedBodies, bodiesAround, isAllowed } from './json-text.js';
import { type Schema, valuesOf } from './schema-values.js';

/** A request before it is sent. */
export interface Call {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer | undefined;
}

/** The connected client ids, by the path segment of their type: `vfs`, `nfvs`. */
export type ConnectedIds = Readonly<Record<string, readonly number[]>>;

/** Segments of a URL, encoded or not. */
export const SEGMENTS = [
  ...['%00', 'a%00b', '%0d%0aexit', '%0a', '%20', 'a%20b', '%22', '%5c', '%7f', '%25', '%', '%zz', '%1'],
  ...[
    '%2f',
    'a%2Fb',
    '%2F..%2f',
    '..',
    '%2e%2e',
    '.',
    '%2e',
    '..%2f..',
    '%252f',
    '%252e%252e',
    '',
    '/',
    '//',
  ],
  ...['%c0%af', '%ff', '%ed%a0%80', '%f4%90%80%80', '%e2%80%a8', '%d9%a3', '%ef%bc%90'],
  ...[
    '-1',
    '-0',
    '+1',
    '1.5',
    '1e0',
    '0x1',
    '01',
    '0',
    '100',
    '999',
    '99999999999999999999',
    '9'.repeat(400),
  ],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '{client_id}',
    '*',
    '?',
    '#',
    ';a=b',
    'a?b',
    'a#b',
  ],
  ...['a'.repeat(32), 'a'.repeat(5_000), '%61'.repeat(32)],
];

/** The default of --max-body. */
const MAX_BODY_BYTES = 65_536;

const anySegments = fc.oneof(
  fc.constantFrom(...SEGMENTS),
  fc.string({ unit: 'binary' }).map(encodeURIComponent),
);

const anyText = fc.string({ unit: 'grapheme-ascii', maxLength: 60 });

/** Headers that clients may send, none of which changes the meaning of the request. */
const HEADERS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  accept: fc.oneof(
    fc.constantFrom(
      '',
      '*/*',
      'text/html',
      'application/json',
      'application/problem+json;q=0',
      'APPLICATION/PROBLEM+JSON; q=1',
      ',,;;q=,',
      'application/json,'.repeat(300),
    ),
    anyText,
  ),
  prefer: fc.oneof(
    fc.constantFrom(
      'handling=strict',
      'handling=lenient',
      'wait=0',
      'wait="0"',
      'wait=-1',
      'wait',
      'respond-async',
    ),
    // A launch would wait as requested.
    anyText.filter((text) => !/wait/i.test(text)),
  ),
  'content-type': fc.oneof(
    fc.constantFrom(
      'application/json; charset=utf-16',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary="',
      'text/xml',
      '',
      '/',
      ';',
    ),
    anyText,
  ),
  'content-encoding': fc.constantFrom('identity', 'Identity', 'identity, identity'),
  cookie: fc.oneof(fc.constantFrom('a=1; b', '=', '__proto__=1', 'a={"b":1}; ;;'), anyText),
  expect: fc.constantFrom('100-continue', 'nonsense'),
  range: fc.constantFrom('bytes=0-0', 'bytes=-1', 'lines=1'),
  'if-none-match': fc.constantFrom('*', '"a"', 'W/"a"'),
  'if-modified-since': fc.constantFrom('Thu, 01 Jan 2099 00:00:00 GMT', 'yesterday'),
  'accept-encoding': fc.constantFrom('gzip', 'identity;q=0', '*;q=0', 'br;q=x'),
  'accept-charset': fc.constantFrom('utf-16', 'x;q=0'),
  'accept-language': fc.constantFrom('de', 'x'.repeat(1_000)),
  authorization: fc.constantFrom('Basic', 'Bearer a.b.c', 'Basic %%%'),
  'x-http-method-override': fc.constantFrom('DELETE', 'PUT'),
  'x-forwarded-for': fc.constantFrom('127.0.0.1', 'x'),
  constructor: anyText,
  __proto__x: anyText,
};

/** A few at a time. */
export const headers: fc.Arbitrary<Record<string, string>> = fc
  .subarray(Object.keys(HEADERS), { maxLength: 4 })
  .chain((names) => fc.record(Object.fromEntries(names.map((name) => [name, HEADERS[name]!]))));

/** Requests that the document allows. */
export function allowedCalls(documented: Documented, ids: ConnectedIds): fc.Arbitrary<Call> {
  return calls(documented, allowedSegments(documented, ids), bodies(documented, allowedBodies));
}

/** Requests with an invalid body and nothing else invalid; undefined when the operation has no body. */
export function callsWithWrongBody(
  documented: Documented,
  ids: ConnectedIds,
): fc.Arbitrary<Call> | undefined {
  const schema = bodySchemaOf(documented);
  if (schema === undefined) return undefined;
  const wrong = bodies(documented, bodiesAround).filter(
    (body) => !isAllowed(schema, body ?? Buffer.alloc(0)),
  );
  return calls(documented, allowedSegments(documented, ids), wrong);
}

/** Requests with an invalid path parameter; undefined when there is none. */
export function callsWithWrongPath(
  documented: Documented,
  ids: ConnectedIds,
): fc.Arbitrary<Call> | undefined {
  const parameters = pathParametersOf(documented);
  if (parameters.length === 0) return undefined;
  const allowed = allowedSegments(documented, ids);
  return fc
    .constantFrom(...parameters)
    .chain((wrong) =>
      calls(
        documented,
        (parameter) =>
          parameter === wrong
            ? anySegments.filter((segment) => isWrongSegment(parameter, segment))
            : allowed(parameter),
        bodies(documented, allowedBodies),
      ),
    );
}

/** Requests with arbitrary parts, most of them nearly valid. */
export function anyCalls(documented: Documented, ids: ConnectedIds): fc.Arbitrary<Call> {
  const allowed = allowedSegments(documented, ids);
  return calls(
    documented,
    (parameter) => fc.oneof({ weight: 4, arbitrary: allowed(parameter) }, anySegments),
    fc.oneof(bodies(documented, bodiesAround), bodies(documented, allowedBodies)),
  );
}

/** The paths of an operation with this segment in place of each parameter in turn. */
export function pathsWith(
  documented: Documented,
  ids: ConnectedIds,
  segment: string,
): { readonly path: string; readonly isWrong: boolean }[] {
  const { template } = documented;
  const parameters = pathParametersOf(documented);
  return parameters.map((parameter) => ({
    path: parameters.reduce((path, { name, example }) => {
      const usual = name === 'client_id' ? (connectedTo(template, ids)?.[0] ?? example) : example;
      return path.replace(`{${name}}`, () => (name === parameter.name ? segment : String(usual)));
    }, template),
    isWrong: isWrongSegment(parameter, segment),
  }));
}

type SegmentsOf = (parameter: DocumentedParameter) => fc.Arbitrary<string>;

function calls(
  documented: Documented,
  segmentsOf: SegmentsOf,
  body: fc.Arbitrary<Buffer | undefined>,
): fc.Arbitrary<Call> {
  const { method, template } = documented;
  const parameters = pathParametersOf(documented);
  return fc.tuple(fc.tuple(...parameters.map(segmentsOf)), headers, body).map(([segments, extra, bytes]) => ({
    method,
    path: parameters.reduce(
      (path, { name }, i) => path.replace(`{${name}}`, () => segments[i] ?? ''),
      template,
    ),
    headers: extra,
    body: bytes,
  }));
}

function pathParametersOf({ parameters }: Documented): DocumentedParameter[] {
  return parameters.filter((parameter) => parameter.in === 'path');
}

function bodySchemaOf({ operation }: Documented): Schema | undefined {
  return operation.requestBody?.content['application/json']?.schema;
}

/** Bodies of an operation; mostly none for an operation without a body. */
function bodies(
  documented: Documented,
  make: (schema: Schema, examples: readonly unknown[]) => fc.Arbitrary<Buffer>,
): fc.Arbitrary<Buffer | undefined> {
  const schema = bodySchemaOf(documented);
  if (schema === undefined) {
    return fc.option(fc.constantFrom(Buffer.from('{}'), Buffer.from('[\0\xff')), { nil: undefined });
  }
  const { examples = {} } = documented.operation.requestBody?.content['application/json'] ?? {};
  return make(
    schema,
    Object.values(examples).map(({ value }) => value),
  ).filter((body) => body.length <= MAX_BODY_BYTES);
}

/** Valid segments, many of them for connected processes. */
function allowedSegments({ template }: Documented, ids: ConnectedIds): SegmentsOf {
  return ({ name, schema }) => {
    const values = valuesOf(schema).map((value) => encodeURIComponent(String(value)));
    const connected = name === 'client_id' ? connectedTo(template, ids) : undefined;
    if (connected === undefined) return values;
    return fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...connected.map(String)) },
      { weight: 1, arbitrary: values },
    );
  };
}

function connectedTo(template: string, ids: ConnectedIds): readonly number[] | undefined {
  return ids[template.split('/')[2] ?? ''];
}

/** Whether the value is invalid as this parameter. */
function isWrongSegment({ schema }: DocumentedParameter, segment: string): boolean {
  // A query, a fragment or a dot segment (RFC 3986, section 5.2.4) changes the whole URL.
  if (/[?#]|^(\.|%2e){1,2}$/i.test(segment)) return false;
  let text: string;
  try {
    text = decodeURIComponent(segment);
  } catch {
    return true;
  }
  const validate = validatorOf(schema);
  return !validate(text) && !(/^\d+$/.test(text) && validate(Number(text)));
}
