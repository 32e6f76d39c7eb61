import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Panel } from '../../src/panel/document/schema.js';
import { planPanel } from '../../src/panel/plan/plan.js';
import { runs } from '../support/runs.js';
import { arbitraryDocument, panelOf } from './documents.js';
import { isModelCall, type ModelCall } from './model/call.js';
import { PanelModel, type PanelModelOptions } from './model/panel.js';
import {
  anyOrder,
  type Choose,
  doAll,
  doWithFailures,
  extremeOrders,
  type OrderedStep,
} from './plan-orders.js';

type Vf = NonNullable<Panel['vfs']>[string];
type Nfv = NonNullable<Panel['nfvs']>[string];
type Component = Vf['components'][number];

/** How many random orders of a plan are tried. */
const ORDERS = 6;

function planned(from: Panel, to: Panel): readonly OrderedStep[] {
  const { steps, conflicts, pending } = planPanel(panelOf(from), to);
  assert.deepEqual([conflicts, pending], [[], []]);
  return steps.map(({ call, ...step }) => {
    assert.ok(isModelCall(call), `the model does not know ${call.operation}`);
    return { ...step, call };
  });
}

/** Checks that processes that do the first document do the second one after these steps, in this order. */
function checkOrder(
  from: Panel,
  to: Panel,
  order: readonly OrderedStep[],
  options?: PanelModelOptions,
): void {
  const model = new PanelModel(from, options);
  doAll(model, order);
  const keys = order.map(({ key }) => key).join(', ');
  assert.deepEqual(model.states(), new PanelModel(to, options).states(), `after ${keys}`);
}

function checkExtremes(from: Panel, to: Panel, options?: PanelModelOptions): void {
  const steps = planned(from, to);
  checkOrder(from, to, steps, options);
  for (const order of extremeOrders(steps)) checkOrder(from, to, order, options);
}

/** Chooses by numbers that come round again. */
function chooser(numbers: readonly number[]): Choose {
  let at = 0;
  return (count) => (numbers[at++ % numbers.length] ?? 0) % Math.max(count, 1);
}

const numbers = fc.array(fc.nat(1_000), { minLength: 1, maxLength: 50 });
const orders = fc.array(numbers, { minLength: ORDERS, maxLength: ORDERS });

function component(
  name: string,
  core: number,
  type: Component['type'],
  rx: string[],
  tx: string[],
): Component {
  const attached = (ports: string[]): Component['rx_port'] => ports.map((port) => ({ port }));
  return { name, core, type, rx_port: attached(rx), tx_port: attached(tx) };
}

function vf(components: Component[], ...entries: Vf['classifier_table']): Panel {
  return { vfs: { 2: { components, classifier_table: entries } } };
}

function isDeletionOf(port: string, { operation, body }: ModelCall): boolean {
  return operation === 'updateVfClassifierTable' && body.action === 'del' && body.port === port;
}

function isDetachOf(port: string, { operation, body }: ModelCall): boolean {
  return operation === 'updateVfComponentPort' && body.action === 'detach' && body.port === port;
}

const MAC = '52:54:00:12:34:56';
const NOTHING: Nfv = { ports: [], patches: [], forwarding: false };

/** A document, and another one with the same components that sends other frames to their ports. */
const reclassified: fc.Arbitrary<readonly [Panel, Panel]> = fc
  .tuple(
    fc.shuffledSubarray(['ring:8', 'ring:9', 'ring:10', 'vhost:5', 'phy:0', 'phy:1'], { minLength: 2 }),
    fc.array(fc.tuple(fc.constantFrom(MAC, 'default', undefined), fc.constantFrom(undefined, 7)), {
      minLength: 12,
      maxLength: 12,
    }),
  )
  .map(([ports, matches]) => {
    const entriesFrom = (first: number): Vf['classifier_table'] => {
      const used = new Set<string>();
      return ports.flatMap((port, at) => {
        const [mac_address, vlan] = matches[first + at] ?? [];
        const match = JSON.stringify([mac_address, vlan]);
        if (mac_address === undefined || used.has(match)) return [];
        used.add(match);
        return [{ mac_address, port, ...(vlan === undefined ? {} : { vlan }) }];
      });
    };
    const components = [component('c0', 5, 'classifier', [], ports)];
    return [vf(components, ...entriesFrom(0)), vf(components, ...entriesFrom(6))];
  });

/** Ports of which each can be that of the primary, of nfv 1 or of nfv 5. */
const SHARED = ['vhost:0', 'vhost:1', 'nullpmd:0', 'nullpmd:1', 'pcap:0', 'memif:0'];

/** What three processes do that can have each other's ports. */
const sharing: fc.Arbitrary<Panel> = fc
  .tuple(
    fc.array(fc.nat(3), { minLength: SHARED.length, maxLength: SHARED.length }),
    fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
    fc.array(fc.tuple(fc.nat(2), fc.nat(99), fc.nat(99)), { maxLength: 8 }),
  )
  .map(([owners, forwarding, ends]) => {
    const partOf = (owner: number): Nfv => {
      const ports = SHARED.filter((_, at) => owners[at] === owner);
      const all = [...ports, 'phy:0', 'phy:1'];
      const portAt = (end: number): string => all[end % all.length] ?? 'phy:0';
      const patches = new Map(
        ends.flatMap(([at, src, dst]) => (at === owner ? [[portAt(src), portAt(dst)] as const] : [])),
      );
      return {
        ports,
        patches: [...patches].map(([src, dst]) => ({ src, dst })),
        forwarding: forwarding[owner] === true,
      };
    };
    return { primary: { ...partOf(0), pipes: [] }, nfvs: { 1: partOf(1), 5: partOf(2) } };
  });

