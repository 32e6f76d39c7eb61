import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Session } from '../../../src/spp/connection/session.js';
import { CommandFailedError } from '../../../src/spp/errors.js';
import { Host } from '../../../src/spp/host/host.js';
import { Nfv } from '../../../src/spp/processes/nfv.js';
import { FrameDecoder } from '../../../src/spp/protocol/framing.js';
import { nfvTold } from '../host/statuses.js';
import { frame } from '../protocol/feeding.js';
import { ScriptedSocket, TestOrigin } from '../connection/scripted-process.js';

const FRAME_BYTES = 32_768;
const STATUS =
  '{"client-id":2,"status":"idling","master-lcore":1,"lcores":[1,2],"ports":["phy:0","phy:1"],"patches":[]}';
const FAILED = '{"result":"failed","command":"add","port":"nullpmd:1"}';

/**
 * Adds a port to an spp_nfv that fails to add it each time, while so many other secondaries die: the first one before the
 * first attempt, and one more after each attempt. @returns how often it was tried.
 */
async function attemptsWith(deaths: number): Promise<number> {
  const socket = new ScriptedSocket();
  const options = { commandTimeoutMs: 60_000, responseTimeoutMs: 60_000, queueLimit: 10 };
  const session = new Session('nfv 2', socket, new FrameDecoder(), options);
  const host = new Host(() => []);
  const nfv = new Nfv(session, host, { kind: 'nfv', clientId: 2, named: true });
  const others = Array.from({ length: deaths }, (_, i) => ({ id: `nfv:${i + 3}`, kind: 'nfv' }) as const);
  for (const each of [nfv, ...others]) {
    host.connected(each);
    host.recordStatus(each.id, nfvTold(), each);
  }
  const die = (): void => {
    const other = others.pop();
    if (other !== undefined) host.disconnected(other, true);
  };
  let attempts = 0;
  session.onCommand = (record) => {
    host.recordCommand(nfv, record);
    if (!record.command.startsWith('add')) return;
    attempts++;
    die();
  };
  socket.onWrite = (text) => {
    const reply = text.startsWith('add') ? FAILED : STATUS;
    setImmediate(() => socket.says(frame(reply, FRAME_BYTES)));
  };
  die();
  await assert.rejects(nfv.addPort(new TestOrigin(), 'nullpmd:1'), CommandFailedError);
  session.close('was disconnected');
  return attempts;
}

describe('An add of a port that fails', () => {
  it('is repeated once when no secondary has died: a death may have gone unnoticed (H4)', async () => {
    assert.equal(await attemptsWith(0), 2);
  });

  it('is repeated once for each secondary that died, and once more (H4)', async () => {
    assert.equal(await attemptsWith(1), 3);
    assert.equal(await attemptsWith(3), 5);
  });

  it('is repeated for five deaths at the most, however many secondaries die meanwhile (H4)', async () => {
    assert.equal(await attemptsWith(20), 6);
  });
});
