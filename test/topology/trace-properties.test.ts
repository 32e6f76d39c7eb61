import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { documentModel, type ForwardingModel } from '../../src/topology/forwarding/model.js';
import { isMulticast, isTagGroup, type PacketClass, type Tag } from '../../src/topology/forwarding/packet.js';
import { type Path, trace } from '../../src/topology/forwarding/trace.js';
import { A, B, BROADCAST, MULTICAST, OTHER, panel, vf } from './panels.js';

const ADDRESSES = [A, B, OTHER, BROADCAST, MULTICAST];
const TAGS: readonly (Tag | null)[] = [
  null,
  { id: 101, pcp: 0 },
  { id: 102, pcp: 5 },
  { id: 7, pcp: 0 },
  { id: 0, pcp: 1 },
];
const RINGS = ['ring:0', 'ring:1', 'ring:2', 'ring:3', 'vhost:0', 'vhost:1'];

const operation = fc.constantFrom('', '', '', ' del', ' add 101', ' add 102/3');
const port = fc.tuple(fc.constantFrom(...RINGS), operation).map(([name, vlan]) => `${name}${vlan}`);

const component = fc
  .tuple(
    fc.constantFrom('forward', 'merge', 'classifier', 'classifier'),
    fc.tuple(fc.constantFrom('phy:0', ...RINGS), operation),
    fc.uniqueArray(port, { minLength: 1, maxLength: 4, selector: (each) => each.split(' ')[0] }),
  )
  .map(([type, [rx, vlan], tx]) => ({
    type,
    rx: `${rx}${vlan}`,
    tx: type === 'classifier' ? tx : tx.slice(0, 1),
  }));

const entry = fc
  .tuple(
    fc.constantFrom('', '', '101 ', '102 '),
    fc.constantFrom(A, B, MULTICAST, 'default'),
    fc.constantFrom(...RINGS),
  )
  .map(([vlan, address, name]) => `${vlan}${address} ${name}`);

/** A panel of some components of one spp_vf. The first one takes the packets of phy:0. */
const model: fc.Arbitrary<ForwardingModel> = fc
  .tuple(
    fc.array(component, { minLength: 1, maxLength: 5 }),
    fc.uniqueArray(entry, { maxLength: 6, selector: (each) => each.split(' ').at(-1) }),
  )
  .map(([list, entries]) => {
    const texts = list.map(
      ({ type, rx, tx }, at) => `c${at} ${type} ${at === 0 ? 'phy:0' : rx} -> ${tx.join(', ')}`,
    );
    return documentModel(panel(vf(texts, entries)), new Map());
  });

function includes({ destination, entered }: PacketClass, address: string, tag: Tag | null): boolean {
  const isAddress =
    typeof destination === 'string'
      ? destination === address
      : (destination.group === 'any' || (destination.group === 'multicast') === isMulticast(address)) &&
        !destination.except.includes(address);
  if (!isAddress) return false;
  if (!(entered !== null && isTagGroup(entered)))
    return entered === null ? tag === null : entered.id === tag?.id;
  return tag === null ? entered.untagged : !entered.except.includes(tag.id);
}

/**
 * Where a path leads, without the packets. Some packets of a class have a tag already that others get in the first round of a loop, so that
 * the loop is noticed at another of its ports.
 */
function wayOf({ hops, end }: Path): string {
  if (end.outcome === 'looped') return end.outcome;
  const ports = hops.map((hop) => `${hop.port} ${hop.element.component ?? ''}`);
  return [...ports, end.outcome, end.port].join(' > ');
}

test('packets of unknown address and tag take the ways that each of them takes by itself', () => {
  fc.assert(
    fc.property(
      model,
      fc.constantFrom(...ADDRESSES),
      fc.constantFrom(...TAGS),
      (panelModel, address, tag) => {
        const all = trace(panelModel, 'phy:0', {});
        const one = trace(panelModel, 'phy:0', { address, tag });
        if (all.incomplete !== undefined || one.incomplete !== undefined) return;
        const paths = all.paths.filter(({ packets }) => includes(packets, address, tag));
        // The way of some packets of a class can be certain where that of the class is not: an operation sets the tag that they have.
        if (paths.some(({ end }) => end.outcome === 'undetermined')) return;
        const found = new Set(paths.map(wayOf));
        const expected = new Set(one.paths.map(wayOf));
        assert.deepEqual([...found].sort(), [...expected].sort());
      },
    ),
    { numRuns: 3_000 },
  );
});

test('a packet of known address and tag has one path, unless it is copied', () => {
  fc.assert(
    fc.property(
      model,
      fc.constantFrom(...ADDRESSES),
      fc.constantFrom(...TAGS),
      (panelModel, address, tag) => {
        const { paths } = trace(panelModel, 'phy:0', { address, tag });
        const copied = paths.filter(({ hops }) => hops.some(({ isCopy }) => isCopy)).length;
        assert.ok(paths.length === 1 || copied === paths.length, JSON.stringify(paths.length));
      },
    ),
    { numRuns: 1_000 },
  );
});
