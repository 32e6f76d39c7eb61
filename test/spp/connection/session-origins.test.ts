import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NotSentError } from '../../../src/spp/errors.js';
import { ask, converseWith, settle, TestOrigin } from './scripted-process.js';

const abandoned = (error: unknown): boolean => {
  assert.ok(error instanceof NotSentError);
  assert.match(error.message, /^nothing was sent to vf 2: the client disconnected before its turn$/);
  return true;
};

describe('When a client goes away', () => {
  it('its requests that wait are taken out of the queue at once', async () => {
    const { socket, request } = converseWith({ queueLimit: 2 });
    const [origin, other] = [new TestOrigin(), new TestOrigin()];
    const first = request('a', { origin: other });
    const waiting = [request('b', { origin }), request('c', { origin })];
    const left = Promise.all(waiting.map((each) => assert.rejects(each, abandoned)));
    origin.leave();
    await left;
    // There is room again, before the process has answered anything.
    const next = request('d', { origin: other });
    const last = request('e', { origin: other });
    socket.answers('a');
    assert.equal(await first, 'a');
    await settle();
    socket.answers('d');
    assert.equal(await next, 'd');
    await settle();
    socket.answers('e');
    assert.equal(await last, 'e');
    assert.deepEqual(socket.sent, ['a', 'd', 'e']);
    assert.equal(origin.listenerCount('gone') + other.listenerCount('gone'), 0);
  });

  it('what was sent runs to its end', async () => {
    const { socket, request, records } = converseWith();
    const origin = new TestOrigin();
    const sent = request('a', { origin });
    origin.leave();
    socket.answers();
    assert.equal(await sent, 'a');
    assert.deepEqual(
      records.map(({ command, outcome, isOwn }) => [command, outcome, isOwn]),
      [['a', 'ok', false]],
    );
    assert.deepEqual(origin.changes, ['a']);
  });

  it('a change is not sent any more after the question that came before it', async () => {
    const { socket, session } = converseWith();
    const origin = new TestOrigin();
    const change = session.run(
      async (exchange) => {
        await exchange(ask('status'));
        await exchange(ask('del'));
      },
      { origin },
    );
    origin.leave();
    socket.answers();
    await assert.rejects(change, abandoned);
    assert.deepEqual(socket.sent, ['status']);
    assert.deepEqual(origin.changes, []);
  });

  it('a change that was begun is brought to its end', async () => {
    const { socket, session } = converseWith();
    const origin = new TestOrigin();
    const change = session.run(
      async (exchange) => {
        await exchange(ask('add'));
        await exchange(ask('status'));
        await exchange(ask('take back'));
      },
      { origin },
    );
    origin.leave();
    for (let i = 0; i < 3; i++) {
      socket.answers();
      await settle();
    }
    await change;
    assert.deepEqual(origin.changes, ['add', 'take back']);
  });

  it('a read that others have joined is still sent, and taken out when the last of them has left', async () => {
    const { socket, request, read } = converseWith();
    const [first, second, third] = [new TestOrigin(), new TestOrigin(), new TestOrigin()];
    const busy = request('busy');
    const reads = [first, second, third].map((origin) => read('status', origin));
    first.leave();
    second.leave();
    await settle();
    socket.answers();
    await busy;
    await settle();
    socket.answers('status');
    assert.deepEqual(await Promise.all(reads), ['status', 'status', 'status']);

    const again = request('busy');
    const left = Promise.all(
      [first, second].map((origin) => assert.rejects(read('status', origin), abandoned)),
    );
    await left;
    socket.answers();
    await again;
    assert.deepEqual(socket.sent, ['busy', 'status', 'busy']);
  });

  it('a read that spp-ctl itself has joined is sent whoever leaves', async () => {
    const { socket, request, read } = converseWith();
    const origin = new TestOrigin();
    const busy = request('busy');
    const reads = [read('status', origin), read('status')];
    origin.leave();
    await settle();
    socket.answers();
    await busy;
    await settle();
    socket.answers('status');
    assert.deepEqual(await Promise.all(reads), ['status', 'status']);
  });

  it('nothing is sent for one who has left before', async () => {
    const { socket, request } = converseWith();
    const origin = new TestOrigin();
    origin.leave();
    await assert.rejects(request('a', { origin }), abandoned);
    assert.deepEqual(socket.sent, []);
  });
});
