import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import SwaggerParser from '@apidevtools/swagger-parser';
import { documentedOperations, resolveResponse, validatorOf } from './support/document.js';
import { ROOT } from './support/recordings.js';

describe('openapi.yaml', () => {
  it('is valid', async () => {
    await SwaggerParser.validate(new URL('openapi.yaml', ROOT).pathname);
  });

  it('has the version of the package', () => {
    const { version } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as {
      version: string;
    };
    assert.match(
      readFileSync(new URL('openapi.yaml', ROOT), 'utf8'),
      new RegExp(`^ {2}version: ${version}$`, 'm'),
    );
  });

  for (const { method, template, operation } of documentedOperations()) {
    describe(`${method} ${template}`, () => {
      it('is described, tagged, and has the command of the SPP shell', () => {
        assert.ok(operation.summary.length > 5);
        assert.ok(operation.description.length > 30);
        assert.equal(operation.tags.length, 1);
        assert.match(operation['x-spp-command'], /^(status|none; .+|(.+: )?(vf|nfv|pri|mirror|pcap)[ ;])/);
      });

      it('has examples for its request that its schema and its validator take', () => {
        const content = operation.requestBody?.content['application/json'];
        if (content === undefined) return;
        const examples = Object.entries(content.examples ?? {});
        assert.ok(examples.length > 0);
        for (const [name, { value }] of examples) {
          const validate = validatorOf(content.schema);
          assert.ok(validate(value), `${name}: ${JSON.stringify(validate.errors)}`);
        }
      });

      it('has examples for each of its responses that their schemas take', () => {
        for (const [status, response] of Object.entries(operation.responses)) {
          const { content, description } = resolveResponse(response);
          assert.ok(description);
          if (['202', '204', '304'].includes(status)) assert.equal(content, undefined);
          else assert.ok(content, status);
          for (const [type, { schema, examples }] of Object.entries(content ?? {})) {
            assert.ok(Object.keys(examples ?? {}).length > 0, `${status} ${type}`);
            for (const [name, { value }] of Object.entries(examples ?? {})) {
              const validate = validatorOf(schema);
              assert.ok(validate(value), `${status} ${type} ${name}: ${JSON.stringify(validate.errors)}`);
            }
          }
        }
      });

      it('has its errors as text and as problem details', () => {
        for (const [status, response] of Object.entries(operation.responses)) {
          if (Number(status) < 400) continue;
          const types = Object.keys(resolveResponse(response).content ?? {}).sort();
          assert.deepEqual(types, ['application/problem+json', 'text/plain'], status);
        }
      });
    });
  }
});
