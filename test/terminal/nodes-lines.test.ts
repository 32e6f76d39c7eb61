import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createPaint } from '../../src/terminal/colours.js';
import { widthOf } from '../../src/terminal/text.js';
import type { PanelStatus } from '../../src/client/client.js';
import type { NodeList } from '../../src/terminal/nodes/api.js';
import { ageText, nodeListLines } from '../../src/terminal/nodes/lines.js';
import { outOfSyncTable } from '../../src/terminal/nodes/status.js';
import { DANGEROUS } from './run-panel.js';

const NOW = Date.parse('2026-11-22T10:15:00.000Z');
const PLAIN = createPaint(false);

const LIST: NodeList = {
  as_of: '2026-11-22T10:14:18.000Z',
  stale: false,
  nodes: [
    {
      ...{ node: 'host-1', connected: true, url: 'http://192.0.2.1:7777', version: '0.2.0' },
      ...{ since: '2026-11-19T09:00:00.000Z', revision: '41' },
      processes: { in_sync: 2, drifted: 0, pending: 1, failed: 0, damaged: 0, unmanaged: 3 },
      findings: { error: 1, warning: 2, info: 5 },
    },
    { node: 'host-2', connected: false, revision: '1234567' },
    {
      ...{ node: 'host-3', connected: true, url: 'http://192.0.2.3:7777', version: '0.2.0' },
      ...{ since: '2026-11-22T10:14:00.000Z', problem: 'etcd has lost its data' },
      processes: { in_sync: 0, drifted: 0, pending: 0, failed: 0, damaged: 0, unmanaged: 3 },
    },
  ],
};

describe('the list of nodes', () => {
  it('has a line per node, and a table of their problems', () => {
    assert.deepEqual(nodeListLines(LIST, NOW, Infinity, true, PLAIN), [
      '3 nodes, 1 disconnected',
      '',
      'NODES',
      'NODE    STATE         IN SYNC  NOT IN SYNC  FINDINGS             REVISION  AGE  VERSION  URL',
      'host-1  connected     2/3      1 pending    1 error, 2 warnings  41        3d   0.2.0    http://192.0.2.1:7777',
      'host-2  disconnected  -        -            -                    1234567   -    -        -',
      'host-3  connected     -        -            -                    -         60s  0.2.0    http://192.0.2.3:7777',
      '',
      'PROBLEMS',
      'NODE    PROBLEM',
      'host-3  etcd has lost its data',
    ]);
  });

  it('fits 80 columns', () => {
    const name = 'a-very-long-name-of-a-node-as-clouds-make-them.example.org';
    const nodes = LIST.nodes.map((each, at) => (at === 0 ? { ...each, node: name } : each));
    for (const line of nodeListLines({ ...LIST, nodes }, NOW, 80, false, PLAIN))
      assert.ok(widthOf(line) <= 80, line);
  });

  it('tells how old the data are while etcd is unreachable', () => {
    const [, line = ''] = nodeListLines({ ...LIST, stale: true }, NOW, Infinity, false, PLAIN);
    assert.match(line, /^etcd is unreachable: the data are of 2026-11-22 \d\d:14:18, 42s ago$/);
  });

  it('says that there are no nodes', () => {
    assert.deepEqual(nodeListLines({ ...LIST, nodes: [] }, NOW, 80, false, PLAIN), ['no nodes']);
  });

  it('escapes control characters of other programs', () => {
    const nodes = [{ node: 'x', connected: true, version: '\u001b[31m', problem: 'a\u0007b', url: '\u009b' }];
    for (const line of nodeListLines({ ...LIST, nodes }, NOW, 80, true, PLAIN))
      assert.doesNotMatch(line, DANGEROUS);
  });
});

describe('the processes of all nodes that are not in sync', () => {
  const waiting = { state: 'pending', since: '2026-11-22T10:14:00.000Z' } as const;
  const conflicts = ['no primary is connected; start the primary'];

  it('have one row each while they are not connected, with the reason if there is one', () => {
    const status: PanelStatus = {
      ...{ restore: 'on', drift: 'report' },
      processes: [
        { process: 'nfv:1', ...waiting },
        { process: 'nfv:2', ...waiting, conflicts },
        { process: 'nfv:3', ...waiting, failure: { error: 'the launch failed', attempts: 2 } },
      ],
    };
    const { rows } = outOfSyncTable([
      { node: 'a', connected: true, as_of: LIST.as_of, stale: false, status },
    ]);
    assert.deepEqual(
      rows.map((row) => [row[0], row[1], row[4]].map((cell) => cell?.text)),
      [
        ['a', 'nfv:2', conflicts[0]],
        ['a', 'nfv:3', 'the launch failed (2 attempts)'],
        ['a', 'nfv:1', 'not connected'],
      ],
    );
  });
});

describe('ageText()', () => {
  it('has the largest unit of which there are two', () => {
    const texts = [-1, 0, 119, 120, 7_199, 7_200, 172_799, 172_800].map((seconds) =>
      ageText(seconds * 1_000),
    );
    assert.deepEqual(texts, ['0s', '0s', '119s', '2m', '119m', '2h', '47h', '2d']);
  });
});
