import { setTimeout as sleep } from 'node:timers/promises';
import type { Dice } from '../../../scripts/random.js';
import type { Cluster } from '../../support/etcd.js';
import { type Link, openLink } from '../../support/link.js';

/** Members of etcd, and links among them and from each spp-ctl to each of them. */
export interface Network {
  readonly cluster: Cluster;
  /** The links to the members for other members, in their order. */
  readonly peers: readonly Link[];
  /** For each spp-ctl, the links to the members in their order. */
  readonly clients: readonly (readonly Link[])[];
}

/** Longest duration of a fault, in milliseconds: longer than a silent member may be followed. */
const FAULT_MS = 12_000;

/** Longest time between two faults of one kind, in milliseconds. */
const REST_MS = 2_000;

/** Opens links from a spp-ctl to the members. */
export async function linksTo(cluster: Cluster): Promise<Link[]> {
  return await Promise.all(cluster.urls.map((url) => openLink(Number(new URL(url).port))));
}

/** Waits for a random time, at most. */
async function rest(mostMs: number, dice: Dice, signal: AbortSignal): Promise<void> {
  await sleep(dice.between(0, mostMs), undefined, { signal }).catch(() => undefined);
}

/** Kills or freezes one member after the other, or cuts it off from other members, until the signal. */
export async function breakMembers(
  { cluster, peers }: Network,
  dice: Dice,
  signal: AbortSignal,
  report: (fault: string) => void,
): Promise<void> {
  const ids = await Promise.all(cluster.members.map((member) => member.id()));
  while (!signal.aborted) {
    const at = dice.below(cluster.members.length);
    const member = cluster.members[at];
    const kind = dice.pick(['kill', 'freeze', 'isolate', 'part'] as const);
    report(`${kind} ${at}`);
    if (kind === 'kill') {
      await member?.stop('SIGKILL');
      await rest(FAULT_MS, dice, signal);
      await member?.start();
    } else if (kind === 'freeze') {
      member?.freeze();
      await rest(FAULT_MS, dice, signal);
      member?.thaw();
    } else {
      const other = (at + 1) % ids.length;
      /** Whether the connection is one between two members that cannot reach each other. */
      const isCut = (from: string | undefined, to: number): boolean => {
        const parted = [ids[at], ids[other]];
        if (kind === 'part') return parted.includes(from) && [at, other].includes(to);
        return from === ids[at] || to === at;
      };
      for (const [to, link] of peers.entries())
        link.cut((head) => isCut(/^x-server-from: *(\w+)/im.exec(head)?.[1], to));
      await rest(FAULT_MS, dice, signal);
      for (const link of peers) link.heal();
    }
    await rest(REST_MS, dice, signal);
  }
}

/** Cuts one spp-ctl after the other off from one member, or from all of them, until the signal. */
export async function breakClients(
  { clients }: Network,
  dice: Dice,
  signal: AbortSignal,
  report: (fault: string) => void,
): Promise<void> {
  while (!signal.aborted) {
    const at = dice.below(clients.length);
    const links = clients[at] ?? [];
    const kind = dice.pick(['reset', 'cut', 'isolate'] as const);
    report(`${kind} spp-ctl ${at}`);
    if (kind === 'reset') for (const link of links) link.reset();
    else {
      const cut = kind === 'isolate' ? links : links.slice(0, 1 + dice.below(links.length - 1));
      for (const link of cut) link.cut(() => true);
      await rest(FAULT_MS, dice, signal);
      for (const link of cut) link.heal();
    }
    await rest(REST_MS, dice, signal);
  }
}
