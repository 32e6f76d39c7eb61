import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Document } from 'openapi-backend';
import { BindingError, type BoundOperation, createApi, type HandlerModule } from '../../src/http/api.js';

const handler = (): void => undefined;

/** Makes a document with these operations, each with the security schemes, and with the schemes. */
function documentOf(operations: readonly string[], schemes: readonly string[] = []): Document {
  const security = [{}, ...schemes.map((name) => ({ [name]: [] }))];
  const paths = Object.fromEntries(
    operations.map((operationId) => [
      `/${operationId}`,
      {
        get: {
          operationId,
          security: schemes.length > 0 ? security : [],
          responses: { 204: { description: '' } },
        },
      },
    ]),
  );
  const securitySchemes = Object.fromEntries(
    schemes.map((name) => [name, { type: 'http', scheme: 'bearer' } as const]),
  );
  return { openapi: '3.1.0', info: { title: 'test', version: '1' }, paths, components: { securitySchemes } };
}

function create(
  operations: readonly string[],
  modules: readonly HandlerModule[],
  schemes: readonly string[] = [],
  security: HandlerModule = {},
): Promise<readonly BoundOperation[]> {
  return createApi(documentOf(operations, schemes), { modules, security, validationFail: handler });
}

async function problemsOf(...args: Parameters<typeof create>): Promise<readonly string[]> {
  try {
    await create(...args);
  } catch (error) {
    assert.ok(error instanceof BindingError);
    for (const problem of error.problems) assert.ok(error.message.includes(problem));
    return error.problems;
  }
  return [];
}

describe('binding handlers to the operations of a document', () => {
  it('gives each operation the handler of its name, which gets the arguments of the call', async () => {
    const [getA, getB] = await create(
      ['getA', 'getB'],
      [{ getA: (...args: unknown[]) => ['a', ...args] }, { getB: (...args: unknown[]) => ['b', ...args] }],
    );
    assert.deepEqual(getA?.handle(1, 2), ['a', 1, 2]);
    assert.deepEqual(getB?.handle(3), ['b', 3]);
  });

  it('gives each operation the handlers of its security schemes, in the order of the document', async () => {
    const security = { token: (who: string) => `${who} by token`, cert: (who: string) => `${who} by cert` };
    const [getA] = await create(['getA'], [{ getA: handler }], ['cert', 'token'], security);
    assert.deepEqual(
      getA?.authenticate.map((authenticate) => authenticate('x')),
      ['x by cert', 'x by token'],
    );
  });

  it('gives each operation the function that makes the response to an invalid request', async () => {
    const [getA] = await createApi(documentOf(['getA']), {
      modules: [{ getA: handler }],
      security: {},
      validationFail: (why: string) => `no: ${why}`,
    });
    assert.equal(getA?.validationFail('because'), 'no: because');
  });

  it('fails for an operation without a handler, and names it', async () => {
    assert.deepEqual(await problemsOf(['getA', 'getB'], [{ getA: handler }]), [
      'no handler for operation getB',
    ]);
  });

  it('fails for a handler without an operation, and names it', async () => {
    assert.deepEqual(await problemsOf(['getA'], [{ getA: handler, getB: handler }]), [
      'no operation for handler getB',
    ]);
  });

  it('fails for an operation with two handlers, and names it', async () => {
    assert.deepEqual(await problemsOf(['getA'], [{ getA: handler }, { getA: handler }]), [
      'two handlers for operation getA',
    ]);
  });

  it('fails for a security scheme without a handler and a handler without a scheme, and names them', async () => {
    assert.deepEqual(await problemsOf(['getA'], [{ getA: handler }], ['token'], { cert: handler }), [
      'no security scheme for handler cert',
      'no handler for security scheme token',
    ]);
  });

  it('names all mismatches', async () => {
    assert.deepEqual(await problemsOf(['getA', 'getB'], [{ getC: handler }]), [
      'no operation for handler getC',
      'no handler for operation getA',
      'no handler for operation getB',
    ]);
  });

  it('does not confuse members of every object, or handlers of openapi-backend itself, with operations', async () => {
    assert.deepEqual(await problemsOf([], [{ toString: handler, notFound: handler }]), [
      'no operation for handler toString',
      'no operation for handler notFound',
    ]);
    assert.deepEqual(await problemsOf(['constructor'], [{}]), ['no handler for operation constructor']);
  });
});
