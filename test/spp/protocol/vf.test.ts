import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ProtocolError, RefusedError } from '../../../src/spp/protocol/errors.js';
import { updateClassifierTable } from '../../../src/spp/protocol/vf.js';
import * as worker from '../../../src/spp/protocol/worker.js';
import { isBroken, everyVector } from './vectors.js';

interface StatusReply {
  info: Record<'phy' | 'vhost' | 'ring', (number | string)[]> & Record<string, unknown>;
}

const INFO = {
  'client-id': 2,
  phy: [],
  vhost: [],
  ring: [],
  'master-lcore': 3,
  core: [],
  classifier_table: [],
};
const statusWith = (info: object): string =>
  JSON.stringify({ results: [{ result: 'success' }], info: { ...INFO, ...info } });

describe('The status of a vf', () => {
  const statuses = everyVector('vf').flatMap(({ label, entries }) =>
    entries.filter((entry) => entry.command === 'status').map((entry) => ({ label, ...entry })),
  );

  it('is parsed as recorded', () => {
    const sound = statuses.filter((entry) => !isBroken(entry));
    assert.ok(sound.length >= 25);
    for (const { label, reply } of sound) {
      const { info } = JSON.parse(reply) as StatusReply;
      assert.deepEqual(
        worker.status.read(reply),
        {
          clientId: 2,
          ports: (['phy', 'vhost', 'ring'] as const).flatMap((type) =>
            info[type].map((id) => `${type}:${id}`),
          ),
          masterLcore: info['master-lcore'],
          stringIds: info.phy.some((id) => typeof id === 'string'),
          components: info['core'],
          classifierTable: info['classifier_table'],
        },
        label,
      );
    }
  });

  it('lists ports equally whether their ids are numbers (18.x) or strings (20.02)', () => {
    for (const [phy, ring] of [
      [[0, 1], [5]],
      [['0', '1'], ['5']],
    ]) {
      assert.deepEqual(worker.status.read(statusWith({ phy, ring })).ports, ['phy:0', 'phy:1', 'ring:5']);
    }
  });

  it('has the master lcore from 18.08.3 on', () => {
    const master = (label: string): unknown =>
      worker.status.read(statuses.find((status) => status.label === label)!.reply).masterLcore;
    assert.equal(master('spp-2018-09 vf'), undefined);
    assert.equal(master('spp-18.08 vf'), undefined);
    assert.equal(master('spp-20.02 vf'), 3);
  });

  it('has every kind of VLAN operation and classifier entry', () => {
    const port = (operation: string, id: number, pcp: number): object => ({
      port: 'ring:0',
      vlan: { operation, id, pcp },
    });
    const core = [
      {
        core: 4,
        name: 'a',
        type: 'forward',
        rx_port: [port('add', 100, 3)],
        tx_port: [port('del', 0, 0), port('none', 0, 0)],
      },
      { core: 4, name: 'b', type: 'merge', rx_port: [], tx_port: [] },
      { core: 5, type: 'unuse' },
    ];
    const table = [
      { type: 'vlan', value: '101/52:54:00:12:34:57', port: 'ring:2' },
      { type: 'mac', value: 'default', port: 'ring:1' },
    ];
    const { components, classifierTable } = worker.status.read(statusWith({ core, classifier_table: table }));
    assert.deepEqual(components, core);
    assert.deepEqual(classifierTable, table);
  });

  it('spells queues as the process accepts them, wherever a port is named', () => {
    const { ports, components, classifierTable } = worker.status.read(
      statusWith({
        phy: ['0 nq 0', '0 nq 1'],
        core: [
          {
            core: 4,
            type: 'merge',
            name: 'm',
            rx_port: [{ port: 'phy:0 nq 1' }],
            tx_port: [{ port: 'phy:0 nq 0' }],
          },
        ],
        classifier_table: [{ type: 'mac', value: 'default', port: 'phy:0 nq 1' }],
      }),
    );
    assert.deepEqual(ports, ['phy:0nq0', 'phy:0nq1']);
    const attached = components.flatMap(({ rx_port: rx = [], tx_port: tx = [] }) => [...rx, ...tx]);
    assert.deepEqual(attached, [{ port: 'phy:0nq1' }, { port: 'phy:0nq0' }]);
    assert.equal(classifierTable[0]?.port, 'phy:0nq1');
  });

  it('is rejected when a name has broken it', () => {
    const broken = statuses.filter(isBroken);
    assert.equal(broken.length, 2);
    for (const { reply } of broken) assert.throws(() => worker.status.read(reply), ProtocolError);
  });

  it('is rejected when a member is missing or of another type', () => {
    const port = { port: 'ring:0', vlan: { operation: 'none', id: 0, pcp: 0 } };
    for (const bad of [
      { 'client-id': undefined },
      { 'client-id': '2' },
      { phy: undefined },
      { vhost: {} },
      { ring: [null] },
      { ring: [1.5] },
      { 'master-lcore': '3' },
      { core: undefined },
      { core: {} },
      { core: [{ type: 'unuse' }] },
      { core: [{ core: 4 }] },
      { core: [{ core: '4', type: 'unuse' }] },
      { core: [{ core: 4, type: 'merge', name: 1 }] },
      { core: [{ core: 4, type: 'merge', rx_port: port }] },
      { core: [{ core: 4, type: 'merge', tx_port: [{}] }] },
      {
        core: [
          { core: 4, type: 'merge', tx_port: [{ ...port, vlan: { operation: 'swap', id: 0, pcp: 0 } }] },
        ],
      },
      { core: [{ core: 4, type: 'merge', tx_port: [{ ...port, vlan: { operation: 'add', pcp: 0 } }] }] },
      { classifier_table: {} },
      { classifier_table: [{ type: 'ip', value: 'x', port: 'ring:0' }] },
      { classifier_table: [{ type: 'mac', port: 'ring:0' }] },
      { classifier_table: [{ type: 'mac', value: 'x' }] },
    ]) {
      assert.throws(() => worker.status.read(statusWith(bad)), ProtocolError, JSON.stringify(bad));
    }
  });

  it('is rejected without info', () => {
    const ok = '{ "results": [ { "result": "success" } ] }';
    for (const text of [ok, ok.replace(' ] }', ' ], "info": [] }'), '{}', '', 'status']) {
      assert.throws(() => worker.status.read(text), ProtocolError, text);
    }
  });
});

