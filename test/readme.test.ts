import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { helpText } from '../src/cli/options.js';
import { ERROR_CODES } from '../src/errors/error-codes.js';
import { releaseTable } from '../src/spp/release-table.js';
import { documentedOperations } from './support/document.js';
import { allTexts, codeBlocks, guide, GUIDE_NAMES, readme } from './support/guides.js';
import { ROOT } from './support/recordings.js';

/** The cells of the table with this first heading, row by row, without the line below the headings. */
function table(text: string, heading: string): string[][] {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line.startsWith('|') && cells(line)[0] === heading);
  const rest = lines.slice(start);
  const rows = rest
    .slice(
      0,
      rest.findIndex((line) => !line.startsWith('|')),
    )
    .map(cells);
  assert.ok(start >= 0 && rows.length > 2, heading);
  return [rows[0] ?? [], ...rows.slice(2)];
}

function cells(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}

describe('the README', () => {
  it('is short and links to every guide', () => {
    const text = readme();
    assert.ok(text.split('\n').length <= 250);
    for (const name of GUIDE_NAMES)
      if (name !== 'README') assert.ok(text.includes(`](src/docs/guide/${name}.md)`), name);
  });

  it('links only to existing files', () => {
    for (const [, path = ''] of readme().matchAll(/\]\((?!http)([^)]+)\)/g))
      assert.ok(existsSync(new URL(path, ROOT)), path);
  });
});

describe('the README and the guides', () => {
  it('show a curl command for every operation', () => {
    const text = allTexts();
    const shown = [
      ...text.matchAll(/^(?:\$ )?curl (?:-N )?(?:-X (\w+) )?"?(?:\$API|http:\/\/localhost:7777)([^\s?"]+)/gm),
    ].map(([, method = 'GET', path = '']) => ({ method, path }));
    for (const { method, template, operation } of documentedOperations()) {
      const pattern = new RegExp(`^${template.replace(/\{[^}]+\}/g, '[^/]+')}$`);
      const found = shown.some((each) => each.method === method && pattern.test(each.path));
      assert.ok(found || text.includes(`\`${method} ${template}\``), operation.operationId);
    }
  });

  it('mention only existing scripts and source files', () => {
    const { scripts } = JSON.parse(readFileSync(new URL('package.json', ROOT), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const text = allTexts();
    for (const [, name = ''] of text.matchAll(/npm run ([a-z:]+)/g)) assert.ok(name in scripts, name);
    for (const [, path = ''] of text.matchAll(/`((?:src|test|scripts|generated|\.ci)\/[\w./-]*)`/g))
      assert.ok(existsSync(new URL(path, ROOT)), path);
  });

  it('send JSON with --json', () => {
    for (const block of [readme(), ...GUIDE_NAMES.map(guide)].flatMap((text) => codeBlocks(text, 'sh')))
      for (const line of block.split('\n'))
        if (/^(\$ )?curl [^|]* -d '/.test(line))
          assert.ok(line.startsWith('$ curl -X PUT $API/v1/nfvs/3/ports'), line);
  });
});

describe('the guides', () => {
  it('list every option with its default', () => {
    const rows = table(guide('operating'), 'option');
    const documented = [...helpText().matchAll(/(--[a-z-]+) [A-Z]+ .*\(([^)]+)\)$/gm)];
    assert.ok(documented.length > 30);
    for (const [, flag = '', preset = ''] of documented) {
      const row = rows.find(([name = '']) => name.includes(`\`${flag}\``));
      assert.equal(row?.[1], `\`${preset}\``, flag);
    }
    // --help and --version have no value.
    assert.equal(rows.length - 1, documented.length + 2);
  });

  it('list every error code with its status and meaning', () => {
    const expected = Object.entries(ERROR_CODES)
      .toSorted(([, a], [, b]) => a.status - b.status)
      .map(([code, { status, meaning }]) => [String(status), `\`${code}\``, meaning]);
    assert.deepEqual(table(guide('api'), 'status').slice(1), expected);
  });

  it('show the differences of the releases as in the table of capabilities', () => {
    assert.deepEqual(table(guide('releases'), 'SPP'), releaseTable());
  });
});
