import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Panel } from '../../src/panel/document/schema.js';
import { modelAfter, observedModel } from '../../src/topology/forwarding/model.js';
import { pathChanges } from '../../src/topology/forwarding/path-changes.js';
import { modelOf, nfv, nfvReading, observed, panel, vf } from './panels.js';

/** `appears phy:0 to vhost:0: all packets by ring:1`. */
function lines(before: Panel, after: Panel): string[] {
  return pathChanges(modelOf(before), modelOf(after)).map(
    ({ change, from, to, before: then, after: next }) => {
      const words = (routes: typeof then): string =>
        routes.map(({ packets, ports }) => `${packets} by ${ports.slice(1, -1).join()}`).join('; ');
      return `${change} ${from} to ${to}: ${words(then)} -> ${words(next)}`;
    },
  );
}

describe('the paths that a plan changes', () => {
  it('appear where packets were not delivered before', () => {
    assert.deepEqual(lines(nfv(1, ['phy:0 -> ring:0']), nfv(1, ['phy:0 -> ring:0', 'ring:0 -> phy:1'])), [
      'appears phy:0 to phy:1:  -> all packets by ring:0',
    ]);
  });

  it('end where packets are not delivered any more', () => {
    assert.deepEqual(lines(nfv(1, ['phy:0 -> phy:1']), nfv(1, ['phy:0 -> phy:1'], false)), [
      'ends phy:0 to phy:1: all packets by  -> ',
    ]);
  });

  it('tell why they end', () => {
    const [change] = pathChanges(
      modelOf(nfv(1, ['phy:0 -> phy:1'])),
      modelOf(nfv(1, ['phy:0 -> phy:1'], false)),
    );
    assert.equal(
      change?.reason,
      'nfv 1 is idle: forwarding is off; phy:0 fills up and drops what comes after that',
    );
  });

  it('change where packets take another way', () => {
    const second = nfv(2, ['ring:0 -> phy:1', 'ring:1 -> phy:1']);
    assert.deepEqual(
      lines(panel(nfv(1, ['phy:0 -> ring:0']), second), panel(nfv(1, ['phy:0 -> ring:1']), second)),
      ['changes phy:0 to phy:1: all packets by ring:0 -> all packets by ring:1'],
    );
  });

  it('change where other packets or other tags are delivered', () => {
    const components = (tag: string) => [`fw0 forward phy:0 -> phy:1${tag}`];
    assert.deepEqual(lines(vf(components('')), vf(components(' add 101/3'))), [
      'changes phy:0 to phy:1: all packets by  -> all packets; then VLAN 101 priority 3 by ',
    ]);
  });

  it('are none where nothing changes', () => {
    const all = panel(nfv(1, ['phy:0 -> ring:0', 'ring:0 -> phy:1']), vf(['fw0 forward vhost:0 -> vhost:1']));
    assert.deepEqual(lines(all, all), []);
  });

  it('have both ends when packets leave by the NIC that they came from', () => {
    const [change] = pathChanges(modelOf({}), modelOf(nfv(1, ['phy:0 -> phy:0'])));
    assert.deepEqual(change?.after, [{ packets: 'all packets', ports: ['phy:0', 'phy:0'] }]);
  });

  it('include those of processes that the document does not name, and none of processes that are not connected', () => {
    const processes = observed(
      nfvReading(1, [{ src: 'phy:0', dst: 'ring:0' }]),
      nfvReading(2, [{ src: 'ring:1', dst: 'phy:1' }]),
    );
    const document = panel(nfv(1, ['phy:0 -> ring:1']), nfv(3, ['phy:2 -> phy:3']));
    const changes = pathChanges(observedModel(processes.values()), modelAfter(document, processes));
    assert.deepEqual(
      changes.map(({ change, from, to }) => `${change} ${from} to ${to}`),
      ['appears phy:0 to phy:1'],
    );
  });
});
