import { BlockList, isIP, isIPv6 } from 'node:net';
import { hostname } from 'node:os';
import type { Request } from '@hapi/hapi';
import { RequestError } from '../errors.js';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8);
loopback.addAddress('::1', 'ipv6');

/** Whether an address or name is loopback. The loopback names are localhost and its subdomains (RFC 6761). */
export function isLoopback(address: string): boolean {
  const kind = isIP(address);
  // The list also matches IPv4-mapped IPv6 addresses.
  if (kind !== 0) return loopback.check(address, kind === 6 ? 'ipv6' : 'ipv4');
  return /^([a-z0-9-]+\.)*localhost$/i.test(address);
}

/**
 * Makes the test for allowed hosts, as protection against DNS rebinding: a web page whose host name resolves to a loopback
 * address has the same origin as spp-ctl for the browser, but the Host header has the host name of the page.
 *
 * @param address the IP address that the API listens on.
 * @param bind the listen address, as given by the operator.
 * @param allowed additional names, in lower case; undefined when none are given.
 * @param advertised the host by which other nodes reach this one; undefined when it is not given.
 * @returns a test of a host without a port; undefined when all hosts are allowed.
 */
export function ownHostTest(
  address: string,
  bind: string,
  allowed: readonly string[] | undefined,
  advertised?: string,
): ((host: string) => boolean) | undefined {
  const local = isLoopback(address);
  if (!local && allowed === undefined) return undefined;
  const own = [address, bind, hostname(), ...(advertised === undefined ? [] : [advertised])];
  const names = new Set([...own, ...(allowed ?? [])].map((name) => name.toLowerCase()));
  // DNS rebinding requires a name, so that requests for an IP address are allowed.
  const isOurAddress = local ? isLoopback : (host: string): boolean => isLoopback(host) || isIP(host) !== 0;
  return (host) => names.has(host) || isOurAddress(host);
}

/** The host and port of a request, as sent by the client; undefined when there is none. */
function authorityOf(request: Request): string | undefined {
  // The authority in the request target overrides the Host header (RFC 9112).
  const { url, headers } = request.raw.req;
  return url?.startsWith('/') === true ? headers.host : request.info.host;
}

/** The host of a request, in lower case, without port, brackets and final dot; undefined when there is none. */
export function hostOf(request: Request): string | undefined {
  const authority = authorityOf(request);
  if (authority === undefined) return undefined;
  const [, bracketed, name] = /^(?:\[([^\]]*)\]|([^:]*))(?::\d*)?$/.exec(authority.trim()) ?? [];
  if (bracketed !== undefined) return isIPv6(bracketed) ? bracketed.toLowerCase() : '';
  return (name ?? '').toLowerCase().replace(/\.$/, '');
}

/**
 * Makes the check of the host of requests.
 *
 * @param isOurs the test of a host without a port.
 * @returns a function that throws RequestError misdirected when the request is for another host.
 */
export function createHostCheck(isOurs: (host: string) => boolean): (request: Request) => void {
  // Nearly all requests have the same Host header.
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
      ? 'the Host header has no valid host'
      : `unknown host ${host.slice(0, 253)}; --allowed-hosts allows further hosts`;
  throw new RequestError('misdirected', message);
}

/**
 * The URL of this server as the host of a request gives it, such as `http://localhost:7777`.
 *
 * @returns undefined when the request has no valid host.
 */
export function requestedUrlOf(request: Request): string | undefined {
  const authority = authorityOf(request)?.trim() ?? '';
  if (!/^[^/?#@\\]+$/.test(authority)) return undefined;
  const text = `${request.server.info.protocol}://${authority}`;
  return URL.canParse(text) ? new URL(text).origin : undefined;
}
