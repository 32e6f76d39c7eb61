import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NotAppliedError, NotVerifiedError } from '../../../src/spp/errors.js';
import { forward, status } from '../../../src/spp/protocol/nfv.js';
import { FrameDecoder } from '../../../src/spp/protocol/framing.js';
import { SppProcess } from '../../../src/spp/processes/process.js';
import { Session } from '../../../src/spp/connection/session.js';
import { withReplyCache } from '../../../src/spp/processes/snapshot.js';
import { frame } from '../protocol/feeding.js';
import { Host } from '../../../src/spp/host/host.js';
import { ScriptedSocket, settle, TestOrigin } from './scripted-process.js';

/** A process with forwarding only. */
class Forwarder extends SppProcess {
  readonly kind = 'nfv';
  readonly clientId = 1;

  override status(): Promise<never> {
    return Promise.reject(new Error('not asked for'));
  }

  override coreUsage(): Promise<never> {
    return this.status();
  }

  override exit(): Promise<never> {
    return this.status();
  }

  forward(): Promise<void> {
    return this.run(new TestOrigin(), (exchange) =>
      this.change(exchange, forward, withReplyCache(status), ({ running }) =>
        running ? undefined : 'it is idling',
      ),
    );
  }
}

function connect(): { socket: ScriptedSocket; process: Forwarder; reply: (text: string) => Promise<void> } {
  const socket = new ScriptedSocket();
  const options = { commandTimeoutMs: 1_000, responseTimeoutMs: 1_000, queueLimit: 10 };
  const process = new Forwarder(
    new Session('nfv 1', socket, new FrameDecoder(), options),
    new Host(() => []),
  );
  const reply = async (text: string): Promise<void> => {
    socket.says(frame(text, 1_000));
    await settle();
  };
  return { socket, process, reply };
}

const RUNNING = "status: running\nports: ''";
const IDLING = "status: idling\nports: ''";

describe('A change', () => {
  it('is done when its reply says so, without reading the status', async () => {
    const { socket, process, reply } = connect();
    const change = process.forward();
    await reply('{"result":"succeeded","command":"forward"}');
    await change;
    assert.deepEqual(socket.sent, ['forward']);
  });

  it('fails when its reply says so, without reading the status', async () => {
    const { socket, process, reply } = connect();
    const change = assert.rejects(process.forward(), { code: 'command_failed' });
    await reply('{"result":"failed","command":"forward"}');
    await change;
    assert.deepEqual(socket.sent, ['forward']);
  });

  it('is done when its reply has no result and the status shows it', async () => {
    const { socket, process, reply } = connect();
    const change = process.forward();
    await reply('forward');
    await reply(RUNNING);
    await change;
    assert.deepEqual(socket.sent, ['forward', 'status']);
  });

  it('fails when its reply has no result and the status does not show it', async () => {
    const { process, reply } = connect();
    const change = assert.rejects(process.forward(), (error) => {
      assert.ok(error instanceof NotAppliedError);
      assert.equal(error.message, 'command error: nfv 1 did not carry out "forward": it is idling');
      return true;
    });
    await reply('forward');
    await reply(IDLING);
    await change;
  });

  it('runs as one request with its status, without other commands in between', async () => {
    const { socket, process, reply } = connect();
    const changes = Promise.all([process.forward(), process.forward()]);
    for (const text of ['forward', RUNNING, 'forward', RUNNING]) await reply(text);
    await changes;
    assert.deepEqual(socket.sent, ['forward', 'status', 'forward', 'status']);
  });

  it('is not verified, rather than not sent, when the connection ends before its status is requested', async () => {
    const { socket, process, reply } = connect();
    const change = assert.rejects(process.forward(), (error) => {
      assert.ok(error instanceof NotVerifiedError);
      assert.match(error.message, /"forward"/);
      return true;
    });
    socket.once('data', () => socket.emit('close'));
    await reply('forward');
    await change;
    assert.deepEqual(socket.sent, ['forward']);
  });

  it('is not verified when the connection ends before the reply to its status', async () => {
    const { socket, process, reply } = connect();
    const change = assert.rejects(process.forward(), NotVerifiedError);
    await reply('forward');
    assert.deepEqual(socket.sent, ['forward', 'status']);
    socket.emit('close');
    await change;
  });
});
