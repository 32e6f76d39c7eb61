import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { lintSchemas } from '../../scripts/lint-schemas.js';
import { ROOT } from '../support/recordings.js';

const ON = { type: 'object', properties: { state: { type: 'string', enum: ['on'] } } };
const OFF = { type: 'object', properties: { state: { type: 'string', enum: ['off'] } } };
const CONST = { type: 'object', properties: { state: { type: 'string', const: 'on' } } };
const MAPPING = { on: '#/components/schemas/On', off: '#/components/schemas/Off' };
const EITHER = [{ $ref: MAPPING.on }, { $ref: MAPPING.off }];

/** What the lint says of a schema named Thing. */
function lintSchema(schema: object): string[] {
  return lintSchemas({ components: { schemas: { On: ON, Off: OFF, Const: CONST, Thing: schema } } });
}

function parameter(name: string, place: string, schema: object): object {
  return { name, in: place, schema };
}

describe('the lint of schemas', () => {
  it('accepts openapi.yaml', () => {
    const document = parse(readFileSync(new URL('openapi.yaml', ROOT), 'utf8')) as object;
    assert.deepEqual(lintSchemas(document), []);
  });

  it('accepts schemas that generators support', () => {
    for (const schema of [
      { oneOf: [{ type: 'integer' }, { type: 'string', pattern: '^[0-9]+$' }] },
      { oneOf: EITHER, discriminator: { propertyName: 'state', mapping: MAPPING } },
      { type: ['object', 'null'], additionalProperties: true },
      {
        type: 'object',
        if: { properties: { a: { type: 'string', const: 'x' } } },
        then: { required: ['b'] },
      },
      {
        type: 'object',
        properties: { 'proc-type': { $ref: MAPPING.on }, state: { type: 'string', enum: ['on'] } },
      },
    ]) {
      assert.deepEqual(lintSchema(schema), [], JSON.stringify(schema));
    }
  });

  const faults: readonly (readonly [what: string, schema: object, problem: string])[] = [
    [
      'several types in one schema',
      { type: ['integer', 'string'], minimum: 0, pattern: '^[0-9]+$' },
      'Thing: has several types; use oneOf',
    ],
    [
      'several types and null in one schema',
      { type: 'object', properties: { id: { type: ['integer', 'string', 'null'] } } },
      'Thing.id: has several types; use oneOf',
    ],
    [
      'an enum of text and null',
      { type: ['string', 'null'], enum: ['', null] },
      'Thing: has an enum with null; use oneOf',
    ],
    [
      'a const without a type in a condition',
      { type: 'object', if: { properties: { action: { const: 'add' } } } },
      'Thing.if.action: has a const without a type',
    ],
    [
      'a const without a type in a property',
      { oneOf: [{ type: 'string', pattern: '^$' }, { allOf: [{ const: 0 }] }] },
      'Thing.oneOf.1.allOf.0: has a const without a type',
    ],
    [
      'an enum of a member whose name is no identifier',
      { type: 'object', properties: { '--proc-type': { type: 'string', enum: ['auto'] } } },
      'Thing.--proc-type: has an enum, and a name that is no identifier; refer to a named schema',
    ],
    ['items without a type', { type: 'array', items: {} }, 'Thing.items: has no type'],
    [
      'a union of objects without a discriminator',
      { oneOf: EITHER },
      'Thing: is a union of objects without a discriminator that maps to each of them',
    ],
    [
      'a discriminator without a mapping for each schema',
      { oneOf: EITHER, discriminator: { propertyName: 'state', mapping: { on: MAPPING.on } } },
      'Thing: is a union of objects without a discriminator that maps to each of them',
    ],
    [
      'a discriminator that is a const',
      {
        oneOf: [{ $ref: '#/components/schemas/Const' }, EITHER[1]],
        discriminator: { propertyName: 'state', mapping: { ...MAPPING, on: '#/components/schemas/Const' } },
      },
      'Thing: has a discriminator state that is no enum of one value',
    ],
    [
      'a schema that is a model and a dictionary',
      { type: 'object', properties: { id: { type: 'integer' } }, additionalProperties: true },
      'Thing: has properties and additionalProperties: true; leave out the latter',
    ],
    [
      'a pattern without an end',
      { type: 'string', pattern: '^digraph ' },
      'Thing: has a pattern that is not anchored with ^ and $',
    ],
  ];
  for (const [what, schema, problem] of faults) {
    it(`reports ${what}`, () => {
      // A const without a type in a list is without a type, too.
      assert.ok(lintSchema(schema).includes(problem), lintSchema(schema).join('\n'));
      assert.ok(lintSchema(schema).every((each) => each.startsWith('Thing')));
    });
  }

  it('reports a schema of a response, a parameter or a header', () => {
    const schema = { const: 'ok' };
    const content = { 'text/plain': { schema } };
    const get = { parameters: [parameter('a', 'query', schema)], responses: { 200: { content } } };
    const problems = lintSchemas({ paths: { '/a': { get } }, components: { headers: { Age: { schema } } } });
    for (const at of [
      'paths./a.get.parameters.0',
      'paths./a.get.responses.200.content.text/plain',
      'components.headers.Age',
    ]) {
      assert.ok(problems.includes(`${at}: has a const without a type`), problems.join('\n'));
    }
  });

  it('reports two components with the same name', () => {
    const problems = lintSchemas({
      components: { schemas: { Node: { type: 'string' } }, parameters: { Node: { name: 'node' } } },
    });
    assert.deepEqual(problems, ['parameters.Node: has the name of one of the schemas']);
  });

  it('reports parameters that are the same variable in code, wherever they are', () => {
    const text = { type: 'string' };
    const item = {
      parameters: [parameter('Last-Event-ID', 'header', text)],
      get: { parameters: [parameter('last_event_id', 'query', text), parameter('after', 'query', text)] },
    };
    assert.deepEqual(lintSchemas({ paths: { '/events': item } }), [
      'GET /events: has a parameter last_event_id, and one that is the same variable in code',
    ]);
  });

  it('reports scopes of a security scheme that has none', () => {
    const components = {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' }, login: { type: 'oauth2', flows: {} } },
    };
    const get = { security: [{}, { token: ['read'] }, { login: ['read'] }] };
    const problems = lintSchemas({ components, security: [{ token: ['read'] }], paths: { '/a': { get } } });
    assert.deepEqual(problems, [
      'security: has scopes of token, which has none',
      'GET /a: has scopes of token, which has none',
    ]);
  });

  it('reports paths that match the same URL', () => {
    const paths = (schema: object): object => ({
      '/rules/port/{port}/check': { parameters: [parameter('port', 'path', schema)], get: {} },
      '/rules/{rule}/port/{port}': {
        parameters: [parameter('rule', 'path', schema), parameter('port', 'path', schema)],
        get: {},
      },
    });
    assert.deepEqual(lintSchemas({ paths: paths({ type: 'string' }) }), [
      '/rules/port/{port}/check: matches the same URLs as /rules/{rule}/port/{port}',
    ]);
    for (const schema of [{ type: 'integer' }, { type: 'string', pattern: '^[0-9]+$' }])
      assert.deepEqual(lintSchemas({ paths: paths(schema) }), []);
  });
});
