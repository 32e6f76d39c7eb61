import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ProtocolError, RefusedError } from '../../../src/spp/protocol/errors.js';
import { getClientId } from '../../../src/spp/protocol/greeting.js';
import { textOf } from './feeding.js';
import { everyVector } from './vectors.js';

const json = (members: object): string =>
  JSON.stringify({ results: [{ result: 'success' }], client_id: 1, process_type: 'vf', ...members });

describe('The greeting of a secondary of every recorded release', () => {
  const recorded = everyVector('nfv', 'vf', 'mirror', 'pcap');
  /** Recordings whose greeting does not name the type. */
  const unnamed = new Set([
    ...['spp-18.02-march4', 'spp-18.02', 'spp-18.05', 'spp-2018-09', 'spp-18.05.1'].flatMap((release) => [
      `${release} nfv`,
      `${release} vf`,
    ]),
    'spp-18.08 nfv',
    'spp-18.08.1 nfv',
  ]);

  it('is covered by this test for every release', () => {
    assert.ok(recorded.length > 35);
    for (const label of unnamed) {
      assert.ok(label === 'spp-18.02-march4 vf' || recorded.some((each) => each.label === label), label);
    }
  });

  for (const { label, kind, entries } of recorded) {
    it(`identifies ${label}`, () => {
      const greetings = entries.filter(({ command }) => command === getClientId.text);
      assert.ok(greetings.length > 0);
      for (const { reply } of greetings) {
        const { clientId, ...identity } = getClientId.read(textOf(reply));
        assert.deepEqual(identity, { kind, named: !unnamed.has(label) });
        assert.ok(clientId >= 1 && clientId <= 99);
      }
    });
  }
});

describe('The reply to _get_client_id', () => {
  it('of an spp_vm identifies it as an nfv', () => {
    assert.deepEqual(getClientId.read(json({ process_type: 'vm' })), {
      kind: 'nfv',
      clientId: 1,
      named: true,
      vm: true,
    });
  });

  it('has a client id from 1 to 99, as a number or in JSON', () => {
    for (const id of [1, 9, 10, 99]) {
      assert.equal(getClientId.read(String(id)).clientId, id);
      assert.equal(getClientId.read(json({ client_id: id })).clientId, id);
    }
    for (const id of [0, 100, 999]) {
      assert.throws(() => getClientId.read(String(id)), ProtocolError);
      assert.throws(() => getClientId.read(json({ client_id: id })), ProtocolError);
    }
    for (const id of [-1, 1.5, '1', null, true, [1], {}]) {
      assert.throws(() => getClientId.read(json({ client_id: id })), ProtocolError, JSON.stringify(id));
    }
    assert.throws(() => getClientId.read('{"results":[{"result":"success"}]}'), ProtocolError);
  });

  it('must be a number or JSON', () => {
    for (const text of [
      '',
      ' ',
      '1 ',
      ' 1',
      '+1',
      '-1',
      '1.5',
      '0x1',
      '1e1',
      '1000',
      'one',
      '١',
      'GET / HTTP/1.1',
    ]) {
      assert.throws(() => getClientId.read(text), ProtocolError, JSON.stringify(text));
    }
  });

  it('of a primary, an echo, is reported as such', () => {
    assert.throws(() => getClientId.read('_get_client_id'), { name: 'ProtocolError', message: /primary/ });
  });

  it('must name a known type', () => {
    for (const type of ['primary', 'VF', '', 'spp_vf', 1, null, {}, ['vf']]) {
      assert.throws(
        () => getClientId.read(json({ process_type: type })),
        ProtocolError,
        JSON.stringify(type),
      );
    }
  });

  it('must not name an inherited property of objects as its type', () => {
    for (const type of ['constructor', 'toString', 'hasOwnProperty', '__proto__']) {
      assert.throws(() => getClientId.read(json({ process_type: type })), ProtocolError, type);
    }
  });

  it('must have results', () => {
    for (const results of [undefined, [], {}, 'success', [1], [{}]]) {
      assert.throws(() => getClientId.read(json({ results })), ProtocolError, JSON.stringify(results));
    }
    assert.throws(() => getClientId.read(json({ results: [{ result: 'error' }] })), RefusedError);
  });

  it('must be complete JSON', () => {
    for (const text of ['{', '{}x', '{"results":', '{"client_id":1}']) {
      assert.throws(() => getClientId.read(text), ProtocolError, text);
    }
  });
});
