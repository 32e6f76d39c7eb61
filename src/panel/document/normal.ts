import { colonMac } from '../../spp/protocol/mac.js';
import {
  type AttachedPart,
  type ClassifierEntry,
  type ComponentPart,
  documentOf,
  type PanelDocument,
  type Part,
  partsOf,
  type Patch,
} from './document.js';

/** The one form of all documents that say the same. */
export function normalDocument(document: PanelDocument): PanelDocument {
  return documentOf(new Map([...partsOf(document)].map(([id, part]) => [id, normalPart(part)])));
}

/**
 * The one form of all parts that say the same: everything in order, MAC addresses in small letters with colons, and no
 * members that mean nothing.
 */
export function normalPart(part: Part): Part {
  switch (part.kind) {
    case 'primary':
      return {
        kind: part.kind,
        ports: sorted(part.ports, (port) => port),
        pipes: sorted(part.pipes, ({ port }) => port),
        patches: sorted(part.patches, patchKey),
        forwarding: part.forwarding,
      };
    case 'nfv':
      return {
        kind: part.kind,
        ports: sorted(part.ports, (port) => port),
        patches: sorted(part.patches, patchKey),
        forwarding: part.forwarding,
      };
    case 'vf':
    case 'mirror':
      return {
        kind: part.kind,
        components: sorted(part.components.map(normalComponent), ({ name }) => name),
        classifier_table: sorted(part.classifier_table.map(normalEntry), ({ port }) => port),
      };
    case 'pcap':
      return part;
  }
}

/** Whether two parts say the same. */
export function samePart(a: Part, b: Part): boolean {
  return JSON.stringify(normalPart(a)) === JSON.stringify(normalPart(b));
}

/** Whether a process that does this does nothing. */
export function isEmpty(part: Part): boolean {
  switch (part.kind) {
    case 'primary':
      return part.ports.length + part.pipes.length + part.patches.length === 0 && !part.forwarding;
    case 'nfv':
      return part.ports.length + part.patches.length === 0 && !part.forwarding;
    case 'vf':
    case 'mirror':
      return part.components.length + part.classifier_table.length === 0;
    case 'pcap':
      return !part.capturing;
  }
}

export function patchKey({ src, dst }: Patch): string {
  return `${src} ${dst}`;
}

/** What is to be the same for an attached port to stay as it is. */
export function attachedKey(attached: AttachedPart): string {
  return JSON.stringify(normalAttached(attached));
}

/** What is to be the same for an entry to stay as it is. */
export function entryKey(entry: ClassifierEntry): string {
  return JSON.stringify(normalEntry(entry));
}

function normalComponent({ name, core, type, rx_port, tx_port }: ComponentPart): ComponentPart {
  return {
    name,
    core,
    type,
    rx_port: sorted(rx_port.map(normalAttached), ({ port }) => port),
    tx_port: sorted(tx_port.map(normalAttached), ({ port }) => port),
  };
}

function normalAttached({ port, vlan }: AttachedPart): AttachedPart {
  if (vlan === undefined) return { port };
  const { operation, id = 0, pcp = 0 } = vlan;
  return { port, vlan: operation === 'add' ? { operation, id, pcp } : { operation } };
}

/** The address that spp_vf takes for the word default (rule V7). */
const DEFAULT_ADDRESS = '00:00:00:00:00:01';

function normalEntry({ mac_address, vlan, port }: ClassifierEntry): ClassifierEntry {
  const address = colonMac(mac_address).toLowerCase();
  return {
    mac_address: address === DEFAULT_ADDRESS ? 'default' : address,
    ...(vlan === undefined ? {} : { vlan }),
    port,
  };
}

/** In an order that does not depend on how they came: by name, numbers by their value. */
function sorted<T>(list: readonly T[], key: (item: T) => string): T[] {
  return [...list].sort((a, b) => COLLATOR.compare(key(a), key(b)));
}

const COLLATOR = new Intl.Collator('en', { numeric: true });
