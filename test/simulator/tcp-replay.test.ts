import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  frameBytes,
  Host,
  SimulatedProcess,
  type ProcessOptions,
  type Release,
} from '../../src/simulator/index.js';
import { readRecording, type Entry } from './recordings.js';
import { StubController, type Peer } from './stub-controller.js';

/** How the recorded processes were started. */
const PROCESSES: Readonly<Record<string, Omit<ProcessOptions, 'port' | 'release'>>> = {
  primary: { kind: 'primary', lcores: [0] },
  forwarder: { kind: 'primary', lcores: [0, 1] },
  nfv: { kind: 'nfv', clientId: 1, lcores: [1, 2] },
  vf: { kind: 'vf', clientId: 2, lcores: [3, 4, 5, 6, 13] },
  mirror: { kind: 'mirror', clientId: 3, lcores: [7, 8, 9] },
  pcap: { kind: 'pcap', clientId: 4, lcores: [10, 11, 12], now: () => new Date(2026, 10, 22, 6, 26, 22) },
};

const RECORDINGS: readonly { file: string; name: string; release: Release; primary: string }[] = [
  { file: 'spp-2018-09.json', name: '18.05', release: '18.05', primary: 'primary' },
  { file: 'spp-18.08.json', name: '18.08', release: '18.08.1', primary: 'primary' },
  { file: 'spp-20.02.json', name: '20.02', release: '20.02', primary: 'primary' },
  { file: 'spp-20.02-forwarder.json', name: '20.02 forwarder', release: '20.02', primary: 'forwarder' },
];

/** Takes out of a primary's status what differs from host to host: addresses, and counters of real traffic. */
function comparable(text: string): string {
  return text
    .replace(/"eth":( ?)"[0-9a-f:]{17}"/g, '"eth":$1"MAC"')
    .replace(/("MAC",)( ?)"rx":( ?)\d+,( ?)"tx":( ?)\d+,( ?)"tx_drop":( ?)\d+/g, '$1$2rx$3$4tx$5$6tx_drop$7');
}

async function replayEntry(process: SimulatedProcess, peer: Peer, entry: Entry): Promise<void> {
  assert.equal(peer.unread.length, 0, 'nothing may come unasked');
  if (entry.no_reply_within_s !== undefined) {
    peer.send(entry.command);
    await process.hung();
    const later = new Promise((resolve) => process.once('command', resolve));
    peer.send('status');
    await later;
    assert.equal(peer.unread.length, 0);
    assert.equal(process.state, 'connected');
    return;
  }
  if (entry.reply === undefined) {
    peer.send(entry.command);
  } else {
    const bytes = entry.bytes ?? 0;
    const expected = Buffer.from(entry.reply);
    const isPrimaryStatus = process.options.kind === 'primary' && entry.command === 'status';
    const frame = isPrimaryStatus ? frameBytes(process.modelOptions.release) : bytes;
    const reply = await peer.ask(entry.command, frame);
    if (isPrimaryStatus) {
      const text = reply.toString('latin1').replace(/\0+$/, '');
      assert.equal(comparable(text), comparable(entry.reply));
    } else {
      const padding = entry.nul_padding ?? 0;
      assert.equal(reply.toString('latin1', 0, bytes - padding), expected.toString('latin1'));
      assert.ok(reply.equals(Buffer.concat([expected, Buffer.alloc(padding)])));
    }
    assert.equal(reply.length, bytes);
  }
  if (entry.connection_closed) {
    await peer.closed();
    await process.ended();
  }
}

for (const { file, name, release, primary } of RECORDINGS) {
  const recording = readRecording<Entry>(file);
  // All of them ran on one machine, where the vf came before the mirror.
  const sharedHost = new Host();
  for (const kind of ['primary', 'nfv', 'vf', 'mirror', 'pcap']) {
    const entries = recording[kind];
    if (!entries) continue;
    test(`${name} ${kind}: answers as recorded`, async (t) => {
      const controller = await StubController.listen();
      const options = PROCESSES[kind === 'primary' ? primary : kind]!;
      let process: SimulatedProcess | undefined;
      let peer: Peer | undefined;
      for (const entry of entries) {
        await t.test(`${name} ${kind}: ${entry.command}`, async () => {
          if (!process || !peer) {
            process = new SimulatedProcess({ ...options, release, sharedHost, port: controller.port });
            process.start();
            peer = await controller.accept();
            await process.connected();
          }
          await replayEntry(process, peer, entry);
          if (process.isHung) {
            // What was recorded after a hang came from a fresh process.
            await process.stop();
            process = undefined;
          }
        });
      }
      await process?.stop();
      await controller.close();
    });
  }
}
