import { createRequire } from 'node:module';
import { isIPv6 } from 'node:net';
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
  // Loaded only where it is needed.
  const { RateLimiterMemory } = createRequire(import.meta.url)(
    'rate-limiter-flexible',
  ) as typeof RateLimiterFlexible;
  const limiter = new RateLimiterMemory({ points: perSecond, duration: WINDOW_SECONDS });
  return async (address) => {
    try {
      await limiter.consume(clientOf(address));
    } catch {
      const message = `too many requests from ${address}: ${perSecond} a second at the most`;
      throw new RequestError('rate_limited', message, [], { 'retry-after': String(WINDOW_SECONDS) });
    }
  };
}

/** One client: an IPv4 address, or the /64 network of an IPv6 address, of which a client has them all. */
function clientOf(address: string): string {
  const v4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (v4 !== undefined || !isIPv6(address)) return v4 ?? address;
  const [head = '', tail] = address.split('::');
  const groups = head === '' ? [] : head.split(':');
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail === '' ? 0 : tail.split(':').length);
  return [...groups, ...Array<string>(missing).fill('0')].slice(0, 4).join(':');
}
