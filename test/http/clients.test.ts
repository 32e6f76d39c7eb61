import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import { describe, it } from 'node:test';
import { Host } from '../../src/simulator/index.js';
import { startPanel } from '../support/panel.js';
import { ROOT } from '../support/recordings.js';

/** A request of a real client, and the response of the last Python server with real 20.02 processes. */
interface Exchange {
  readonly method: string;
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly status: number;
  readonly content_type: string | null;
  readonly response: string;
}

/** Errors of the original server: it reported success without effect, and rejected valid requests. */
const MENDED: Readonly<Record<string, { status: number; text: RegExp }>> = {
  'PUT /v1/nfvs/1/ports {"action": "add", "port": "ring:99"}': {
    status: 400,
    text: /^refused: the primary has no ring:99; /,
  },
  'PUT /v1/nfvs/1/patches {"src": "ring:44", "dst": "phy:0"}': {
    status: 400,
    text: /^command error: patch ring:44 phy:0 failed; nfv 1 has no port ring:44; its ports are phy:0, phy:1$/,
  },
  'POST /v1/vfs/2/components {"name": "cls2", "core": 4, "type": "classifier_mac"}': {
    status: 204,
    text: /^$/,
  },
};

function exchanges(file: string): Exchange[] {
  return readFileSync(new URL(`test/recordings/${file}`, ROOT), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Exchange);
}

/** Sends the recorded bytes of a request over one connection, as Python's requests does. */
function send(
  url: string,
  agent: http.Agent,
  { method, path, headers, body }: Exchange,
): Promise<http.IncomingMessage & { text: string }> {
  return new Promise((resolve, reject) => {
    const request = http.request(url + path, {
      method,
      agent,
      headers: { ...headers, host: new URL(url).host },
    });
    request.on('error', reject).on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve(Object.assign(response, { text })));
    });
    request.end(body);
  });
}

/** The MAC addresses of the NICs differ between runs. */
function masked(text: string): unknown {
  return JSON.parse(text.replace(/"eth": ?"[0-9a-f:]+"/g, '"eth":""'));
}

for (const [name, file] of [
  ['the SPP shell', 'spp-shell.jsonl'],
  ["networking-spp's agent", 'networking-spp.jsonl'],
] as const) {
  describe(`the recorded requests of ${name}`, () => {
    it('get the recorded responses, except for known errors of the original server', async () => {
      const sharedHost = new Host();
      const panel = await startPanel([
        { kind: 'primary', lcores: [0], sharedHost },
        { kind: 'nfv', clientId: 1, lcores: [1, 2], sharedHost },
        { kind: 'vf', clientId: 2, lcores: [3, 4, 5, 6, 13], sharedHost },
        { kind: 'mirror', clientId: 3, lcores: [7, 8, 9], sharedHost },
        { kind: 'pcap', clientId: 4, lcores: [10, 11, 12], sharedHost },
      ]);
      const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
      const mended = new Set(Object.keys(MENDED));
      try {
        for (const exchange of exchanges(file)) {
          const where = `${exchange.method} ${exchange.path} ${exchange.body}`.trim();
          const { statusCode, headers, text } = await send(panel.controller.url, agent, exchange);
          const better = MENDED[where];
          if (better !== undefined) {
            mended.delete(where);
            assert.equal(statusCode, better.status, where);
            assert.match(text, better.text, where);
            continue;
          }
          assert.equal(statusCode, exchange.status, `${where}: ${text}`);
          assert.equal(headers['content-type'] ?? null, exchange.content_type, where);
          if (exchange.content_type === 'application/json') {
            assert.deepEqual(masked(text), masked(exchange.response), where);
            assert.equal(
              JSON.stringify(masked(text)),
              JSON.stringify(masked(exchange.response)),
              `order in ${where}`,
            );
          } else assert.equal(text, exchange.response, where);
        }
      } finally {
        agent.destroy();
        await panel.stop();
      }
      assert.ok(mended.size < Object.keys(MENDED).length, 'no difference was met');
    });
  });
}
