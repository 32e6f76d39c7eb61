import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { helpText } from '../src/cli/options.js';
import { releaseTable } from '../src/spp/readme-release-table.js';
import { documentedOperations } from './support/document.js';
import { ROOT } from './support/recordings.js';

const readme = readFileSync(new URL('README.md', ROOT), 'utf8');

describe('the README', () => {
  it('shows a curl command for every operation', () => {
    const shown = [...readme.matchAll(/^curl (?:-X (\w+) )?\$API(\S+)/gm)].map(
      ([, method = 'GET', path = '']) => ({
        method,
        path,
      }),
    );
    for (const { method, template, operation } of documentedOperations()) {
      const pattern = new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`);
      const found = shown.some((each) => each.method === method && pattern.test(each.path));
      assert.ok(found || readme.includes(`\`${method} ${template}\``), operation.operationId);
    }
  });

  it('lists every option with its default', () => {
    for (const [, flag = '', preset = ''] of helpText().matchAll(/(--[a-z-]+) [A-Z]+ .*\(([^)]+)\)$/gm)) {
      const row = readme.split('\n').find((line) => line.startsWith('|') && line.includes(`\`${flag}\``));
      assert.ok(row?.includes(`\`${preset}\``), flag);
    }
  });

  it('mentions only existing files and scripts', () => {
    const { scripts } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as {
      scripts: Record<string, string>;
    };
    for (const [, name = ''] of readme.matchAll(/npm run ([a-z:]+)/g)) assert.ok(name in scripts, name);
    for (const [, path = ''] of readme.matchAll(/\]\((?!http)([^)]+)\)/g)) readFileSync(new URL(path, ROOT));
  });

  it('shows the differences of the releases as in the table of capabilities', () => {
    const lines = readme.split('\n');
    const start = lines.findIndex((line) => /^\| SPP +\| frames/.test(line));
    const shown = lines.slice(start, start + releaseTable().length + 1).map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
    const [headings = [], ...rows] = releaseTable();
    assert.deepEqual([shown[0], ...shown.slice(2)], [headings, ...rows]);
  });
});
