import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { KeyValue } from '../../src/etcd/replies.js';
import type { NodePart } from '../../src/nodes/keys.js';
import { summaryOf } from '../../src/nodes/summary.js';

const OWNER = { run: 'x', url: 'http://a:7777', version: '0.2.0', since: '2026-11-22T10:15:00.000Z' };
const STATUS = {
  ...{ restore: 'on', drift: 'repair', findings: { error: 1, warning: 2, info: 3 } },
  processes: [
    { process: 'nfv:1', state: 'in_sync' },
    { process: 'vf:2', state: 'drifted' },
  ],
};

/** The summary of a node with these values in etcd. */
function summary(values: Partial<Record<NodePart, unknown>>): ReturnType<typeof summaryOf> {
  const entry = Object.entries(values).map(([part, value]): [NodePart, KeyValue] => {
    const kv = { key: part, createRevision: 1, modRevision: 41, lease: '1' };
    return [part as NodePart, { ...kv, value: typeof value === 'string' ? value : JSON.stringify(value) }];
  });
  return summaryOf('a', new Map(entry));
}

describe('the summary of a node', () => {
  it('has its owner, the revision of its document, and the numbers of its processes and findings', () => {
    assert.deepEqual(summary({ owner: OWNER, panel: {}, status: STATUS }), {
      ...{
        node: 'a',
        connected: true,
        url: OWNER.url,
        version: OWNER.version,
        since: OWNER.since,
        revision: '41',
      },
      processes: { in_sync: 1, drifted: 1, pending: 0, failed: 0, damaged: 0, unmanaged: 0 },
      findings: { error: 1, warning: 2, info: 3 },
    });
    assert.deepEqual(summary({ panel: {} }), { node: 'a', connected: false, revision: '41' });
  });

  it('has the problem that the node reports, or that of its values', () => {
    assert.equal(summary({ owner: OWNER, status: { ...STATUS, problem: 'no space' } }).problem, 'no space');
    assert.match(summary({ owner: OWNER, status: '{' }).problem ?? '', /not JSON/);
    assert.match(summary({ owner: '{}', status: '{' }).problem ?? '', /no run/);
  });

  it('leaves out numbers of findings that another release writes differently', () => {
    for (const findings of [undefined, null, 7, {}, { error: 1 }, { error: '1', warning: 2, info: 3 }])
      assert.equal(summary({ owner: OWNER, status: { ...STATUS, findings } }).findings, undefined);
  });
});
