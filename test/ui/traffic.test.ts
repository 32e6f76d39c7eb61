import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cableTraffic, ownRate, PanelTraffic } from '../../src/ui/traffic.js';
import { Panel } from './topologies.js';

/** What is known of cables, from the packets per second of ports. */
function trafficOf(
  panel: Panel,
  ports: Readonly<Record<string, readonly [rx: number, tx: number]>>,
): PanelTraffic {
  const rates = Object.entries(ports).map(
    ([id, [rx, tx]]) => [id, { rx, tx, drops: 0, stillSince: undefined, at: 0 }] as const,
  );
  return new PanelTraffic(panel.topology, new Map(rates));
}

describe('the traffic of a cable', () => {
  it('is that of a port if no other cable takes packets from it or sends packets to it', () => {
    const panel = new Panel()
      .nfv(1, [], ['phy:0 -> ring:0'], true)
      .nfv(2, [], ['phy:0 -> ring:1'], true)
      .nfv(3, [], ['ring:0 -> vhost:0'], true);
    const traffic = trafficOf(panel, { 'phy:0': [90, 0], 'ring:0': [40, 50] });
    assert.deepEqual(traffic.of('nfv:1 phy:0 -> ring:0'), { rate: 50 });
    assert.deepEqual(traffic.of('nfv:3 ring:0 -> vhost:0'), { rate: 40 });
  });

  it('is not told alone if several cables share the port at each of its ends', () => {
    const panel = new Panel()
      .nfv(1, [], ['phy:0 -> ring:0'], true)
      .nfv(2, [], ['phy:0 -> ring:1'], true)
      .nfv(3, [], ['ring:2 -> ring:0', 'ring:1 -> ring:3'], true);
    const traffic = trafficOf(panel, { 'phy:0': [90, 0], 'ring:0': [0, 50] });
    const known = traffic.of('nfv:1 phy:0 -> ring:0');
    assert.equal(ownRate(known), undefined);
    assert.equal(cableTraffic(known), '90 packets a second of all 2 running cables from phy:0');
    assert.equal(
      cableTraffic(traffic.at('ring:0', 'out', ['nfv:3 ring:2 -> ring:0']), 'pps'),
      '50 pps of all 2 running cables to ring:0',
    );
    assert.equal(cableTraffic(traffic.of('nfv:3 ring:1 -> ring:3')), '');
  });

  it('is nothing while the cable is idle, and the others of the port have all packets', () => {
    const panel = new Panel().nfv(1, [], ['phy:0 -> ring:0'], true).nfv(2, [], ['phy:0 -> ring:1'], false);
    const traffic = trafficOf(panel, { 'phy:0': [90, 0] });
    assert.deepEqual(traffic.of('nfv:1 phy:0 -> ring:0'), { rate: 90 });
    assert.equal(traffic.of('nfv:2 phy:0 -> ring:1'), undefined);
    assert.equal(traffic.at('phy:0', 'in', ['nfv:2 phy:0 -> ring:1']), undefined);
  });

  it('is the sum of what several edges of a process carry to one port, if each is known', () => {
    const panel = new Panel()
      .nfv(1, [], ['ring:0 -> phy:1', 'ring:1 -> phy:1'], true)
      .nfv(2, [], ['ring:2 -> phy:1'], true);
    const edges = ['nfv:1 ring:0 -> phy:1', 'nfv:1 ring:1 -> phy:1'];
    const all = { 'phy:1': [0, 60], 'ring:0': [10, 10] } as const;
    assert.deepEqual(trafficOf(panel, { ...all, 'ring:1': [20, 20] }).at('phy:1', 'out', edges), {
      rate: 30,
    });
    assert.deepEqual(trafficOf(panel, all).at('phy:1', 'out', edges), {
      rate: 60,
      all: { cables: 3, port: 'phy:1', side: 'out' },
    });
  });

  it('is that of the port if all cables of the port in its direction are edges of one process', () => {
    const panel = new Panel().nfv(1, [], ['ring:0 -> phy:1', 'ring:1 -> phy:1'], true);
    const edges = ['nfv:1 ring:0 -> phy:1', 'nfv:1 ring:1 -> phy:1'];
    assert.deepEqual(trafficOf(panel, { 'phy:1': [0, 60] }).at('phy:1', 'out', edges), { rate: 60 });
  });
});
