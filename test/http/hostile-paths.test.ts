import assert from 'node:assert/strict';
import http from 'node:http';
import { after, before, describe, it } from 'node:test';
import { type Call, pathsWith, SEGMENTS } from '../support/calls.js';
import { withController } from '../support/controller.js';
import { documentedOperations } from '../support/document.js';
import { send } from '../support/send.js';
import { Campaign, CONNECTED } from './campaign.js';

const UI = 'https://ui.example.org';

describe('a hostile path', () => {
  let campaign: Campaign;
  before(async () => {
    campaign = await Campaign.start();
  });
  after(() => campaign.stop());

  for (const documented of documentedOperations()) {
    const { operationId, requestBody } = documented.operation;
    if (!documented.template.includes('{')) continue;

    it(`cannot reach ${operationId} in an undocumented way`, async () => {
      await campaign.furnish();
      const [example] = Object.values(requestBody?.content['application/json']?.examples ?? {});
      const body = example === undefined ? undefined : Buffer.from(JSON.stringify(example.value));
      for (const segment of SEGMENTS) {
        for (const { path, isWrong } of pathsWith(documented, CONNECTED, segment)) {
          const call: Call = { method: documented.method, path, headers: {}, body };
          const { status, text } = await campaign.send(call);
          assert.ok(status < 500, `${path}: ${text}`);
          if (isWrong) assert.ok(status >= 400, path);
        }
      }
      await campaign.assertAlive();
    });
  }
});

/** Invalid paths: not an escape, half an escape, and bytes that are not UTF-8. */
const UNDECODABLE = ['%', '%zz', 'a%2', '%u0041', '%c3', '%c3%28', '%ed%a0%80', '%2f%ff'];

describe('a path that cannot be decoded', () => {
  const methods = ['GET', 'HEAD', 'PUT', 'POST', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND', 'TRACE'];
  const templates = new Set(documentedOperations().map(({ template }) => template));

  it('is a malformed request with every method, for known and unknown paths', () =>
    withController(
      async ({ url }) => {
        const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
        const preflightHeaders = { origin: UI, 'access-control-request-method': 'PUT' };
        try {
          for (const template of [...templates, '/', '/docs/{file}', '/ui/{file}', '/v2/{x}']) {
            const segment = UNDECODABLE[template.length % UNDECODABLE.length] ?? '%';
            const path = template.includes('{')
              ? template.replace(/\{\w+\}/g, segment)
              : `${template}/${segment}`;
            for (const method of methods) {
              const headers = { ...preflightHeaders, accept: 'application/problem+json' };
              const { status, text } = await send(method, url, { target: path, headers, agent });
              assert.equal(status, 400, `${method} ${path}: ${text}`);
              if (method === 'HEAD') continue;
              const { code, detail } = JSON.parse(text) as { code: string; detail: string };
              assert.equal(code, 'invalid_request');
              assert.match(detail, /^the request is malformed: invalid URL: /);
            }
          }
        } finally {
          agent.destroy();
        }
      },
      '--cors-origin',
      UI,
    ));

  it('is one line of text for clients that do not request problem details', () =>
    withController(async ({ url }) => {
      for (const segment of UNDECODABLE) {
        const target = `/v1/vfs/2/components/${segment}`;
        const { status, text, headers } = await send('GET', url, { target });
        assert.deepEqual([status, headers['content-type']], [400, 'text/plain'], segment);
        assert.match(text, /^the request is malformed: invalid URL: \/v1\/vfs\/2\/components\/[ -~]+$/);
      }
    }));
});
