import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import SwaggerParser from '@apidevtools/swagger-parser';
import { parseDocument, visit } from 'yaml';
import { ROOT } from './support/recordings.js';
import { misreadersOf } from './text/yaml-versions.js';

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

  it('has no enum of text and null, for which generators produce code that does not compile', () => {
    const json: unknown = JSON.parse(readFileSync(new URL('generated/openapi.json', ROOT), 'utf8'));
    const mixed: string[] = [];
    let enums = 0;
    const walk = (value: unknown, at: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('enum' in value && Array.isArray(value.enum)) {
        enums++;
        if (value.enum.includes(null) && value.enum.length > 1) mixed.push(at);
      }
      for (const [name, member] of Object.entries(value)) walk(member, `${at}/${name}`);
    };
    walk(json, '');
    assert.ok(enums > 10);
    assert.deepEqual(mixed, []);
  });

  it('means the same in YAML 1.1 and 1.2, as does every other YAML file of the package', () => {
    for (const file of ['openapi.yaml', 'scripts/prometheus-alerts.yaml']) {
      const text = readFileSync(new URL(file, ROOT), 'utf8');
      let plain = 0;
      visit(parseDocument(text), {
        Scalar: (_key, { type, value, source = '' }) => {
          if (type !== 'PLAIN' || typeof value !== 'string') return;
          // The float pattern of YAML 1.1 mistakenly allows any number of points, and no parser does.
          if (/^\d+\.\d+\.\d+$/.test(source)) return;
          plain++;
          assert.deepEqual(misreadersOf(source), [], `${file}: ${source}`);
        },
      });
      assert.ok(plain > 10);
    }
  });
});
