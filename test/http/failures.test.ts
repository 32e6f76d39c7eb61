import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codeOf } from '../support/faulty.js';
import { HeldVf, PATIENT, withHeldVf } from '../support/held-vf.js';
import { Stopwatch } from '../support/limits.js';
import { changes, withPanel } from '../support/panel.js';
import { scrape } from '../support/scrape.js';

const PROBLEM = { headers: { accept: 'application/problem+json' } };

describe('when a process', () => {
  it('does not reply, its client and waiting clients get an error within the deadline', () =>
    withPanel(
      [{ kind: 'vf', clientId: 2 }],
      async (controller, vf) => {
        vf.on('command', (command) => {
          if (command.startsWith('component')) vf.hang();
        });
        const stopwatch = new Stopwatch();
        const [sent, ...behind] = await Promise.all([
          controller.request('DELETE', '/v1/vfs/2/components/a', PROBLEM),
          controller.request('DELETE', '/v1/vfs/2/components/b', PROBLEM),
          controller.request('GET', '/v1/vfs/2', PROBLEM),
        ]);
        assert.ok(stopwatch.stop() < 2_000);
        assert.equal(codeOf(sent), 'process_timeout');
        assert.match(
          sent.text,
          /vf 2 did not reply to \\"component stop a\\" within 300ms: the outcome is unknown/,
        );
        for (const response of behind) {
          assert.equal(response.status, 500);
          assert.equal(codeOf(response), 'not_sent');
        }
        await controller.until(/^disconnected vf 2: did not reply within 300ms$/);
        await controller.expect(404, 'GET', '/v1/vfs/2');
      },
      '--command-timeout',
      '300ms',
    ));

  it('replies slowly and in pieces, nothing is lost', () =>
    withPanel(
      [{ kind: 'nfv', clientId: 1, faults: { split: 'random', latePaddingMs: 20, delayMs: 20 } }],
      async (controller) => {
        for (let i = 0; i < 4; i++) {
          await controller.expect(204, 'PUT', '/v1/nfvs/1/ports', { action: 'add', port: `ring:${i}` });
        }
        const { ports } = (await controller.get('/v1/nfvs/1')) as { ports: string[] };
        assert.deepEqual(ports.slice(2), ['ring:0', 'ring:1', 'ring:2', 'ring:3']);
      },
    ));

  it('has too many waiting commands, the next request gets 503 and nothing is sent', () =>
    withHeldVf(
      async (controller, vf) => {
        const pending = ['a', 'b', 'c', 'd', 'e'].map((name) =>
          controller.request('DELETE', `/v1/vfs/2/components/${name}`, PROBLEM),
        );
        const rejected = { code: 'queue_full' };
        while ((await scrape(controller)).value('spp_ctl_http_errors_total', rejected) < 2);
        vf.release();
        const responses = await Promise.all(pending);
        const full = responses.filter(({ status }) => status === 503);
        assert.equal(responses.filter(({ status }) => status === 204).length, 3);
        assert.equal(full.length, 2);
        for (const response of full) {
          assert.equal(codeOf(response), 'queue_full');
          assert.equal(response.headers.get('retry-after'), '1');
        }
        assert.equal(vf.commands.filter((command) => command.startsWith('component')).length, 3);
      },
      '--queue-limit',
      '2',
    ));

  it('is slow, other processes are not delayed', () =>
    withPanel(
      [{ kind: 'nfv', clientId: 1 }],
      async (controller) => {
        const vf = await HeldVf.connect(controller);
        const slow = controller.get('/v1/vfs/2');
        await vf.asked();
        for (let i = 0; i < 5; i++) await controller.get('/v1/nfvs/1');
        vf.release();
        await slow;
        await vf.close();
      },
      ...PATIENT,
    ));

  it('gets many equal status requests, they share a reply', () =>
    withHeldVf(async (controller, vf) => {
      const pending = Array.from({ length: 32 }, () => controller.get('/v1/vfs/2'));
      while ((await scrape(controller)).value('spp_ctl_http_requests_in_flight') < 32 + 1);
      vf.release();
      const responses = await Promise.all(pending);
      assert.equal(new Set(responses.map((response) => JSON.stringify(response))).size, 1);
      assert.ok(vf.commands.length <= 2, vf.commands.join());
    }));
});

describe('the stop of spp-ctl', () => {
  it('waits for the requests in progress', async () => {
    await withPanel([{ kind: 'vf', clientId: 2, faults: { delayMs: 200 } }], async (controller, vf) => {
      const asked = new Promise<void>((resolve) => {
        vf.on('command', (command) => {
          if (command === 'status') resolve();
        });
      });
      const response = controller.get('/v1/vfs/2');
      await asked;
      await controller.stop();
      assert.ok(await response);
    });
  });

  it('waits for a change whose client has disconnected', async () => {
    await withPanel([{ kind: 'nfv', clientId: 1, faults: { delayMs: 30 } }], async (controller, nfv) => {
      await controller.expect(204, 'PUT', '/v1/nfvs/1/ports', { action: 'add', port: 'ring:0' });
      await controller.expect(204, 'PUT', '/v1/nfvs/1/patches', { src: 'phy:0', dst: 'phy:1' });
      await controller.expect(204, 'PUT', '/v1/nfvs/1/forward', { action: 'start' });
      const before = changes(nfv).length;
      const leave = new AbortController();
      const stopped = new Promise<void>((resolve) => {
        nfv.on('command', (command) => {
          if (command === 'stop') resolve();
        });
      });
      const body = JSON.stringify({ action: 'del', port: 'ring:0' });
      const init = { method: 'PUT', body, signal: leave.signal };
      const response = fetch(`${controller.url}/v1/nfvs/1/ports`, init);
      await stopped;
      leave.abort();
      await assert.rejects(response);
      await controller.stop();
      const [first, ...rest] = changes(nfv).slice(before);
      assert.deepEqual([first, rest.at(-1)], ['stop', 'forward']);
      assert.ok(rest.includes('del ring:0'));
    });
  });
});
