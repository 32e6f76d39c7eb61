import assert from 'node:assert/strict';
import { stat } from 'node:fs';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { NotSentError, ProcessTimeoutError } from '../../src/spp/errors.js';
import { seeded } from './protocol/feeding.js';
import { ask, converseWith, settle, virtualTime } from './scripted-process.js';

describe('The deadline of a request', () => {
  it('runs from when it is queued: one that waits too long fails unsent and the connection survives', async (t) => {
    const time = virtualTime(t);
    const { socket, request, ends } = converseWith();
    const first = request('a', { timeoutMs: 100 });
    const second = assert.rejects(request('b', { timeoutMs: 50 }), NotSentError);
    await time.advance(50);
    await second;
    assert.deepEqual(ends, []);
    await time.advance(40);
    socket.answers();
    assert.equal(await first, 'a');
    await settle();
    const third = request('c');
    socket.answers();
    assert.equal(await third, 'c');
    assert.deepEqual(socket.sent, ['a', 'c']);
  });

  it('does not pass before its time', async (t) => {
    const time = virtualTime(t);
    const { socket, request } = converseWith({ commandTimeoutMs: 50 });
    const reply = request('a');
    await time.advance(49);
    socket.answers();
    assert.equal(await reply, 'a');
  });

  it('ends the connection when its command was sent, and what waits gets the reason', async (t) => {
    const time = virtualTime(t);
    const { socket, session, records, ends, request } = converseWith({ commandTimeoutMs: 50 });
    const sent = assert.rejects(request('a'), (error) => {
      assert.ok(error instanceof ProcessTimeoutError);
      assert.match(error.message, /vf 2 did not answer "a" within 50ms/);
      return true;
    });
    const waiting = assert.rejects(request('b', { timeoutMs: 1_000 }), (error) => {
      assert.ok(error instanceof NotSentError);
      assert.match(error.message, /vf 2: it did not answer within 50ms/);
      return true;
    });
    await time.advance(50);
    await Promise.all([sent, waiting]);
    assert.ok(session.ended);
    assert.deepEqual(socket.sent, ['a']);
    assert.equal(socket.destroyed, 1);
    assert.deepEqual(ends, ['did not answer within 50ms']);
    assert.deepEqual(
      records.map(({ command, ms, outcome }) => [command, ms, outcome]),
      [['a', 50, 'process_timeout']],
    );
  });

  it('ends the connection when half of a reply came', async (t) => {
    const time = virtualTime(t);
    const { socket, ends, request } = converseWith({ commandTimeoutMs: 50 });
    const reply = assert.rejects(request('a'), ProcessTimeoutError);
    await time.advance(45);
    socket.says('{"answer":');
    await time.advance(5);
    await reply;
    assert.equal(ends.length, 1);
  });

  it('covers all commands of a request together', async (t) => {
    const time = virtualTime(t);
    const { socket, session, ends } = converseWith({ commandTimeoutMs: 50 });
    const reply = assert.rejects(
      session.run(async (exchange) => {
        for (let i = 0; i < 10; i++) await exchange(ask(String(i)));
      }),
      (error) => error instanceof ProcessTimeoutError && error.message.includes('"2"'),
    );
    for (let i = 0; i < 3; i++) {
      await time.advance(20);
      socket.answers();
    }
    await reply;
    assert.deepEqual(socket.sent, ['0', '1', '2']);
    assert.deepEqual(ends, ['did not answer within 50ms']);
  });

  it('holds when it passes between two commands of a request', async (t) => {
    const time = virtualTime(t);
    const { socket, session, request, ends } = converseWith({ commandTimeoutMs: 50 });
    let goOn = (): void => undefined;
    const pause = new Promise<void>((resolve) => (goOn = resolve));
    let failure: unknown;
    session
      .run(async (exchange) => {
        await exchange(ask('a'));
        await pause;
        await exchange(ask('b'));
      })
      .catch((error: unknown) => (failure = error));
    socket.answers();
    await time.advance(60);
    goOn();
    await time.advance(60);
    assert.ok(failure !== undefined, 'a command without a deadline waits for ever');
    if (ends.length > 0) return;
    const next = request('c');
    socket.answers('c');
    assert.equal(await next, 'c');
  });

  it('holds for a request whose turn comes within it, but whose command is not answered in it', async (t) => {
    const time = virtualTime(t);
    const { socket, request } = converseWith();
    const first = request('a', { timeoutMs: 100 });
    const second = assert.rejects(request('b', { timeoutMs: 60 }), ProcessTimeoutError);
    await time.advance(10);
    socket.answers();
    assert.equal(await first, 'a');
    await time.advance(50);
    await second;
    assert.deepEqual(socket.sent, ['a', 'b']);
  });

  it('does not count against a process whose reply came while spp-ctl itself was held up', async () => {
    const { socket, request } = converseWith({ commandTimeoutMs: 20 });
    const reply = request('a');
    // What comes from the outside is looked at after the timers.
    stat('.', () => socket.answers());
    for (const until = performance.now() + 60; performance.now() < until;);
    assert.equal(await reply, 'a');
  });

  it('leaves no timer behind, however a request ends', async () => {
    const timers = (): number => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
    const before = timers();
    const answered = converseWith({ commandTimeoutMs: 60_000 });
    const replies = Promise.allSettled([answered.request('a'), answered.request('b'), answered.read('c')]);
    for (const reply of ['{"answer":"a"}', '{"refused":"no"}', '{"answer":"c"}']) {
      answered.socket.says(reply);
      await settle();
    }
    await replies;
    const ended = converseWith({ commandTimeoutMs: 60_000 });
    const lost = Promise.allSettled([ended.request('a'), ended.request('b'), ended.read('c')]);
    ended.socket.emit('close');
    await lost;
    const late = converseWith({ commandTimeoutMs: 20, queueLimit: 2 });
    await Promise.allSettled(['a', 'b', 'c', 'd'].map((text) => late.request(text)));
    await settle();
    assert.equal(timers(), before);
  });

  it('holds in real time', async () => {
    const { socket, request, ends } = converseWith({ commandTimeoutMs: 40 });
    const started = performance.now();
    await assert.rejects(request('a'), ProcessTimeoutError);
    const waited = performance.now() - started;
    assert.ok(waited >= 38 && waited < 1_000, `${waited} ms`);
    assert.equal(ends.length, 1);
    await sleep(1);
    socket.answers();
    assert.equal(ends.length, 1);
  });
});

