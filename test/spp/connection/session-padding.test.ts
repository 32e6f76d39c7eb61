import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { NotSentError } from '../../../src/spp/errors.js';
import { FrameDecoder } from '../../../src/spp/protocol/framing.js';
import { Session } from '../../../src/spp/connection/session.js';
import { frame } from '../protocol/feeding.js';
import { replyTo, ask, ScriptedSocket, settle, virtualTime } from './scripted-process.js';

interface Setting {
  readonly size: number;
  readonly head: number;
  readonly timeoutMs?: number;
}

interface Half {
  readonly time: ReturnType<typeof virtualTime>;
  readonly socket: ScriptedSocket;
  readonly session: Session;
  readonly second: Promise<string>;
  /** The rest of the first frame. */
  readonly rest: Buffer;
}

/** A process that has replied to `a` with the first `head` bytes of its first frame; `b` is queued. */
async function half(t: TestContext, { size, head, timeoutMs = 5_000 }: Setting): Promise<Half> {
  const time = virtualTime(t);
  const socket = new ScriptedSocket();
  const session = new Session('nfv 1', socket, new FrameDecoder(), {
    commandTimeoutMs: timeoutMs,
    responseTimeoutMs: timeoutMs,
    queueLimit: 10,
  });
  const first = session.run((exchange) => exchange(ask('a')));
  const second = session.run((exchange) => exchange(ask('b')));
  second.catch(() => undefined);
  const reply = frame(replyTo('a'), size);
  socket.says(reply.subarray(0, head));
  assert.equal(await first, 'a');
  await settle();
  return { time, socket, session, second, rest: reply.subarray(head) };
}

describe('The padding of the first fixed frame', () => {
  for (const size of [1_000, 2_048, 32_768]) {
    it(`delays the next command until the ${size} bytes of a known frame are complete`, async (t) => {
      const { socket, second, rest } = await half(t, { size, head: 100 });
      assert.deepEqual(socket.sent, ['a']);
      socket.says(rest);
      await settle();
      assert.deepEqual(socket.sent, ['a', 'b']);
      socket.says(frame(replyTo('b'), size));
      assert.equal(await second, 'b');
    });
  }

  it('causes no delay when the frame arrived whole', async (t) => {
    const { socket } = await half(t, { size: 2_048, head: 2_048 });
    assert.deepEqual(socket.sent, ['a', 'b']);
  });

  it('delays the next command for an unknown frame size until the connection was quiet for half a second', async (t) => {
    const { time, socket, second, rest } = await half(t, { size: 1_234, head: 100 });
    await time.advance(400);
    socket.says(rest.subarray(0, 500));
    await time.advance(400);
    socket.says(rest.subarray(500));
    await time.advance(499);
    assert.deepEqual(socket.sent, ['a']);
    await time.advance(1);
    assert.deepEqual(socket.sent, ['a', 'b']);
    socket.says(frame(replyTo('b'), 1_234));
    assert.equal(await second, 'b');
  });

  it('may arrive later without harm', async (t) => {
    const { time, socket, session, second, rest } = await half(t, { size: 1_234, head: 100 });
    await time.advance(500);
    assert.deepEqual(socket.sent, ['a', 'b']);
    socket.says(rest);
    await settle();
    socket.says(frame(replyTo('b'), 1_234));
    assert.equal(await second, 'b');
    assert.equal(session.frameSize, 1_234);
    const third = session.run((exchange) => exchange(ask('c')));
    await settle();
    assert.deepEqual(socket.sent, ['a', 'b', 'c'], 'once the size is known nothing waits');
    socket.says(frame(replyTo('c'), 1_234));
    assert.equal(await third, 'c');
  });

  it('delays a command for a quarter of its deadline at most', async (t) => {
    const { time, socket } = await half(t, { size: 1_234, head: 100, timeoutMs: 300 });
    await time.advance(74);
    assert.deepEqual(socket.sent, ['a']);
    await time.advance(1);
    assert.deepEqual(socket.sent, ['a', 'b']);
  });

  it('causes no command after the session has ended', async (t) => {
    const { time, socket, session, second } = await half(t, { size: 1_234, head: 100 });
    session.close('was disconnected');
    await assert.rejects(second, NotSentError);
    await time.advance(600);
    assert.deepEqual(socket.sent, ['a']);
  });
});
