import type { Panel } from '../../src/panel/document/schema.js';
import type { Dice } from '../random.js';
import { type HostSize, nfvIds, vfCores, vfIds } from './full-host.js';

type Of<K extends keyof Panel> = NonNullable<Panel[K]>;
type Nfv = Of<'nfvs'>[string];
type Vf = Of<'vfs'>[string];

/** The rings that each nfv may have. No two processes share a ring: its slot stays taken. */
const RINGS = 4;

/** How likely each item of a document is another one than before. */
const CHANGED = 0.1;

/**
 * A random document for some nfvs that forward and some vfs.
 *
 * @param before the document that it is made of: most of it stays. Undefined for a new one.
 */
export function randomHost(size: HostSize, dice: Dice, before?: Panel): Panel {
  return {
    nfvs: Object.fromEntries(nfvIds(size).map((id) => [id, nfv(size, id, dice, before?.nfvs?.[id])])),
    vfs: Object.fromEntries(vfIds(size).map((id) => [id, vf(size, dice, before?.vfs?.[id])])),
  };
}

function nfv({ nics }: HostSize, id: number, dice: Dice, before: Nfv | undefined): Nfv {
  const own = Array.from({ length: RINGS }, (_, at) => `ring:${(id - 1) * RINGS + at}`);
  const ports = own.filter((port) => {
    const was = before?.ports.includes(port) ?? dice.chance(0.5);
    return dice.chance(CHANGED) ? !was : was;
  });
  const all = [...Array.from({ length: nics }, (_, at) => `phy:${at}`), ...ports];
  const any = (): string => all[dice.below(all.length)] ?? 'phy:0';
  const patches = all.flatMap((src) => {
    const was = before?.patches.find((patch) => patch.src === src);
    const isKept = was !== undefined && all.includes(was.dst) && !dice.chance(CHANGED);
    if (isKept) return [was];
    return dice.chance(0.6) ? [{ src, dst: any() }] : [];
  });
  return { ports, patches, forwarding: true };
}

/** Each NIC is received by one component at most, which sends to another NIC. */
function vf(size: HostSize, dice: Dice, before: Vf | undefined): Vf {
  const { nics, each } = size;
  const cores = vfCores(size);
  const free = Array.from({ length: nics }, (_, at) => at);
  const taken = new Set<number>();
  const components = Array.from({ length: Math.min(each, nics) }, (_, at): Vf['components'][number] => {
    const was = before?.components[at];
    const name = `c${at}`;
    const sent = Number(was?.tx_port[0]?.port.split(':')[1]);
    const isKept = was !== undefined && !dice.chance(CHANGED) && !taken.has(sent);
    if (isKept) {
      taken.add(sent);
      return was;
    }
    const open = free.filter((port) => !taken.has(port));
    const tx = open[dice.below(open.length)] ?? 0;
    taken.add(tx);
    return {
      ...{ name, core: cores[dice.below(cores.length)] ?? 0, type: 'forward' as const },
      rx_port: [{ port: `phy:${at}` }],
      tx_port: [{ port: `phy:${tx}` }],
    };
  });
  return { components, classifier_table: [] };
}
