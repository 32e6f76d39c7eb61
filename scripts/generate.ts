/**
 * Writes generated/ from openapi.yaml: the bundled document, the types, the request validators and the table of
 * operations; and from the tables of options the man pages and shell completions. Running it twice changes nothing; with `--check` it writes nothing and fails when a file is stale.
 */
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import SwaggerParser from '@apidevtools/swagger-parser';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import openapiTS, { astToString } from 'openapi-typescript';
import type { Document } from 'openapi-backend';
// Its index would load a mocker and a validator as well.
import { OpenAPIRouter } from 'openapi-backend/router.js';
import * as prettier from 'prettier';
import { descriptions } from './describe/files.js';
import { type ApiOperation, operationsOf } from '../src/http/api-operations.js';
import { bindingDocument } from './binding-document.js';

const ROOT = new URL('../../', import.meta.url);
const DOCUMENT = new URL('openapi.yaml', ROOT);
const FOLDER = new URL('generated/', ROOT);
type Schema = Record<string, unknown>;

const NOTICE = 'Written by `npm run generate` from openapi.yaml. Do not edit.';

const BINDING_TYPES = `// ${NOTICE}
import type { Document } from 'openapi-backend';

/** The document without texts, examples and schemas, to which handlers are bound. */
export declare const document: Document;
`;

/** The schema of all path parameters of an operation as one object, so that one validator checks them. */
function pathSchema({ parameters }: ApiOperation): Schema | undefined {
  if (parameters.length === 0) return undefined;
  return {
    type: 'object',
    required: parameters.map((parameter) => parameter.name),
    properties: Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter.schema])),
  };
}

/** The schema of all query parameters of an operation as one object. */
function querySchema({ query }: ApiOperation): Schema | undefined {
  if (query.length === 0) return undefined;
  return {
    type: 'object',
    required: query.filter(({ required }) => required === true).map(({ name }) => name),
    properties: Object.fromEntries(query.map(({ name, schema }) => [name, schema])),
  };
}

/** The types of scalar values. */
const SCALARS: readonly unknown[] = ['string', 'integer', 'number', 'boolean'];

/** The name under which the validators know a schema of the document. */
const schemaName = (name: string): string => `/schemas/${name}`;

/**
 * A schema with a reference for each schema of the document within it, so that the code for such a schema is generated once.
 *
 * @param schema with the references replaced by their targets, each of which is one object.
 * @param names of the schemas of the document.
 */
function withReferences(schema: unknown, names: ReadonlyMap<unknown, string>): unknown {
  const name = names.get(schema);
  if (name !== undefined) return { $ref: schemaName(name) };
  return replaceWithin(schema, names);
}

function replaceWithin(schema: unknown, names: ReadonlyMap<unknown, string>): unknown {
  if (Array.isArray(schema)) return schema.map((each) => withReferences(each, names));
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, withReferences(value, names)]),
  );
}

/** @param schemas those of the document, by name. */
function validators(
  entries: readonly ApiOperation[],
  schemas: Readonly<Record<string, Schema>>,
): { code: string; types: string } {
  const ajv = new Ajv2020({
    allErrors: true,
    verbose: true,
    messages: false,
    allowUnionTypes: true,
    code: { source: true, esm: true, lines: true },
  });
  ajv.addVocabulary(['x-expected', 'example']);
  // A scalar is checked where it is: that takes less time, and hardly more code.
  const objects = Object.entries(schemas).filter(([, schema]) => !SCALARS.includes(schema['type']));
  const names = new Map<unknown, string>(objects.map(([name, schema]) => [schema, name]));
  for (const [name, schema] of objects)
    ajv.addSchema(replaceWithin(schema, names) as Schema, schemaName(name));
  const exports: Record<string, string> = {};
  const members: string[] = [];
  // Operations with the same parameters or the same body share one validator.
  const keys = new Map<string, string>();
  for (const entry of entries) {
    const parts: string[] = [];
    for (const [part, schema] of [
      ['path', pathSchema(entry)],
      ['query', querySchema(entry)],
      ['body', entry.body],
    ] as const) {
      if (schema === undefined) continue;
      const name = `${entry.operationId}${part.charAt(0).toUpperCase()}${part.slice(1)}`;
      const text = JSON.stringify(schema);
      const key = keys.get(text) ?? name;
      if (key === name) {
        ajv.addSchema(withReferences(schema, names) as Schema, name);
        exports[name] = name;
        keys.set(text, name);
      }
      parts.push(`${part}: ${key}`);
    }
    members.push(`${entry.operationId}: { ${parts.join(', ')} }`);
  }
  const code = `// ${NOTICE}\n${standalone.default(ajv, exports)}\nexport const validators = { ${members.join(', ')} };\n`;
  const types = `// ${NOTICE}
import type { BodyOf, OperationId, PathOf, QueryOf } from './operations.js';

/** What a validator found wrong: one entry for each failed keyword of the schema. */
export interface ValidationError {
  /** JSON Pointer to the invalid value. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The name of the member, when it is the name that is invalid. */
  readonly propertyName?: string;
  /** The value itself. */
  readonly data: unknown;
  /** The schema that the keyword is part of. */
  readonly parentSchema: Readonly<Record<string, unknown>>;
}
/** Checks a value; when it returns false, \`errors\` says why until the next call. */
export interface Validator<T> {
  (value: unknown): value is T;
  readonly errors?: readonly ValidationError[] | null;
}
export type Validators = {
  readonly [Op in OperationId]: {
    readonly path?: Validator<PathOf<Op>>;
    readonly query?: Validator<QueryOf<Op>>;
    readonly body?: Validator<BodyOf<Op>>;
  };
};
export declare const validators: Validators;
`;
  return { code, types };
}

