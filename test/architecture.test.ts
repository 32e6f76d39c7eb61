import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, it } from 'node:test';
import { ROOT } from './support/recordings.js';

const SRC = new URL('src/', ROOT).pathname;

/** The files of src and their imports: relative paths resolved, packages unchanged. */
const imports = new Map<string, string[]>(
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => {
      const text = readFileSync(join(SRC, file), 'utf8');
      const found = [...text.matchAll(/(?:^|\n)(?:import|export)\b[^;]*?from '([^']+)'/g)].map(
        ([, from = '']) => (from.startsWith('.') ? sourceOf(normalize(join(dirname(file), from))) : from),
      );
      return [file, found];
    }),
);

/** The source of a compiled file. */
function sourceOf(compiled: string): string {
  const tsx = compiled.replace(/\.js$/, '.tsx');
  return existsSync(join(SRC, tsx)) ? tsx : compiled.replace(/\.js$/, '.ts');
}

function importsOf(folder: string): (readonly [file: string, imported: string])[] {
  return [...imports]
    .filter(([file]) => file.startsWith(folder))
    .flatMap(([file, list]) => list.map((imported) => [file, imported] as const));
}

/** The packages that are loaded with a file, without those that it imports on demand. */
function packagesOf(file: string, seen = new Set<string>()): Set<string> {
  for (const imported of imports.get(file) ?? []) {
    if (seen.has(imported)) continue;
    seen.add(imported);
    if (imports.has(imported)) packagesOf(imported, seen);
  }
  return new Set([...seen].filter((each) => !imports.has(each) && !each.startsWith('node:')));
}

/**
 * The files that may name a kind of secondary process. All others ask a table: `panel/kinds/`, or `ui/kinds.ts` for the page.
 */
const NAMES_KINDS = [
  'text/process-id.ts',
  'panel/kinds/',
  'ui/kinds.ts',
  // The measured rules of each kind.
  'spp/processes/',
  'spp/host/',
  'spp/protocol/',
  'spp/capabilities.ts',
  // Each operation of the API is about one kind.
  'operations/',
  // The language of the SPP shell.
  'recipe/',
  'simulator/',
];

