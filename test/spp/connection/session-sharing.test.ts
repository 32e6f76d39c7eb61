import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NotSentError, QueueFullError } from '../../../src/spp/errors.js';
import { converseWith, settle, virtualTime } from './scripted-process.js';

describe('Equal queued reads', () => {
  it('share a round trip when no other request was queued between them', async () => {
    const { socket, request, read } = converseWith();
    const write = request('write');
    const reads = Promise.all([read('status'), read('status'), read('status')]);
    socket.replies();
    await write;
    await settle();
    socket.replies();
    assert.deepEqual(await reads, ['status', 'status', 'status']);
    assert.deepEqual(socket.sent, ['write', 'status']);
  });

  it('do not join a read that was already sent', async () => {
    const { socket, read } = converseWith();
    const first = read('status');
    assert.deepEqual(socket.sent, ['status']);
    const second = read('status');
    const third = read('status');
    socket.replies();
    assert.equal(await first, 'status');
    await settle();
    assert.deepEqual(socket.sent, ['status', 'status']);
    socket.replies();
    assert.deepEqual(await Promise.all([second, third]), ['status', 'status']);
    assert.equal(socket.sent.length, 2);
  });

  it('do not join a read that was queued before a write', async () => {
    const { socket, request, read } = converseWith();
    socket.onWrite = (text) => setImmediate(() => socket.replies(text));
    const all = [
      request('w1'),
      read('status'),
      request('w2'),
      read('status'),
      read('status'),
      request('w3'),
      read('status'),
    ];
    await Promise.all(all);
    assert.deepEqual(socket.sent, ['w1', 'status', 'w2', 'status', 'w3', 'status']);
  });

  it('do not join a read that was sent before a completed write', async () => {
    const { socket, request, read } = converseWith();
    socket.onWrite = (text) => setImmediate(() => socket.replies(text));
    await Promise.all([request('w0'), read('status'), request('w1')]);
    await read('status');
    assert.deepEqual(socket.sent, ['w0', 'status', 'w1', 'status']);
  });

  it('do not join a read with another key', async () => {
    const { socket, request, read } = converseWith();
    socket.onWrite = (text) => setImmediate(() => socket.replies(text));
    const replies = await Promise.all([request('w'), read('a'), read('b'), read('b')]);
    assert.deepEqual(replies, ['w', 'a', 'b', 'b']);
    assert.deepEqual(socket.sent, ['w', 'a', 'b']);
  });

  it('take one place in the queue', async () => {
    const { socket, request, read } = converseWith({ queueLimit: 1 });
    const write = request('w');
    const reads = Promise.all(Array.from({ length: 50 }, () => read('status')));
    await assert.rejects(request('x'), QueueFullError);
    socket.replies();
    await write;
    await settle();
    socket.replies();
    assert.equal((await reads).length, 50);
  });
});

describe('Reads that share a round trip fail together', () => {
  it('fail when the process rejects the command, and the next read asks again', async () => {
    const { socket, request, read } = converseWith();
    const write = request('w');
    const reads = [read('status'), read('status')];
    socket.replies();
    await write;
    await settle();
    socket.says('{"refused":"not now"}');
    for (const reply of reads) await assert.rejects(reply, { code: 'command_failed' });
    const next = read('status');
    socket.replies();
    assert.equal(await next, 'status');
  });

  it('fail when the connection ends, and the next read does not join them', async () => {
    const { socket, session, request, read } = converseWith();
    const write = request('w');
    const reads = [read('status'), read('status')];
    session.close('was disconnected');
    await assert.rejects(write, { code: 'connection_lost' });
    for (const reply of [...reads, read('status')]) await assert.rejects(reply, NotSentError);
    assert.deepEqual(socket.sent, ['w']);
  });

  it('fail at their deadline, and the next read does not join them', async (t) => {
    const time = virtualTime(t);
    const { socket, request, read } = converseWith({ responseTimeoutMs: 20 });
    const write = request('w', { timeoutMs: 1_000 });
    const reads = [read('status'), read('status')];
    const failures = Promise.all(reads.map((reply) => assert.rejects(reply, NotSentError)));
    await time.advance(25);
    await failures;
    const next = read('status');
    socket.replies();
    assert.equal(await write, 'w');
    await settle();
    socket.replies();
    assert.equal(await next, 'status');
    assert.deepEqual(socket.sent, ['w', 'status']);
  });
});
