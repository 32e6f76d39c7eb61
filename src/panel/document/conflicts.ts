import { typeOf } from '../../spp/host/change.js';
import type { ComponentPart, PanelDocument, Part, Patch } from './document.js';
import { partsOf } from './document.js';
import { isExclusive } from '../plan/host-rules.js';
import { entryKey } from './normal.js';

/** Something that no process can do, because it contradicts itself. */
export interface DocumentConflict {
  /** A JSON Pointer into the document. */
  readonly pointer: string;
  /** A sentence. */
  readonly detail: string;
}

/** How many ports a component takes (spp_vf and spp_mirror refuse more). */
export const ROOM: Readonly<Record<ComponentPart['type'], { readonly rx: number; readonly tx: number }>> = {
  forward: { rx: 1, tx: 1 },
  merge: { rx: Infinity, tx: 1 },
  classifier: { rx: 1, tx: Infinity },
  mirror: { rx: 1, tx: 2 },
};

/** How many contradictions are told. A document has room for thousands. */
const MAX_TOLD = 16;

/** What in a document contradicts itself, whatever panel it is for: the first 16 of it. */
export function contradictionsOf(document: PanelDocument): DocumentConflict[] {
  const found: DocumentConflict[] = [];
  const owners = new Map<string, string>();
  const exclusive = new Map<string, string>();
  for (const [id, part] of partsOf(document)) {
    const pointer = pointerOf(id);
    const clientId = id.split(':')[1];
    if (clientId !== undefined) {
      const owner = owners.get(clientId);
      if (owner === undefined) owners.set(clientId, pointer);
      else found.push({ pointer, detail: `the client id ${clientId} is that of ${owner}, too` });
    }
    for (const [at, detail] of within(part)) found.push({ pointer: `${pointer}${at}`, detail });
    for (const port of exclusiveIn(part)) {
      const other = exclusive.get(port);
      if (other === undefined) exclusive.set(port, pointer);
      else
        found.push({
          pointer,
          detail: `${port} is that of ${other}, too, and a ${typeOf(port)} belongs to one process`,
        });
    }
  }
  return found.slice(0, MAX_TOLD);
}

/** A JSON Pointer to the part of a process. */
export function pointerOf(id: string): string {
  const [kind = '', clientId] = id.split(':');
  return clientId === undefined ? `/${kind}` : `/${kind}s/${clientId}`;
}

type Found = readonly [at: string, detail: string];

function within(part: Part): Found[] {
  switch (part.kind) {
    case 'primary':
      // spp_primary does not patch pipes: it joins their rings by itself.
      return [...ofPipes(part.pipes), ...ofPatches(part.patches, part.ports)];
    case 'nfv':
      return ofPatches(part.patches, part.ports);
    case 'vf':
    case 'mirror':
      return [...ofComponents(part.components), ...ofEntries(part)];
    case 'pcap':
      return [];
  }
}

function ofPipes(
  pipes: readonly { readonly port: string; readonly rx: string; readonly tx: string }[],
): Found[] {
  return repeated(pipes.map(({ port }) => port)).map((at) => [
    `/pipes/${at}`,
    `${pipes[at]?.port ?? ''} is there twice`,
  ]);
}

function ofPatches(patches: readonly Patch[], added: readonly string[]): Found[] {
  const found: Found[] = repeated(patches.map(({ src }) => src)).map((at) => [
    `/patches/${at}/src`,
    `${patches[at]?.src ?? ''} is patched twice`,
  ]);
  for (const [at, patch] of patches.entries()) {
    for (const end of ['src', 'dst'] as const) {
      const port = patch[end];
      if (port.startsWith('phy:') || added.includes(port)) continue;
      found.push([`/patches/${at}/${end}`, `${port} is not among the ports`]);
    }
  }
  return found;
}

function ofComponents(components: readonly ComponentPart[]): Found[] {
  const found: Found[] = repeated(components.map(({ name }) => name)).map((at) => [
    `/components/${at}/name`,
    `there is another component ${components[at]?.name ?? ''}`,
  ]);
  const users = { rx: new Map<string, string>(), tx: new Map<string, string>() };
  for (const [at, component] of components.entries()) {
    for (const dir of ['rx', 'tx'] as const) {
      const ports = component[`${dir}_port`];
      const room = ROOM[component.type][dir];
      if (ports.length > room) {
        const limit = `a ${component.type} has at most ${room} ${dir} ${room === 1 ? 'port' : 'ports'}`;
        found.push([`/components/${at}/${dir}_port`, limit]);
      }
      for (const [index, { port }] of ports.entries()) {
        const user = users[dir].get(port);
        if (user === undefined) users[dir].set(port, component.name);
        else found.push([`/components/${at}/${dir}_port/${index}`, `${port} is ${dir} of ${user} already`]);
      }
    }
  }
  return found;
}

/**
 * An entry is in force only where a classifier sends to its port, and a port has one at most. Of two entries of a classifier
 * for the same frames spp_vf would know the later one only (rule V7).
 */
function ofEntries({ components, classifier_table: entries }: Part & { kind: 'vf' | 'mirror' }): Found[] {
  const found: Found[] = repeated(entries.map(({ port }) => port)).map((at) => [
    `/classifier_table/${at}`,
    `there is another entry for ${entries[at]?.port ?? ''}`,
  ]);
  const classifiers = new Map(
    components.flatMap(({ name, type, tx_port }) =>
      type === 'classifier' ? tx_port.map(({ port }) => [port, name] as const) : [],
    ),
  );
  const ports = new Map<string, string>();
  for (const [at, entry] of entries.entries()) {
    const { port } = entry;
    const classifier = classifiers.get(port);
    if (classifier === undefined) {
      found.push([`/classifier_table/${at}/port`, `no classifier sends to ${port}`]);
      continue;
    }
    const match = JSON.stringify([classifier, entryKey({ ...entry, port: '' })]);
    const other = ports.get(match);
    if (other === undefined) ports.set(match, port);
    else found.push([`/classifier_table/${at}`, `${classifier} sends the same frames to ${other} already`]);
  }
  return found;
}

/** The ports of a part that no other process of the host can have at the same time. */
function exclusiveIn(part: Part): ReadonlySet<string> {
  const ports =
    part.kind === 'primary' || part.kind === 'nfv'
      ? part.ports
      : part.kind === 'pcap'
        ? []
        : part.components.flatMap(({ rx_port, tx_port }) => [...rx_port, ...tx_port].map(({ port }) => port));
  return new Set(ports.filter(isExclusive));
}

/** Where something stands that was there before. */
function repeated(list: readonly string[]): number[] {
  return list.flatMap((item, at) => (list.indexOf(item) < at ? [at] : []));
}
