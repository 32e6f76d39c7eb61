import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { persistent } from '../../../src/panel/apply/persistent-origin.js';
import { NotSentError, QueueFullError } from '../../../src/spp/errors.js';
import { converseWith, settle, TestOrigin, virtualTime } from './scripted-process.js';

/** An origin that passes a hold. */
function privileged(): ReturnType<typeof persistent> {
  return persistent(new TestOrigin());
}

function notSent(why: string): (error: unknown) => boolean {
  return (error) => {
    assert.ok(error instanceof NotSentError);
    assert.equal(error.message, `nothing was sent to vf 2: ${why}`);
    return true;
  };
}

describe('A hold of a process', () => {
  it('delays requests, and sends them in order after the hold', async () => {
    const { socket, session, request } = converseWith();
    const release = session.hold();
    const waiting = ['a', 'b', 'c'].map((text) => request(text, { origin: new TestOrigin() }));
    await settle();
    assert.deepEqual(socket.sent, []);
    assert.equal(session.waiting, 3);
    socket.onWrite = (text) => setImmediate(() => socket.replies(text));
    release();
    assert.deepEqual(await Promise.all(waiting), ['a', 'b', 'c']);
    assert.deepEqual(socket.sent, ['a', 'b', 'c']);
    // A second call has no effect.
    release();
    assert.equal(await request('d'), 'd');
  });

  it('lets shared reads and privileged origins pass', async () => {
    const { socket, session, request, read } = converseWith();
    socket.onWrite = (text) => setImmediate(() => socket.replies(text));
    const release = session.hold();
    const held = request('held', { origin: new TestOrigin() });
    assert.equal(await read('status', new TestOrigin()), 'status');
    assert.equal(await read('status'), 'status');
    assert.equal(await request('restore', { origin: privileged() }), 'restore');
    assert.deepEqual(socket.sent, ['status', 'status', 'restore']);
    release();
    assert.equal(await held, 'held');
  });

  it('does not affect queued requests, and held requests come after them', async () => {
    const { socket, session, request } = converseWith();
    const first = request('first');
    const second = request('second');
    const release = session.hold();
    const held = request('held');
    const restore = request('restore', { origin: privileged() });
    release();
    const last = request('last');
    socket.onWrite = (text) => setImmediate(() => socket.replies(text));
    socket.replies('first');
    await Promise.all([first, second, held, restore, last]);
    assert.deepEqual(socket.sent, ['first', 'second', 'restore', 'held', 'last']);
  });

  it('lasts until all holders have released it', async () => {
    const { socket, session, request } = converseWith();
    const [one, two] = [session.hold(), session.hold()];
    const held = request('held');
    one();
    one();
    await settle();
    assert.deepEqual(socket.sent, []);
    two();
    socket.replies('held');
    assert.equal(await held, 'held');
    const again = session.hold();
    const later = request('later');
    await settle();
    assert.deepEqual(socket.sent, ['held']);
    again();
    socket.replies('later');
    await later;
  });

  it('rejects a held request at its deadline with the reason, and sends nothing', async (t) => {
    const time = virtualTime(t);
    const { socket, session, request, ends } = converseWith({ responseTimeoutMs: 1_000 });
    const release = session.hold();
    const held = assert.rejects(
      request('held'),
      notSent('it was being restored until the deadline of 1s passed'),
    );
    await time.advance(1_001);
    await held;
    assert.equal(session.waiting, 0);
    release();
    await settle();
    assert.deepEqual([socket.sent, ends], [[], []]);
  });

  it('reports a missed deadline of a released request like that of any other', async (t) => {
    const time = virtualTime(t);
    const { socket, session, request } = converseWith({ commandTimeoutMs: 5_000, responseTimeoutMs: 1_000 });
    const release = session.hold();
    const held = assert.rejects(request('held'), notSent('it was busy until the deadline of 1s passed'));
    await time.advance(500);
    const restore = request('restore', { origin: privileged(), timeoutMs: 5_000 });
    release();
    await time.advance(501);
    await held;
    socket.replies('restore');
    await restore;
  });

  it('counts held requests against held requests only', async () => {
    const { session, socket, request, read } = converseWith({ queueLimit: 2 });
    const release = session.hold();
    const held = [request('a'), request('b')];
    await assert.rejects(request('c'), QueueFullError);
    socket.onWrite = (text) => setImmediate(() => socket.replies(text));
    const passing = ['x', 'y', 'z'].map((text) => request(text, { origin: privileged() }));
    await assert.rejects(request('w', { origin: privileged() }), QueueFullError);
    await Promise.all(passing);
    assert.equal(await read('status'), 'status');
    release();
    await Promise.all(held);
    assert.deepEqual(socket.sent, ['x', 'y', 'z', 'status', 'a', 'b']);
  });

  it('drops the request of a client that disconnects', async () => {
    const { session, socket, request } = converseWith({ queueLimit: 1 });
    const origin = new TestOrigin();
    const release = session.hold();
    const left = assert.rejects(request('a', { origin }), notSent('the client disconnected before its turn'));
    origin.leave();
    await left;
    const next = request('b', { origin: new TestOrigin() });
    release();
    socket.replies('b');
    await next;
    assert.deepEqual(socket.sent, ['b']);
    assert.equal(origin.listenerCount('gone'), 0);
  });

  it('ends its requests when the session ends, and a later release has no effect', async () => {
    const { session, socket, request, ends } = converseWith();
    const release = session.hold();
    const held = [request('a'), request('b')];
    const failed = Promise.all(held.map((each) => assert.rejects(each, notSent('it closed the connection'))));
    socket.emit('close');
    await failed;
    release();
    assert.deepEqual([socket.sent, ends, session.waiting], [[], ['closed the connection'], 0]);
    await assert.rejects(request('c'), notSent('it closed the connection'));
  });

  it('does not let a later read join a read from before the release', async () => {
    const { session, socket, request, read } = converseWith();
    const busy = request('busy');
    const release = session.hold();
    const before = read('status');
    const held = request('change');
    const alsoBefore = request('restore', { origin: privileged() });
    const third = read('status');
    release();
    const after = read('status');
    socket.onWrite = (text) => setImmediate(() => socket.replies(text));
    socket.replies('busy');
    await Promise.all([busy, before, held, alsoBefore, third, after]);
    assert.deepEqual(socket.sent, ['busy', 'status', 'restore', 'status', 'change', 'status']);
  });
});
