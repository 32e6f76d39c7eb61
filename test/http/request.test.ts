import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ProblemItem } from '../../src/errors/api-error.js';
import { RequestError } from '../../src/http/errors.js';
import { readRequest, validationFail } from '../../src/http/request.js';
import { withController } from '../support/controller.js';

const LAUNCH = {
  client_id: 5,
  proc_name: 'spp_nfv',
  eal: { '--proc-type': 'secondary', '-l': '1,2' },
  app: { '-n': '5' },
};

/** The properties of an operation that are needed to read a request. @param numbers the integer path parameters. */
function operation(...numbers: string[]): Parameters<typeof readRequest>[1] {
  const parameters = numbers.map((name) => ({ name, in: 'path', schema: { type: 'integer' } }));
  return {
    parameters,
    yaml: false,
    validationFail: (items, count) => validationFail(items as ProblemItem[], Number(count)),
  };
}

type BodyOperation = 'createFlowRule' | 'launchSecondary';

/** The error for a body. */
function refusalOf(op: BodyOperation, body: string | object): RequestError {
  const payload = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body));
  try {
    const [numbers, params] = op === 'createFlowRule' ? [['port_id'], { port_id: '0' }] : [[], {}];
    readRequest(op, operation(...numbers), params, {}, payload, undefined);
  } catch (error) {
    assert.ok(error instanceof RequestError, String(error));
    return error;
  }
  assert.fail('the body was taken');
}

function preferencesOf(header: string): Record<string, string> {
  return Object.fromEntries(readRequest('clearPrimaryStatus', operation(), {}, {}, undefined, header).prefer);
}

describe('the validation errors of a body', () => {
  it('are limited to 16, with the number of the others', () => {
    for (const [count, rest] of [
      [16, /key\(eal\.k15\)$/],
      [17, /key\(eal\.k15\); and 1 more$/],
      [5_000, /key\(eal\.k15\); and 4984 more$/],
    ] as const) {
      const unknown = Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, '']));
      const eal = { ...LAUNCH.eal, ...unknown };
      const { message, items } = refusalOf('launchSecondary', { ...LAUNCH, eal });
      assert.deepEqual(
        items.map(({ pointer }) => pointer),
        Array.from({ length: 16 }, (_, index) => `#/eal/k${index}`),
      );
      assert.match(message, rest);
    }
  });

  it('cut a long key, and still distinguish two of them', () => {
    const keys = ['a', 'b'].map((end) => 'x'.repeat(30_000) + end);
    const eal = { ...LAUNCH.eal, ...Object.fromEntries(keys.map((key) => [key, ''])) };
    const { message, items } = refusalOf('launchSecondary', { ...LAUNCH, eal });
    const shown = `${'x'.repeat(64)}...`;
    assert.equal(message, `unknown key(eal.${shown}); unknown key(eal.${shown})`);
    assert.deepEqual(
      items.map(({ pointer }) => pointer),
      [`#/eal/${shown}`, `#/eal/${shown}`],
    );
  });

  it('name the type of a nested value, however deep', () => {
    for (const [open, close, kind] of [
      ['[', ']', 'an array'],
      ['{"a":', '}', 'an object'],
    ] as const) {
      const nested = `${open.repeat(30_000)}1${close.repeat(30_000)}`;
      assert.equal(
        refusalOf(
          'createFlowRule',
          `{"rule": {"direction": ${nested}, "pattern": ["eth"], "actions": ["drop"]}}`,
        ).message,
        `invalid key(rule.direction): ${kind} (expected ingress or egress)`,
      );
    }
    assert.equal(
      refusalOf('createFlowRule', `{"rule": ${'['.repeat(30_000)}${']'.repeat(30_000)}}`).message,
      'invalid key(rule): an array (expected object)',
    );
  });

  it('have JSON Pointers in which slash, tilde and non-URI characters are escaped', () => {
    for (const [name, pointer] of [
      ['a/b~c', '#/eal/a~1b~0c'],
      ['~1', '#/eal/~01'],
      ['a b#%"', '#/eal/a%20b%23%25%22'],
      ['é', '#/eal/%C3%A9'],
      ['\ud800', '#/eal/%EF%BF%BD'],
      ['', '#/eal/'],
    ] as const) {
      const { message, items } = refusalOf('launchSecondary', {
        ...LAUNCH,
        eal: { ...LAUNCH.eal, [name]: '' },
      });
      assert.deepEqual(items, [{ pointer, detail: `unknown key(eal.${name})` }]);
      assert.equal(message, `unknown key(eal.${name})`);
    }
  });

  it('name every unknown member', () => {
    const { items } = refusalOf('launchSecondary', {
      ...LAUNCH,
      app: { '-n': '5', '--client-id': '5', '/': '' },
    });
    const expected = '(expected -n, -s or --vhost-client)';
    assert.deepEqual(items, [
      { pointer: '#/app/--client-id', detail: `invalid key(app): --client-id ${expected}` },
      { pointer: '#/app/~1', detail: `invalid key(app): / ${expected}` },
    ]);
  });

  it('are a small response with 400, as text and as problem details', () =>
    withController(async (controller) => {
      for (const rule of [
        `{"direction": "ingress", "actions": ["drop"], "pattern": [${'1,'.repeat(31_000)}1]}`,
        `${'['.repeat(30_000)}${']'.repeat(30_000)}`,
        `{"${'x'.repeat(60_000)}": 1}`,
      ]) {
        for (const accept of ['text/plain', 'application/problem+json']) {
          const { status, text } = await controller.request('POST', '/v1/primary/flow_rules/port_id/0', {
            headers: { accept },
            body: `{"rule": ${rule}}`,
          });
          assert.equal(status, 400);
          assert.ok(text.length < 10_000, `${text.length} characters`);
        }
      }
    }));
});

