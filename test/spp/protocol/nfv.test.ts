import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ProtocolError, RefusedError } from '../../../src/spp/protocol/errors.js';
import * as nfv from '../../../src/spp/protocol/nfv.js';
import { everyVector } from './vectors.js';

describe('A command to an nfv', () => {
  it('spells ports with a space up to 18.05', () => {
    assert.equal(nfv.addPort('ring:0', 'words').text, 'add ring 0');
    assert.equal(nfv.addPort('nullpmd:12', 'words').text, 'add nullpmd 12');
    assert.equal(nfv.deletePort('vhost:3', 'words').text, 'del vhost 3');
  });

  it('spells ports with a colon from 18.05.1 on', () => {
    assert.equal(nfv.addPort('ring:0', 'colon').text, 'add ring:0');
    assert.equal(nfv.addPort('phy:0nq1', 'colon').text, 'add phy:0nq1');
    assert.equal(nfv.deletePort('vhost:3', 'colon').text, 'del vhost:3');
  });

  it('equals the commands sent to the recorded processes', () => {
    const spoken = new Map(
      everyVector('nfv').map(({ label, entries }) => [label, new Set(entries.map(({ command }) => command))]),
    );
    const common = [nfv.status, nfv.forward, nfv.stop, nfv.resetPatches];
    for (const { text } of [
      ...common,
      nfv.addPort('ring:1', 'words'),
      nfv.deletePort('ring:0', 'words'),
      nfv.patch('ring:0', 'ring:1'),
    ]) {
      assert.ok(spoken.get('spp-2018-09 nfv')?.has(text), text);
    }
    for (const { text } of [
      ...common,
      nfv.addPort('vhost:0', 'colon'),
      nfv.deletePort('vhost:0', 'colon'),
      nfv.patch('phy:0', 'phy:1'),
    ]) {
      assert.ok(spoken.get('spp-20.02 nfv')?.has(text), text);
    }
  });

  it('cannot contain words that would be another command', () => {
    for (const port of ['ring:0 x', 'ring:', ':0', 'ring:0\n', 'ring:é', '']) {
      assert.throws(() => nfv.addPort(port, 'words'), RangeError, port);
      assert.throws(() => nfv.deletePort(port, 'words'), RangeError, port);
    }
    for (const port of ['ring:0 x', 'ring:0\n', 'ring:é', '']) {
      assert.throws(() => nfv.addPort(port, 'colon'), RangeError, port);
      assert.throws(() => nfv.patch('phy:0', port), RangeError, port);
      assert.throws(() => nfv.patch(port, 'phy:0'), RangeError, port);
    }
  });

  it('accepts its own reply and no other', () => {
    const add = nfv.addPort('ring:0', 'colon');
    assert.equal(add.read('{"result":"succeeded","command":"add","port":"ring:0"}'), 'done');
    assert.equal(nfv.addPort('ring:0', 'words').read('add'), 'unknown');
    assert.equal(nfv.resetPatches.read('patch'), 'unknown');
    assert.throws(() => add.read('{"result":"failed","command":"add","port":"ring:0"}'), RefusedError);
    assert.throws(() => add.read('{"result":"succeeded","command":"del","port":"ring:0"}'), ProtocolError);
    assert.throws(() => nfv.forward.read('stop'), ProtocolError);
    assert.throws(
      () => nfv.stop.read('{"client-id":1,"status":"idling","ports":[],"patches":[]}'),
      ProtocolError,
    );
  });
});
