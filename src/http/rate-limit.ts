import { createRequire } from 'node:module';
import type IpAddr from 'ipaddr.js';
import type RateLimiterFlexible from 'rate-limiter-flexible';
import { RequestError } from './errors.js';

/** Counts a request. @throws RequestError rate_limited when the client address exceeds the limit. */
export type RateLimit = (address: string) => Promise<void>;

/** Length of the counting window, in seconds. */
const WINDOW_SECONDS = 1;

/**
 * Limits the rate of requests of each client address.
 *
 * @param perSecond maximum number of requests; 0 for no limit.
 * @returns undefined when there is no limit.
 */
export function createRateLimit(perSecond: number): RateLimit | undefined {
  if (perSecond === 0) return undefined;
  // Loaded only when there is a limit.
  const { RateLimiterMemory } = createRequire(import.meta.url)(
    'rate-limiter-flexible',
  ) as typeof RateLimiterFlexible;
  const ipaddr = createRequire(import.meta.url)('ipaddr.js') as typeof IpAddr;
  const limiter = new RateLimiterMemory({ points: perSecond, duration: WINDOW_SECONDS });
  return async (address) => {
    try {
      await limiter.consume(clientOf(address, ipaddr));
    } catch {
      const message = `too many requests from ${address}: the limit is ${perSecond} per second`;
      throw new RequestError('rate_limited', message, [], { 'retry-after': String(WINDOW_SECONDS) });
    }
  };
}

/** Number of bytes of the network part of an IPv6 address. */
const NETWORK_BYTES = 8;

/** The key of a client: its IPv4 address, or the /64 network of its IPv6 address, because a client has all addresses of it. */
function clientOf(address: string, ipaddr: typeof IpAddr): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed.kind() === 'ipv4'
    ? parsed.toString()
    : parsed.toByteArray().slice(0, NETWORK_BYTES).join('.');
}
