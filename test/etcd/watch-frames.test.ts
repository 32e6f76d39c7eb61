import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EtcdBadReplyError, ReplyTooLongError } from '../../src/etcd/errors.js';
import { WatchDecoder, type WatchFrame } from '../../src/etcd/watch-frames.js';
import { atRandom, byteByByte, type Cut, inTwo, whole } from '../support/cuts.js';

/** As written by etcd 3.4. */
const HEADER = '"header":{"cluster_id":"324952591200643719","member_id":"33","revision":"7","raft_term":"2"}';
const CREATED = `{"result":{${HEADER},"created":true}}`;
const PUT = `{"result":{${HEADER},"events":[{"kv":{"key":"YQ==","create_revision":"2","mod_revision":"7","version":"1","value":"w7w=","lease":"2324035633613411338"}}]}}`;
const DELETED = `{"result":{${HEADER},"events":[{"type":"DELETE","kv":{"key":"YQ==","mod_revision":"7"}}]}}`;
const PROGRESS = `{"result":{${HEADER}}}`;
const COMPACTED = `{"result":{${HEADER},"canceled":true,"compact_revision":"5"}}`;
const STREAM = Buffer.from(`${CREATED}\n\n${PUT}\n${DELETED}\n${PROGRESS}\n${COMPACTED}\n`);

const MAX = 4_096;

function read(bytes: Buffer, cut: Cut = whole, max = MAX): WatchFrame[] {
  const decoder = new WatchDecoder(max);
  return cut(bytes).flatMap((piece) => decoder.push(piece));
}

function reads(line: string): WatchFrame {
  const [frame, ...more] = read(Buffer.from(`${line}\n`));
  assert.equal(more.length, 0);
  assert.ok(frame !== undefined);
  return frame;
}

describe('the frames of a watch', () => {
  it('contain written keys, with their lease', () => {
    const [change] = reads(PUT).changes;
    assert.deepEqual(change, {
      type: 'put',
      kv: { key: 'a', value: 'ü', createRevision: 2, modRevision: 7, lease: '2324035633613411338' },
    });
  });

  it('contain deleted keys', () => {
    const [change] = reads(DELETED).changes;
    assert.equal(change?.type, 'delete');
    assert.deepEqual([change.kv.key, change.kv.modRevision, change.kv.value], ['a', 7, '']);
  });

  it('contain the current revision when nothing has changed', () => {
    const { revision, changes, created, canceled } = reads(PROGRESS);
    assert.deepEqual(
      { revision, changes, created, canceled },
      { revision: 7, changes: [], created: false, canceled: undefined },
    );
  });

  it('report a compacted revision', () => {
    assert.equal(reads(COMPACTED).compactRevision, 5);
  });

  it('report the end of the watch', () => {
    assert.equal(
      reads('{"error":{"grpc_code":7,"message":"permission denied"}}').canceled,
      'permission denied',
    );
    const canceled = `{"result":{${HEADER},"canceled":true,"cancel_reason":"no leader"}}`;
    assert.equal(reads(canceled).canceled, 'no leader');
  });

  it('are decoded equally, however they are cut', () => {
    const expected = read(STREAM);
    assert.equal(expected.length, 5);
    assert.deepEqual(read(STREAM, byteByByte), expected);
    for (let at = 0; at <= STREAM.length; at++) assert.deepEqual(read(STREAM, inTwo(at)), expected);
    for (let seed = 0; seed < 50; seed++) assert.deepEqual(read(STREAM, atRandom(seed)), expected);
  });

  it('are not returned before they are complete', () => {
    const decoder = new WatchDecoder(MAX);
    assert.deepEqual(decoder.push(Buffer.from(PUT)), []);
    assert.equal(decoder.push(Buffer.from('\n')).length, 1);
  });

  for (const garbage of [
    'nonsense',
    '[]',
    '{}',
    '{"result":7}',
    '{"result":{"header":{"revision":"-1"}}}',
    '{"result":{"header":{"revision":"9007199254740993"}}}',
    `{"result":{${HEADER},"events":{}}}`,
    `{"result":{${HEADER},"events":[{"type":"MOVED","kv":{}}]}}`,
    `{"result":{${HEADER},"events":[{"kv":{"key":"*"}}]}}`,
    `{"result":{${HEADER},"events":[{}]}}`,
  ]) {
    it(`are rejected when they are ${garbage.slice(0, 40)}`, () => {
      for (const cut of [whole, byteByByte])
        assert.throws(() => read(Buffer.from(`${garbage}\n`), cut), EtcdBadReplyError);
    });
  }

  it('have a maximum size, complete or not', () => {
    const most = Buffer.from(`${PUT}\n`);
    for (const cut of [whole, byteByByte]) {
      assert.equal(read(most, cut, PUT.length).length, 1);
      assert.throws(() => read(most, cut, PUT.length - 1), /more than \d+ bytes/);
    }
    const decoder = new WatchDecoder(MAX);
    const piece = Buffer.alloc(MAX / 4, ' ');
    for (let i = 0; i < 4; i++) assert.deepEqual(decoder.push(piece), []);
    assert.throws(() => decoder.push(Buffer.from(' ')), ReplyTooLongError);
  });
});
