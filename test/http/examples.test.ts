import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Answer, TestController } from '../support/controller.js';
import { type Demo, startDemo, withDemo } from '../support/demo.js';
import {
  type Documented,
  type DocumentedExample,
  documentedOperations,
  type ExampleRequest,
  resolveResponse,
} from '../support/document.js';

/** Those whose answers are of the moment or of the host. */
const CHANGING: ReadonlySet<string> = new Set([
  'getCpuLayout',
  'getTopology',
  'getMetrics',
  'streamEvents',
  'getDocumentYaml',
  'getDocumentJson',
]);

/** An answer that the document shows. */
interface Shown {
  readonly status: number;
  readonly type: string;
  readonly name: string;
  readonly example: DocumentedExample;
}

/** Sends the example of an operation, but for what is said otherwise. */
function send(
  controller: TestController,
  { method, template, parameters }: Documented,
  { path = {}, query = {}, headers = {}, body }: ExampleRequest,
  accept?: string,
): Promise<Answer> {
  const url = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const example = parameters.find((each) => each.in === 'path' && each.name === name)?.example;
    const value = path[name] ?? example;
    assert.ok(typeof value === 'string' || typeof value === 'number', `${name} has no example`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams(query).toString();
  return controller.request(method, search === '' ? url : `${url}?${search}`, {
    headers: { ...headers, ...(accept === undefined ? {} : { accept }) },
    body,
  });
}

function requestExamples({ operation }: Documented): readonly (readonly [name: string, body: unknown])[] {
  const content = operation.requestBody?.content['application/json'];
  if (content === undefined) return [['as it is', undefined]];
  return Object.entries(content.examples ?? {}).map(([name, { value }]) => [name, value]);
}

function shownBy({ operation }: Documented): Shown[] {
  return Object.entries(operation.responses).flatMap(([status, response]) =>
    Object.entries(resolveResponse(response).content ?? {}).flatMap(([type, { examples = {} }]) =>
      Object.entries(examples).map(([name, example]) => ({ status: Number(status), type, name, example })),
    ),
  );
}

for (const documented of documentedOperations()) {
  const { operationId } = documented.operation;
  const shown = shownBy(documented);
  const [usual] = shown.filter(({ status }) => status === 200);

  describe(`the examples of ${operationId}`, () => {
    for (const [at, [name, body]] of requestExamples(documented).entries()) {
      it(`succeed on the panel of the demo: ${name}`, async () => {
        await withDemo(async (controller) => {
          const { status, text, json } = await send(controller, documented, { body });
          const success = [200, 204].find((each) => String(each) in documented.operation.responses);
          assert.equal(status, success, text);
          if (at > 0 || usual === undefined || CHANGING.has(operationId)) return;
          assert.deepEqual(json(), usual.example.value);
        });
      });
    }

    const answers = shown.filter(({ example }) => example['x-request'] !== undefined);
    if (answers.length === 0) return;
    describe('for requests of their own', () => {
      let demo: Demo;
      before(async () => {
        demo = await startDemo();
      });
      after(() => demo.stop());

      for (const { status, type, name, example } of answers) {
        it(`are what the server says: ${status} ${name}, ${type}`, async () => {
          const [[, body] = []] = requestExamples(documented);
          const accept = type.startsWith('text/') ? undefined : type;
          const request = { body, ...example['x-request'] };
          const answer = await send(demo.controller, documented, request, accept);
          assert.deepEqual(
            { status: answer.status, value: type === 'text/plain' ? answer.text : answer.json() },
            { status, value: example.value },
          );
        });
      }
    });
  });
}
