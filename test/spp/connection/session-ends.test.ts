import assert from 'node:assert/strict';
import { once } from 'node:events';
import net from 'node:net';
import { describe, it } from 'node:test';
import { BadReplyError, ConnectionLostError, NotSentError } from '../../../src/spp/errors.js';
import { FrameDecoder, JsonDecoder } from '../../../src/spp/protocol/framing.js';
import { Session } from '../../../src/spp/connection/session.js';
import { frame } from '../protocol/feeding.js';
import { replyTo, ask, type Conversation, converseWith, settle } from './scripted-process.js';

/** Three requests, the first one sent, and their outcomes after `cause`. */
async function fate(
  cause: (conversation: Conversation) => void,
): Promise<Conversation & { errors: Error[] }> {
  const conversation = converseWith();
  const { socket, session, request, read } = conversation;
  const replies = Promise.allSettled([request('a'), request('b'), read('c'), read('c')]);
  cause(conversation);
  const errors = (await replies).map((result) => {
    assert.ok(result.status === 'rejected');
    return result.reason as Error;
  });
  await settle();
  assert.ok(session.ended);
  assert.equal(socket.destroyed, 1);
  assert.deepEqual(socket.sent, ['a'], 'nothing is sent after the end');
  assert.equal(conversation.ends.length, 1, 'the end is told once');
  assert.equal(conversation.records.length, 1, 'the command in flight is told once');
  for (const error of errors.slice(1)) {
    assert.ok(error instanceof NotSentError);
    assert.equal(error.message, `nothing was sent to vf 2: it ${String(conversation.ends[0])}`);
  }
  await assert.rejects(request('d'), { code: 'not_sent', message: errors[1]!.message });
  await assert.rejects(read('c'), { code: 'not_sent' });
  return { ...conversation, errors };
}

describe('A session ends, and all pending requests get the reason', () => {
  it('ends when the process closes the connection', async () => {
    const { errors, ends, records } = await fate(({ socket }) => socket.emit('close'));
    assert.ok(errors[0] instanceof ConnectionLostError);
    assert.match(errors[0].message, /^vf 2 closed the connection before it replied to "a"/);
    assert.deepEqual(ends, ['closed the connection']);
    assert.equal(records[0]?.outcome, 'connection_lost');
  });

  it('ends when the process closes the connection in the middle of a reply', async () => {
    const { errors } = await fate(({ socket }) => {
      socket.says('{"reply":');
      socket.emit('close');
    });
    assert.ok(errors[0] instanceof ConnectionLostError);
  });

  it('ends when the socket fails, with the cause', async () => {
    const reset = Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' });
    const { errors, ends } = await fate(({ socket }) => {
      socket.emit('error', reset);
      socket.emit('close');
    });
    assert.ok(errors[0] instanceof ConnectionLostError);
    for (const error of errors) assert.equal(error.cause, reset);
    assert.deepEqual(ends, ['failed (read ECONNRESET)']);
  });

  it('ends when its owner closes it, with the given reason', async () => {
    const { errors, ends } = await fate(({ session }) => {
      session.close('was disconnected because spp-ctl is shutting down');
      session.close('again');
    });
    assert.ok(errors[0] instanceof ConnectionLostError);
    assert.match(
      errors[0].message,
      /was disconnected because spp-ctl is shutting down before it replied to "a"/,
    );
    assert.equal(ends[0], 'was disconnected because spp-ctl is shutting down');
  });

  for (const [what, bytes] of [
    ['bytes that are no reply', 'garbage'],
    ['a broken reply', '{"reply":"a"b'],
    ['a control byte in a reply', '{"reply":"a\x04"}'],
    ['the reply to another command', replyTo('z')],
    ['JSON that is no reply', '{"x":1,}'],
    ['two replies in one piece', replyTo('a') + replyTo('a')],
  ] as const) {
    it(`ends when the process replies with ${what}`, async () => {
      const { errors, records } = await fate(({ socket }) => socket.says(bytes));
      assert.ok(errors[0] instanceof BadReplyError);
      assert.match(errors[0].message, /^vf 2 sent an invalid reply to "a"/);
      assert.ok(errors[0].cause instanceof Error);
      assert.equal(records[0]?.outcome, 'bad_reply');
    });
  }
});

