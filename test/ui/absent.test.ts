import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PanelStatus, SppEvent } from '../../src/client/client.js';
import { absenceText, absentIn, shownPanel } from '../../src/ui/absent.js';
import { activityOf } from '../../src/ui/activity.js';
import { Arrangement } from '../../src/ui/layout/arrange.js';
import { conflictsOf, launchInput, launchOf, lcoresIn, NO_INPUT } from '../../src/ui/launch.js';
import { bestMatch } from '../../src/ui/search.js';
import { workersOf } from '../../src/ui/spec.js';
import { many, Panel, usual } from './topologies.js';

const VF = {
  components: [
    {
      name: 'cls',
      core: 11,
      type: 'classifier',
      rx_port: [{ port: 'phy:0' }],
      tx_port: [{ port: 'ring:9' }],
    },
    { name: 'fw', core: 12, type: 'forward', rx_port: [{ port: 'ring:9' }], tx_port: [{ port: 'vhost:9' }] },
  ],
  classifier_table: [{ mac_address: 'default', port: 'ring:9' }],
} as const;
const { topology } = usual();
const STATUS: PanelStatus = {
  restore: 'off',
  drift: 'report',
  desired: { revision: 'r-1', since: '2026-11-26T10:00:00.000Z' },
  processes: [{ process: 'vf:9', state: 'pending', since: '2026-11-24T09:00:00.000Z' }],
};
const LOST: SppEvent = {
  id: 'e-1',
  event: 'disconnected',
  data: {
    time: '2026-11-24T09:30:00.000Z',
    process: 'vf:9',
    type: 'vf',
    'client-id': 9,
    why: 'closed the connection',
  },
};
const CONTEXT = {
  topology,
  status: STATUS,
  desired: { revision: 'r-1', document: { vfs: { 9: structuredClone(VF) } } },
  gone: [],
  activity: [activityOf(LOST)],
};

describe('a desired process that is not connected', () => {
  it('is missing since its last connection ended, with the reason of that', () => {
    const [absent] = absentIn(CONTEXT);
    assert.ok(absent);
    assert.equal(
      absenceText(absent, (time) => time.slice(11, 19)),
      'missing since 09:30:00, it closed the connection',
    );
    const [unknown] = absentIn({ ...CONTEXT, activity: [] });
    assert.ok(unknown);
    assert.equal(
      absenceText(unknown, (time) => time.slice(11, 19)),
      'missing since 09:00:00',
    );
  });

  it('is shown once with what the document gives it, and is found', () => {
    const gone = [
      { id: 'vf:9', type: 'vf', since: '2026-11-24T09:30:01.000Z', was: '2 of 2 running' } as const,
    ];
    const panel = shownPanel({ ...CONTEXT, gone });
    assert.ok(panel);
    assert.deepEqual(
      panel.processes.filter(({ id }) => id === 'vf:9').map(({ reachable }) => reachable),
      [false],
    );
    assert.deepEqual(
      panel.edges.filter(({ process }) => process === 'vf:9').map(({ type, from, to }) => [type, from, to]),
      [
        ['rx', 'phy:0', 'vf:9/cls'],
        ['tx', 'vf:9/cls', 'ring:9'],
        ['rx', 'ring:9', 'vf:9/fw'],
        ['tx', 'vf:9/fw', 'vhost:9'],
        ['classify', 'vf:9/cls', 'ring:9'],
      ],
    );
    assert.deepEqual(bestMatch(panel, 'vf 9'), { kind: 'process', id: 'vf:9' });
    assert.equal(shownPanel({ ...CONTEXT, gone }), panel);
  });

  it('is not shown before the document was asked for, and without contents if that could not be read', () => {
    assert.deepEqual(absentIn({ ...CONTEXT, desired: undefined }), []);
    const panel = shownPanel({ ...CONTEXT, desired: { revision: 'r-1', document: undefined } });
    assert.ok(panel);
    assert.ok(panel.processes.some(({ id }) => id === 'vf:9'));
    assert.equal(panel.edges.length, topology.edges.length);
  });

  it('does not rearrange the others, in whatever number', () => {
    const few = many(6).topology;
    const arrangement = new Arrangement();
    const before = arrangement.arrange(few, 4, new Map()).cells;
    const lost = new Panel();
    for (let id = 20; id < 40; id++) lost.process('nfv', id, { reachable: false });
    const processes = [...few.processes, ...lost.topology.processes];
    const { cells } = arrangement.arrange({ ...few, processes }, 4, new Map());
    assert.equal(cells.size, processes.length);
    for (const [id, cell] of before) assert.deepEqual(cells.get(id), cell);
  });
});

describe('the launch of a process that is not connected', () => {
  const absent = { id: 'vf:9', spec: structuredClone(VF), lcores: [] };

  it('begins with the cores of its components and the nearest free core below them', () => {
    const input = launchInput(absent, { processes: [] });
    assert.deepEqual([input.type, input.clientId, input.cores], ['vf', '9', '10,11,12']);
    assert.deepEqual(workersOf(VF), [11, 12]);
    const used = new Panel()
      .process('nfv', 1, { 'master-lcore': 9, lcores: [10] })
      .process('nfv', 2, { 'master-lcore': 0, lcores: Array.from({ length: 9 }, (_, lcore) => lcore) });
    assert.equal(launchInput(absent, used.topology).cores, '9,11,12');
  });

  it('begins with the cores that it had, if they suit the document', () => {
    assert.equal(launchInput({ ...absent, lcores: [3, 11, 12, 13] }, { processes: [] }).cores, '3,11,12,13');
    assert.equal(launchInput({ ...absent, lcores: [3, 11] }, { processes: [] }).cores, '10,11,12');
  });

  it('begins with the options of the document', () => {
    const launch = {
      eal: { '-l': '1-3', '-m': '64', '--proc-type': 'secondary', '--file-prefix': 'spp', '--no-pci': '' },
      app: { '--client-id': '9', '-s': '10.0.0.1:6666', '--vhost-client': '' },
    };
    const input = launchInput({ ...absent, spec: { launch } }, { processes: [] });
    assert.deepEqual(launchOf(input), {
      client_id: 9,
      proc_name: 'spp_vf',
      eal: { ...launch.eal, '-l': '1,2,3' },
      app: launch.app,
    });
  });

  it('conflicts with components on other cores than those that pass packets', () => {
    const input = { ...NO_INPUT, type: 'vf', clientId: '9', cores: '11-12' };
    assert.deepEqual(conflictsOf(input, VF), [
      'cls is desired on core 11, which is the core that handles commands.',
    ]);
    assert.deepEqual(conflictsOf({ ...input, more: '--master-lcore 12' }, VF), [
      'fw is desired on core 12, which is the core that handles commands.',
    ]);
    assert.deepEqual(conflictsOf({ ...input, cores: '10-12' }, VF), []);
    assert.deepEqual(conflictsOf(input, undefined), []);
  });

  it('takes cores as a list of numbers and ranges', () => {
    assert.deepEqual(lcoresIn('76-79, 4'), [4, 76, 77, 78, 79]);
    assert.deepEqual(lcoresIn(''), []);
    assert.equal(lcoresIn('9-4'), undefined);
    assert.equal(lcoresIn('4-'), undefined);
  });
});
