import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bind, BindingError } from '../../src/http/binding.js';
import type { Document } from '../../src/http/openapi-router.js';

function documentOf(
  ...operations: (readonly [path: string, method: string, operationId?: string])[]
): Document {
  const paths: Record<string, Record<string, object>> = {};
  for (const [path, method, operationId] of operations) {
    paths[path] = {
      ...paths[path],
      [method]: {
        ...(operationId === undefined ? {} : { operationId }),
        responses: { 204: { description: 'Done.' } },
      },
    };
  }
  return { openapi: '3.1.0', info: { title: 'test', version: '1' }, paths };
}

function problemsOf(document: Document, ...modules: Record<string, () => void>[]): readonly string[] {
  try {
    bind(document, modules);
  } catch (error) {
    assert.ok(error instanceof BindingError);
    for (const problem of error.problems) assert.ok(error.message.includes(problem));
    return error.problems;
  }
  return [];
}

const handler = (): void => undefined;

describe('binding handlers to the document', () => {
  it('gives each operation its handler', () => {
    const document = documentOf(['/a/{id}', 'get', 'getA'], ['/a/{id}', 'put', 'setA']);
    assert.deepEqual(bind(document, [{ getA: handler }, { setA: handler }]), [
      { operationId: 'getA', method: 'GET', path: '/a/{id}', handler },
      { operationId: 'setA', method: 'PUT', path: '/a/{id}', handler },
    ]);
  });

  it('fails on an operation without a handler, naming it', () => {
    const document = documentOf(['/a', 'get', 'getA'], ['/b', 'get', 'getB']);
    assert.deepEqual(problemsOf(document, { getA: handler }), ['no handler for operation getB']);
  });

  it('fails on a handler without an operation, naming it', () => {
    const document = documentOf(['/a', 'get', 'getA']);
    assert.deepEqual(problemsOf(document, { getA: handler, getB: handler }), [
      'no operation for handler getB',
    ]);
  });

  it('fails on an operationId that is used twice, naming it', () => {
    const document = documentOf(['/a', 'get', 'getA'], ['/b', 'put', 'getA']);
    assert.deepEqual(problemsOf(document, { getA: handler }), [
      'operationId getA is used twice, again at PUT /b',
    ]);
  });

  it('fails on an operation without an operationId, naming where it is', () => {
    assert.deepEqual(problemsOf(documentOf(['/a', 'get']), {}), ['no operationId at GET /a']);
  });

  it('fails on a handler that two files have, naming it', () => {
    const document = documentOf(['/a', 'get', 'getA']);
    assert.deepEqual(problemsOf(document, { getA: handler }, { getA: handler }), [
      'two handlers for operation getA',
    ]);
  });

  it('does not take what every object has for a handler', () => {
    assert.deepEqual(problemsOf(documentOf(['/a', 'get', 'toString']), {}), [
      'no handler for operation toString',
    ]);
  });
});