describe('A session ends when the process sends unexpected bytes', () => {
  it('ends when bytes arrive before the first command', async () => {
    const { socket, session, request, ends, records } = converseWith();
    socket.says(replyTo('a'));
    assert.ok(session.ended);
    assert.deepEqual(ends, ['violated the protocol (unexpected bytes)']);
    await assert.rejects(request('a'), NotSentError);
    assert.deepEqual([socket.sent, records], [[], []]);
  });

  it('ends at a second reply: the first reply stays valid, and later requests get the reason', async () => {
    const { socket, session, request, ends } = converseWith();
    const reply = request('a');
    socket.replies();
    assert.equal(await reply, 'a');
    socket.replies('a');
    assert.ok(session.ended);
    assert.equal(ends.length, 1);
    await assert.rejects(request('b'), NotSentError);
  });

  it('ends at a second reply while the next command is in flight, which does not get that reply', async () => {
    const { socket, request, session } = converseWith();
    const replies = Promise.allSettled([request('a'), request('b'), request('c')]);
    socket.replies();
    await settle();
    assert.deepEqual(socket.sent, ['a', 'b']);
    socket.replies('a');
    const [first, second, third] = await replies;
    assert.deepEqual(first, { status: 'fulfilled', value: 'a' });
    assert.ok(second.status === 'rejected' && second.reason instanceof BadReplyError);
    assert.ok(third.status === 'rejected' && third.reason instanceof NotSentError);
    assert.ok(session.ended);
  });

  it('ignores a late reply after the deadline', async () => {
    const { socket, request, ends, records } = converseWith({ commandTimeoutMs: 10 });
    await assert.rejects(request('a'), { code: 'process_timeout' });
    socket.replies('a');
    await settle();
    assert.equal(ends.length, 1);
    assert.deepEqual(
      records.map(({ outcome }) => outcome),
      ['process_timeout'],
    );
    await assert.rejects(request('b'), NotSentError);
  });
});

describe('A session that ends within a request of several commands', () => {
  it('sends no further command of the request', async () => {
    const { socket, session } = converseWith();
    const reply = session.run(async (exchange) => {
      await exchange(ask('a'));
      return exchange(ask('b'));
    });
    socket.replies();
    socket.emit('close');
    await assert.rejects(reply, NotSentError);
    assert.deepEqual(socket.sent, ['a']);
  });

  it('fails the command in flight, and the request cannot continue', async () => {
    const { socket, session } = converseWith();
    const seen: unknown[] = [];
    const reply = session.run(async (exchange) => {
      for (const text of ['a', 'b']) await exchange(ask(text)).catch((error: unknown) => seen.push(error));
    });
    socket.emit('close');
    await reply;
    assert.ok(seen[0] instanceof ConnectionLostError);
    assert.ok(seen[1] instanceof NotSentError);
    assert.deepEqual(socket.sent, ['a']);
  });
});

describe('A session over TCP', () => {
  /** A session with a process that runs `behave` for each command. */
  async function connect(
    decoder: FrameDecoder | JsonDecoder,
    behave: (socket: net.Socket, command: string) => void,
  ): Promise<{ session: Session; ended: Promise<string>; stop: () => void }> {
    const server = net.createServer({ noDelay: true });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as net.AddressInfo;
    const far = net.connect(port, '127.0.0.1');
    far.on('error', () => undefined);
    far.on('data', (chunk) => behave(far, chunk.toString()));
    const [socket] = (await once(server, 'connection')) as [net.Socket];
    const session = new Session('nfv 1', socket, decoder, {
      commandTimeoutMs: 5_000,
      responseTimeoutMs: 5_000,
      queueLimit: 100,
    });
    const ended = new Promise<string>((resolve) => (session.onEnd = resolve));
    const stop = (): void => {
      session.close('was disconnected');
      far.destroy();
      server.close();
    };
    return { session, ended, stop };
  }

  it('assigns the replies to a hundred concurrent requests correctly, in fixed frames', async () => {
    const { session, stop } = await connect(new FrameDecoder(), (socket, command) => {
      socket.write(frame(replyTo(command), 32_768));
    });
    try {
      const texts = Array.from({ length: 100 }, (_, i) => `command ${i}`);
      assert.deepEqual(
        await Promise.all(texts.map((text) => session.run((exchange) => exchange(ask(text))))),
        texts,
      );
      assert.equal(session.frameSize, 32_768);
    } finally {
      stop();
    }
  });

  for (const [what, leave, why] of [
    ['closes in the middle of a reply', (socket: net.Socket) => socket.end('{"ans'), /closed the connection/],
    ['resets the connection', (socket: net.Socket) => socket.resetAndDestroy(), /failed \(read ECONNRESET\)/],
  ] as const) {
    it(`fails the request at once when a process ${what}`, async () => {
      const { session, ended, stop } = await connect(new JsonDecoder(), leave);
      try {
        const [sent, waiting] = await Promise.allSettled([
          session.run((exchange) => exchange(ask('a'))),
          session.run((exchange) => exchange(ask('b'))),
        ]);
        assert.ok(sent.status === 'rejected' && sent.reason instanceof ConnectionLostError);
        assert.ok(waiting.status === 'rejected' && waiting.reason instanceof NotSentError);
        assert.match(await ended, why);
      } finally {
        stop();
      }
    });
  }

  it('reads the reply of a process that replies and closes at once, as after exit', async () => {
    const { session, ended, stop } = await connect(new JsonDecoder(), (socket, command) =>
      socket.end(replyTo(command)),
    );
    try {
      assert.equal(await session.run((exchange) => exchange(ask('exit'))), 'exit');
      assert.equal(await ended, 'closed the connection');
    } finally {
      stop();
    }
  });
});
