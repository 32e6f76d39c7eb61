import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import SwaggerParser from '@apidevtools/swagger-parser';
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
});
