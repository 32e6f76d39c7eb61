import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { RequestError } from '../../src/http/errors.js';
import { createRateLimit, type RateLimit } from '../../src/http/rate-limit.js';

/** Sends a request from each address in turn. @returns the addresses whose request was rejected. */
async function refused(limit: RateLimit, ...addresses: string[]): Promise<string[]> {
  const found: string[] = [];
  for (const address of addresses)
    await limit(address).catch((error: unknown) => {
      assert.ok(error instanceof RequestError && error.code === 'rate_limited');
      found.push(address);
    });
  return found;
}

describe('the rate limit', () => {
  let limit: RateLimit;

  beforeEach(() => {
    // A machine that pauses for a second must not begin a new window.
    mock.timers.enable({ apis: ['Date', 'setTimeout'] });
    const made = createRateLimit(2);
    assert.ok(made);
    limit = made;
  });

  afterEach(() => mock.timers.reset());

  it('rejects further requests of an address until the second is over', async () => {
    assert.deepEqual(await refused(limit, '192.0.2.1', '192.0.2.1', '192.0.2.1'), ['192.0.2.1']);
    assert.deepEqual(await refused(limit, '192.0.2.2'), []);
    mock.timers.tick(1_001);
    assert.deepEqual(await refused(limit, '192.0.2.1', '192.0.2.1'), []);
  });

  it('counts all addresses of a /64 network of IPv6 as one client, however they are written', async () => {
    const addresses = ['2001:db8:1:2::1', '2001:db8:1:2:ffff:0:0:9', '2001:db8:1:2:3::', '2001:db8:1:3::1'];
    assert.deepEqual(await refused(limit, ...addresses), ['2001:db8:1:2:3::']);
    assert.deepEqual(await refused(limit, '::1', '::2:0:0:0:1', '0:0:0:0::3', '::4'), ['::4']);
  });

  it('counts an IPv4 address as the same client in the form of an IPv6 address, and no other with it', async () => {
    const addresses = ['192.0.2.1', '::ffff:192.0.2.1', '::FFFF:192.0.2.1', '::ffff:192.0.2.2'];
    assert.deepEqual(await refused(limit, ...addresses), ['::FFFF:192.0.2.1']);
  });

  it('counts a link-local IPv6 address with the others of its network', async () => {
    assert.deepEqual(await refused(limit, 'fe80::1%eth0', 'fe80::2%eth0', 'fe80::3'), ['fe80::3']);
  });

  it('counts connections with an unknown address together', async () => {
    assert.deepEqual(await refused(limit, '', '', ''), ['']);
  });

  it('is disabled when it is 0', () => assert.equal(createRateLimit(0), undefined));
});
