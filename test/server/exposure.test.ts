import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AddressInfo } from 'node:net';
import { type Exposure, exposuresOf } from '../../src/server/exposure.js';

const NOTHING = { 'token-file': undefined, 'tls-cert': undefined, 'tls-client-ca': undefined };

/** The warnings when the API and the ports for processes listen on these addresses. */
function exposures(
  api: string,
  processes: string,
  options: Partial<typeof NOTHING | object> = {},
): Exposure[] {
  const on = (port: number): AddressInfo => ({ address: processes, port, family: 'IPv4' });
  return exposuresOf({ ...NOTHING, ...options }, { api, primary: on(5555), secondary: on(6666) });
}

describe('the warnings about exposed ports', () => {
  it('are empty on loopback', () => {
    for (const address of ['http://127.0.0.1:7777', 'http://[::1]:7777', 'http://localhost:7777'])
      assert.deepEqual(exposures(address, '127.0.0.1'), []);
  });

  it('include the API without authentication on other addresses', () => {
    for (const api of [
      'http://0.0.0.0:7777',
      'http://[::]:7777',
      'http://192.0.2.7:7777',
      'https://panel:7777',
    ]) {
      assert.deepEqual(exposures(api, '::1'), [
        {
          fields: { api },
          message: `no authentication: anybody who reaches ${api} can change the panel; see --token-file`,
        },
      ]);
    }
  });

  it('include tokens without TLS', () => {
    const api = 'http://192.0.2.7:7777';
    const [found, ...others] = exposures(api, '127.0.0.1', { 'token-file': 'tokens' });
    assert.match(found?.message ?? '', /^no TLS: bearer tokens reach http:\/\/192.0.2.7:7777 in clear text/);
    assert.deepEqual(others, []);
    assert.deepEqual(exposures(api, '127.0.0.1', { 'token-file': 'tokens', 'tls-cert': 'cert' }), []);
    assert.deepEqual(exposures(api, '127.0.0.1', { 'tls-cert': 'cert', 'tls-client-ca': 'ca' }), []);
  });

  it('include a node that other hosts cannot reach', () => {
    const etcd = ['http://192.0.2.1:2379'];
    const [found, ...others] = exposures('http://127.0.0.1:7777', '127.0.0.1', { etcd });
    assert.match(found?.message ?? '', /^other nodes cannot reach the API of this one at .*--advertise$/);
    assert.deepEqual(others, []);
    for (const options of [{ etcd, advertise: 'http://192.0.2.7:7777' }, { etcd: ['http://[::1]:2379'] }])
      assert.deepEqual(exposures('http://127.0.0.1:7777', '127.0.0.1', options), []);
  });

  it('include the ports for SPP processes on other addresses', () => {
    const message =
      'the processes know no authentication: anybody who reaches 0.0.0.0 ports 5555 and 6666 can pose as an SPP process';
    assert.deepEqual(exposures('http://127.0.0.1:7777', '0.0.0.0'), [
      { fields: { address: '0.0.0.0', ports: [5555, 6666] }, message },
    ]);
    assert.equal(exposures('http://0.0.0.0:7777', '0.0.0.0').length, 2);
  });
});
