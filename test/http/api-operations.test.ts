import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Document } from 'openapi-backend';
import { OpenAPIRouter } from 'openapi-backend/router.js';
import { type ApiOperation, operationsOf } from '../../src/http/api-operations.js';

type Operation = readonly [path: string, method: string, operation: object];

const DONE = { responses: { 204: { description: 'Done.' } } };

function operationsIn(...operations: readonly Operation[]): ApiOperation[] {
  const paths: Record<string, Record<string, object>> = {};
  for (const [path, method, operation] of operations) {
    paths[path] = { ...paths[path], [method]: { ...DONE, ...operation } };
  }
  const definition: Document = { openapi: '3.1.0', info: { title: 'test', version: '1' }, paths };
  return operationsOf(new OpenAPIRouter({ definition }).getOperations());
}

describe('the operations of a document', () => {
  it('are listed with the properties that the server needs', () => {
    const schema = { type: 'integer' };
    const parameter = (name: string): object => ({ name, in: 'path', required: true, schema });
    const [get, put] = operationsIn(
      ['/a/{one}/{two}', 'get', { operationId: 'getA', parameters: [parameter('two'), parameter('one')] }],
      [
        '/a/{one}/{two}',
        'put',
        {
          operationId: 'setA',
          requestBody: { content: { 'application/json': { schema } } },
          security: [{}, { token: [] }, { certificate: [] }],
          'x-required-scope': 'write',
        },
      ],
    );
    assert.deepEqual(
      [get?.operationId, get?.method, get?.path, get?.success, get?.scope, get?.body],
      ['getA', 'get', '/a/{one}/{two}', 204, undefined, undefined],
    );
    assert.deepEqual(
      get?.parameters.map(({ name }) => name),
      ['one', 'two'],
    );
    assert.deepEqual([put?.operationId, put?.body, put?.scope], ['setA', schema, 'write']);
  });

  for (const [what, operations, message] of [
    ['have no operationId', [['/a', 'get', {}]], /^get \/a: "" is no operationId$/],
    [
      'share an operationId',
      [
        ['/a', 'get', { operationId: 'getA' }],
        ['/b', 'put', { operationId: 'getA' }],
      ],
      /^operationId getA is used twice, again at put \/b$/,
    ],
    ['have no success', [['/a', 'get', { operationId: 'getA', responses: {} }]], /^getA has no success/],
    [
      'require an unknown scope',
      [['/a', 'get', { operationId: 'getA', security: [{ token: [] }], 'x-required-scope': 'admin' }]],
      /^getA must require either the scope read or the scope write$/,
    ],
    [
      'change something and name no scope',
      [['/a', 'put', { operationId: 'setA', security: [{ token: [] }] }]],
      /^setA must require either the scope read or the scope write$/,
    ],
  ] as const) {
    it(`are rejected when they ${what}`, () => {
      assert.throws(() => operationsIn(...operations), { message });
    });
  }
});