describe('A command to a vf', () => {
  const tagged = { operation: 'add', id: 100, pcp: 3 } as const;
  const commands = {
    status: worker.status,
    'component start fw0 4 forward': worker.startComponent('fw0', 4, 'forward'),
    'component start cls0 6 classifier_mac': worker.startComponent('cls0', 6, 'classifier_mac'),
    'component stop fw0': worker.stopComponent('fw0'),
    'port add ring:0 rx cls0': worker.attachPort('ring:0', 'rx', 'cls0'),
    'port add vhost:0 tx cls0': worker.attachPort('vhost:0', 'tx', 'cls0', {
      operation: 'none',
      id: 0,
      pcp: 0,
    }),
    'port add vhost:0 rx fw0 add_vlantag 100 3': worker.attachPort('vhost:0', 'rx', 'fw0', tagged),
    'port add ring:5 tx fw0 del_vlantag': worker.attachPort('ring:5', 'tx', 'fw0', {
      operation: 'del',
      id: 0,
      pcp: 0,
    }),
    'port del vhost:0 rx fw0': worker.detachPort('vhost:0', 'rx', 'fw0'),
    'classifier_table add mac FA:16:3E:7D:CC:35 ring:1': updateClassifierTable(
      'add',
      undefined,
      'FA-16-3E-7D-CC-35',
      'ring:1',
    ),
    'classifier_table add vlan 101 52:54:00:12:34:57 ring:2': updateClassifierTable(
      'add',
      101,
      '5254.0012.3457',
      'ring:2',
    ),
    'classifier_table del mac default vhost:1': updateClassifierTable('del', undefined, 'default', 'vhost:1'),
  };
  const recorded = new Set(everyVector('vf').flatMap(({ entries }) => entries.map(({ command }) => command)));

  for (const [text, command] of Object.entries(commands)) {
    it(`equals the recorded command: ${text}`, () => {
      assert.equal(command.text, text);
      assert.ok(recorded.has(text));
    });
  }

  it('cannot contain words that would be another command', () => {
    for (const name of ['', 'a b', 'a\nb', 'a\0', 'é']) {
      assert.throws(() => worker.startComponent(name, 4, 'forward'), RangeError);
      assert.throws(() => worker.stopComponent(name), RangeError);
      assert.throws(() => worker.attachPort('ring:0', 'rx', name), RangeError);
      assert.throws(() => worker.detachPort(name, 'rx', 'fw0'), RangeError);
      assert.throws(() => updateClassifierTable('add', undefined, '5254.0012.3457', name), RangeError);
    }
  });

  it('accepts success and rejection as recorded', () => {
    for (const { entries } of everyVector('vf')) {
      for (const { command, reply } of entries) {
        if (!/^(component|port|classifier_table)/.test(command)) continue;
        const read = (): void => worker.stopComponent('x').read(reply);
        if (reply.includes('"error"')) assert.throws(read, RefusedError, command);
        else assert.doesNotThrow(read, command);
      }
    }
  });

  it('does not accept a status or anything but a result', () => {
    for (const text of [statusWith({}), '', 'component', '{}', '1']) {
      assert.throws(() => worker.stopComponent('x').read(text), ProtocolError, text);
    }
  });
});

describe('The rejection of an unknown component type', () => {
  it('is recognised in the words of every release', () => {
    const entries = everyVector('vf', 'mirror').flatMap(({ entries }) =>
      entries.flatMap(({ reply }) => /"message": "([^"]*)"/.exec(reply)?.[1] ?? []),
    );
    assert.deepEqual(
      new Set(entries.filter(worker.isUnknownType)),
      new Set(['bad value(component type)', 'Invalid value (component type)']),
    );
  });
});
