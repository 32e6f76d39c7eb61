import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ProtocolError, RefusedError } from '../../../src/spp/protocol/errors.js';
import { getClientId, type Identity } from '../../../src/spp/protocol/greeting.js';
import { textOf } from './feeding.js';
import { vectors } from './vectors.js';

const json = (members: object): string =>
  JSON.stringify({ results: [{ result: 'success' }], client_id: 1, process_type: 'vf', ...members });

describe('A secondary of every recorded release tells who it is', () => {
  const expected: Record<string, Identity> = {
    'spp-2018-09 nfv': { kind: 'nfv', clientId: 1, named: false },
    'spp-2018-09 vf': { kind: 'vf', clientId: 2, named: false },
    'spp-18.08 nfv': { kind: 'nfv', clientId: 1, named: false },
    'spp-18.08 vf': { kind: 'vf', clientId: 2, named: true },
    'spp-18.08 mirror': { kind: 'mirror', clientId: 3, named: true },
    'spp-20.02 nfv': { kind: 'nfv', clientId: 1, named: true },
    'spp-20.02 vf': { kind: 'vf', clientId: 2, named: true },
    'spp-20.02 mirror': { kind: 'mirror', clientId: 3, named: true },
    'spp-20.02 pcap': { kind: 'pcap', clientId: 4, named: true },
    'spp-20.02-forwarder vf': { kind: 'vf', clientId: 2, named: true },
    'spp-20.02-forwarder mirror': { kind: 'mirror', clientId: 3, named: true },
  };
  const recorded = vectors('nfv', 'vf', 'mirror', 'pcap');

  it('and all of them are here', () => {
    assert.deepEqual(recorded.map(({ label }) => label).sort(), Object.keys(expected).sort());
  });

  for (const { label, entries } of recorded) {
    it(`when it is ${label}`, () => {
      const greetings = entries.filter(({ command }) => command === getClientId.text);
      assert.ok(greetings.length > 0);
      for (const { reply } of greetings) assert.deepEqual(getClientId.read(textOf(reply)), expected[label]);
    });
  }
});

describe('The answer to _get_client_id', () => {
  it('of an spp_vm names it as an nfv', () => {
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

  it('is not taken from anything else than a number or JSON', () => {
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

  it('of a primary, an echo, is told for what it is', () => {
    assert.throws(() => getClientId.read('_get_client_id'), { name: 'ProtocolError', message: /primary/ });
  });

  it('names one of the known kinds', () => {
    for (const type of ['primary', 'VF', '', 'spp_vf', 1, null, {}, ['vf']]) {
      assert.throws(
        () => getClientId.read(json({ process_type: type })),
        ProtocolError,
        JSON.stringify(type),
      );
    }
  });

  it('does not name a kind by what every object inherits', () => {
    for (const type of ['constructor', 'toString', 'hasOwnProperty', '__proto__']) {
      assert.throws(() => getClientId.read(json({ process_type: type })), ProtocolError, type);
    }
  });

  it('has results', () => {
    for (const results of [undefined, [], {}, 'success', [1], [{}]]) {
      assert.throws(() => getClientId.read(json({ results })), ProtocolError, JSON.stringify(results));
    }
    assert.throws(() => getClientId.read(json({ results: [{ result: 'error' }] })), RefusedError);
  });

  it('is complete JSON', () => {
    for (const text of ['{', '{}x', '{"results":', '{"client_id":1}']) {
      assert.throws(() => getClientId.read(text), ProtocolError, text);
    }
  });
});
