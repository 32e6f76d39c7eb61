import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NotSentError } from '../../../src/spp/errors.js';
import { ask, converseWith, settle, TestOrigin } from './scripted-process.js';

const abandoned = (error: unknown): boolean => {
  assert.ok(error instanceof NotSentError);
  assert.match(error.message, /^nothing was sent to vf 2: the client disconnected before its turn$/);
  return true;
};

describe('A client that disconnects', () => {
  it('has its queued requests removed at once', async () => {
    const { socket, request } = converseWith({ queueLimit: 2 });
    const [origin, other] = [new TestOrigin(), new TestOrigin()];
    const first = request('a', { origin: other });
    const waiting = [request('b', { origin }), request('c', { origin })];
    const left = Promise.all(waiting.map((each) => assert.rejects(each, abandoned)));
    origin.leave();
    await left;
    // There is room again before the first reply.
    const next = request('d', { origin: other });
    const last = request('e', { origin: other });
    socket.replies('a');
    assert.equal(await first, 'a');
    await settle();
    socket.replies('d');
    assert.equal(await next, 'd');
    await settle();
    socket.replies('e');
    assert.equal(await last, 'e');
    assert.deepEqual(socket.sent, ['a', 'd', 'e']);
    assert.equal(origin.listenerCount('gone') + other.listenerCount('gone'), 0);
  });

  it('has its sent command run to its end', async () => {
    const { socket, request, records } = converseWith();
    const origin = new TestOrigin();
    const sent = request('a', { origin });
    origin.leave();
    socket.replies();
    assert.equal(await sent, 'a');
    assert.deepEqual(
      records.map(({ command, outcome, isOwn }) => [command, outcome, isOwn]),
      [['a', 'ok', false]],
    );
    assert.deepEqual(origin.changes, ['a']);
  });

  it('prevents a change that would follow a read', async () => {
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
    socket.replies();
    await assert.rejects(change, abandoned);
    assert.deepEqual(socket.sent, ['status']);
    assert.deepEqual(origin.changes, []);
  });

  it('has its change in progress completed', async () => {
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
      socket.replies();
      await settle();
    }
    await change;
    assert.deepEqual(origin.changes, ['add', 'take back']);
  });

  it('leaves a shared read to the others, which is removed after the last of them', async () => {
    const { socket, request, read } = converseWith();
    const [first, second, third] = [new TestOrigin(), new TestOrigin(), new TestOrigin()];
    const busy = request('busy');
    const reads = [first, second, third].map((origin) => read('status', origin));
    first.leave();
    second.leave();
    await settle();
    socket.replies();
    await busy;
    await settle();
    socket.replies('status');
    assert.deepEqual(await Promise.all(reads), ['status', 'status', 'status']);

    const again = request('busy');
    const left = Promise.all(
      [first, second].map((origin) => assert.rejects(read('status', origin), abandoned)),
    );
    await left;
    socket.replies();
    await again;
    assert.deepEqual(socket.sent, ['busy', 'status', 'busy']);
  });

  it('leaves a read that spp-ctl itself has joined', async () => {
    const { socket, request, read } = converseWith();
    const origin = new TestOrigin();
    const busy = request('busy');
    const reads = [read('status', origin), read('status')];
    origin.leave();
    await settle();
    socket.replies();
    await busy;
    await settle();
    socket.replies('status');
    assert.deepEqual(await Promise.all(reads), ['status', 'status']);
  });

  it('has nothing sent when it disconnected before', async () => {
    const { socket, request } = converseWith();
    const origin = new TestOrigin();
    origin.leave();
    await assert.rejects(request('a', { origin }), abandoned);
    assert.deepEqual(socket.sent, []);
  });
});
