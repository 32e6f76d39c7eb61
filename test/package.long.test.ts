import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { builtinModules } from 'node:module';
import { cp, readdir, readFile, symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createFolder, type Folder } from './support/folder.js';
import { startPackageRegistry } from './support/package-registry.js';
import { ROOT } from './support/recordings.js';

/** The messages of npm without a network. */
const OFFLINE =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ENOTCACHED|E40[13]|E50\d)\b/;

/** Every file that the package can contain. */
const MEANT =
  /^(LICENSE|README\.md|package\.json|npm-shrinkwrap\.json|openapi\.yaml|dist\/(bin|client)\/[\w-]+\.m?js|dist\/bin\/package\.json|dist\/(ui|docs|docs\/guide)\/[\w.-]+|dist\/src\/client\/(client|events)\.d\.ts|generated\/(openapi\.json|hazards\.md|types\.d\.ts|man\/spp-(ctl|ctl-check|ctl-nodes|ctl-panel|ctl-play|ctl-status|ctl-trace|sim)\.1|completion\/(spp-ctl\.bash|spp-ctl\.fish|_spp-ctl))|scripts\/(spp-ctl\.service|prometheus-alerts\.yaml|grafana-dashboard\.json))$/;

interface Pack {
  readonly filename: string;
  readonly size: number;
  readonly unpackedSize: number;
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly dev?: boolean }>>;
}

interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function run(command: string, args: readonly string[], cwd: string): Promise<Outcome> {
  return new Promise((resolve) => {
    const options = { cwd, maxBuffer: 16_777_216 };
    execFile(command, [...args], options, (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8')) as unknown;
}

describe('the package', () => {
  const root = fileURLToPath(ROOT);
  let folder: Folder;
  /** The folder where the package is made, because other tests run from dist/. */
  let source: string;
  let pack: Pack;

  before(async () => {
    folder = await createFolder();
    source = join(folder.path, 'source');
    const left = new Set(['.git', 'dist', 'node_modules']);
    // Without tests, which the package does not contain, it compiles in half the time.
    const isNeeded = (path: string): boolean => !left.has(basename(path)) && !path.endsWith('.test.ts');
    await cp(root, source, { recursive: true, filter: isNeeded });
    await symlink(join(root, 'node_modules'), join(source, 'node_modules'));
    const { code, out, err } = await run(
      'npm',
      ['pack', '--json', '--pack-destination', folder.path],
      source,
    );
    assert.equal(code, 0, err);
    pack = (JSON.parse(out) as Pack[])[0] ?? assert.fail(out);
  });
  after(() => folder.remove());

  it('contains the files that are needed to run, and no others', (t) => {
    const paths = pack.files.map(({ path }) => path);
    assert.deepEqual(
      paths.filter((path) => !MEANT.test(path)),
      [],
    );
    for (const path of [
      'dist/bin/spp-ctl.js',
      'dist/bin/spp-sim.js',
      'dist/docs/index.html',
      'dist/docs/guide/index.html',
      'dist/docs/guide/licences.txt',
      'dist/docs/swagger-ui.LICENSE.txt',
      'dist/ui/index.html',
      'npm-shrinkwrap.json',
    ])
      assert.ok(paths.includes(path), path);
    assert.deepEqual(
      paths.filter((path) => path.endsWith('.map')),
      [],
    );
    t.diagnostic(`${pack.files.length} files, ${pack.size} bytes packed, ${pack.unpackedSize} unpacked`);
  });

  it('depends on the packages that its code loads, and on no others', async () => {
    const loaded = new Set<string>();
    for (const { path } of pack.files.filter((file) => /^dist\/(bin|client)\/.*\.m?js$/.test(file.path))) {
      const text = await readFile(join(source, path), 'utf8');
      assert.doesNotMatch(text, /sourceMappingURL/, path);
      // One package is bundled: one of its messages shows it.
      if (text.includes('Refusing to register handler')) loaded.add('openapi-backend');
      const names = text.matchAll(
        /\b(?:from|import|import\(|require\(|createRequire\)?\([\w.]+\)\()\s*["']((?:@[\w-]+\/)?\w[\w:./-]*)["']/g,
      );
      for (const [, name = ''] of names) {
        const [scope = '', rest = ''] = name.split('/');
        loaded.add(scope.startsWith('@') ? `${scope}/${rest}` : scope);
      }
    }
    const isBuiltIn = (name: string): boolean => name.startsWith('node:') || builtinModules.includes(name);
    const { dependencies } = (await readJson(join(root, 'package.json'))) as Manifest;
    assert.deepEqual([...loaded].filter((name) => !isBuiltIn(name)).sort(), Object.keys(dependencies).sort());
  });

  describe('the package installed globally', () => {
    /** The reason why it could not be installed. */
    let offline: string | undefined;
    let prefix: string;
    let said: string;

    before(async () => {
      prefix = join(folder.path, 'prefix');
      const manifest = (await readJson(join(root, 'package.json'))) as Manifest;
      const registry = await startPackageRegistry(join(folder.path, pack.filename), manifest);
      const args = ['install', '--global', '--prefix', prefix, '--prefer-offline', '--no-audit', '--no-fund'];
      const { code, out, err } = await run(
        'npm',
        [...args, '--registry', registry.url, '--cache', join(folder.path, 'cache'), manifest.name],
        folder.path,
      );
      await registry.stop();
      if (code !== 0 && OFFLINE.test(err)) offline = 'the registry cannot be reached';
      else assert.equal(code, 0, err);
      said = out + err;
    });

    /** A test that is skipped when the package could not be installed. */
    function needed(name: string, test: (t: TestContext) => Promise<void>): void {
      it(name, async (t) => {
        if (offline === undefined) await test(t);
        else t.skip(offline);
      });
    }

    /** Runs a command of the package in an unrelated folder. */
    const bin = (name: string, ...args: string[]): Promise<Outcome> =>
      run(join(prefix, 'bin', name), args, folder.path);

    needed('makes npm warn of nothing that it brings', async () => {
      assert.doesNotMatch(said, /spp-ctl@|install-scripts|deprecated|EBADENGINE/);
      const { scripts } = (await readJson(join(prefix, 'lib/node_modules/spp-ctl/package.json'))) as Manifest;
      for (const name of ['preinstall', 'install', 'postinstall', 'prepare'])
        assert.ok(!(name in scripts), name);
    });

    needed('is made of exactly the packages that it was tested with', async () => {
      const { packages } = (await readJson(join(root, 'package-lock.json'))) as Lock;
      const installed = (await readJson(
        join(prefix, 'lib/node_modules/spp-ctl/npm-shrinkwrap.json'),
      )) as Lock;
      const desired = Object.entries(packages).filter(([path, { dev }]) => path !== '' && dev !== true);
      assert.deepEqual(Object.keys(installed.packages), ['', ...desired.map(([path]) => path)]);
      for (const [path, { version }] of desired) {
        const there = await readJson(join(prefix, 'lib/node_modules/spp-ctl', path, 'package.json'));
        assert.equal((there as Manifest).version, version, path);
      }
    });

    needed('has its commands, man pages and completions', async () => {
      const { version } = (await readJson(join(root, 'package.json'))) as Manifest;
      for (const name of ['spp-ctl', 'spp-sim'])
        assert.deepEqual(await bin(name, '--version'), { code: 0, out: `${version}\n`, err: '' });
      const pages = [
        'spp-ctl',
        'spp-ctl-check',
        'spp-ctl-nodes',
        'spp-ctl-panel',
        'spp-ctl-play',
        'spp-ctl-status',
        'spp-ctl-trace',
        'spp-sim',
      ];
      for (const name of pages) {
        const page = await readFile(join(prefix, `share/man/man1/${name}.1`), 'utf8');
        assert.equal(page, await readFile(join(root, `generated/man/${name}.1`), 'utf8'));
      }
      const installed = await readdir(join(prefix, 'share/man/man1'));
      assert.deepEqual(installed.sort(), pages.map((name) => `${name}.1`).sort());
      assert.match((await bin('spp-ctl', 'completion', 'zsh')).out, /^#compdef spp-ctl spp-sim\n/);
    });

    needed('serves the API and its pages, and shows the panel', async () => {
      const free = ['-p', '0', '-s', '0', '-a', '0'];
      const server = spawn(join(prefix, 'bin/spp-ctl'), free, {
        cwd: folder.path,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = once(server, 'exit');
      let log = '';
      const logged = async (pattern: RegExp): Promise<RegExpExecArray> => {
        for (;;) {
          const match = pattern.exec(log);
          if (match !== null) return match;
          log += String((await once(server.stdout, 'data'))[0]);
        }
      };
      const [, url = '', port = ''] = await logged(/"api":"([^"]+)".*"secondary":(\d+)/);
      const simulator = spawn(join(prefix, 'bin/spp-sim'), ['-s', port, 'vf:2'], { stdio: 'ignore' });
      const simulated = once(simulator, 'exit');
      try {
        await logged(/"process":"vf 2".*"connected"/);
        server.stdout.resume();
        for (const [path, type] of [
          ['/v1/processes', /^application\/json/],
          ['/v1/topology?format=svg', /^image\/svg\+xml/],
          ['/metrics', /^text\/plain/],
          ['/openapi.yaml', /yaml/],
          ['/openapi.json', /json/],
          ['/ui/', /^text\/html/],
          ['/docs/', /^text\/html/],
          ['/docs/guide/', /^text\/html/],
          ['/docs/swagger-ui-bundle.js', /^text\/javascript/],
        ] as const) {
          const response = await fetch(url + path);
          assert.equal(response.status, 200, path);
          assert.match(response.headers.get('content-type') ?? '', type, path);
          assert.ok((await response.text()).length > 2, path);
        }
        const { code, out } = await bin('spp-ctl', 'status', '--url', url);
        assert.equal(code, 0);
        assert.match(out, /^vf:2 +connected /m);
      } finally {
        simulator.kill('SIGTERM');
        server.kill('SIGTERM');
        assert.deepEqual(
          [await simulated, await ended],
          [
            [0, null],
            [0, null],
          ],
        );
      }
    });
  });
});