/** The code of a file: comments name kinds as they like. */
function codeOf(file: string): string {
  return readFileSync(join(SRC, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
}

describe('the architecture of the source', () => {
  it('is visible to this test', () => {
    assert.ok(imports.size > 30);
    assert.ok(imports.get('server/serve.ts')?.includes('server/controller.ts'));
  });

  it('has no file outside of a folder except main.ts', () => {
    assert.deepEqual(
      [...imports.keys()].filter((file) => !file.includes('/')),
      ['main.ts'],
    );
  });

  it('has a README in each folder that states its purpose and where to begin', () => {
    const folders = new Set(
      [...imports.keys()].map((file) => dirname(file)).filter((folder) => folder !== '.'),
    );
    for (const folder of folders) {
      const text = readFileSync(join(SRC, folder, 'README.md'), 'utf8');
      assert.match(text, /^# \S/, folder);
      for (const [, file = ''] of text.matchAll(/`([\w/-]+\.tsx?)`/g))
        assert.ok(
          [folder, '.', dirname(folder)].some((from) => existsSync(join(SRC, from, file))),
          `${folder}/README.md names ${file}`,
        );
    }
  });

  it('has a server composition that only main.ts imports', () => {
    for (const [file, list] of imports) {
      if (file.startsWith('server/') || file === 'main.ts') continue;
      for (const imported of list) assert.doesNotMatch(imported, /^server\//, file);
    }
  });

  it('keeps files, network and timers independent of the rest', () => {
    for (const [file, imported] of importsOf('net/').concat(importsOf('files/'), importsOf('timing/')))
      assert.match(imported, /^(net|files|timing|text)\/|^node:/, file);
  });

  it('keeps the protocol independent of sockets and of everything above it', () => {
    for (const [file, imported] of importsOf('spp/protocol/')) {
      assert.ok(!/^(node:)?(net|tls|http)/.test(imported), `${file} imports ${imported}`);
      assert.match(imported, /^(spp\/protocol\/|text\/process-id\.ts$)/, file);
    }
  });

  it('keeps spp/ independent of HTTP', () => {
    for (const [file, imported] of importsOf('spp/')) {
      assert.ok(
        !/^(http|operations)\/|@hapi|openapi|node:http/.test(imported),
        `${file} imports ${imported}`,
      );
    }
  });

  it('keeps operations independent of HTTP', () => {
    for (const [file, imported] of importsOf('operations/')) {
      assert.ok(!/^http\/|@hapi|node:http/.test(imported), `${file} imports ${imported}`);
    }
  });

  it('keeps events and topology independent of HTTP', () => {
    for (const [file, imported] of [...importsOf('events/'), ...importsOf('topology/')]) {
      assert.ok(!/^(http|operations)\/|@hapi|node:http/.test(imported), `${file} imports ${imported}`);
    }
  });

  it('keeps the etcd client independent of the stored data', () => {
    for (const [file, imported] of importsOf('etcd/')) {
      assert.match(imported, /^(etcd\/|net\/(tls-fetch|network-reason)\.ts|node:)/, file);
    }
    for (const [file, imported] of importsOf('etcd/watch-frames.ts'))
      assert.doesNotMatch(imported, /^node:|gateway|exchange|client/, file);
  });

  it('keeps the planner independent of etcd, and nodes independent of HTTP', () => {
    for (const [file, imported] of importsOf('panel/'))
      assert.doesNotMatch(imported, /^(etcd|nodes)\//, file);
    for (const [file, imported] of importsOf('nodes/'))
      assert.doesNotMatch(imported, /^(http|operations)\/|@hapi|node:http/, file);
  });

  it('keeps metrics independent of what is measured', () => {
    for (const [file, imported] of importsOf('metrics/')) {
      assert.ok(/^(metrics\/|files\/version\.ts|prom-client)/.test(imported), `${file} imports ${imported}`);
    }
  });

  it('loads prom-client only for a scrape', () => {
    for (const file of imports.keys()) {
      const text = readFileSync(join(SRC, file), 'utf8');
      assert.ok(!/^(import|export) (?!type\b).* from 'prom-client'/m.test(text), file);
    }
  });

  it('shares only the parsing of options between the simulator and the controller', () => {
    for (const [file, imported] of importsOf('simulator/')) {
      assert.ok(
        /^(simulator\/|options\/|node:|text\/duration\.ts|files\/(version|standard-output)\.ts)/.test(
          imported,
        ),
        `${file} imports ${imported}`,
      );
    }
  });

  it('keeps option parsing independent of any command', () => {
    for (const [file, imported] of importsOf('options/'))
      assert.match(imported, /^(options\/|node:|text\/duration\.ts$)/, file);
  });

  it('lets the terminal use the server only through its API', () => {
    for (const [file, imported] of importsOf('terminal/')) {
      assert.doesNotMatch(imported, /^(http|operations|spp|events|topology|metrics|simulator)\//, file);
      // Both sides share the meaning of a panel document.
      if (imported.startsWith('panel/'))
        assert.match(
          imported,
          /^panel\/(document\/(diff|document|normal|schema)|kinds\/(index|worker))\.ts$/,
          file,
        );
    }
  });

  it('keeps recipes independent of the server and of files', () => {
    for (const [file, imported] of importsOf('recipe/')) {
      assert.match(
        imported,
        /^(recipe\/|panel\/|text\/(process-id|schema-errors)\.ts$|#generated\/|node:path$)/,
        file,
      );
      assert.doesNotMatch(imported, /^panel\/(observed|reconcile|apply|plan\/(plan|order))/, file);
    }
  });

  it('loads the packages of the server only for the server', () => {
    assert.ok(packagesOf('server/serve.ts').has('@hapi/hapi'));
    assert.deepEqual([...packagesOf('main.ts')], []);
    for (const [file] of importsOf('terminal/')) {
      for (const name of packagesOf(file)) assert.doesNotMatch(name, /@hapi|pino|rate-limiter/, file);
    }
  });

  it('shares only the client between the page and the server', () => {
    for (const [file, imported] of importsOf('ui/')) {
      assert.ok(
        /^(ui\/|client\/|text\/(local-time|process-id|shell-word)\.ts$|#generated\/types\.js$|preact)/.test(
          imported,
        ) ||
          (file.startsWith('ui/editor/') && /^(@codemirror\/|@lezer\/|yaml$)/.test(imported)),
        `${file} imports ${imported}`,
      );
    }
    for (const [file, list] of imports)
      if (!file.startsWith('ui/')) assert.ok(!list.some((each) => each.startsWith('ui/')), file);
  });

  it('names no kind of secondary process outside the tables and the code of each kind', () => {
    for (const file of imports.keys()) {
      if (NAMES_KINDS.some((allowed) => file.startsWith(allowed))) continue;
      const code = codeOf(file);
      assert.doesNotMatch(code, /(['"`])(?:nfv|vf|mirror)\1|\b(?:nfv|vf)\|/, file);
      assert.doesNotMatch(code, /(?<![-\w])(?:nfvs|vfs|mirrors|pcaps)(?![-\w])/, file);
      // In the topology, `pcap` is a type of port.
      if (file !== 'topology/ports.ts') assert.doesNotMatch(code, /[!=]==\s*'pcap'/, file);
    }
  });

  it('has no import cycles', () => {
    const done = new Set<string>();
    const visit = (file: string, trail: readonly string[]): void => {
      assert.ok(!trail.includes(file), `cycle: ${[...trail, file].join(' -> ')}`);
      if (done.has(file)) return;
      for (const imported of imports.get(file) ?? [])
        if (imports.has(imported)) visit(imported, [...trail, file]);
      done.add(file);
    };
    for (const file of imports.keys()) visit(file, []);
  });

  it('has no default exports', () => {
    for (const file of imports.keys()) {
      assert.ok(!/^export default/m.test(readFileSync(join(SRC, file), 'utf8')), file);
    }
  });
});

describe('the tests', () => {
  it('that need minutes are named *.long.test.ts: browsers, packages of npm, foreign generators', () => {
    const TEST = new URL('test/', ROOT).pathname;
    const slow = readdirSync(TEST, { recursive: true, encoding: 'utf8' }).filter(
      (file) =>
        file.endsWith('.test.ts') &&
        /from '.*\/(browser|package-registry|workspace|generators)\.js'/.test(
          readFileSync(join(TEST, file), 'utf8'),
        ),
    );
    assert.ok(slow.length > 5);
    for (const file of slow) assert.match(file, /\.long\.test\.ts$/);
  });
});
