import type { components } from '#generated/types.js';

type Schemas = components['schemas'];

/** What the processes of a panel are to do, or do now. */
export type PanelDocument = Schemas['Panel'];
export type PrimaryPart = Schemas['PanelPrimary'];
export type NfvPart = Schemas['PanelNfv'];
export type VfPart = Schemas['PanelVf'];
export type MirrorPart = Schemas['PanelMirror'];
export type PcapPart = Schemas['PanelPcap'];
export type ClassifierEntry = Schemas['PanelClassifierEntry'];
export type Patch = Schemas['PanelNfvPatch'];
export type Vlan = Schemas['PanelVlan'];

/** A component of an spp_vf or spp_mirror. */
export interface ComponentPart {
  readonly name: string;
  readonly core: number;
  /** A mirror has components of one type only. */
  readonly type: 'forward' | 'merge' | 'classifier' | 'mirror';
  readonly rx_port: readonly AttachedPart[];
  readonly tx_port: readonly AttachedPart[];
}
export interface AttachedPart {
  readonly port: string;
  readonly vlan?: Vlan;
}

/** What one process does, with its kind. */
export type Part =
  | ({ readonly kind: 'primary' } & PrimaryPart)
  | ({ readonly kind: 'nfv' } & NfvPart)
  | ({ readonly kind: 'vf' } & WorkerPart)
  | ({ readonly kind: 'mirror' } & WorkerPart)
  | ({ readonly kind: 'pcap' } & PcapPart);

export interface WorkerPart {
  readonly components: readonly ComponentPart[];
  /** Empty for a mirror. */
  readonly classifier_table: readonly ClassifierEntry[];
}

/** The parts of a document by the id of the process, such as `primary` and `vf:2`. */
export function partsOf(document: PanelDocument): Map<string, Part> {
  const parts = new Map<string, Part>();
  const { primary, nfvs = {}, vfs = {}, mirrors = {}, pcaps = {} } = document;
  if (primary !== undefined) parts.set('primary', { kind: 'primary', ...primary });
  for (const [id, part] of Object.entries(nfvs)) parts.set(`nfv:${id}`, { kind: 'nfv', ...part });
  for (const [id, part] of Object.entries(vfs)) parts.set(`vf:${id}`, { kind: 'vf', ...part });
  for (const [id, { components }] of Object.entries(mirrors)) {
    const typed = components.map((component) => ({ ...component, type: 'mirror' as const }));
    parts.set(`mirror:${id}`, { kind: 'mirror', components: typed, classifier_table: [] });
  }
  for (const [id, part] of Object.entries(pcaps)) parts.set(`pcap:${id}`, { kind: 'pcap', ...part });
  return parts;
}

/** The document that has these parts. */
export function documentOf(parts: ReadonlyMap<string, Part>): PanelDocument {
  const nfvs: Record<string, NfvPart> = {};
  const vfs: Record<string, VfPart> = {};
  const mirrors: Record<string, MirrorPart> = {};
  const pcaps: Record<string, PcapPart> = {};
  let primary: PrimaryPart | undefined;
  for (const [id, part] of parts) {
    const clientId = id.slice(id.indexOf(':') + 1);
    switch (part.kind) {
      case 'primary': {
        const { ports, pipes, patches, forwarding } = part;
        primary = { ports, pipes, patches, forwarding };
        break;
      }
      case 'nfv': {
        const { ports, patches, forwarding } = part;
        nfvs[clientId] = { ports, patches, forwarding };
        break;
      }
      case 'vf':
        vfs[clientId] = vfOf(part);
        break;
      case 'mirror':
        mirrors[clientId] = mirrorOf(part);
        break;
      case 'pcap':
        pcaps[clientId] = { capturing: part.capturing };
        break;
    }
  }
  return { ...(primary === undefined ? {} : { primary }), nfvs, vfs, mirrors, pcaps };
}

function vfOf({ components, classifier_table }: WorkerPart): VfPart {
  return {
    components: components.flatMap(({ name, core, type, rx_port, tx_port }) =>
      type === 'mirror' ? [] : [{ name, core, type, rx_port, tx_port }],
    ),
    classifier_table,
  };
}

function mirrorOf({ components }: WorkerPart): MirrorPart {
  const bare = ({ port }: AttachedPart): { port: string } => ({ port });
  return {
    components: components.map(({ name, core, rx_port, tx_port }) => ({
      name,
      core,
      rx_port: rx_port.map(bare),
      tx_port: tx_port.map(bare),
    })),
  };
}
