import { BlockList, isIPv6 } from 'node:net';
import type { Request } from '@hapi/hapi';
import type { Network } from '../../options/option-values.js';

/** The headers that a proxy adds to a request. */
const HEADERS = [
  'forwarded',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-prefix',
  'x-forwarded-proto',
] as const;

type Header = (typeof HEADERS)[number];

/** What a trusted proxy says about the URL that its client used. */
export interface Forwarded {
  /** Such as `https://panel.example`; undefined when the proxy does not give both the host and the protocol. */
  readonly origin: string | undefined;
  /** The path prefix without a final slash; empty when there is none. */
  readonly prefix: string;
}

/** Whether a request came through a proxy. Any client can send the headers of a proxy, too. */
export function isForwarded({ headers }: Request): boolean {
  return HEADERS.some((name) => name in headers);
}

/**
 * Makes the reader of the headers of proxies: Forwarded (RFC 7239), or X-Forwarded-Host and X-Forwarded-Proto, and with both
 * of them X-Forwarded-Prefix. Of a list, the last value counts, which the proxy next to this server added: the others may be
 * those of a client.
 *
 * @param networks the addresses of the proxies that are trusted.
 * @returns a function that returns undefined for a request from another address, and for malformed or contradictory headers.
 */
export function forwardedReader(networks: readonly Network[]): (request: Request) => Forwarded | undefined {
  const trusted = new BlockList();
  for (const { address, bits } of networks) trusted.addSubnet(address, bits, familyOf(address));
  return (request) => {
    const { remoteAddress: peer } = request.raw.req.socket;
    if (networks.length === 0 || peer === undefined || !trusted.check(peer, familyOf(peer))) return undefined;
    return isForwarded(request) ? forwardedOf((name) => request.headers[name]) : undefined;
  };
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv6(address) ? 'ipv6' : 'ipv4';
}

function forwardedOf(header: (name: Header) => unknown): Forwarded | undefined {
  const standard = readForwarded(header('forwarded'));
  const host = lastOf(header('x-forwarded-host'));
  const proto = lastOf(header('x-forwarded-proto'));
  // A proxy that knows one form passes on what a client sent in the other one.
  if (standard === undefined || differ(standard.get('host'), host) || differ(standard.get('proto'), proto))
    return undefined;
  const prefix = (lastOf(header('x-forwarded-prefix')) ?? '').replace(/\/$/, '');
  if (!PREFIX.test(prefix)) return undefined;
  const origin = originOf(standard.get('proto') ?? proto, standard.get('host') ?? host);
  return origin === null ? undefined : { origin, prefix };
}

function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one.toLowerCase() !== other.toLowerCase();
}

/** @returns undefined when a part is missing, null when one is invalid. */
function originOf(proto: string | undefined, host: string | undefined): string | undefined | null {
  const scheme = proto?.toLowerCase() ?? 'http';
  const name = host ?? 'localhost';
  if ((scheme !== 'http' && scheme !== 'https') || !/^[^\s/?#@\\,]+$/.test(name)) return null;
  const text = `${scheme}://${name}`;
  if (!URL.canParse(text)) return null;
  return proto === undefined || host === undefined ? undefined : new URL(text).origin;
}

/** Segments of a path (RFC 3986, section 3.3), neither empty nor `.` or `..`; 256 characters at most. */
const PREFIX = /^(?=.{0,256}$)(\/(?!\.{1,2}(\/|$))([\w.~!$&'()*+,;=:@-]|%[0-9A-Fa-f]{2})+)*$/;

/** The last value of a list. */
function lastOf(header: unknown): string | undefined {
  return typeof header === 'string' ? (header.split(',').at(-1) ?? '').trim() : undefined;
}

/** A pair of Forwarded, whose value is a token or a quoted string. */
const PAIR = /^\s*([\w!#$%&'*+.^`|~-]+)=(?:([\w!#$%&'*+.^`|~-]+)|"((?:[^"\\]|\\.)*)")\s*$/;

/** The pairs of the last element of Forwarded, by their lower-case names. Undefined when the header is malformed. */
function readForwarded(header: unknown): ReadonlyMap<string, string> | undefined {
  const pairs = new Map<string, string>();
  if (typeof header !== 'string') return pairs;
  const element = splitOutsideQuotes(header, ',').at(-1) ?? '';
  for (const text of splitOutsideQuotes(element, ';')) {
    const [, name, token, quoted = ''] = PAIR.exec(text) ?? [];
    const key = name?.toLowerCase();
    if (key === undefined || pairs.has(key)) return undefined;
    pairs.set(key, token ?? quoted.replace(/\\(.)/g, '$1'));
  }
  return pairs;
}

function splitOutsideQuotes(text: string, separator: ',' | ';'): string[] {
  const parts = [''];
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    let piece = text.charAt(at);
    if (quoted && piece === '\\') piece += text.charAt(++at);
    else if (piece === '"') quoted = !quoted;
    if (piece === separator && !quoted) parts.push('');
    else parts[parts.length - 1] = (parts.at(-1) ?? '') + piece;
  }
  return parts;
}
