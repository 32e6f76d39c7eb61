import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ProtocolError, RefusedError } from '../../../src/spp/protocol/errors.js';
import { clear, status } from '../../../src/spp/protocol/primary.js';
import { textOf } from './feeding.js';
import { everyVector } from './vectors.js';

const recorded = everyVector('primary', 'nfv').flatMap(({ label, kind, entries }) =>
  entries.map(({ command, reply }) => ({ label, kind, command, text: textOf(reply) })),
);
const FORWARDER = { status: 'running', ports: ['phy:0'], patches: [{ src: 'phy:0', dst: 'phy:0' }] };

describe('The status of a primary', () => {
  it('of 18.05 is a line without members', () => {
    for (const line of ['Server Idling\n', 'Server Idling', 'Server Running\n', 'Server running']) {
      assert.deepEqual(status.read(line), {});
    }
  });

  it('of later releases is parsed as recorded', () => {
    const texts = recorded.filter(
      ({ kind, command, text }) => kind === 'primary' && command === 'status' && text.startsWith('{'),
    );
    assert.ok(texts.length >= 10);
    for (const { label, text } of texts) assert.deepEqual(status.read(text), JSON.parse(text), label);
  });

  it('of 18.08 has counters only', () => {
    const text = recorded.find(
      ({ label, command }) => label === 'spp-18.08 primary' && command === 'status',
    )!.text;
    const { phy_ports: phys, ring_ports: rings, ...rest } = status.read(text);
    assert.deepEqual([phys?.length, rings?.length, rest], [2, 8, {}]);
  });

  it('has a forwarder whose ports are spelt as processes accept them', () => {
    const text = JSON.stringify({
      phy_ports: [],
      ring_ports: [],
      forwarder: {
        status: 'idling',
        ports: ['phy:0 nq 1'],
        patches: [{ src: 'phy:0 nq 1', dst: 'phy:1 nq 0' }],
      },
    });
    assert.deepEqual(status.read(text).forwarder, {
      status: 'idling',
      ports: ['phy:0nq1'],
      patches: [{ src: 'phy:0nq1', dst: 'phy:1nq0' }],
    });
  });

  it('may have counters beyond 32 bits', () => {
    const counters = { id: 0, rx: 2 ** 52, tx: 12_575_392, rx_drop: 0, tx_drop: 0 };
    const text = JSON.stringify({ phy_ports: [counters], ring_ports: [] });
    assert.deepEqual(status.read(text).phy_ports, [counters]);
    const largest = '{"phy_ports":[{"id":0,"rx":18446744073709551615}],"ring_ports":[]}';
    assert.equal(status.read(largest).phy_ports?.[0]?.rx, 2 ** 64);
  });

  it('is rejected when it is the status of an nfv or another secondary', () => {
    const statuses = recorded.filter(({ kind, command }) => kind === 'nfv' && command === 'status');
    assert.ok(statuses.length >= 20);
    for (const { text } of statuses) assert.throws(() => status.read(text), ProtocolError, text);
    for (const { entries } of everyVector('vf', 'mirror', 'pcap')) {
      for (const { reply } of entries) assert.throws(() => status.read(reply), ProtocolError, reply);
    }
  });

  it('is rejected when it is a reply to another command', () => {
    const others = recorded.filter(({ command }) => !/^status/.test(command));
    assert.ok(others.length > 80);
    for (const { text } of others) assert.throws(() => status.read(text), ProtocolError, text);
  });

  it('must have members of the known types', () => {
    const good = {
      'master-lcore': 0,
      lcores: [0],
      forwarder: FORWARDER,
      phy_ports: [],
      ring_ports: [],
      pipes: [],
    };
    assert.deepEqual(status.read(JSON.stringify(good)), good);
    for (const bad of [
      { 'master-lcore': '0' },
      { lcores: 1 },
      { lcores: ['1'] },
      { forwarder: null },
      { forwarder: { ...FORWARDER, status: 'asleep' } },
      { forwarder: { ...FORWARDER, ports: ['phy:0', 1] } },
      { forwarder: { ...FORWARDER, patches: [{ src: 'phy:0' }] } },
      { phy_ports: {} },
      { phy_ports: [1] },
      { phy_ports: [{ rx: 1 }] },
      { ring_ports: [{ id: 0, rx: '1' }] },
      { ring_ports: [{ id: 0, tx_drop: 0.5 }] },
      { pipes: [{ id: '0' }] },
    ]) {
      const text = JSON.stringify({ ...good, ...bad });
      assert.throws(() => status.read(text), ProtocolError, text);
    }
  });

  it('must have nothing else', () => {
    for (const text of [
      '',
      'Server',
      'Server Idling\nmore',
      'status',
      'Client ID 1 Running',
      '{',
      '[]',
      '{}x',
    ]) {
      assert.throws(() => status.read(text), ProtocolError, text);
    }
  });
});

describe('Clearing the counters of a primary', () => {
  it('is confirmed by each release in its own way', () => {
    const silent = ['spp-18.02-march4', 'spp-18.02', 'spp-18.05', 'spp-2018-09'].map(
      (name) => `${name} primary`,
    );
    const replies = recorded.filter(({ command }) => command === 'clear');
    assert.ok(replies.length > 10);
    for (const { label, text } of replies) {
      assert.equal(clear.read(text), silent.includes(label) ? 'unknown' : 'done', label);
    }
  });

  it('may be rejected', () => {
    assert.throws(() => clear.read('{"result":"failed","command":"clear"}'), RefusedError);
  });

  it('is not confirmed by the reply to another command', () => {
    for (const { text } of recorded.filter(({ command }) => command !== 'clear')) {
      assert.throws(() => clear.read(text), ProtocolError, text);
    }
    for (const text of ['', 'cleared', '{"status":"clear"}', '{"status": "cleared"']) {
      assert.throws(() => clear.read(text), ProtocolError, text);
    }
  });
});
