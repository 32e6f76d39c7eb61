import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PcapModel, type ProcessModel } from '../../src/simulator/index.js';
import { ask, model } from './model-replies.js';

function failure(message: string): string {
  return `{ "results": [ { "result": "error", "error_details": { "message": "${message}" } } ] }`;
}

function cores(process: ProcessModel): unknown {
  return (JSON.parse(ask(process, 'status')) as { info: { core: unknown } }).info.core;
}

test('a pcap receives on its lowest worker core, and writes one file for each of the others', () => {
  const pcap = model('pcap', '20.02', {
    lcores: [9, 6, 4, 5],
    capture: 'ring:3',
    captureDir: '/tmp',
    now: () => new Date(2024, 0, 2, 3, 4, 5),
  });
  ask(pcap, 'start');
  assert.deepEqual(cores(pcap), [
    { core: 4, role: 'receive', rx_port: [{ port: 'ring:3' }] },
    { core: 5, role: 'write', filename: '/tmp/spp_pcap.20240102030405.ring3.1.1.pcap.lz4' },
    { core: 6, role: 'write', filename: '/tmp/spp_pcap.20240102030405.ring3.2.1.pcap.lz4' },
  ]);
});

test('starting a pcap twice continues the file of the first start', () => {
  let minute = 0;
  const pcap = model('pcap', '20.02', { now: () => new Date(2024, 0, 2, 3, minute++, 5) });
  assert.ok(pcap instanceof PcapModel);
  ask(pcap, 'start');
  const first = cores(pcap);
  ask(pcap, 'start');
  assert.deepEqual(cores(pcap), first);
  ask(pcap, 'stop');
  assert.equal(pcap.running, false);
  ask(pcap, 'start');
  assert.notDeepEqual(cores(pcap), first);
});

test('a pcap rejects other commands, and too many words', () => {
  const pcap = model('pcap', '20.02');
  for (const command of ['component start c 4 mirror', 'constructor', 'STATUS']) {
    assert.equal(ask(pcap, command), failure('Invalid value (command)'));
  }
  assert.equal(ask(pcap, 'start now'), failure('Wrong message format'));
  assert.equal(ask(pcap, 'start 1 2 3 4 5 6 7 8'), failure('Wrong message format'));
  assert.equal(ask(pcap, ''), 'silent');
  assert.equal(ask(pcap, ' '), 'dies');
});
