import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createAuthority, httpsOptions } from '../support/certificates.js';
import { withController } from '../support/controller.js';
import { withFolder } from '../support/folder.js';
import { withHeldVf } from '../support/held-vf.js';
import { withPanel } from '../support/panel.js';
import { RawClient } from '../support/raw-client.js';
import { Scrape, scrape } from '../support/scrape.js';
import { send } from '../support/send.js';
import { tokenLine } from '../support/tokens.js';

const REQUESTS = 'spp_ctl_http_requests_total';
const ERRORS = 'spp_ctl_http_errors_total';

describe('the metrics of requests', () => {
  it('count requests by operation and status, and errors by code', () =>
    withPanel([{ kind: 'vf', clientId: 2 }], async (controller) => {
      for (let i = 0; i < 3; i++) await controller.get('/v1/vfs/2');
      await controller.request('HEAD', '/v1/vfs/2');
      await controller.expect(404, 'GET', '/v1/vfs/3');
      await controller.expect(404, 'GET', '/v1/nowhere');
      await controller.expect(405, 'PUT', '/v1/processes', {});
      await controller.expect(400, 'PUT', '/v1/nfvs/1/forward', { action: 'fly' });
      const metrics = await scrape(controller);
      assert.deepEqual(
        metrics.lines(REQUESTS).map(({ labels, value }) => [labels['operation'], labels['status'], value]),
        [
          ['getVf', '200', 4],
          ['getVf', '404', 1],
          ['none', '404', 1],
          ['none', '405', 1],
          ['setNfvForwarding', '400', 1],
        ],
      );
      const errors = new Map(metrics.lines(ERRORS).map(({ labels, value }) => [labels['code'], value]));
      assert.equal(errors.get('process_not_found'), 1);
      assert.equal(errors.get('url_not_found'), 1);
      assert.equal(errors.get('method_not_allowed'), 1);
      assert.equal(errors.get('invalid_request'), 1);
      assert.equal(
        [...errors.values()].reduce((sum, value) => sum + value),
        4,
      );
    }));

  it('have the latency of each operation in seconds', () =>
    withPanel([{ kind: 'vf', clientId: 2, faults: { delayMs: 60 } }], async (controller) => {
      await controller.get('/v1/vfs/2');
      await controller.get('/v1/processes');
      const metrics = await scrape(controller);
      const name = 'spp_ctl_http_request_duration_seconds';
      const slow = { operation: 'getVf' };
      assert.equal(metrics.value(`${name}_count`, slow), 1);
      assert.ok(metrics.value(`${name}_sum`, slow) >= 0.06);
      assert.equal(metrics.value(`${name}_bucket`, { ...slow, le: '0.05' }), 0);
      assert.equal(metrics.value(`${name}_bucket`, { ...slow, le: '+Inf' }), 1);
      assert.equal(metrics.value(`${name}_count`, { operation: 'listProcesses' }), 1);
      const buckets = metrics.values(`${name}_bucket`, slow);
      assert.deepEqual(
        buckets,
        buckets.toSorted((a, b) => a - b),
      );
    }));

  it('have the requests in progress and the open connections', () =>
    withHeldVf(async (controller, vf) => {
      const client = new RawClient(controller.url).send('GET /v1/vfs/2 HTTP/1.1', 'Host: localhost', '', '');
      await vf.asked();
      const during = await scrape(controller);
      assert.equal(during.value('spp_ctl_http_requests_in_flight'), 2);
      assert.equal(during.value('spp_ctl_http_connections'), 2);
      vf.release();
      await client.until(/\}$/);
      assert.equal((await scrape(controller)).value('spp_ctl_http_requests_in_flight'), 1);
      await client.close();
    }));

  it('count event streams apart from requests in progress', () =>
    withController(
      async (controller) => {
        const stream = new RawClient(controller.url);
        stream.send('GET /v1/events HTTP/1.1', 'Host: localhost', '', '');
        await stream.until(/retry: /);
        const during = await scrape(controller);
        assert.equal(during.value('spp_ctl_http_event_streams'), 1);
        assert.equal(during.value('spp_ctl_http_event_streams_max'), 3);
        assert.equal(during.value('spp_ctl_http_requests_in_flight'), 1);
        assert.equal(during.value('spp_ctl_http_connections'), 2);
        await stream.close();
        const ended = { operation: 'streamEvents', status: '200' };
        let after: Scrape;
        do after = await scrape(controller);
        while (after.values(REQUESTS, ended)[0] !== 1);
        assert.equal(after.value('spp_ctl_http_event_streams'), 0);
        assert.equal(
          after.value('spp_ctl_http_request_duration_seconds_count', { operation: 'streamEvents' }),
          0,
        );
      },
      '--max-event-streams',
      '3',
    ));

  it('count requests whose client disconnected before the response as 499', () =>
    withHeldVf(async (controller, vf) => {
      const client = new RawClient(controller.url).send('GET /v1/vfs/2 HTTP/1.1', 'Host: localhost', '', '');
      await vf.asked();
      await client.close();
      // The server notices the closed connection with a delay.
      const lost = { operation: 'getVf', status: '499' };
      while ((await scrape(controller)).values(REQUESTS, lost)[0] !== 1);
    }));

  it('count malformed requests and dropped connections', () =>
    withController(
      async (controller) => {
        const { url } = controller;
        await new RawClient(url).send('SSH-2.0-OpenSSH_9.2', '', '').untilClosed();
        const open = new RawClient(url);
        await open.send('GET /healthz HTTP/1.1', 'Host: localhost', '', '').until(/\}$/);
        const other = new RawClient(url);
        await other.send('GET /healthz HTTP/1.1', 'Host: localhost', '', '').until(/\}$/);
        assert.equal(await new RawClient(url).untilClosed(), '');
        other.send('GET /metrics HTTP/1.1', 'Host: localhost', 'Connection: close', '', '');
        const metrics = new Scrape((await other.untilClosed()).replace(/^.*\r\n\r\n/s, ''));
        assert.equal(metrics.value('spp_ctl_http_malformed_requests_total', { code: 'invalid_request' }), 1);
        assert.equal(metrics.value('spp_ctl_http_connections_dropped_total'), 1);
        assert.equal(metrics.value('spp_ctl_http_connections_max'), 2);
        assert.equal(metrics.value('spp_ctl_http_connections'), 2);
        await open.close();
      },
      '--max-connections',
      '2',
    ));

  it('count failed TLS handshakes', () =>
    withFolder(async (folder) => {
      const authority = createAuthority('servers');
      const files = await httpsOptions(folder, authority.sign('panel'));
      await withController(
        async ({ url }) => {
          const stranger = new RawClient(url);
          await stranger.send('GET /metrics HTTP/1.1', 'Host: localhost', '', '').untilClosed();
          const metrics = new Scrape((await send('GET', `${url}/metrics`, { ca: authority.cert })).text);
          assert.equal(metrics.value('spp_ctl_http_tls_handshake_failures_total'), 1);
          assert.equal(metrics.value('spp_ctl_http_connections'), 1);
        },
        ...files,
      );
    }));

  it('count requests that were rejected by the rate limit', () =>
    withController(
      async (controller) => {
        const statuses: number[] = [];
        while (!statuses.includes(429)) {
          const requests = Array.from({ length: 10 }, () => controller.request('GET', '/healthz'));
          statuses.push(...(await Promise.all(requests)).map(({ status }) => status));
        }
        // In the next second, a scrape is accepted.
        let text: string | undefined;
        while (text === undefined) {
          const response = await controller.request('GET', '/metrics');
          statuses.push(response.status);
          if (response.status === 200) text = response.text;
        }
        const refused = statuses.filter((status) => status === 429).length;
        const metrics = new Scrape(text);
        assert.equal(metrics.value(REQUESTS, { operation: 'none', status: '429' }), refused);
        assert.equal(metrics.value(ERRORS, { code: 'rate_limited' }), refused);
      },
      '--rate-limit',
      '2',
    ));
});

describe('the metrics with a token file', () => {
  it('require the scope read, and count rejected requests', () =>
    withFolder(async (folder) => {
      const file = await folder.write('tokens', tokenLine('prometheus', 'read', 'secret'));
      await withController(
        async (controller) => {
          for (const headers of [{}, { authorization: 'Bearer wrong' }]) {
            const response = await controller.request('GET', '/metrics', { headers });
            assert.equal(response.status, 401);
            assert.doesNotMatch(response.text, /spp_/);
          }
          const headers = { authorization: 'Bearer secret' };
          const metrics = new Scrape((await controller.request('GET', '/metrics', { headers })).text);
          assert.equal(metrics.value(REQUESTS, { operation: 'getMetrics', status: '401' }), 2);
          assert.equal(metrics.value(ERRORS, { code: 'unauthorized' }), 2);
        },
        '--token-file',
        file,
      );
    }));
});
