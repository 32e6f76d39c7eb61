import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { bind, BindingError } from '../../src/http/binding.js';

function problemsOf(
  operations: readonly string[],
  ...modules: Record<string, () => void>[]
): readonly string[] {
  try {
    bind(Object.fromEntries(operations.map((name) => [name, {}])), modules);
  } catch (error) {
    assert.ok(error instanceof BindingError);
    for (const problem of error.problems) assert.ok(error.message.includes(problem));
    return error.problems;
  }
  return [];
}

const handler = (): void => undefined;

describe('binding handlers to the operations of the document', () => {
  it('gives each operation its handler', () => {
    const [getA, setA] = [{ method: 'GET' }, { method: 'PUT' }];
    assert.deepEqual(bind({ getA, setA }, [{ getA: handler }, { setA: handler }]), [
      { operationId: 'getA', operation: getA, handler },
      { operationId: 'setA', operation: setA, handler },
    ]);
  });

  it('fails on an operation without a handler, naming it', () => {
    assert.deepEqual(problemsOf(['getA', 'getB'], { getA: handler }), ['no handler for operation getB']);
  });

  it('fails on a handler without an operation, naming it', () => {
    assert.deepEqual(problemsOf(['getA'], { getA: handler, getB: handler }), [
      'no operation for handler getB',
    ]);
  });

  it('fails on a handler that two files have, naming it', () => {
    assert.deepEqual(problemsOf(['getA'], { getA: handler }, { getA: handler }), [
      'two handlers for operation getA',
    ]);
  });

  it('does not take what every object has for a handler, or for an operation', () => {
    assert.deepEqual(problemsOf(['toString'], {}), ['no handler for operation toString']);
    assert.deepEqual(problemsOf([], { toString: handler }), ['no operation for handler toString']);
  });
});
