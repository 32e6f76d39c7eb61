import { createRequire } from 'node:module';
import type IpAddr from 'ipaddr.js';
import type RateLimiterFlexible from 'rate-limiter-flexible';
import { RequestError } from './errors.js';

/** Takes note of a request. @throws RequestError rate_limited when the client address has sent too many. */
export type RateLimit = (address: string) => Promise<void>;

/** How long requests are counted together, in seconds. */
const WINDOW_SECONDS = 1;

/**
 * Limits how many requests each client address may send.
 *
 * @param perSecond how many; 0 is any number.
 * @returns undefined when there is no limit.
 */
export function createRateLimit(perSecond: number): RateLimit | undefined {
  if (perSecond === 0) return undefined;
  // Loaded only where they are needed.
  const { RateLimiterMemory } = createRequire(import.meta.url)(
    'rate-limiter-flexible',
  ) as typeof RateLimiterFlexible;
  const ipaddr = createRequire(import.meta.url)('ipaddr.js') as typeof IpAddr;
  const limiter = new RateLimiterMemory({ points: perSecond, duration: WINDOW_SECONDS });
  return async (address) => {
    try {
      await limiter.consume(clientOf(address, ipaddr));
    } catch {
      const message = `too many requests from ${address}: ${perSecond} a second at the most`;
      throw new RequestError('rate_limited', message, [], { 'retry-after': String(WINDOW_SECONDS) });
    }
  };
}

/** How many bytes of an IPv6 address name its network. */
const NETWORK_BYTES = 8;

/** One client: an IPv4 address, or the /64 network of an IPv6 address, of which a client has them all. */
function clientOf(address: string, ipaddr: typeof IpAddr): string {
  if (!ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed.kind() === 'ipv4'
    ? parsed.toString()
    : parsed.toByteArray().slice(0, NETWORK_BYTES).join('.');
}
