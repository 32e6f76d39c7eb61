/** Documents for a host with many processes, and the processes that can hold them. */
import type { Panel } from '../../src/panel/document/schema.js';

type Of<K extends keyof Panel> = NonNullable<Panel[K]>;
type Nfv = Of<'nfvs'>[string];
type Vf = Of<'vfs'>[string];
type Patch = Nfv['patches'][number];

/** The size of a host. The primary comes on top. */
export interface HostSize {
  readonly nfvs: number;
  readonly vfs: number;
  /** The NICs, which every process has. */
  readonly nics: number;
  /** The patches of each nfv, and the components of each vf: at most one for each NIC. */
  readonly each: number;
  /** The vhosts of all nfvs together: the first nfvs have one each. */
  readonly vhosts: number;
}

const MASTER_CORE = 2;

/** The components of a core of a vf, and the least number of its worker cores. */
const COMPONENTS_PER_CORE = 4;
const MIN_CORES = 4;

/** The worker cores of each vf. Simulated processes may share cores. */
export function vfCores({ each }: HostSize): number[] {
  const count = Math.max(MIN_CORES, Math.ceil(each / COMPONENTS_PER_CORE));
  return Array.from({ length: count }, (_, at) => MASTER_CORE + 1 + at);
}

/** The primary has room for few patches in its status (rule P9). */
const PRIMARY_PATCHES = 4;

/** The client ids: nfvs first, then vfs. */
export function nfvIds({ nfvs }: HostSize): number[] {
  return Array.from({ length: nfvs }, (_, at) => at + 1);
}

export function vfIds({ nfvs, vfs }: HostSize): number[] {
  return Array.from({ length: vfs }, (_, at) => nfvs + at + 1);
}

/** A document in which every process does nothing. */
export function emptyHost(size: HostSize): Panel {
  return {
    primary: { ports: [], pipes: [], patches: [], forwarding: false },
    nfvs: byId(nfvIds(size), (): Nfv => ({ ports: [], patches: [], forwarding: false })),
    vfs: byId(vfIds(size), (): Vf => ({ components: [], classifier_table: [] })),
  };
}

/**
 * A document in which every process is full. Two documents with different variants have nothing in common but the names of
 * components and the ports.
 *
 * @param variant 0 or 1.
 */
export function fullHost(size: HostSize, variant = 0): Panel {
  const { vhosts } = size;
  return {
    primary: {
      ports: [],
      pipes: [],
      patches: patches(size, variant).slice(0, PRIMARY_PATCHES),
      forwarding: true,
    },
    nfvs: byId(nfvIds(size), (id): Nfv => {
      const vhost = `vhost:${id}`;
      const has = id <= vhosts;
      return {
        ports: has ? [vhost] : [],
        patches: [...patches(size, variant), ...(has ? [{ src: vhost, dst: `phy:${variant}` }] : [])],
        forwarding: true,
      };
    }),
    vfs: byId(vfIds(size), (id) => vf(size, id, variant)),
  };
}

/** The ports, patches, components, attached ports and classifier entries of a document. */
export function objectsOf({ primary, nfvs = {}, vfs = {} }: Panel): number {
  const forwarders = [...(primary === undefined ? [] : [primary]), ...Object.values(nfvs)];
  const forwarded = forwarders.map(({ ports, patches: list }) => ports.length + list.length);
  const worked = Object.values(vfs).map(
    ({ components, classifier_table }) =>
      components.length +
      classifier_table.length +
      components.reduce((sum, { rx_port, tx_port }) => sum + rx_port.length + tx_port.length, 0),
  );
  return [...forwarded, ...worked].reduce((sum, each) => sum + each, 0);
}

function byId<T>(ids: readonly number[], make: (id: number) => T): Record<string, T> {
  return Object.fromEntries(ids.map((id) => [id, make(id)]));
}

/** A patch from each NIC to the next one, or to the one after it. */
function patches({ nics, each }: HostSize, variant: number): Patch[] {
  return Array.from({ length: each }, (_, at) => ({
    src: `phy:${at}`,
    dst: `phy:${(at + 1 + variant) % nics}`,
  }));
}

/** One classifier with a port, and forwarders: each with a port on either side. */
function vf(size: HostSize, id: number, variant: number): Vf {
  const { nics, each } = size;
  const cores = vfCores(size);
  const core = (at: number): number => cores[(at + variant) % cores.length] ?? 0;
  const components = Array.from({ length: each }, (_, at): Vf['components'][number] => ({
    name: `c${at}`,
    core: core(at),
    type: at % COMPONENTS_PER_CORE === 0 ? 'classifier' : 'forward',
    rx_port: [{ port: `phy:${(at + variant) % nics}` }],
    tx_port: [{ port: `phy:${(at + 1 + 2 * variant) % nics}` }],
  }));
  const entries = components.flatMap(({ type, tx_port }) => (type === 'classifier' ? tx_port : []));
  return {
    components,
    classifier_table: entries.map(({ port }, at) => ({ mac_address: macOf(id, at, variant), port })),
  };
}

function macOf(id: number, at: number, variant: number): string {
  const bytes = [0x52, 0x54, variant, id, at >> 8, at & 0xff];
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(':');
}

/** A process of a host, as the simulator starts it. */
export interface HostProcess {
  /** Such as `vf:2`. */
  readonly id: string;
  readonly kind: 'primary' | 'nfv' | 'vf';
  /** Undefined for the primary. */
  readonly clientId?: number;
  /** The master first. */
  readonly lcores: readonly number[];
}

/** The processes of a host. */
export function processesOf(size: HostSize): HostProcess[] {
  return [
    { id: 'primary', kind: 'primary', lcores: [0, 1] },
    ...nfvIds(size).map((clientId) => ({
      ...{ id: `nfv:${clientId}`, kind: 'nfv' as const, clientId, lcores: [MASTER_CORE, 3] },
    })),
    ...vfIds(size).map((clientId) => ({
      ...{ id: `vf:${clientId}`, kind: 'vf' as const, clientId, lcores: [MASTER_CORE, ...vfCores(size)] },
    })),
  ];
}
