import { BlockList, isIP, isIPv6 } from 'node:net';
import { hostname } from 'node:os';
import type { Request } from '@hapi/hapi';
import { RequestError } from '../errors.js';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8);
loopback.addAddress('::1', 'ipv6');

/** Whether only this machine reaches the address. Of names it is localhost and what ends so (RFC 6761). */
export function isLoopback(address: string): boolean {
  const kind = isIP(address);
  // An IPv4 address in IPv6 clothes is known to the list as well.
  if (kind !== 0) return loopback.check(address, kind === 6 ? 'ipv6' : 'ipv4');
  return /^([a-z0-9-]+\.)*localhost$/i.test(address);
}

/**
 * Which hosts requests may be for. A web page whose name its owner points at a loopback address (DNS rebinding) is of
 * the same origin as spp-ctl for the browser; the Host header still has the page's name.
 *
 * @param address what the API listens on, as an IP address.
 * @param bind the same, as the operator said it.
 * @param allowed further names, in small letters; undefined when none are given.
 * @returns what tells whether a host (without a port) is ours; undefined when there is no need to ask.
 */
export function ownHostTest(
  address: string,
  bind: string,
  allowed: readonly string[] | undefined,
): ((host: string) => boolean) | undefined {
  const local = isLoopback(address);
  if (!local && allowed === undefined) return undefined;
  const names = new Set([address, bind, hostname(), ...(allowed ?? [])].map((name) => name.toLowerCase()));
  // Rebinding needs a name: who reached us by an address of ours may go on.
  const isOurAddress = local ? isLoopback : (host: string): boolean => isLoopback(host) || isIP(host) !== 0;
  return (host) => names.has(host) || isOurAddress(host);
}

/** The host of a request with its port, as the client wrote it; undefined when it names none. */
function authorityOf(request: Request): string | undefined {
  // A target with an authority in it goes before the Host header (RFC 9112).
  const { url, headers } = request.raw.req;
  return url?.startsWith('/') === true ? headers.host : request.info.host;
}

/** The host of a request, in small letters, without port, brackets and final dot; undefined when it names none. */
export function hostOf(request: Request): string | undefined {
  const authority = authorityOf(request);
  if (authority === undefined) return undefined;
  const [, bracketed, name] = /^(?:\[([^\]]*)\]|([^:]*))(?::\d*)?$/.exec(authority.trim()) ?? [];
  if (bracketed !== undefined) return isIPv6(bracketed) ? bracketed.toLowerCase() : '';
  return (name ?? '').toLowerCase().replace(/\.$/, '');
}

/**
 * Makes the check of each request.
 *
 * @param isOurs whether a host (without a port) is ours.
 * @returns what throws RequestError misdirected when the request is for another host.
 */
export function createHostCheck(isOurs: (host: string) => boolean): (request: Request) => void {
  // Nearly all requests are for the same host, by the same header.
  let lastAccepted: string | undefined;
  return (request) => {
    const { url, headers } = request.raw.req;
    if (headers.host === lastAccepted && url?.startsWith('/') === true) return;
    checkHost(request, isOurs);
    lastAccepted = headers.host;
  };
}

function checkHost(request: Request, isOurs: (host: string) => boolean): void {
  const host = hostOf(request);
  if (host === undefined || isOurs(host)) return;
  const message =
    host === ''
      ? 'the Host header names no host'
      : `this is not ${host.slice(0, 253)}; if it should be, name it with --allowed-hosts`;
  throw new RequestError('misdirected', message);
}

/** What a proxy adds to what it passes on. */
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto'] as const;

/**
 * The URL of this server as the client of a request has it, such as `http://localhost:7777`.
 *
 * @returns undefined when the request names no host, or came through a proxy: what its client asked for is then known to
 * the proxy alone, and anybody can write what a proxy would.
 */
export function ownUrlOf(request: Request): string | undefined {
  const authority = authorityOf(request)?.trim() ?? '';
  if (!/^[^/?#@\\]+$/.test(authority) || FORWARDED.some((name) => name in request.headers)) return undefined;
  const text = `${request.server.info.protocol}://${authority}`;
  return URL.canParse(text) ? new URL(text).origin : undefined;
}
