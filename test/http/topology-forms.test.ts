import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { instance } from '@viz-js/viz';
import type { components } from '#generated/types.js';
import { withController } from '../support/controller.js';
import { GREETING } from '../support/faulty.js';
import { runCommand } from '../support/command.js';
import { type PanelProcess, withPanel } from '../support/panel.js';
import { Peer } from '../support/peer.js';
import { forward, topologyOf } from '../support/topology.js';

type Problem = components['schemas']['Problem'];

const PATH = '/v1/topology';

describe('the topology is sent in the form', () => {
  const PANEL: readonly PanelProcess[] = [{ kind: 'nfv', clientId: 1 }];
  const TYPES = {
    json: 'application/json',
    dot: 'text/vnd.graphviz;charset=utf-8',
    svg: 'image/svg+xml',
  };

  it('of the format parameter, in preference to Accept', () =>
    withPanel(PANEL, async (controller) => {
      for (const [format, type] of Object.entries(TYPES)) {
        const headers = { accept: 'image/svg+xml, text/plain;q=0.5' };
        const response = await controller.request('GET', `${PATH}?format=${format}`, { headers });
        assert.deepEqual([response.status, response.headers.get('content-type')], [200, type]);
        assert.equal(response.headers.get('vary'), null);
      }
    }));

  it('that Accept prefers, or in JSON when Accept allows none', () =>
    withPanel(PANEL, async (controller) => {
      for (const [accept, type] of [
        ['*/*', TYPES.json],
        ['', TYPES.json],
        ['text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8', TYPES.json],
        ['text/html', TYPES.json],
        ['nonsense', TYPES.json],
        ['image/svg+xml, application/json', TYPES.json],
        ['image/svg+xml', TYPES.svg],
        ['image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8', TYPES.svg],
        ['image/*', TYPES.svg],
        ['application/json;q=0.5, image/svg+xml', TYPES.svg],
        ['text/vnd.graphviz', TYPES.dot],
        ['text/vnd.graphviz;charset=utf-8', TYPES.dot],
        ['text/vnd.graphviz;q=0.1, image/svg+xml;q=0', TYPES.dot],
      ] as const) {
        const response = await controller.request('GET', PATH, { headers: { accept } });
        assert.deepEqual([response.status, response.headers.get('content-type')], [200, type], accept);
        assert.equal(response.headers.get('vary'), 'accept');
      }
    }));

  it('of the format parameter, which must be a supported one', () =>
    withPanel(PANEL, async (controller) => {
      for (const [query, shown] of [
        ['format=xml', 'xml'],
        ['format=', ''],
        ['format=SVG', 'SVG'],
        ['format=svg&format=dot', 'an array'],
      ] as const) {
        const headers = { accept: 'application/problem+json' };
        const response = await controller.request('GET', `${PATH}?${query}`, { headers });
        assert.equal(response.status, 400);
        const detail = `invalid key(format): ${shown} (expected json, dot or svg)`;
        const problem = response.json() as Problem;
        assert.deepEqual([problem.detail, problem.errors], [detail, [{ parameter: 'format', detail }]]);
      }
    }));

  it('DOT, which Graphviz draws as the SVG', () =>
    withPanel(PANEL, async (controller) => {
      await forward(controller, 1);
      const { text: dot } = await controller.request('GET', `${PATH}?format=dot`);
      const { text: svg } = await controller.request('GET', `${PATH}?format=svg`);
      const { status, output, errors } = (await instance()).render(dot, { format: 'svg' });
      assert.deepEqual([status, errors], ['success', []]);
      assert.ok(output?.includes(svg));
    }));

  it('SVG, without any active content', () =>
    withPanel(PANEL, async (controller) => {
      const { headers } = await controller.request('GET', `${PATH}?format=svg`);
      assert.equal(headers.get('content-security-policy'), "default-src 'none'");
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
    }));

  for (const [format, type] of Object.entries(TYPES)) {
    it(`${format}, without the body for HEAD`, () =>
      withPanel(PANEL, async (controller) => {
        const { status, headers, text } = await controller.request('HEAD', `${PATH}?format=${format}`);
        assert.deepEqual([status, headers.get('content-type'), text], [200, type, '']);
        assert.ok(Number(headers.get('content-length')) > 100);
      }));
  }

  it('of a picture by an installed spp-ctl, which can still stop', async () => {
    const command = runCommand('bin/spp-ctl.js', ['-p', '0', '-s', '0', '-a', '0']);
    const [, api = ''] = await command.until(/"api":"(http:[^"]+)"/);
    const response = await fetch(`${api}${PATH}?format=svg`);
    assert.match(await response.text(), /^<svg /);
    command.child.kill('SIGTERM');
    assert.equal(await command.ended, 0);
    assert.equal(command.err(), '');
  });

  it('of a picture, unless the panel is too large to draw', () =>
    withController(async (controller) => {
      const core = Array.from({ length: 9_000 }, (_, i) => ({
        ...{ core: 4, name: `component-${i}`, type: 'forward', rx_port: [], tx_port: [] },
      }));
      const info = { 'client-id': 2, phy: [], vhost: [], ring: [], core, classifier_table: [] };
      const status = JSON.stringify({ results: [{ result: 'success' }], info });
      const peer = new Peer(controller.secondaryPort, (command) =>
        command === '_get_client_id' ? GREETING : status,
      );
      await controller.until(/^connected vf 2$/);
      const response = await controller.request('GET', `${PATH}?format=svg`, {
        headers: { accept: 'application/problem+json' },
      });
      assert.equal(response.status, 500);
      const { code, detail } = response.json() as Problem;
      assert.equal(code, 'not_drawn');
      assert.match(detail, /has \d+ characters, more than the maximum of 1048576; use format=dot for text$/);
      assert.equal((await topologyOf(controller)).components.length, 9_000);
      assert.equal((await controller.request('GET', `${PATH}?format=dot`)).status, 200);
      await peer.close();
    }));
});
