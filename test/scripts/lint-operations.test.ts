import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import SwaggerParser from '@apidevtools/swagger-parser';
import { type LintedDocument, lintOperations } from '../../scripts/lint-operations.js';
import { ROOT } from '../support/recordings.js';

const PROBLEM = {
  schema: { type: 'object' },
  examples: { invalid: { summary: 'No port', value: { status: 400, detail: 'key(port) required' } } },
};

/** An operation that has all that is desired. */
const GOOD = {
  operationId: 'addPort',
  summary: 'Add a port',
  description: 'Adds a port to the process, which then has it.',
  tags: ['nfv'],
  'x-spp-command': 'nfv {client_id}; add {port}',
  parameters: [{ name: 'client_id', in: 'path', description: 'Its client id.', example: 3 }],
  requestBody: {
    content: {
      'application/json': {
        schema: { type: 'object', required: ['port'] },
        examples: { ring: { summary: 'A ring', value: { port: 'ring:0' } } },
      },
    },
  },
  responses: {
    '204': { description: 'Done.' },
    '400': {
      description: 'It was refused.',
      content: {
        'application/problem+json': PROBLEM,
        'text/plain': {
          schema: { type: 'string' },
          examples: {
            invalid: { summary: 'No port', 'x-request': { body: {} }, value: 'key(port) required' },
          },
        },
      },
    },
  },
};

/** What the lint says of the operation with a change. */
function lint(change: object): string[] {
  return lintOperations({ paths: { '/ports': { put: { ...GOOD, ...change } } } });
}

/** What it says of the operation when its 400 has this content. */
function lintRefusal(content: object): string[] {
  const { '204': done, '400': refused } = GOOD.responses;
  return lint({
    responses: { '204': done, '400': { ...refused, content: { ...refused.content, ...content } } },
  });
}

describe('the lint of operations', () => {
  it('accepts openapi.yaml', async () => {
    const file = new URL('openapi.yaml', ROOT).pathname;
    assert.deepEqual(lintOperations((await SwaggerParser.dereference(file)) as LintedDocument), []);
  });

  it('accepts a complete operation', () => {
    assert.deepEqual(lint({}), []);
    assert.deepEqual(lint({ 'x-spp-command': 'none; the shell has none' }), []);
    assert.deepEqual(
      lint({ 'x-spp-command': 'start: nfv {client_id}; forward\nstop: nfv {client_id}; stop\n' }),
      [],
    );
  });

  const faults: readonly (readonly [string, object, string])[] = [
    ['no summary', { summary: '' }, 'PUT /ports: has no summary'],
    ['no description', { description: undefined }, 'PUT /ports: is not described'],
    ['no tag', { tags: [] }, 'PUT /ports: has not exactly one tag'],
    [
      'no command',
      { 'x-spp-command': undefined },
      'PUT /ports: has no x-spp-command, or none for `none; why`',
    ],
    [
      'no reason for no command',
      { 'x-spp-command': 'none' },
      'PUT /ports: has no x-spp-command, or none for `none; why`',
    ],
    [
      'a path parameter without an example',
      { parameters: [{ name: 'client_id', in: 'path', description: 'Its client id.' }] },
      'PUT /ports, parameter client_id: has no example',
    ],
    [
      'a request without examples',
      { requestBody: { content: { 'application/json': { schema: {} } } } },
      'PUT /ports, request application/json: has no examples',
    ],
    [
      'a request whose example is none',
      {
        requestBody: {
          content: {
            'application/json': {
              ...GOOD.requestBody.content['application/json'],
              examples: { ring: { summary: 'A ring', value: {} } },
            },
          },
        },
      },
      "PUT /ports, request application/json ring: data must have required property 'port'",
    ],
    [
      'a body where there is none',
      { responses: { ...GOOD.responses, '204': { ...GOOD.responses['400'], description: 'Done.' } } },
      'PUT /ports, 204: may have no body',
    ],
  ];
  for (const [what, change, problem] of faults) {
    it(`reports ${what}`, () => {
      assert.deepEqual(lint(change), [problem]);
    });
  }

  it('reports an error example that does not name its request', () => {
    const examples = { invalid: { summary: 'No port', value: 'key(port) required' } };
    assert.deepEqual(lintRefusal({ 'text/plain': { schema: {}, examples } }), [
      'PUT /ports, 400 invalid: has no x-request',
    ]);
  });

  it('reports problem details that differ from the text', () => {
    const examples = { invalid: { summary: 'No port', value: { status: 404, detail: 'no port' } } };
    assert.deepEqual(lintRefusal({ 'application/problem+json': { schema: {}, examples } }), [
      'PUT /ports, 400 invalid: has a detail that is no example of the text',
      'PUT /ports, 400 invalid: has another status',
    ]);
  });

  it('reports an error whose text is before its problem details', () => {
    const { '204': done, '400': refused } = GOOD.responses;
    const content = Object.fromEntries(Object.entries(refused.content).reverse());
    assert.deepEqual(lint({ responses: { '204': done, '400': { ...refused, content } } }), [
      'PUT /ports, 400: has text/plain before application/problem+json',
    ]);
  });

  it('reports an error that has one form only', () => {
    assert.deepEqual(lintRefusal({ 'application/json': PROBLEM }), [
      'PUT /ports, 400: is not both text/plain and application/problem+json',
    ]);
  });
});
