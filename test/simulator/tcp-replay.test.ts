import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Host, SimulatedProcess, type ProcessOptions } from '../../src/simulator/index.js';
import { comparable, latin1 } from './model-replay.js';
import { readRecording, type Entry } from './recordings.js';
import { StubController, type Peer } from './stub-controller.js';

/** Recordings that are replayed over TCP, too: frames of each size, replies without one, a hang, each way to end. */
const ROWS: readonly { readonly file: string; readonly options: Omit<ProcessOptions, 'port'> }[] = [
  { file: 'spp-18.05.json', options: { kind: 'nfv', release: '18.05', clientId: 1, lcores: [10, 11] } },
  { file: 'spp-18.05.json', options: { kind: 'vf', release: '18.05', clientId: 2, lcores: [3, 4, 5, 6, 7] } },
  { file: 'spp-2018-09.json', options: { kind: 'primary', release: '2018-09', lcores: [0] } },
  {
    file: 'spp-2018-09.json',
    options: { kind: 'vf', release: '2018-09', clientId: 2, lcores: [3, 4, 5, 6, 13] },
  },
  {
    file: 'spp-18.08.1.json',
    options: { kind: 'mirror', release: '18.08.1', clientId: 4, lcores: [7, 8, 9] },
  },
  { file: 'spp-18.08.2.json', options: { kind: 'primary', release: '18.08.2', lcores: [0] } },
  { file: 'spp-18.08.2.json', options: { kind: 'nfv', release: '18.08.2', clientId: 1, lcores: [10, 11] } },
  { file: 'spp-20.02.json', options: { kind: 'vf', clientId: 2, lcores: [3, 4, 5, 6, 13] } },
  { file: 'spp-20.02.json', options: { kind: 'pcap', clientId: 4, lcores: [10, 11, 12] } },
];

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
  const bytes = entry.bytes ?? 0;
  if (bytes === 0) {
    peer.send(entry.command);
  } else {
    const reply = await peer.ask(entry.command, bytes);
    const padding = entry.nul_padding ?? 0;
    const text = reply.toString('latin1', 0, bytes - padding);
    assert.equal(comparable(text), comparable(latin1(entry.reply ?? '')), entry.command);
    assert.deepEqual(reply.subarray(bytes - padding), Buffer.alloc(padding));
  }
  if (entry.connection_closed === true) {
    await peer.closed();
    await process.ended();
  }
}

for (const { file, options } of ROWS) {
  test(`${options.kind} of ${file} replies as recorded over TCP`, async () => {
    const controller = await StubController.listen();
    const sharedHost = new Host({ rings: 8, with: ['pcap'] });
    let process: SimulatedProcess | undefined;
    let peer: Peer | undefined;
    for (const entry of readRecording<Entry>(file)[options.kind] ?? []) {
      if (!process || !peer) {
        process = new SimulatedProcess({ ...options, sharedHost, port: controller.port });
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
    }
    await process?.stop();
    await controller.close();
  });
}
