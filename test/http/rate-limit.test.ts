import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createRateLimit } from '../../src/http/rate-limit.js';

/** Whether a second request is refused that comes from another address. */
async function isOneClient(first: string, second: string): Promise<boolean> {
  const limit = createRateLimit(1);
  assert.ok(limit);
  await limit(first);
  return limit(second).then(
    () => false,
    () => true,
  );
}

describe('the rate limit', () => {
  it('counts an IPv4 address as one client, however it is written', async () => {
    assert.equal(await isOneClient('192.0.2.1', '192.0.2.1'), true);
    assert.equal(await isOneClient('192.0.2.1', '::ffff:192.0.2.1'), true);
    assert.equal(await isOneClient('192.0.2.1', '192.0.2.2'), false);
    assert.equal(await isOneClient('::ffff:192.0.2.1', '::ffff:192.0.2.2'), false);
  });

  it('counts the /64 network of an IPv6 address as one client', async () => {
    assert.equal(await isOneClient('2001:db8:0:1::1', '2001:db8:0:1:ffff:ffff:ffff:ffff'), true);
    assert.equal(await isOneClient('2001:db8:0:1::1', '2001:db8:0:2::1'), false);
    assert.equal(await isOneClient('fe80::1%eth0', 'fe80::2%eth0'), true);
    assert.equal(await isOneClient('::1', '1::'), false);
  });

  it('counts connections together whose address is unknown', async () => {
    assert.equal(await isOneClient('', ''), true);
  });
});
