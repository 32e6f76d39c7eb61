import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { probe } from '../../../src/spp/connection/probe.js';
import { converseWith, settle, virtualTime } from './scripted-process.js';

const EVERY = { commandTimeoutMs: 100 };

describe('A process that has been idle for the interval', () => {
  it('is probed for its status repeatedly', async (t) => {
    const { advance } = virtualTime(t);
    const { socket, session, read } = converseWith(EVERY);
    const stop = probe({ session, status: () => read('status') }, 1_000);
    await advance(999);
    assert.deepEqual(socket.sent, []);
    await advance(1);
    assert.deepEqual(socket.sent, ['status']);
    socket.replies();
    await settle();
    await advance(999);
    assert.equal(socket.sent.length, 1);
    await advance(1);
    assert.equal(socket.sent.length, 2);
    stop();
  });

  it('is disconnected when it does not reply to a probe in time', async (t) => {
    const { advance } = virtualTime(t);
    const { session, read, ends, records } = converseWith(EVERY);
    const stop = probe({ session, status: () => read('status') }, 1_000);
    await advance(1_099);
    assert.deepEqual(ends, []);
    await advance(1);
    assert.deepEqual(ends, ['did not reply within 100ms']);
    assert.deepEqual([records[0]?.outcome, records[0]?.isOwn], ['process_timeout', true]);
    stop();
  });

  it('is not probed when another command was sent meanwhile', async (t) => {
    const { advance } = virtualTime(t);
    const { socket, session, request, read } = converseWith(EVERY);
    const stop = probe({ session, status: () => read('status') }, 1_000);
    await advance(600);
    const other = request('a');
    socket.replies();
    await settle();
    await other;
    await advance(999);
    assert.deepEqual(socket.sent, ['a']);
    await advance(1);
    assert.deepEqual(socket.sent, ['a', 'status']);
    stop();
  });

  it('is not probed when probing is disabled or its connection has ended', async (t) => {
    const { advance } = virtualTime(t);
    const { socket, session, read } = converseWith(EVERY);
    probe({ session, status: () => read('status') }, 0)();
    probe({ session, status: () => read('status') }, 1_000)();
    await advance(3_000);
    assert.deepEqual(socket.sent, []);
  });
});