function operationTable(entries: readonly ApiOperation[]): { code: string; types: string } {
  const table = Object.fromEntries(
    entries.map((entry) => [
      entry.operationId,
      {
        method: entry.method.toUpperCase(),
        path: entry.path,
        success: entry.success,
      },
    ]),
  );
  const code = `// ${NOTICE}
export const operations = ${JSON.stringify(table)};
`;
  const types = `// ${NOTICE}
import type { operations as Operations } from './types.js';

export type OperationId = keyof Operations;
/** The path parameters of an operation. */
export type PathOf<Op extends OperationId> = Operations[Op] extends { parameters: { path: infer P } } ? P : undefined;
/** The query parameters of an operation. */
export type QueryOf<Op extends OperationId> = Operations[Op] extends { parameters: { query?: infer Q } }
  ? [NonNullable<Q>] extends [never] ? undefined : NonNullable<Q>
  : undefined;
/** The JSON body of an operation. */
export type BodyOf<Op extends OperationId> = Operations[Op] extends {
  requestBody: { content: { 'application/json': infer B } };
}
  ? B
  : undefined;
type ContentOf<Op extends OperationId> = Operations[Op] extends { responses: { 200: { content: infer C } } } ? C : undefined;
/** The JSON of a 200 response of an operation; undefined for 204, never for other media types. */
export type ResultOf<Op extends OperationId> =
  ContentOf<Op> extends { 'application/json': infer R } ? R : ContentOf<Op> extends undefined ? undefined : never;
/** The media types of a 200 response other than JSON. */
export type MediaTypeOf<Op extends OperationId> =
  [Exclude<keyof ContentOf<Op>, 'application/json'>] extends [never] ? never : keyof ContentOf<Op> & string;
/** The alternative response of an operation, with its URL in Location. */
export type OtherSuccessOf<Op extends OperationId> = {
  [S in 201 | 202]: Operations[Op] extends { responses: { [K in S]: infer R } }
    ? { readonly status: S; readonly location: string; readonly body: JsonOf<R> }
    : never;
}[201 | 202];
type JsonOf<R> = R extends { content: { 'application/json': infer B } } ? B : undefined;
/** The HTTP request and status of an operation. */
export interface OperationInfo {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** The path template of the document, such as \`/v1/vfs/{client_id}\`. */
  readonly path: string;
  /** The HTTP status of success. */
  readonly success: 200 | 202 | 204;
}
export declare const operations: { readonly [Op in OperationId]: OperationInfo };
/** An operation with its parameters. */
export interface CallOf<Op extends OperationId> {
  readonly operation: Op;
  readonly path: PathOf<Op>;
  readonly body: BodyOf<Op>;
}
/** The operations with another method than GET. */
export type ChangeOperationId =
  ${entries
    .filter(({ method }) => method !== 'get')
    .map(({ operationId }) => `| '${operationId}'`)
    .join('\n  ')};
`;
  return { code, types };
}

async function generate(): Promise<Map<string, string>> {
  const path = fileURLToPath(DOCUMENT);
  await SwaggerParser.validate(path);
  const bundled = await SwaggerParser.bundle(path);
  const document = (await SwaggerParser.dereference(path)) as Document;
  const listed = new OpenAPIRouter({ definition: document }).getOperations();
  const entries = operationsOf(listed);
  const checks = validators(entries, (document.components?.schemas ?? {}) as Record<string, Schema>);
  const table = operationTable(entries);
  const sources: [name: string, text: string][] = [
    ['openapi.json', JSON.stringify(bundled)],
    ['types.d.ts', `// ${NOTICE}\n${astToString(await openapiTS(DOCUMENT, { immutable: true }))}`],
    ['validators.js', checks.code],
    ['validators.d.ts', checks.types],
    [
      'binding.js',
      `// ${NOTICE}\nexport const document = ${JSON.stringify(bindingDocument(document, listed))};\n`,
    ],
    ['binding.d.ts', BINDING_TYPES],
    ['operations.js', table.code],
    ['operations.d.ts', table.types],
  ];
  const files = new Map<string, string>();
  for (const [name, text] of sources) {
    files.set(name, await prettier.format(text, { filepath: name, printWidth: 110, singleQuote: true }));
  }
  for (const [name, text] of await descriptions(present, new Date().toISOString().slice(0, 10))) {
    files.set(name, text);
  }
  return files;
}

/** The current content of a file of generated/. */
async function present(name: string): Promise<string | undefined> {
  return await readFile(new URL(name, FOLDER), 'utf8').catch(() => undefined);
}

const check = process.argv.includes('--check');
const stale: string[] = [];
const files = await generate();
for (const name of await readdir(FOLDER, { recursive: true })) {
  if (files.has(name) || (await stat(new URL(name, FOLDER))).isDirectory()) continue;
  stale.push(`generated/${name} (not written by this script)`);
}
for (const [name, text] of files) {
  if ((await present(name)) === text) continue;
  stale.push(`generated/${name}`);
  if (check) continue;
  const file = new URL(name, FOLDER);
  await mkdir(new URL('.', file), { recursive: true });
  await writeFile(file, text);
}
if (check && stale.length > 0) {
  console.error(`stale: ${stale.join(', ')}; run \`npm run generate\` and commit what it writes`);
  process.exitCode = 1;
} else {
  console.log(stale.length > 0 ? `wrote ${stale.join(', ')}` : 'generated/ is fresh');
}
