/** The traffic of cables, as far as the counters of their ports tell. */
import type { Side } from './layout/scene.js';
import { type Rate, short } from './rates.js';
import { type Edge, indexOf, type Topology } from './topology.js';

export interface Traffic {
  /** Packets per second. */
  readonly rate: number;
  /** The cables that have the rate together; undefined if the cable has it alone. */
  readonly all?: { readonly cables: number; readonly port: string; readonly side: Side };
}

/** The traffic of all cables of a panel. A cable that is idle has none. */
export class PanelTraffic {
  /** The number of edges from and to each port that packets can flow on. */
  readonly #uses: Readonly<Record<Side, Map<string, number>>> = { in: new Map(), out: new Map() };

  /** @param topology the whole panel: a part of it may lack other cables of a port. */
  constructor(
    private readonly topology: Topology,
    private readonly rates: ReadonlyMap<string, Rate>,
  ) {
    const count = (side: Side, port: string): unknown =>
      this.#uses[side].set(port, (this.#uses[side].get(port) ?? 0) + 1);
    for (const edge of topology.edges.filter(hasTraffic)) {
      count('in', edge.from);
      count('out', edge.to);
    }
  }

  /** The traffic of a cable that is one edge; undefined if nothing is known of it. */
  of(id: string): Traffic | undefined {
    const edge = this.#edge(id);
    if (edge === undefined) return undefined;
    const known = [this.#at(edge.from, 'in', 1), this.#at(edge.to, 'out', 1)].filter(
      (each) => each !== undefined,
    );
    return known.find(({ all }) => all === undefined) ?? known[0];
  }

  /**
   * The traffic of a cable at a port, which may stand for several edges of a process; undefined if nothing is known of it.
   *
   * @param side `in`: the cable takes packets from the port. `out`: it sends packets to the port.
   */
  at(port: string, side: Side, ids: readonly string[]): Traffic | undefined {
    const edges = ids.filter((id) => this.#edge(id) !== undefined);
    if (edges.length === 0) return undefined;
    const here = this.#at(port, side, edges.length);
    if (here !== undefined && here.all === undefined) return here;
    let rate = 0;
    for (const id of edges) {
      const own = ownRate(this.of(id));
      if (own === undefined) return here;
      rate += own;
    }
    return { rate };
  }

  /** The rate of a port in a direction, for a number of the edges there. */
  #at(port: string, side: Side, edges: number): Traffic | undefined {
    const { rx, tx } = this.rates.get(port) ?? {};
    const rate = side === 'in' ? rx : tx;
    const cables = this.#uses[side].get(port) ?? 0;
    if (rate === undefined) return undefined;
    return cables === edges ? { rate } : { rate, all: { cables, port, side } };
  }

  /** An edge that packets can flow on. */
  #edge(id: string): Edge | undefined {
    const edge = indexOf(this.topology).edges.get(id);
    return edge !== undefined && hasTraffic(edge) ? edge : undefined;
  }
}

/** An entry of a classifier has no packets of its own: the component sends them. */
function hasTraffic({ type, running }: Edge): boolean {
  return running && type !== 'classify';
}

/** The packets per second of a cable alone; undefined if they are not known. */
export function ownRate(traffic: Traffic | undefined): number | undefined {
  return traffic?.all === undefined ? traffic?.rate : undefined;
}

/** Such as `22k packets a second`, or `22k packets a second of all 3 running cables from ring:0`. Empty if nothing is known. */
export function cableTraffic(traffic: Traffic | undefined, unit = 'packets a second'): string {
  if (traffic === undefined) return '';
  const { rate, all } = traffic;
  const whole =
    all && ` of all ${all.cables} running cables ${all.side === 'in' ? 'from' : 'to'} ${all.port}`;
  return `${short(rate)} ${unit}${whole ?? ''}`;
}
