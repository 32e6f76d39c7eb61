import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, it } from 'node:test';
import { ROOT } from './support/recordings.js';

const SRC = new URL('src/', ROOT).pathname;

/** The files of src, and what each imports: relative paths resolved, packages as they are. */
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

/** What a file was before it was compiled. */
function sourceOf(compiled: string): string {
  const tsx = compiled.replace(/\.js$/, '.tsx');
  return existsSync(join(SRC, tsx)) ? tsx : compiled.replace(/\.js$/, '.ts');
}

function importsOf(folder: string): (readonly [file: string, imported: string])[] {
  return [...imports]
    .filter(([file]) => file.startsWith(folder))
    .flatMap(([file, list]) => list.map((imported) => [file, imported] as const));
}

/** The packages that are loaded with a file. What it imports only when it needs it is not among them. */
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

describe('the source', () => {
  it('is found by this test', () => {
    assert.ok(imports.size > 30);
    assert.ok(imports.get('server/serve.ts')?.includes('server/controller.ts'));
  });

  it('has nothing loose but the command', () => {
    assert.deepEqual(
      [...imports.keys()].filter((file) => !file.includes('/')),
      ['main.ts'],
    );
  });

  it('has a README in each folder, which says what it is for and where to begin', () => {
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

  it('has a composition of the server that nothing but the command imports', () => {
    for (const [file, list] of imports) {
      if (file.startsWith('server/') || file === 'main.ts') continue;
      for (const imported of list) assert.doesNotMatch(imported, /^server\//, file);
    }
  });

  it('has rooms for files, the network and timers that know nothing of the rest', () => {
    for (const [file, imported] of importsOf('net/').concat(importsOf('files/'), importsOf('timing/')))
      assert.match(imported, /^(net|files|timing|text)\/|^node:/, file);
  });

  it('has a protocol that knows no socket and nothing above it', () => {
    for (const [file, imported] of importsOf('spp/protocol/')) {
      assert.ok(!/^(node:)?(net|tls|http)/.test(imported), `${file} imports ${imported}`);
      assert.match(imported, /^(spp\/protocol\/|text\/process-id\.ts$)/, file);
    }
  });

  it('has an spp/ that knows nothing of HTTP', () => {
    for (const [file, imported] of importsOf('spp/')) {
      assert.ok(
        !/^(http|operations)\/|@hapi|openapi|node:http/.test(imported),
        `${file} imports ${imported}`,
      );
    }
  });

  it('has operations that know nothing of HTTP', () => {
    for (const [file, imported] of importsOf('operations/')) {
      assert.ok(!/^http\/|@hapi|node:http/.test(imported), `${file} imports ${imported}`);
    }
  });

  it('has events and a topology that know nothing of HTTP', () => {
    for (const [file, imported] of [...importsOf('events/'), ...importsOf('topology/')]) {
      assert.ok(!/^(http|operations)\/|@hapi|node:http/.test(imported), `${file} imports ${imported}`);
    }
  });

  it('has a client of etcd that knows nothing of what is kept in it', () => {
    for (const [file, imported] of importsOf('etcd/')) {
      assert.match(imported, /^(etcd\/|net\/tls-fetch\.ts|node:)/, file);
    }
    for (const [file, imported] of importsOf('etcd/watch-frames.ts'))
      assert.doesNotMatch(imported, /^node:|gateway|exchange|client/, file);
  });

  it('has a planner that knows nothing of etcd, and nodes that know nothing of HTTP', () => {
    for (const [file, imported] of importsOf('panel/'))
      assert.doesNotMatch(imported, /^(etcd|nodes)\//, file);
    for (const [file, imported] of importsOf('nodes/'))
      assert.doesNotMatch(imported, /^(http|operations)\/|@hapi|node:http/, file);
  });

  it('has metrics that know nothing of what is measured', () => {
    for (const [file, imported] of importsOf('metrics/')) {
      assert.ok(/^(metrics\/|files\/version\.ts|prom-client)/.test(imported), `${file} imports ${imported}`);
    }
  });

  it('loads prom-client, which takes long, only when somebody scrapes', () => {
    for (const file of imports.keys()) {
      const text = readFileSync(join(SRC, file), 'utf8');
      assert.ok(!/^(import|export) (?!type\b).* from 'prom-client'/m.test(text), file);
    }
  });

  it('has a simulator that shares nothing with the controller but the reading of options', () => {
    for (const [file, imported] of importsOf('simulator/')) {
      assert.ok(
        /^(simulator\/|options\/|node:|text\/duration\.ts|files\/version\.ts)/.test(imported),
        `${file} imports ${imported}`,
      );
    }
  });

  it('has tables of options that know no command', () => {
    for (const [file, imported] of importsOf('options/'))
      assert.match(imported, /^(options\/|node:|text\/duration\.ts$)/, file);
  });

  it('has a terminal that knows the server by its API alone', () => {
    for (const [file, imported] of importsOf('terminal/')) {
      assert.doesNotMatch(imported, /^(http|operations|spp|events|topology|metrics|simulator)\//, file);
      // What a document of the panel means is the same on both sides.
      if (imported.startsWith('panel/'))
        assert.match(
          imported,
          /^panel\/(document\/(document|normal|schema)|kinds\/(index|worker))\.ts$/,
          file,
        );
    }
  });

  it('has recipes that know no server and read no file', () => {
    for (const [file, imported] of importsOf('recipe/')) {
      assert.match(
        imported,
        /^(recipe\/|panel\/|text\/(process-id|schema-errors)\.ts$|#generated\/|node:path$)/,
        file,
      );
      assert.doesNotMatch(imported, /^panel\/(observed|reconcile|apply|plan\/(plan|order))/, file);
    }
  });

  it('has a server whose packages are not loaded for anything else', () => {
    assert.ok(packagesOf('server/serve.ts').has('@hapi/hapi'));
    assert.deepEqual([...packagesOf('main.ts')], []);
    for (const [file] of importsOf('terminal/')) {
      for (const name of packagesOf(file)) assert.doesNotMatch(name, /@hapi|pino|rate-limiter/, file);
    }
  });

  it('has a page that shares nothing with the server but the client', () => {
    for (const [file, imported] of importsOf('ui/')) {
      assert.ok(
        /^(ui\/|client\/|text\/(process-id|shell-word)\.ts$|#generated\/types\.js$|preact)/.test(imported),
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
