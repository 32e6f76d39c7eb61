import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Session } from '../../../src/spp/connection/session.js';
import { NotAppliedError } from '../../../src/spp/errors.js';
import { Host } from '../../../src/spp/host/host.js';
import { Pcap } from '../../../src/spp/processes/pcap.js';
import { JsonDecoder } from '../../../src/spp/protocol/framing.js';
import { ScriptedSocket, TestOrigin } from '../connection/scripted-process.js';

const RESULTS = [{ result: 'success' }];

/** An spp_pcap that replies with one status after the other, and then repeats the last one. */
function connect(...statuses: readonly string[]): { pcap: Pcap; socket: ScriptedSocket } {
  const socket = new ScriptedSocket();
  const options = { commandTimeoutMs: 60_000, responseTimeoutMs: 60_000, queueLimit: 10 };
  const session = new Session('pcap 4', socket, new JsonDecoder(), options);
  const pcap = new Pcap(session, new Host(() => []), { kind: 'pcap', clientId: 4, named: true });
  let replies = 0;
  socket.onWrite = (text) => {
    const info = { 'client-id': 4, status: statuses[Math.min(replies, statuses.length - 1)], core: [] };
    if (text === 'status') replies++;
    const reply = { results: RESULTS, ...(text === 'status' ? { info } : {}) };
    setImmediate(() => socket.says(JSON.stringify(reply)));
  };
  return { pcap, socket };
}

describe('An spp_pcap', () => {
  it('is asked again for its status until its workers have followed the order', async () => {
    const { pcap, socket } = connect('idle', 'idle', 'running');
    await pcap.setCapture(new TestOrigin(), true);
    assert.deepEqual(socket.sent, ['start', 'status', 'status', 'status']);
  });

  it('is said not to have followed the order when its status does not change for a while', async (t) => {
    const { pcap, socket } = connect('running');
    // A second and a half has passed at the second look.
    let looks = 0;
    t.mock.method(performance, 'now', () => 1_000 + 1_500 * Math.max(0, looks - 1));
    const write = socket.onWrite;
    socket.onWrite = (text) => {
      if (text === 'status') looks++;
      write?.(text);
    };
    await assert.rejects(pcap.setCapture(new TestOrigin(), false), (error) => {
      assert.ok(error instanceof NotAppliedError);
      assert.match(error.message, /its status still says running/);
      return true;
    });
    assert.deepEqual(socket.sent, ['stop', 'status', 'status']);
  });
});