describe('a path in an error', () => {
  it('is cut', () => {
    assert.throws(
      () =>
        readRequest(
          'destroyAllFlowRules',
          operation('port_id'),
          { port_id: 'x'.repeat(5_000) },
          {},
          undefined,
          undefined,
        ),
      new RequestError('url_not_found', `no such URL: port_id ${'x'.repeat(64)}... is not a number`),
    );
  });
});

describe('the preferences of a request', () => {
  it('are case-insensitive', () => {
    assert.deepEqual(preferencesOf('HANDLING=Strict, Wait=10'), { handling: 'strict', wait: '10' });
    assert.deepEqual(preferencesOf('respond-async, Handling = "Strict" ; x=y'), {
      'respond-async': '',
      handling: 'strict',
    });
  });

  it('have a wait of decimal seconds only', () => {
    for (const value of [
      '',
      '=',
      '=""',
      '=0x1',
      '=1e0',
      '=-1',
      '=1.5',
      '=1 2',
      '=1234567890',
      '=soon',
      '="1',
    ]) {
      assert.deepEqual(preferencesOf(`wait${value}`), {}, value);
    }
    for (const [value, wait] of [
      ['=0', '0'],
      ['="7"', '7'],
      [' = 300', '300'],
      ['=999999999;x', '999999999'],
    ] as const) {
      assert.deepEqual(preferencesOf(`wait${value}`), { wait }, value);
    }
  });

  it('can have commas, semicolons and escaped quotes in quoted strings', () => {
    assert.deepEqual(preferencesOf('foo="a, wait=5"; x, wait=1'), { foo: 'a, wait=5', wait: '1' });
    assert.deepEqual(preferencesOf('foo="a; \\", wait=5", wait=2'), { foo: 'a; \\", wait=5', wait: '2' });
    assert.deepEqual(preferencesOf('foo; x="a, wait=5", wait=3'), { foo: '', wait: '3' });
  });

  it('are taken from their first occurrence', () => {
    assert.deepEqual(preferencesOf('wait=1, wait=2'), { wait: '1' });
  });

  it('are ignored if they are malformed', () => {
    assert.deepEqual(preferencesOf(' , ;, =1, "x", wait=4,'), { wait: '4' });
    const before = process.cpuUsage();
    for (const piece of ['"', '\\', '"\\', ' ', 'a ', '=', ',', '"a"']) preferencesOf(piece.repeat(8_000));
    assert.ok(process.cpuUsage(before).user < 1_000_000, 'whatever they are');
  });
});
