import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nfv, panel, pcap, primary, worker } from '../support/readings.js';

describe('the ports of a topology', () => {
  it('list a port of several processes once, with its processes', () => {
    const { ports } = panel(nfv(1, 'idling', ['phy:0', 'ring:3']), nfv(2, 'idling', ['ring:3']));
    assert.deepEqual(
      ports.map(({ id, processes }) => [id, processes]),
      [
        ['phy:0', ['nfv:1']],
        ['ring:3', ['nfv:1', 'nfv:2']],
      ],
    );
  });

  it('are sorted by type, and by number and queue as numbers', () => {
    const names = [
      'ring:10',
      'ring:9',
      'vhost:1',
      'phy:1',
      'phy:0 nq 10',
      'phy:0 nq 9',
      'phy:0',
      'tap:0',
      'memif:0',
    ];
    const { ports, processes } = panel(nfv(1, 'idling', [...names, 'nullpmd:3']));
    assert.deepEqual(
      ports.map(({ id }) => id),
      [
        ...['phy:0', 'phy:0nq9', 'phy:0nq10', 'phy:1', 'vhost:1', 'ring:9', 'ring:10'],
        ...['nullpmd:3', 'tap:0', 'memif:0'],
      ],
    );
    assert.deepEqual(ports[2], {
      id: 'phy:0nq10',
      name: 'phy:0nq10',
      type: 'phy',
      number: 0,
      queue: 10,
      processes: ['nfv:1'],
    });
    assert.deepEqual(processes[0]?.ports.slice(0, 2), ['ring:10', 'ring:9']);
  });

  it('have an undefined port for each process that has one', () => {
    const { ports, processes, edges } = panel(
      nfv(1, 'idling', ['udf', 'udf', 'ring:0'], 'udf -> ring:0'),
      nfv(2, 'idling', ['udf', 'warp:1']),
    );
    assert.deepEqual(
      ports.filter(({ type }) => type === 'udf'),
      [
        { id: 'nfv:1 udf', name: 'udf', type: 'udf', processes: ['nfv:1'] },
        { id: 'nfv:2 udf', name: 'udf', type: 'udf', processes: ['nfv:2'] },
        { id: 'nfv:2 warp:1', name: 'warp:1', type: 'udf', processes: ['nfv:2'] },
      ],
    );
    assert.deepEqual(processes[0]?.ports, ['nfv:1 udf', 'ring:0']);
    assert.equal(edges[0]?.from, 'nfv:1 udf');
  });

  it('distinguish a pcap port from the spp_pcap of the same number', () => {
    const { ports, processes, edges } = panel(
      nfv(1, 'idling', ['pcap:4', 'phy:0'], 'phy:0 -> pcap:4'),
      pcap(4, 'idle', ''),
    );
    assert.deepEqual(
      processes.map(({ id }) => id),
      ['nfv:1', 'pcap:4'],
    );
    assert.deepEqual(ports[1], {
      id: 'pcap-port:4',
      name: 'pcap:4',
      type: 'pcap',
      number: 4,
      processes: ['nfv:1'],
    });
    assert.equal(edges[0]?.to, 'pcap-port:4');
  });

  it('include all ports that the primary counts, unused ones as well', () => {
    const { ports, processes } = panel(
      primary({
        phy_ports: [
          {
            id: 0,
            eth: '1a:b0:e1:72:ef:fb',
            rx: 5,
            tx: 6,
            tx_drop: 7,
            nof_queues: { rx: 2, tx: 2 },
            flow: [],
          },
        ],
        ring_ports: [{ id: 3, rx: 1, rx_drop: 2, tx: 3, tx_drop: 4 }],
      }),
      nfv(1, 'idling', ['phy:0 nq 0', 'phy:0 nq 1']),
    );
    assert.deepEqual(processes[0], { id: 'primary', type: 'primary', reachable: true, ports: [] });
    const phy = { type: 'phy', number: 0, address: '1a:b0:e1:72:ef:fb' };
    assert.deepEqual(ports, [
      { id: 'phy:0', name: 'phy:0', ...phy, processes: [], counters: { rx: 5, tx: 6, tx_drop: 7 } },
      { id: 'phy:0nq0', name: 'phy:0nq0', ...phy, queue: 0, processes: ['nfv:1'] },
      { id: 'phy:0nq1', name: 'phy:0nq1', ...phy, queue: 1, processes: ['nfv:1'] },
      {
        ...{ id: 'ring:3', name: 'ring:3', type: 'ring', number: 3, processes: [] },
        counters: { rx: 1, tx: 3, rx_drop: 2, tx_drop: 4 },
      },
    ]);
  });

  it('have unique ids even if a process has the same name twice', () => {
    const named = (core: number): object => ({
      core,
      name: 'fw0',
      type: 'forward',
      rx_port: [],
      tx_port: [],
    });
    const { components } = panel(worker('vf', 2, { core: [named(4), named(5), named(6)] }));
    assert.deepEqual(
      components.map(({ id }) => id),
      ['vf:2/fw0', 'vf:2/fw0#2', 'vf:2/fw0#3'],
    );
  });
});
