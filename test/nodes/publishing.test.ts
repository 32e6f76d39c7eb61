import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { setImmediate as turn, setTimeout as passed } from 'node:timers/promises';
import type { Topology } from '../../src/client/client.js';
import { EtcdClient } from '../../src/etcd/client.js';
import { keyOf, topologyKeyOf } from '../../src/nodes/keys.js';
import { Publisher } from '../../src/nodes/publisher.js';
import { eventually } from '../support/poll.js';

/** Longer than a test takes, in milliseconds. */
const NEVER_MS = 3_600_000;

describe('A publisher of what a node does', () => {
  let publisher: Publisher;
  /** What was written: the key, and the lease that it goes with. */
  let written: string[];
  /** Number of reads of the processes. */
  let looks: number;
  /** What each write waits for. */
  let etcd: Promise<void>;

  /** @param paceMs how far apart two writes are at the least, in milliseconds. */
  function begin(paceMs: number): void {
    written = [];
    looks = 0;
    etcd = Promise.resolve();
    const client = new EtcdClient({ endpoints: ['http://127.0.0.1'] });
    mock.method(client, 'put', async (key: string, _value: string, lease: string) => {
      await etcd;
      written.push(`${key} ${lease}`);
      return 1;
    });
    const topology: Topology = {
      ...{ time: '2026-11-28T10:00:00.000Z', event: 'x-1' },
      ...{ processes: [], components: [], ports: [], edges: [] },
    };
    const status = { restore: 'off', drift: 'report', processes: [] } as const;
    const sources = {
      status: () => Promise.resolve(status),
      topology: () => {
        looks++;
        return Promise.resolve(topology);
      },
    };
    publisher = new Publisher(client, 'a', sources, (problem) => assert.fail(problem), paceMs);
  }

  afterEach(() => publisher.stop());

  const both = (lease: string): string[] => [
    `${keyOf('a', 'status')} ${lease}`,
    `${topologyKeyOf('a')} ${lease}`,
  ];

  it('writes all again with a new lease that came while it was being written with the one before', async () => {
    begin(NEVER_MS);
    let respond = (): void => undefined;
    etcd = new Promise((resolve) => (respond = resolve));
    publisher.setLease('1');
    await turn();
    publisher.setLease('2');
    respond();
    await turn();
    assert.deepEqual(written, [...both('1'), ...both('2')]);
  });

  it('asks the processes no more until something may have changed', async () => {
    begin(1);
    publisher.setLease('1');
    await turn();
    // It would have begun anew by then many times.
    for (let count = 0; count < 20; count++) await passed(1);
    assert.deepEqual([written, looks], [both('1'), 1]);
    publisher.statusChanged();
    await eventually('another look', () => looks > 1);
    assert.deepEqual([written, looks], [both('1'), 2]);
  });

  it('does not ask the processes again within its pace, whatever may have changed', async () => {
    begin(NEVER_MS);
    publisher.setLease('1');
    await turn();
    for (let count = 0; count < 5; count++) publisher.statusChanged();
    await turn();
    assert.equal(looks, 1);
  });
});
