import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parse, stringify } from 'yaml';
import type { TestResponse, TestController } from '../support/controller.js';
import { type Demo, startDemo, withDemo } from '../support/demo.js';
import {
  type Documented,
  type DocumentedExample,
  documentedOperations,
  type ExampleRequest,
  resolveResponse,
} from '../support/document.js';

/** Operations whose responses depend on the time or the host. */
const CHANGING: ReadonlySet<string> = new Set([
  'getCpuLayout',
  'getTopology',
  'getMetrics',
  'streamEvents',
  'getDocumentYaml',
  'getDocumentJson',
]);

const YAML = 'application/yaml';

/** A response in an example of the document. */
interface Shown {
  readonly status: number;
  readonly type: string;
  readonly name: string;
  readonly example: DocumentedExample;
}

/** The body with the port of the controller for secondaries. The examples have the default port. */
function toPortOf({ secondaryPort }: TestController, body: unknown): unknown {
  if (body === undefined) return undefined;
  const text = JSON.stringify(body).replaceAll('127.0.0.1:6666', `127.0.0.1:${secondaryPort}`);
  return JSON.parse(text) as unknown;
}

/** Sends the example of an operation, with overrides. */
function send(
  controller: TestController,
  { method, template, parameters }: Documented,
  { path = {}, query = {}, headers = {}, body }: ExampleRequest,
  accept?: string,
): Promise<TestResponse> {
  const url = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const example = parameters.find((each) => each.in === 'path' && each.name === name)?.example;
    const value = path[name] ?? example;
    assert.ok(typeof value === 'string' || typeof value === 'number', `${name} has no example`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams(query).toString();
  return controller.request(method, search === '' ? url : `${url}?${search}`, {
    headers: { ...headers, ...(accept === undefined ? {} : { accept }) },
    body: toPortOf(controller, body),
  });
}

/** The overrides that operations need on a panel with secondaries. */
const AS_IT_IS: Readonly<Record<string, ExampleRequest>> = { exitPrimary: { query: { force: 'true' } } };

/** The examples, with those in JSON first. */
function requestExamples({
  operation,
}: Documented): readonly (readonly [name: string, request: ExampleRequest])[] {
  const { content } = operation.requestBody ?? {};
  if (content === undefined) return [['as it is', AS_IT_IS[operation.operationId] ?? {}]];
  const examplesIn = (type: string): [string, DocumentedExample][] =>
    Object.entries(content[type]?.examples ?? {});
  const headers = { 'content-type': YAML };
  return [
    ...examplesIn('application/json').map(([name, { value }]) => [name, { body: value }] as const),
    ...examplesIn(YAML).map(([name, { value }]) => [name, { headers, body: stringify(value) }] as const),
  ];
}

/** The path of the operation that must precede this one, by the links in the document. */
async function follow(controller: TestController, { operation }: Documented): Promise<ExampleRequest> {
  for (const source of documentedOperations()) {
    const { links = {} } = resolveResponse(source.operation.responses['200'] ?? {});
    const link = Object.values(links).find(({ operationId }) => operationId === operation.operationId);
    if (link === undefined) continue;
    const [[, request] = []] = requestExamples(source);
    const sourceBody = (await send(controller, source, request ?? {})).json() as Record<string, unknown>;
    const found = Object.entries(link.parameters).map(([name, expression]) => {
      const [, member = ''] = /^\$response\.body#\/(\w+)$/.exec(expression) ?? [];
      assert.ok(member in sourceBody, `${expression} leads nowhere`);
      return [name, sourceBody[member]] as const;
    });
    return { path: Object.fromEntries(found) };
  }
  return {};
}

/** A value in which varying members are replaced by their types. */
function lasting(value: unknown, varies: readonly string[] = []): unknown {
  return JSON.parse(
    JSON.stringify(value, (key, each: unknown) => (varies.includes(key) ? typeof each : each)),
  );
}

function valueOf({ text, json }: TestResponse, type: string): unknown {
  if (type === 'text/plain') return text;
  return type === YAML ? parse(text) : json();
}

function shownBy({ operation }: Documented): Shown[] {
  return Object.entries(operation.responses).flatMap(([status, response]) =>
    Object.entries(resolveResponse(response).content ?? {}).flatMap(([type, { examples = {} }]) =>
      Object.entries(examples).map(([name, example]) => ({ status: Number(status), type, name, example })),
    ),
  );
}

for (const documented of documentedOperations()) {
  const { operationId, 'x-needs': needs } = documented.operation;
  const shown = shownBy(documented);
  const [usual] = shown.filter(({ status }) => status === 200);

  describe(`the examples of ${operationId}`, () => {
    // Examples that need more than the demo are tested in test/nodes.
    const sent = needs === undefined ? requestExamples(documented) : [];
    for (const [at, [name, request]] of sent.entries()) {
      it(`succeed on the panel of the demo: ${name}`, async () => {
        await withDemo(async (controller) => {
          const led = await follow(controller, documented);
          const { status, text, json } = await send(controller, documented, { ...request, ...led });
          const success = [200, 204].find((each) => String(each) in documented.operation.responses);
          assert.equal(status, success, text);
          if (at > 0 || usual === undefined || CHANGING.has(operationId)) return;
          const { value, 'x-varies': varies } = usual.example;
          assert.deepEqual(lasting(json(), varies), lasting(value, varies));
        });
      });
    }

    const errorExamples = shown.filter(({ example }) => example['x-request'] !== undefined);
    if (errorExamples.length === 0) return;
    describe('the error examples with requests of their own', () => {
      let demo: Demo;
      before(async () => {
        demo = await startDemo();
      });
      after(() => demo.stop());

      for (const { status, type, name, example } of errorExamples) {
        it(`equal the response of the server: ${status} ${name}, ${type}`, async () => {
          const [[, usually] = []] = requestExamples(documented);
          const accept = type.startsWith('text/') ? undefined : type;
          const request = { ...usually, ...example['x-request'] };
          const response = await send(demo.controller, documented, request, accept);
          assert.deepEqual(
            { status: response.status, value: valueOf(response, type) },
            { status, value: example.value },
          );
        });
      }
    });
  });
}