describe('A process that is slow but answers is not disconnected because its queue is long', () => {
  for (const [what, replyMs] of [
    ['always as slow', () => 40],
    ['never as slow as before', seededMs(1, 30, 50)],
  ] as const) {
    for (const timeoutMs of [95, 100, 105, 130, 250]) {
      it(`when it is ${what} and a request may take ${timeoutMs} ms`, async (t) => {
        const time = virtualTime(t);
        const { socket, request, ends } = converseWith({ commandTimeoutMs: timeoutMs });
        const due: { at: number; text: string }[] = [];
        let now = 0;
        socket.onWrite = (text) => due.push({ at: now + replyMs(), text });
        const replies = Promise.allSettled(Array.from({ length: 20 }, (_, i) => request(String(i))));
        for (now = 1; now <= 2 * timeoutMs; now++) {
          await time.advance(1);
          while (due[0] !== undefined && due[0].at <= now) socket.answers(due.shift()!.text);
          await settle();
        }
        const settled = await replies;
        assert.deepEqual(ends, []);
        assert.ok(settled.some(({ status }) => status === 'fulfilled'));
        for (const result of settled) {
          if (result.status === 'rejected')
            assert.ok(result.reason instanceof NotSentError, String(result.reason));
        }
      });
    }
  }

  it('and one that was slow once can still be asked', async (t) => {
    const time = virtualTime(t);
    const { socket, request } = converseWith({ commandTimeoutMs: 50 });
    // A greeting has a deadline of its own, longer than that of commands.
    const greeting = request('greeting', { timeoutMs: 10_000 });
    await time.advance(400);
    socket.answers();
    await greeting;
    for (let i = 0; i < 3; i++) {
      const reply = request('status');
      reply.catch(() => undefined);
      await settle();
      assert.equal(socket.sent.at(-1), 'status');
      socket.answers();
      assert.equal(await reply, 'status');
    }
  });
});

function seededMs(seed: number, min: number, max: number): () => number {
  const random = seeded(seed);
  return () => min + Math.floor(random() * (max - min + 1));
}
