import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse, parseDocument, visit } from 'yaml';
import type { Panel } from '../../src/panel/document/schema.js';
import { withPanel } from '../support/panel.js';
import { misreadersOf } from '../text/yaml-versions.js';

const YAML = { 'content-type': 'application/yaml' };
const PROBLEM = { accept: 'application/problem+json' };

const MACS = ['52:54:00:12:34:56', '10:22:33:44:55:56', '12:34:56:12:34:56', '00:50:56:55:42:45'];

/** A classifier whose MAC addresses are base 60 numbers in YAML 1.1, and whose name is a boolean there. */
const DESIRED: Panel = {
  vfs: {
    2: {
      components: [
        { name: 'on', core: 5, type: 'forward', rx_port: [], tx_port: [] },
        {
          name: '1e3',
          core: 6,
          type: 'classifier',
          rx_port: [],
          tx_port: MACS.map((_, at) => ({ port: `ring:${at}` })),
        },
      ],
      classifier_table: MACS.map((mac, at) => ({ mac_address: mac, port: `ring:${at}` })),
    },
  },
};

interface Problem {
  readonly code: string;
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
}

describe('the panel in YAML', () => {
  it('has the same meaning in YAML 1.1 and 1.2, as observed and as desired document', () =>
    withPanel([{ kind: 'vf', clientId: 2, lcores: [4, 5, 6] }], async (controller) => {
      await controller.expect(200, 'PUT', '/v1/panel', DESIRED);
      for (const path of ['/v1/panel', '/v1/panel/desired']) {
        const { text } = await controller.request('GET', `${path}?format=yaml`);
        visit(parseDocument(text, { schema: 'failsafe' }), {
          Scalar: (_key, { type, source = '' }) => {
            if (type !== 'PLAIN') return;
            // All members except the core numbers are text.
            if (!/^[56]$/.test(source)) assert.deepEqual(misreadersOf(source), [], `${path}: ${source}`);
          },
        });
        const { vfs = {} } = parse(text) as Panel;
        assert.deepEqual(
          vfs[2]?.classifier_table.map(({ mac_address: mac }) => mac),
          MACS,
        );
        const again = await controller.request('POST', '/v1/panel/plan', { headers: YAML, body: text });
        assert.deepEqual((again.json() as { commands: unknown[] }).commands, [], path);
      }
    }));

  it('is sent for every current and former name of its media type', () =>
    withPanel([], async (controller) => {
      for (const [accept, type] of [
        ['application/yaml', 'yaml'],
        ['text/yaml', 'yaml'],
        ['application/x-yaml', 'yaml'],
        ['text/x-yaml', 'yaml'],
        ['text/vnd.yaml', 'yaml'],
        ['Text/YAML; charset=utf-8', 'yaml'],
        ['text/html, text/yaml;q=0.9, application/json;q=0.5', 'yaml'],
        ['application/json, text/yaml;q=0.5', 'json'],
        ['text/yaml;q=0, */*', 'json'],
        ['text/yaml-seq', 'json'],
        ['*/*', 'json'],
      ] as const) {
        const { headers } = await controller.request('GET', '/v1/panel', { headers: { accept } });
        assert.equal(headers.get('content-type'), `application/${type}`, accept);
        assert.equal(headers.get('vary'), 'accept');
      }
      const headers = { accept: 'application/yaml;q' };
      const { status, text } = await controller.request('GET', '/v1/panel', { headers });
      assert.deepEqual([status, text], [400, 'the request is malformed: invalid Accept header']);
    }));

  it('is rejected for a duplicate key, also in JSON, with a pointer to it', () =>
    withPanel([], async (controller) => {
      const part = '{"ports": [], "patches": [], "forwarding": false}';
      for (const [headers, body] of [
        [{}, `{"nfvs": {"1": ${part}, "1": ${part}}}`],
        [{}, `{"nfvs": {"1": ${part}, "\\u0031": ${part}}}`],
        [YAML, `nfvs:\n  1: ${part}\n  1: ${part}\n`],
        [YAML, `nfvs:\n  1: ${part}\n  "1": ${part}\n`],
      ] as const)
        for (const [method, path] of [
          ['POST', '/v1/panel/plan'],
          ['PUT', '/v1/panel'],
          ['PUT', '/v1/nodes/host-1/panel'],
        ] as const) {
          const response = await controller.request(method, path, {
            headers: { ...headers, ...PROBLEM },
            body,
          });
          assert.equal(response.status, 400, body);
          const { code, errors } = response.json() as Problem;
          assert.equal(code, 'invalid_request');
          assert.deepEqual(errors, [{ pointer: '#/nfvs/1', detail: 'duplicate key(nfvs.1)' }]);
        }
    }));

  it('is rejected with an unsupported tag', () =>
    withPanel([], async (controller) => {
      const body = 'nfvs: !foo {}\n';
      const { status, text } = await controller.request('PUT', '/v1/panel', { headers: YAML, body });
      assert.equal(status, 400);
      assert.equal(text, 'the body is not YAML: Unresolved tag: !foo at line 1, column 7');
    }));

  it('distinguishes numbers and text in errors, and shows the source text', () =>
    withPanel([], async (controller) => {
      const yaml = `
vfs:
  2:
    components:
      - { name: 1, core: '3', type: on, rx_port: [], tx_port: [{ port: 'ring:2' }, { port: 'ring:3' }] }
    classifier_table:
      - { mac_address: 525400123456, port: 'ring:2' }
      - { mac_address: 5254001234e6, port: 'ring:3' }
nfvs: { 1: { ports: [], patches: [], forwarding: yes }, 3: { ports: [~], patches: [], forwarding: 1 } }
`;
      const details = async (headers: object, body: string): Promise<string[]> => {
        const options = { headers: { ...headers, ...PROBLEM }, body };
        const response = await controller.request('POST', '/v1/panel/plan', options);
        assert.equal(response.status, 400);
        return ((response.json() as Problem).errors ?? []).map(({ detail }) => detail);
      };
      const starts = (details: readonly string[]): string[] =>
        details.map((detail) => detail.replace(/ \(expected.*/, ''));
      assert.deepEqual(starts(await details(YAML, yaml)).sort(), [
        'invalid key(nfvs.1.forwarding): the text "yes" where a boolean is needed',
        'invalid key(nfvs.3.forwarding): the number 1 where a boolean is needed',
        'invalid key(nfvs.3.ports.0): null, written ~, where text is needed',
        'invalid key(vfs.2.classifier_table.0.mac_address): the number 525400123456 where text is needed: put it in quotes',
        'invalid key(vfs.2.classifier_table.1.mac_address): the number 5254001234000000, written 5254001234e6, where text is needed: put it in quotes',
        'invalid key(vfs.2.components.0.core): the text "3" where a number is needed',
        'invalid key(vfs.2.components.0.name): the number 1 where text is needed: put it in quotes',
        'invalid key(vfs.2.components.0.type): on',
      ]);
      const json =
        '{"pcaps":{"4":{"capturing":"true"}},"nfvs":{"1":{"ports":[7],"patches":[],"forwarding":null}}}';
      assert.deepEqual(starts(await details({}, json)).sort(), [
        'invalid key(nfvs.1.forwarding): null where a boolean is needed',
        'invalid key(nfvs.1.ports.0): the number 7 where text is needed: put it in quotes',
        'invalid key(pcaps.4.capturing): the text "true" where a boolean is needed',
      ]);
    }));
});
