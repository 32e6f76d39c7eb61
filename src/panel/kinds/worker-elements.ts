/** What the components of spp_vf and spp_mirror do with packets. */
import { processName } from '../../text/process-id.js';
import type { Element, ElementPort, Emission } from '../../topology/forwarding/element.js';
import { type PacketClass, tagKey, tagOf } from '../../topology/forwarding/packet.js';
import type { ClassifierEntry } from '../document/schema.js';
import { ClassifierTable, type Target } from './classifier-table.js';
import { nicOf, operate, unsettledNics } from './vlan-operations.js';
import { type ComponentSpec, normalWorker, type WorkerSpec } from './worker.js';

/** What all elements of a component have. */
type Head = Omit<Element, 'take' | 'action'>;

/** Makes the element of a component. */
type Make = (head: Head, entries: readonly ClassifierEntry[]) => Element;

const MAKERS: Readonly<Record<ComponentSpec['type'], Make>> = {
  // vf/forwarder.c, forward_packets(): packets are taken only with one rx and one tx port.
  forward: (head) => ({
    ...head,
    ...idleUnless(head, ({ rx, tx }) => rx.length === 1 && tx.length === 1),
    action: 'forwarded',
    take: (packet, port) => passOn(head, packet, port),
  }),
  // The same: packets are taken only with one tx port and at least one rx port.
  merge: (head) => ({
    ...head,
    ...idleUnless(head, ({ rx, tx }) => rx.length > 0 && tx.length === 1),
    action: 'merged',
    take: (packet, port) => passOn(head, packet, port),
  }),
  classifier: (head, entries) => {
    const table = new ClassifierTable(head.tx, entries);
    // vf/classifier.c, classify_packets(): packets are taken only with an rx port, a tx port and an entry. Up to 18.05.1 they are taken
    // without these, and dropped.
    const idle = idleUnless(head, ({ rx, tx }) => rx.length > 0 && tx.length > 0);
    const empty = { idle: `${nameOf(head)} is idle: it has no classifier entry` };
    return {
      ...head,
      entries: table.entries,
      ...(idle.idle === undefined && table.isEmpty ? empty : idle),
      action: 'classified',
      take: (packet, port) => classify(head, table, packet, port),
    };
  },
  // mirror/spp_mirror.c, mirror_proc(): packets are taken only with one rx and two tx ports. VLAN operations are not carried out.
  mirror: (head) => ({
    ...head,
    rx: head.rx.map(({ port }) => ({ port })),
    tx: head.tx.map(({ port }) => ({ port })),
    ...idleUnless(head, ({ rx, tx }) => rx.length === 1 && tx.length === 2),
    action: 'mirrored',
    take: (packet) => head.tx.map(({ port }) => ({ packet, to: port, isCopy: true })),
  }),
};

/** An element for each component. @param process such as `vf:2`. */
export function componentElements(process: string, spec: WorkerSpec): Element[] {
  const { components } = spec;
  const operating = components.filter(({ type }) => type !== 'mirror');
  const { classifier_table: entries } = normalWorker(spec);
  const unsettled = {
    rx: unsettledNics(operating.flatMap(({ rx_port }) => rx_port)),
    tx: unsettledNics(operating.flatMap(({ tx_port }) => tx_port)),
  };
  return components.map(({ name, core, type, rx_port: rx, tx_port: tx }) => {
    const element = MAKERS[type]({ process, component: name, core, rx, tx }, entries);
    const hides = ({ port }: ElementPort, at: 'rx' | 'tx'): boolean => unsettled[at].has(nicOf(port) ?? '');
    if (!rx.some((each) => hides(each, 'rx')) && !tx.some((each) => hides(each, 'tx'))) return element;
    return {
      ...element,
      take: (packet, port) =>
        hides({ port }, 'rx')
          ? [{ packet, end: unsettledTag(port) }]
          : element
              .take(packet, port)
              .map((emission) =>
                emission.to !== undefined && hides({ port: emission.to }, 'tx')
                  ? { ...emission, end: unsettledTag(emission.to) }
                  : emission,
              ),
    };
  });
}

/** forward_packets(): sppwk_eth_vlan_rx_burst(), then sppwk_eth_vlan_tx_burst(). */
function passOn({ rx, tx: [to] }: Head, packet: PacketClass, port: string): Emission[] {
  if (to === undefined) return [];
  const received = operate(packet, portIn(rx, port), 'rx');
  const sent = operate(received.packet, to, 'tx');
  return [{ packet: sent.packet, to: to.port, ...vlanOf(received.steps, sent.steps) }];
}

/** _classify_packets(): the operation of the rx port comes before the lookup, that of the tx port after it. */
function classify(head: Head, table: ClassifierTable, packet: PacketClass, port: string): Emission[] {
  const received = operate(packet, portIn(head.rx, port), 'rx');
  return table.lookUp(received.packet).flatMap(({ packet: part, targets }): Emission[] => {
    if (targets.length === 0) {
      const end = {
        outcome: 'dropped' as const,
        reason: `${nameOf(head)} has no entry for these packets, and no default`,
      };
      return [{ packet: part, ...vlanOf(received.steps), end }];
    }
    const sent = targets.map((target) => ({ target, ...operate(part, target.port, 'tx') }));
    const shared = sharedBuffer(head, sent);
    return sent.map(({ target, packet: left, steps }) => ({
      packet: left,
      to: target.port.port,
      entry: target.entry,
      ...vlanOf(received.steps, steps),
      ...(targets.length > 1 ? { isCopy: true } : {}),
      ...(shared === undefined ? {} : { end: shared }),
    }));
  });
}

/**
 * handle_l2multicast_packet(): the copies of a packet are one buffer with several references, and a VLAN operation of one tx port
 * changes it for all. Which of them leave with which tag depends on the order and on the speed of the readers.
 */
function sharedBuffer(
  head: Head,
  sent: readonly { readonly target: Target; readonly packet: PacketClass }[],
): Emission['end'] {
  if (new Set(sent.map(({ packet }) => tagKey(tagOf(packet)))).size < 2) return undefined;
  const ports = sent.flatMap(({ target }) =>
    (target.port.vlan?.operation ?? 'none') === 'none' ? [] : [target.port.port],
  );
  return {
    outcome: 'undetermined',
    reason: `the copies that ${nameOf(head)} sends share one buffer, and the VLAN operation of ${ports.join(', ')} may change all of them`,
  };
}

function unsettledTag(port: string): NonNullable<Emission['end']> {
  return {
    outcome: 'undetermined',
    reason: `the queues of ${nicOf(port) ?? port} have different VLAN operations, and the last one that was set is in force for all`,
  };
}

function portIn(ports: readonly ElementPort[], port: string): ElementPort {
  return ports.find((each) => each.port === port) ?? { port };
}

function vlanOf(...steps: readonly NonNullable<Emission['vlan']>[]): Pick<Emission, 'vlan'> {
  const vlan = steps.flat();
  return vlan.length === 0 ? {} : { vlan };
}

/** Why a component takes no packets. */
function idleUnless(head: Head, takes: (head: Head) => boolean): Pick<Element, 'idle'> {
  if (takes(head)) return {};
  const { rx, tx } = head;
  const ports =
    rx.length === 0
      ? 'no rx port'
      : tx.length === 0
        ? 'no tx port'
        : `${rx.length} rx and ${tx.length} tx ports`;
  return { idle: `${nameOf(head)} is idle: it has ${ports}` };
}

function nameOf({ process, component = '' }: Head): string {
  return `${component} of ${processName(process)}`;
}
