import type { PortCounters, PrimaryStatus } from '../../spp/protocol/primary.js';

/** The shortest time between the two readings of a rate, in milliseconds. */
const MIN_WINDOW_MS = 1_000;

/** The packets that a port drops. */
export interface DropRate {
  readonly port: string;
  /** Packets per second, received and sent ones together. */
  readonly perSecond: number;
  /** Over which time, in seconds. */
  readonly seconds: number;
}

export type DropRates = readonly DropRate[];

interface Counted {
  /** The dropped packets of each port, received and sent ones. */
  readonly drops: Map<string, readonly [rx: number, tx: number]>;
  /** In milliseconds, on the clock of performance.now(). */
  readonly at: number;
}

/**
 * The growth of the drop counters between two readings of the status of the primary, whatever they were made for. No command is sent for
 * it: a rate is as old as the last reading.
 */
export class DropCounters {
  #before: Counted | undefined;
  #rates: DropRates = [];

  /** The ports whose drop counters have grown. Empty until there are two readings a second apart. */
  get rates(): DropRates {
    return this.#rates;
  }

  /** The names of these ports, as one text. */
  get ports(): string {
    return this.#rates.map(({ port }) => port).join(' ');
  }

  /** Takes note of the counters of a status. @param at time of the reading, on the clock of performance.now(). */
  read(status: PrimaryStatus, at: number): void {
    const before = this.#before;
    if (before !== undefined && at - before.at < MIN_WINDOW_MS) return;
    const counted = { drops: dropsOf(status), at };
    this.#before = counted;
    if (before === undefined) return;
    this.#rates = ratesBetween(before, counted);
  }

  /**
   * The processes at some ports have changed: what was counted before says nothing of them. The next reading is the first one again for
   * these ports. @param ports NICs without queue.
   */
  restart(ports: ReadonlySet<string>): void {
    for (const port of ports) this.#before?.drops.delete(port);
    this.#rates = this.#rates.filter(({ port }) => !ports.has(port));
  }

  /** The primary has disconnected: the next one counts from 0. */
  forget(): void {
    this.#before = undefined;
    this.#rates = [];
  }
}

function ratesBetween(before: Counted, { drops, at }: Counted): DropRates {
  const seconds = (at - before.at) / 1_000;
  return [...drops].flatMap(([port, [rx, tx]]) => {
    // A port that is new, or whose processes have changed, is counted from now on.
    const [rxBefore, txBefore] = before.drops.get(port) ?? [rx, tx];
    const [rxGrowth, txGrowth] = [rx - rxBefore, tx - txBefore];
    // A counter that was cleared meanwhile tells nothing.
    if (rxGrowth < 0 || txGrowth < 0 || rxGrowth + txGrowth === 0) return [];
    return [{ port, perSecond: (rxGrowth + txGrowth) / seconds, seconds }];
  });
}

function dropsOf({ phy_ports: phys = [], ring_ports: rings = [] }: PrimaryStatus): Counted['drops'] {
  const of = ({ rx_drop: rx = 0, tx_drop: tx = 0 }: PortCounters): readonly [number, number] => [rx, tx];
  return new Map([
    ...phys.map((phy) => [`phy:${phy.id}`, of(phy)] as const),
    ...rings.map((ring) => [`ring:${ring.id}`, of(ring)] as const),
  ]);
}