/** Whether each core has components of one type, and one classifier at the most. */
function isForEarly({ vfs = {} }: Panel): boolean {
  return Object.values(vfs).every(({ components }) =>
    components.every(({ core, type }, at) =>
      components.every(
        (other, index) =>
          index === at || other.core !== core || (other.type === type && type !== 'classifier'),
      ),
    ),
  );
}

describe('the order of the steps of a plan', () => {
  it('has steps that the processes accept in every permitted order', () =>
    fc.assert(
      fc.property(arbitraryDocument(), arbitraryDocument(), orders, (from, to, choices) => {
        const steps = planned(from, to);
        checkOrder(from, to, steps);
        for (const choice of choices) checkOrder(from, to, anyOrder(steps, chooser(choice), true));
      }),
      { numRuns: runs(150) },
    ));

  it('names all dependencies of each step, also within the same process', () =>
    fc.assert(
      fc.property(arbitraryDocument(), arbitraryDocument(), orders, (from, to, choices) => {
        const steps = planned(from, to);
        for (const choice of choices) checkOrder(from, to, anyOrder(steps, chooser(choice), false));
        for (const order of extremeOrders(steps)) checkOrder(from, to, order);
      }),
      { numRuns: runs(150) },
    ));

  it('names all dependencies of each step if a core runs components of one type only, as up to 18.08.1', () =>
    fc.assert(
      fc.property(
        arbitraryDocument().filter(isForEarly),
        arbitraryDocument().filter(isForEarly),
        ({ vfs: from = {} }, { vfs: to = {} }) =>
          checkExtremes({ vfs: from }, { vfs: to }, { isEarly: true }),
      ),
      { numRuns: runs(150) },
    ));

  it('moves exclusive ports among several processes in steps that the processes accept, in any direction', () =>
    fc.assert(
      fc.property(sharing, sharing, (from, to) => checkExtremes(from, to)),
      { numRuns: runs(300) },
    ));

  it('deletes the classifier entry of a port and the entry for the same frames before it adds an entry', () =>
    fc.assert(
      fc.property(reclassified, ([from, to]) => checkExtremes(from, to)),
      { numRuns: runs(150) },
    ));

  it('has steps that the processes accept after independent steps have failed', () =>
    fc.assert(
      fc.property(arbitraryDocument(), arbitraryDocument(), orders, (from, to, choices) => {
        const steps = planned(from, to);
        for (const choice of choices) {
          const choose = chooser(choice);
          doWithFailures(new PanelModel(from), anyOrder(steps, choose, true), () => choose(6) === 0);
        }
      }),
      { numRuns: runs(150) },
    ));

  it('detaches a port only after its classifier entry is deleted, which would otherwise stay hidden', () => {
    const classifier = component('c0', 5, 'classifier', ['phy:0'], ['ring:8', 'ring:9']);
    const entry = { mac_address: MAC, port: 'ring:8' };
    const from = vf([classifier], entry, { mac_address: 'default', port: 'ring:9' });
    for (const to of [
      vf([]),
      vf([component('c0', 5, 'classifier', ['phy:0'], ['ring:9'])]),
      vf([component('c0', 6, 'classifier', ['phy:0'], ['ring:8'])], entry),
      vf(
        [component('c0', 5, 'classifier', ['phy:0'], []), component('c1', 6, 'classifier', [], ['ring:8'])],
        entry,
      ),
    ]) {
      const steps = planned(from, to);
      const deleting = steps.find(({ call }) => isDeletionOf('ring:8', call));
      const detaching = steps.find(({ call }) => isDetachOf('ring:8', call));
      assert.ok(deleting !== undefined && detaching?.after.includes(deleting.key));
      checkExtremes(from, to);
    }
  });

  it('adds an exclusive port to a process only after another process has deleted it', () => {
    const from = {
      nfvs: { 1: { ...NOTHING, ports: ['vhost:0', 'nullpmd:0'], patches: [], forwarding: true }, 5: NOTHING },
      ...vf([component('c0', 5, 'forward', [], [])]),
    };
    const to = {
      nfvs: { 1: { ...NOTHING, forwarding: true }, 5: { ...NOTHING, ports: ['nullpmd:0'] } },
      ...vf([component('c0', 5, 'forward', ['vhost:0'], [])]),
    };
    checkExtremes(from, to);
  });

  it('adds a ring to the primary only after all other processes that need it', () => {
    const from = {
      primary: { ...NOTHING, pipes: [] },
      nfvs: { 1: NOTHING },
      ...vf([component('c0', 5, 'forward', [], [])]),
    };
    const to = {
      primary: { ...NOTHING, pipes: [], ports: ['ring:3'] },
      nfvs: { 1: { ...NOTHING, ports: ['ring:3'] } },
      ...vf([component('c0', 5, 'forward', ['ring:3'], [])]),
    };
    checkExtremes(from, to);
    const steps = planned(from, to);
    for (const each of steps.filter(({ process }) => process !== 'primary')) {
      const model = new PanelModel(from);
      const before = model.states()['primary'];
      doWithFailures(model, steps, (step) => step === each);
      assert.equal(model.states()['primary'], before, `${each.key} failed, and could not be done any more`);
    }
  });

  it('swaps exclusive ports between two forwarding processes, although each waits for the other', () => {
    const patches = [{ src: 'phy:0', dst: 'phy:1' }];
    const forwarding = (...ports: string[]): Nfv => ({ ports, patches: [], forwarding: true });
    const from = {
      nfvs: {
        1: { ...forwarding('vhost:0', 'ring:0'), patches },
        5: { ...forwarding('vhost:1', 'ring:1'), patches },
      },
    };
    checkExtremes(from, { nfvs: { 1: forwarding('vhost:1'), 5: forwarding('vhost:0') } });
  });
});
