import assert from 'node:assert/strict';
import { after, describe, it, mock } from 'node:test';
import { EtcdClient } from '../../src/etcd/client.js';
import { EtcdUnreachableError } from '../../src/etcd/errors.js';
import { deletionNote, readDeletionNote } from '../../src/nodes/adoption.js';

describe('the note about a deleted document', () => {
  const client = new EtcdClient({ endpoints: ['http://127.0.0.1'] });
  after(() => client.gateway.close());

  /** Reads a note with this value and revision; undefined when there is none. */
  async function read(
    value: string | undefined,
    modRevision: number,
    after: number,
    upTo: number,
  ): Promise<object> {
    const kv =
      value === undefined ? undefined : { key: 'x', value, createRevision: 1, modRevision, lease: '0' };
    mock.method(client, 'get', () => Promise.resolve({ clusterId: '1', revision: 99, kv }));
    return readDeletionNote(client, 'b', after, upTo);
  }

  it('has the principal, and the node that took the request', async () => {
    const value = deletionNote({ by: 'a', who: 'alice' });
    assert.deepEqual(await read(value, 15, 10, 15), { by: 'a', who: 'alice' });
    assert.deepEqual(await read(deletionNote({ by: 'a' }), 15, 10, 30), { by: 'a' });
  });

  it('is not taken for that of another deletion', async () => {
    const value = deletionNote({ by: 'a', who: 'alice' });
    // It is about an earlier document, or about a later one.
    assert.deepEqual(await read(value, 15, 20, 25), {});
    assert.deepEqual(await read(value, 15, 10, 14), {});
  });

  it('is missing when another program has deleted the document or written the note, or without etcd', async () => {
    for (const value of [undefined, '{', '{}', '{"by":1}', '{"by":"a","who":{}}', '2026-11-22T10:15:00.000Z'])
      assert.deepEqual(await read(value, 15, 10, 15), {}, value);
    mock.method(client, 'get', () => Promise.reject(new EtcdUnreachableError([], 'it is away')));
    assert.deepEqual(await readDeletionNote(client, 'b', 10, 15), {});
  });
});
