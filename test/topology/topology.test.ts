import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NotSentError } from '../../src/spp/errors.js';
import type { Topology } from '../../src/topology/builder.js';
import type { ProcessReading } from '../../src/spp/reading.js';
import { failureOf, nfv, panel, pcap, primary, readingOf, worker } from '../support/readings.js';

/** The members of edges besides their ends and process. */
function edgesOf({ edges }: Topology): string[] {
  return edges.map(({ id, type, running }) => `${type} ${id}${running ? ', running' : ''}`);
}

describe('the topology', () => {
  it('has a time, an event id and nothing else for an empty panel', () => {
    assert.deepEqual(panel(), {
      time: '2026-11-24T10:15:00.000Z',
      event: 'run-7',
      processes: [],
      components: [],
      ports: [],
      edges: [],
    });
  });

  it('has the patches of an nfv, running while it forwards', () => {
    const idling = panel(nfv(1, 'idling', ['phy:0', 'ring:0'], 'phy:0 -> ring:0', 'ring:0 -> ring:0'));
    assert.deepEqual(idling.processes, [
      {
        id: 'nfv:1',
        type: 'nfv',
        'client-id': 1,
        reachable: true,
        status: 'idling',
        ports: ['phy:0', 'ring:0'],
      },
    ]);
    assert.deepEqual(idling.ports, [
      { id: 'phy:0', name: 'phy:0', type: 'phy', number: 0, processes: ['nfv:1'] },
      { id: 'ring:0', name: 'ring:0', type: 'ring', number: 0, processes: ['nfv:1'] },
    ]);
    assert.deepEqual(idling.edges, [
      {
        ...{ id: 'nfv:1 phy:0 -> ring:0', type: 'patch', process: 'nfv:1' },
        ...{ from: 'phy:0', to: 'ring:0', running: false },
      },
      {
        ...{ id: 'nfv:1 ring:0 -> ring:0', type: 'patch', process: 'nfv:1' },
        ...{ from: 'ring:0', to: 'ring:0', running: false },
      },
    ]);
    const running = panel(nfv(1, 'running', ['phy:0', 'ring:0'], 'phy:0 -> ring:0'));
    assert.deepEqual(edgesOf(running), ['patch nfv:1 phy:0 -> ring:0, running']);
  });

  it('has the lcores of an nfv that shows them', () => {
    const status = {
      'client-id': 1,
      status: 'idling',
      'master-lcore': 1,
      lcores: [1, 2],
      ports: [],
      patches: [],
    };
    const [process] = panel(readingOf('nfv', 1, JSON.stringify(status))).processes;
    assert.deepEqual([process?.['master-lcore'], process?.lcores], [1, [1, 2]]);
  });

  it('includes the nfv of each early release', () => {
    const lines =
      'Client ID 1 Running\nclinet_id:1\nport_id:0,on,PHY,outport:2\nport_id:1,on,PHY,outport:none\n' +
      'port_id:2,on,RING(0),outport:none\n';
    const pairs = "status: running\nports: 'phy:0-ring:0,phy:1-null,ring:0-null'";
    for (const reply of [lines, pairs]) {
      const topology = panel(readingOf('nfv', 1, reply));
      assert.deepEqual(edgesOf(topology), ['patch nfv:1 phy:0 -> ring:0, running']);
      assert.deepEqual(topology.processes, [
        {
          ...{ id: 'nfv:1', type: 'nfv', 'client-id': 1, reachable: true, status: 'running' },
          ports: ['phy:0', 'phy:1', 'ring:0'],
        },
      ]);
    }
  });

  it('includes the components of a vf with their edges, which are running if packets can pass', () => {
    const none = { operation: 'none', id: 0, pcp: 0 };
    const add = { operation: 'add', id: 100, pcp: 3 };
    const topology = panel(
      worker('vf', 2, {
        ring: [0, 1],
        'master-lcore': 3,
        core: [
          { core: 5, name: 'mg0', type: 'merge', rx_port: [], tx_port: [{ port: 'ring:1', vlan: none }] },
          {
            ...{ core: 4, name: 'fw0', type: 'forward', rx_port: [{ port: 'ring:0', vlan: add }] },
            tx_port: [{ port: 'ring:1', vlan: { operation: 'del', id: 0, pcp: 0 } }],
          },
          { core: 13, type: 'unuse' },
          { core: 6, type: 'unuse' },
        ],
      }),
    );
    assert.deepEqual(topology.processes, [
      {
        ...{ id: 'vf:2', type: 'vf', 'client-id': 2, reachable: true, 'master-lcore': 3 },
        ...{ lcores: [3, 4, 5, 6, 13], 'unused-lcores': [6, 13], ports: ['phy:0', 'ring:0', 'ring:1'] },
        classifier_table: [],
      },
    ]);
    assert.deepEqual(topology.components, [
      { id: 'vf:2/mg0', process: 'vf:2', name: 'mg0', type: 'merge', core: 5, running: false },
      { id: 'vf:2/fw0', process: 'vf:2', name: 'fw0', type: 'forward', core: 4, running: true },
    ]);
    assert.deepEqual(edgesOf(topology), [
      'tx vf:2 vf:2/mg0 -> ring:1',
      'rx vf:2 ring:0 -> vf:2/fw0, running',
      'tx vf:2 vf:2/fw0 -> ring:1, running',
    ]);
    assert.deepEqual(
      topology.edges.map(({ vlan }) => vlan),
      [undefined, add, { operation: 'del', id: 0, pcp: 0 }],
    );
  });

  it('has the worker cores of a vf of an early release, which does not show its master', () => {
    const [process] = panel(worker('vf', 2, { core: [{ core: 4, type: 'unuse' }] })).processes;
    assert.deepEqual([process?.['master-lcore'], process?.lcores], [undefined, [4]]);
    assert.deepEqual(process?.['unused-lcores'], [4]);
  });

  it('draws a classifier entry from the classifier that sends to its port, or from the process if there is none', () => {
    for (const word of ['classifier', 'classifier_mac']) {
      const topology = panel(
        worker('vf', 2, {
          vhost: [0, 1],
          core: [
            { core: 4, name: 'fw0', type: 'forward', rx_port: [], tx_port: [{ port: 'vhost:1' }] },
            {
              ...{ core: 5, name: 'cls0', type: word },
              ...{ rx_port: [{ port: 'phy:0' }], tx_port: [{ port: 'vhost:0' }] },
            },
          ],
          classifier_table: [
            { type: 'mac', value: 'default', port: 'vhost:0' },
            { type: 'vlan', value: '101/52:54:00:12:34:57', port: 'vhost:0' },
            { type: 'mac', value: '52:54:00:12:34:56', port: 'vhost:1' },
          ],
        }),
      );
      assert.deepEqual(
        topology.edges.filter(({ type }) => type === 'classify'),
        [
          {
            ...{ id: 'vf:2 vf:2/cls0 -> vhost:0 mac default', type: 'classify', process: 'vf:2' },
            ...{ from: 'vf:2/cls0', to: 'vhost:0', running: true, match: { type: 'mac', value: 'default' } },
          },
          {
            ...{
              id: 'vf:2 vf:2/cls0 -> vhost:0 vlan 101/52:54:00:12:34:57',
              type: 'classify',
              process: 'vf:2',
            },
            ...{ from: 'vf:2/cls0', to: 'vhost:0', running: true },
            match: { type: 'vlan', value: '101/52:54:00:12:34:57' },
          },
          {
            ...{ id: 'vf:2 vf:2 -> vhost:1 mac 52:54:00:12:34:56', type: 'classify', process: 'vf:2' },
            ...{
              from: 'vf:2',
              to: 'vhost:1',
              running: false,
              match: { type: 'mac', value: '52:54:00:12:34:56' },
            },
          },
        ],
      );
      assert.equal(topology.processes[0]?.classifier_table?.length, 3);
    }
  });

  it('draws a classifier entry from the first of two classifiers that send to its port, which a vf allows (V3)', () => {
    const classifier = (name: string): object => ({
      ...{ core: 5, name, type: 'classifier', rx_port: [], tx_port: [{ port: 'vhost:0' }] },
    });
    const topology = panel(
      worker('vf', 2, {
        vhost: [0],
        core: [classifier('cls0'), classifier('cls1')],
        classifier_table: [{ type: 'mac', value: 'default', port: 'vhost:0' }],
      }),
    );
    assert.deepEqual(
      topology.edges.filter(({ type }) => type === 'classify').map(({ from, to }) => `${from} ${to}`),
      ['vf:2/cls0 vhost:0'],
    );
  });

  it('includes the components of a mirror, which has no classifier table', () => {
    const topology = panel(
      worker('mirror', 3, {
        ring: ['3', '4', '5'],
        core: [
          {
            ...{ core: 8, name: 'mr', type: 'mirror', rx_port: [{ port: 'ring:3' }] },
            tx_port: [{ port: 'ring:4' }, { port: 'ring:5' }],
          },
        ],
      }),
    );
    assert.deepEqual(edgesOf(topology), [
      'rx mirror:3 ring:3 -> mirror:3/mr, running',
      'tx mirror:3 mirror:3/mr -> ring:4, running',
      'tx mirror:3 mirror:3/mr -> ring:5, running',
    ]);
    assert.ok(!('classifier_table' in (topology.processes[0] ?? {})));
  });

  it('includes the cores of a pcap as components, with the file while it captures', () => {
    const idle = panel(pcap(4, 'idle', ''));
    assert.deepEqual(idle.processes, [
      {
        ...{ id: 'pcap:4', type: 'pcap', 'client-id': 4, reachable: true, status: 'idling' },
        ...{ 'master-lcore': 10, lcores: [10, 11, 12], ports: ['phy:0'] },
      },
    ]);
    assert.deepEqual(edgesOf(idle), ['rx pcap:4 phy:0 -> pcap:4/receive11']);
    const running = panel(pcap(4, 'running', '/var/spp/a.pcap.lz4'));
    assert.equal(running.processes[0]?.status, 'running');
    const common = { process: 'pcap:4', running: true };
    assert.deepEqual(running.components, [
      { ...common, id: 'pcap:4/receive11', name: 'receive11', type: 'receive', core: 11 },
      {
        ...common,
        id: 'pcap:4/write12',
        name: 'write12',
        type: 'write',
        core: 12,
        filename: '/var/spp/a.pcap.lz4',
      },
    ]);
    assert.deepEqual(edgesOf(running), ['rx pcap:4 phy:0 -> pcap:4/receive11, running']);
  });

  it('includes the forwarder of the primary like an nfv', () => {
    const forwarder = (status: string): ProcessReading =>
      primary({
        ...{ 'master-lcore': 0, lcores: [0, 1], phy_ports: [] },
        forwarder: { status, ports: ['phy:0', 'vhost:0'], patches: [{ src: 'phy:0', dst: 'vhost:0' }] },
      });
    assert.deepEqual(edgesOf(panel(forwarder('idling'))), ['patch primary phy:0 -> vhost:0']);
    const running = panel(forwarder('running'));
    assert.deepEqual(edgesOf(running), ['patch primary phy:0 -> vhost:0, running']);
    assert.deepEqual(running.processes, [
      {
        ...{
          id: 'primary',
          type: 'primary',
          reachable: true,
          status: 'running',
          'master-lcore': 0,
          lcores: [0, 1],
        },
        ports: ['phy:0', 'vhost:0'],
      },
    ]);
  });

  it('includes the pipes of the primary between their rings, whether or not it forwards', () => {
    const pipes = [{ id: 0, rx: 1, tx: 2 }];
    const without = panel(primary({ phy_ports: [], pipes }));
    assert.deepEqual(without.processes[0]?.ports, ['pipe:0']);
    assert.deepEqual(edgesOf(without), [
      'pipe primary ring:1 -> pipe:0, running',
      'pipe primary pipe:0 -> ring:2, running',
    ]);
    const forwarder = { status: 'idling', ports: ['phy:0', 'pipe:0'], patches: [] };
    const idling = panel(primary({ phy_ports: [], pipes, forwarder }));
    assert.deepEqual(idling.processes[0]?.ports, ['phy:0', 'pipe:0']);
    assert.deepEqual(edgesOf(idling), edgesOf(without));
  });

  it('has a primary of 18.05, whose status is empty', () => {
    assert.deepEqual(panel(readingOf('primary', 0, 'Server Idling')).processes, [
      { id: 'primary', type: 'primary', reachable: true, ports: [] },
    ]);
  });

  it('has a failed process with the reason, and all others', () => {
    const topology = panel(
      failureOf('vf', 1, new NotSentError('vf 1', 'it closed\nthe connection')),
      nfv(2, 'running', ['phy:0', 'ring:0'], 'phy:0 -> ring:0'),
    );
    assert.deepEqual(topology.processes[0], {
      ...{ id: 'vf:1', type: 'vf', 'client-id': 1, reachable: false },
      error: 'nothing was sent to vf 1: it closed\\u000athe connection',
      ports: [],
    });
    assert.deepEqual(edgesOf(topology), ['patch nfv:2 phy:0 -> ring:0, running']);
  });
});
