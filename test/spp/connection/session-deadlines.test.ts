import assert from 'node:assert/strict';
import { once } from 'node:events';
import net from 'node:net';
import { describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { NotSentError, OutcomeUnknownError, ProcessTimeoutError } from '../../../src/spp/errors.js';
import { Stopwatch } from '../../support/limits.js';
import { ask, converseWith, settle, virtualTime } from './scripted-process.js';

describe('The two deadlines of a request', () => {
  it('starts the deadline of a request when it is queued: a late request fails unsent and the connection stays', async (t) => {
    const time = virtualTime(t);
    const { socket, request, ends } = converseWith();
    const first = request('a', { timeoutMs: 100 });
    const second = assert.rejects(request('b', { timeoutMs: 50 }), NotSentError);
    await time.advance(50);
    await second;
    assert.deepEqual(ends, []);
    await time.advance(40);
    socket.replies();
    assert.equal(await first, 'a');
    await settle();
    const third = request('c');
    socket.replies();
    assert.equal(await third, 'c');
    assert.deepEqual(socket.sent, ['a', 'c']);
  });

  it('does not expire a deadline early', async (t) => {
    const time = virtualTime(t);
    const { socket, request } = converseWith({ commandTimeoutMs: 50 });
    const reply = request('a');
    await time.advance(49);
    socket.replies();
    assert.equal(await reply, 'a');
  });

  it('starts the deadline of the process at sending: a missed one ends the connection, and pending requests get the reason', async (t) => {
    const time = virtualTime(t);
    const { socket, session, records, ends, request } = converseWith({ commandTimeoutMs: 50 });
    const sent = assert.rejects(request('a'), (error) => {
      assert.ok(error instanceof ProcessTimeoutError);
      assert.match(error.message, /vf 2 did not reply to "a" within 50ms/);
      return true;
    });
    const waiting = assert.rejects(request('b', { timeoutMs: 1_000 }), (error) => {
      assert.ok(error instanceof NotSentError);
      assert.match(error.message, /vf 2: it did not reply within 50ms/);
      return true;
    });
    await time.advance(50);
    await Promise.all([sent, waiting]);
    assert.ok(session.ended);
    assert.deepEqual(socket.sent, ['a']);
    assert.equal(socket.destroyed, 1);
    assert.deepEqual(ends, ['did not reply within 50ms']);
    assert.deepEqual(
      records.map(({ command, ms, outcome }) => [command, ms, outcome]),
      [['a', 50, 'process_timeout']],
    );
  });

  it('ends the connection when only half of a reply arrived in time', async (t) => {
    const time = virtualTime(t);
    const { socket, ends, request } = converseWith({ commandTimeoutMs: 50 });
    const reply = assert.rejects(request('a'), ProcessTimeoutError);
    await time.advance(45);
    socket.says('{"reply":');
    await time.advance(5);
    await reply;
    assert.equal(ends.length, 1);
  });

  it('starts the deadline of the process again for each command of a request', async (t) => {
    const time = virtualTime(t);
    const { socket, session, ends } = converseWith({ commandTimeoutMs: 50 });
    const reply = session.run(async (exchange) => {
      for (let i = 0; i < 10; i++) await exchange(ask(String(i)));
    });
    for (let i = 0; i < 10; i++) {
      await time.advance(49);
      socket.replies();
    }
    await reply;
    assert.deepEqual(ends, []);
  });

  it('applies the deadline of a request to all of its commands together', async (t) => {
    const time = virtualTime(t);
    const { socket, session, ends } = converseWith({ responseTimeoutMs: 50 });
    const reply = assert.rejects(
      session.run(async (exchange) => {
        for (let i = 0; i < 4; i++) await exchange(ask(String(i)));
      }),
      (error) => {
        assert.ok(error instanceof OutcomeUnknownError);
        assert.equal(
          error.message,
          'vf 2 had not replied to "2" when the deadline of 50ms passed: the outcome is unknown',
        );
        return true;
      },
    );
    for (let i = 0; i < 2; i++) {
      await time.advance(20);
      socket.replies();
    }
    await time.advance(10);
    await reply;
    // A change in progress is completed.
    for (let i = 0; i < 2; i++) {
      socket.replies();
      await settle();
    }
    assert.deepEqual(socket.sent, ['0', '1', '2', '3']);
    assert.deepEqual(ends, []);
  });

  it('applies the deadline of a request between two of its commands', async (t) => {
    const time = virtualTime(t);
    const { socket, session, request, ends } = converseWith({ responseTimeoutMs: 50 });
    let goOn = (): void => undefined;
    const pause = new Promise<void>((resolve) => (goOn = resolve));
    const reply = session.run(async (exchange) => {
      await exchange(ask('a'));
      await pause;
      await exchange(ask('b'));
    });
    const failed = assert.rejects(reply, OutcomeUnknownError);
    socket.replies();
    await time.advance(51);
    await failed;
    goOn();
    await settle();
    socket.replies('b');
    await settle();
    const next = request('c');
    socket.replies('c');
    assert.equal(await next, 'c');
    assert.deepEqual([socket.sent, ends], [['a', 'b', 'c'], []]);
  });

  it('reports a process timeout when both deadlines pass at the same time', async (t) => {
    const time = virtualTime(t);
    const { request, ends } = converseWith({ commandTimeoutMs: 50, responseTimeoutMs: 50 });
    const sent = assert.rejects(request('a'), ProcessTimeoutError);
    const waiting = assert.rejects(request('b'), NotSentError);
    await time.advance(51);
    await Promise.all([sent, waiting]);
    assert.deepEqual(ends, ['did not reply within 50ms']);
  });

  it('does not blame a process whose reply arrived while spp-ctl itself was stalled', async () => {
    const { socket, request } = converseWith({ commandTimeoutMs: 20 });
    const server = net.createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const peer = net.connect((server.address() as net.AddressInfo).port, '127.0.0.1');
    const connected = once(peer, 'connect');
    const [accepted] = (await once(server, 'connection')) as [net.Socket];
    await connected;
    peer.once('data', () => socket.replies());
    const reply = request('a');
    // The kernel delivers it at once, and Node.js reads sockets after timers.
    accepted.write('.');
    for (const until = performance.now() + 60; performance.now() < until;);
    assert.equal(await reply, 'a');
    peer.destroy();
    server.close();
  });

  it('leaves no timer behind, however a request ends', async () => {
    const timers = (): number => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
    const before = timers();
    const replied = converseWith({ commandTimeoutMs: 60_000 });
    const replies = Promise.allSettled([replied.request('a'), replied.request('b'), replied.read('c')]);
    for (const reply of ['{"reply":"a"}', '{"refused":"no"}', '{"reply":"c"}']) {
      replied.socket.says(reply);
      await settle();
    }
    await replies;
    const ended = converseWith({ commandTimeoutMs: 60_000 });
    const lost = Promise.allSettled([ended.request('a'), ended.request('b'), ended.read('c')]);
    ended.socket.emit('close');
    await lost;
    const given = converseWith({ responseTimeoutMs: 20, queueLimit: 2 });
    await Promise.allSettled(['a', 'b', 'c', 'd'].map((text) => given.request(text)));
    given.socket.replies('a');
    await settle();
    const late = converseWith({ commandTimeoutMs: 20, queueLimit: 2 });
    await Promise.allSettled(['a', 'b', 'c', 'd'].map((text) => late.request(text)));
    await settle();
    assert.equal(timers(), before);
  });

  it('keeps both deadlines in real time', async () => {
    const { socket, request, ends } = converseWith({ commandTimeoutMs: 40 });
    const stopwatch = new Stopwatch();
    const started = performance.now();
    await assert.rejects(request('a'), ProcessTimeoutError);
    assert.ok(performance.now() - started >= 38);
    assert.ok(stopwatch.stop() < 1_000);
    assert.equal(ends.length, 1);
    await sleep(1);
    socket.replies();
    assert.equal(ends.length, 1);
  });
});
