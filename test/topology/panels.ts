import { documentOf, specsOf } from '../../src/panel/document/document.js';
import type { Panel } from '../../src/panel/document/schema.js';
import { observedOf, type ObservedProcess } from '../../src/panel/observed/observed-panel.js';
import { ProcessNotFoundError } from '../../src/spp/errors.js';
import type { SuccessfulReading } from '../../src/spp/reading.js';
import { documentModel, type ForwardingModel, observedModel } from '../../src/topology/forwarding/model.js';
import type { PacketClass, Tag } from '../../src/topology/forwarding/packet.js';
import { isTagGroup, tagOf } from '../../src/topology/forwarding/packet.js';
import { type Path, trace } from '../../src/topology/forwarding/trace.js';

type Vf = NonNullable<Panel['vfs']>[string];
export type Component = Vf['components'][number];
type Attached = Component['rx_port'][number];
type Entry = Vf['classifier_table'][number];

export const A = '52:54:00:00:00:0a';
export const B = '52:54:00:00:00:0b';
export const OTHER = '52:54:00:00:00:ff';
export const BROADCAST = 'ff:ff:ff:ff:ff:ff';
export const MULTICAST = '01:00:5e:00:00:01';

/** `ring:0`, `ring:0 add 101/3` and `ring:0 del`. */
function attached(text: string): Attached {
  const [port = '', operation, tag = ''] = text.split(' ');
  if (operation === undefined) return { port };
  if (operation === 'del') return { port, vlan: { operation: 'del' } };
  const [id, pcp = 0] = tag.split('/').map(Number);
  return { port, vlan: { operation: 'add', id: id ?? 0, pcp } };
}

/** `fw0 forward ring:0 -> ring:1 del`, with commas between ports. */
export function component(text: string): Component {
  const [head = '', tx = ''] = text.split('->');
  const [name = '', type = '', ...rest] = head.trim().split(' ');
  const ports = (list: string): Attached[] =>
    list
      .split(',')
      .map((each) => each.trim())
      .filter((each) => each !== '')
      .map(attached);
  return {
    name,
    core: 5,
    type: type as Component['type'],
    rx_port: ports(rest.join(' ')),
    tx_port: ports(tx),
  };
}

/** A document with vf 2. @param entries such as `101 default ring:1` and `52:54:00:00:00:0a ring:1`. */
export function vf(components: readonly string[], entries: readonly string[] = []): Panel {
  const table = entries.map((text): Entry => {
    const words = text.split(' ');
    const [port = '', mac_address = '', vlan] = words.reverse();
    return { mac_address, ...(vlan === undefined ? {} : { vlan: Number(vlan) }), port };
  });
  return { vfs: { '2': { components: components.map(component), classifier_table: table } } };
}

/** A document with mirror 3. */
export function mirror(...components: readonly string[]): Panel {
  return {
    mirrors: {
      '3': {
        components: components
          .map(component)
          .map(({ name, core, rx_port, tx_port }) => ({ name, core, rx_port, tx_port })),
      },
    },
  };
}

/** `phy:0 -> ring:0` for a patch. */
export function nfv(clientId: number, patches: readonly string[], forwarding = true): Panel {
  const list = patches.map((text) => {
    const [src = '', dst = ''] = text.split(' -> ');
    return { src, dst };
  });
  const ports = [...new Set(list.flatMap(({ src, dst }) => [src, dst]))].filter(
    (port) => !port.startsWith('phy:'),
  );
  return { nfvs: { [clientId]: { ports, patches: list, forwarding } } };
}

/** The parts of one document. */
export function panel(...parts: readonly Panel[]): Panel {
  return documentOf(new Map(parts.flatMap((part) => [...specsOf(part)])));
}

/** The reading of an nfv. */
export function nfvReading(
  clientId: number,
  patches: { src: string; dst: string }[],
  running = true,
): SuccessfulReading {
  return {
    id: `nfv:${clientId}`,
    kind: 'nfv',
    clientId,
    status: {
      dialect: 'json',
      clientId,
      running,
      ports: ['phy:0', 'ring:0', 'ring:1'],
      patches,
      masterLcore: 0,
      lcores: [0, 1],
      portNumbers: undefined,
    },
  };
}

/** Processes as their statuses show them. */
export function observed(
  ...readings: readonly (SuccessfulReading | 'unread')[]
): Map<string, ObservedProcess> {
  const all = readings.map((reading) =>
    reading === 'unread'
      ? observedOf({ id: 'nfv:9', kind: 'nfv', clientId: 9, error: new ProcessNotFoundError(9) })
      : observedOf(reading),
  );
  return new Map(all.map((each) => [each.id, each]));
}

export function modelOf(...parts: readonly Panel[]): ForwardingModel {
  return documentModel(panel(...parts), new Map());
}

export function modelOfReadings(...readings: readonly (SuccessfulReading | 'unread')[]): ForwardingModel {
  return observedModel(observed(...readings).values());
}

/** `null` for no tag, a number for an id, nothing for unknown. */
export type Vlan = Tag | number | null | undefined;

/** Traces packets. @returns one line for each path: the packets, the ports and how it ends. */
export function lines(model: ForwardingModel, from: string, address?: string, vlan?: Vlan): string[] {
  return pathsOf(model, from, address, vlan).map(line);
}

export function pathsOf(
  model: ForwardingModel,
  from: string,
  address?: string,
  vlan?: Vlan,
): readonly Path[] {
  const tag = typeof vlan === 'number' ? { id: vlan } : vlan;
  return trace(model, from, {
    ...(address === undefined ? {} : { address }),
    ...(tag === undefined ? {} : { tag }),
  }).paths;
}

/** `A untagged: phy:0 > ring:0 > delivered vhost:0`. */
function line({ packets, hops, end }: Path): string {
  const ports = hops.map(({ port }) => port);
  const now = packets.changed === undefined ? '' : ` as ${tagText(tagOf(packets))}`;
  return `${address(packets)} ${tagText(packets.entered)}${now}: ${[...ports, `${end.outcome} ${end.port}`].join(' > ')}`;
}

function address({ destination }: PacketClass): string {
  const names = new Map([
    [A, 'A'],
    [B, 'B'],
    [OTHER, 'other'],
    [BROADCAST, 'broadcast'],
    [MULTICAST, 'multicast'],
  ]);
  if (typeof destination === 'string') return names.get(destination) ?? destination;
  const { group, except } = destination;
  return `${group}${except.map((each) => `-${names.get(each) ?? each}`).join('')}`;
}

function tagText(tag: PacketClass['entered']): string {
  if (tag === null) return 'untagged';
  if (!isTagGroup(tag)) return `${tag.id}${tag.pcp === undefined ? '' : `/${tag.pcp}`}`;
  return `${tag.untagged ? 'any tag' : 'tagged'}${tag.except.map((id) => `-${id}`).join('')}`;
}
