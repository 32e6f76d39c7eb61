/** Packets and hops in words. */
import { vlanWords } from '../../text/vlan-words.js';
import type { Action, MatchedEntry } from './element.js';
import { type AddressGroup, isTagGroup, type PacketClass, type Tag, type TagGroup, tagOf } from './packet.js';
import { elementName, type Hop } from './trace.js';

const BROADCAST = 'ff:ff:ff:ff:ff:ff';

/** The most exceptions that are listed. */
const MAX_LISTED = 3;

/** `unicast packets, untagged, except those to 52:54:00:12:34:56`. */
export function packetWords({ destination, entered }: PacketClass): string {
  const except = typeof destination === 'string' ? [] : destination.except;
  const words = [destinationWords(destination), ...tagWords(entered)].join(', ');
  return except.length === 0 ? words : `${words}, except those to ${listed(except)}`;
}

/** The tag that packets have at the end of a path. Undefined while it is that with which they entered. */
export function leavingWords(packet: PacketClass): string | undefined {
  if (packet.changed === undefined) return undefined;
  const [words = 'with the tag with which they entered'] = tagWords(tagOf(packet));
  return words;
}

function destinationWords(destination: string | AddressGroup): string {
  if (destination === BROADCAST) return 'broadcast packets';
  if (typeof destination === 'string') return `packets to ${destination}`;
  const { group } = destination;
  if (group === 'any') return 'all packets';
  return group === 'unicast' ? 'unicast packets' : 'multicast and broadcast packets';
}

function tagWords(tag: Tag | null | TagGroup): string[] {
  if (tag === null) return ['untagged'];
  if (!isTagGroup(tag)) return [`VLAN ${tag.id}${tag.pcp === undefined ? '' : ` priority ${tag.pcp}`}`];
  const { untagged, except } = tag;
  if (except.length === 0) return untagged ? [] : ['tagged'];
  const others = `other VLANs than ${listed(except.map(String))}`;
  return [untagged ? `untagged and ${others}` : others];
}

function listed(items: readonly string[]): string {
  const more = items.length - MAX_LISTED;
  const shown = items.slice(0, MAX_LISTED).join(', ');
  return more > 0 ? `${shown} and ${more} more` : shown;
}

/** What a hop does, without the port that the packets go to. */
const ACTIONS: Readonly<Record<Action, (hop: Hop, name: string) => string>> = {
  queued: ({ rule }) => `put into a queue by the flow rule ${rule ?? ''}`,
  patched: (_, name) => `patched by ${name}`,
  forwarded: (_, name) => `forwarded by ${name}`,
  merged: (_, name) => `merged by ${name}`,
  classified: ({ entry }, name) =>
    `classified by ${name}${entry === undefined ? '' : `: ${entryWords(entry)}`}`,
  mirrored: (_, name) => `mirrored by ${name}`,
  captured: (_, name) => `captured by ${name}`,
  piped: ({ to = '', port }) => `passed on by ${to.startsWith('pipe:') ? to : port}`,
};

/** `classified by cls0 of vf 2 on core 5: default, copied`. */
export function hopWords(hop: Hop): string {
  const { element, action, isCopy, vlan } = hop;
  const { core } = element;
  const name = `${elementName(element)}${core === undefined ? '' : ` on core ${core}`}`;
  const steps = vlan.map(({ at, operation, id, pcp, effect }) => {
    const what = operation === 'none' ? '' : vlanWords({ operation, id: id ?? 0, pcp: pcp ?? 0 });
    const without =
      effect === 'none' ? ' (there is none)' : effect === 'replaced' ? ' (replaces the tag)' : '';
    return `${what} at ${at}${without}`;
  });
  // A mirror always copies.
  const copied = isCopy && action !== 'mirrored' ? ['copied'] : [];
  return [ACTIONS[action](hop, name), ...copied, ...steps].join(', ');
}

function entryWords({ mac_address: address, vlan }: MatchedEntry): string {
  return vlan === undefined ? `entry ${address}` : `entry ${address} of VLAN ${vlan}`;
}
