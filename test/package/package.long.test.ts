import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { copyFile, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { runCommand, runProgram, type RunningCommand } from '../support/command.js';
import { createFolder, type Folder } from '../support/folder.js';
import { within } from '../support/limits.js';
import { ROOT } from '../support/recordings.js';
import { isThere } from '../support/terminal.js';
import { prepareService } from './service-user.js';
import { createThrowAwayRoot, type ThrowAwayRoot, whyNoThrowAwayRoot } from './throw-away-root.js';

/** The messages of a machine whose Node.js cannot be part of an executable. */
const UNSUITABLE = /^package: (no executable can be made from .*|the licence of Node\.js is not beside .*)/m;

const UNIT = '/usr/lib/systemd/system/spp-ctl.service';
const OPTIONS_FILE = '/etc/default/spp-ctl';
/** The lines that the operator adds to the options. */
const EDITED = `SPP_CTL_PRIMARY_PORT=0
SPP_CTL_SECONDARY_PORT=0
SPP_CTL_API_PORT=0
SPP_CTL_STATE_DIR=/var/lib/spp-ctl
SPP_CTL_AUDIT_LOG=/var/log/spp-ctl/audit.log
`;

/** A version that is higher than any. */
const NEXT_VERSION = '99.0-1';

/** Requests a page of each kind, a picture, and the documents. @param url of the API. */
async function checkPages(url: string): Promise<void> {
  for (const [path, type, content] of [
    ['/v1/processes', /^application\/json/, /"client-id":2/],
    ['/v1/topology?format=svg', /^image\/svg\+xml/, /<svg[^]*vf 2/],
    ['/metrics', /^text\/plain/, /spp_ctl_/],
    ['/openapi.yaml', /yaml/, /^openapi: 3/],
    ['/openapi.json', /json/, /"openapi":"3/],
    ['/ui/', /^text\/html/, /<script/],
    ['/ui/main.js', /^text\/javascript/, /./],
    ['/ui/code-editor.js', /^text\/javascript/, /./],
    ['/docs/', /^text\/html/, /<script/],
    ['/docs/swagger-ui-bundle.js', /^text\/javascript/, /./],
    ['/docs/guide/', /^text\/html/, /<h1/],
    ['/docs/guide/operating.html', /^text\/html/, /systemd/],
  ] as const) {
    const response = await fetch(url + path);
    assert.equal(response.status, 200, path);
    assert.match(response.headers.get('content-type') ?? '', type, path);
    assert.match(await response.text(), content, path);
  }
  assert.equal((await fetch(`${url}/docs/missing.js`)).status, 404);
}

/** Ends a command and checks its exit code. */
type Stop = (command: RunningCommand) => Promise<void>;

/** Checks a running server together with a simulated process. @param simulate starts spp-sim. */
async function checkServer(
  server: RunningCommand,
  simulate: (args: readonly string[]) => RunningCommand,
  stop: Stop,
): Promise<void> {
  const [, url = '', port = ''] = await server.until(/"api":"([^"]+)".*"secondary":(\d+)/);
  const simulator = simulate(['-s', port, 'vf:2@3,4-6']);
  await server.until(/"process":"vf 2".*"connected"/);
  await checkPages(url);
  const component = JSON.stringify({ name: 'fw0', core: 4, type: 'forward' });
  const headers = { 'content-type': 'application/json' };
  const { status } = await fetch(`${url}/v1/vfs/2/components`, { method: 'POST', headers, body: component });
  assert.equal(status, 204);
  await stop(simulator);
  await stop(server);
}

async function endOf(command: RunningCommand): Promise<void> {
  assert.equal(await within(command.ended, () => `the end of ${command.out()}`), 0, command.err());
}

describe('npm run package', () => {
  let folder: Folder;
  let version: string;
  /** What the command has printed. */
  let said: string;
  let executable: string | undefined;
  let debianPackage: string | undefined;

  before(async () => {
    folder = await createFolder();
    ({ version } = JSON.parse(await readFile(new URL('package.json', ROOT), 'utf8')) as { version: string });
    // Compression takes most of the time.
    const env = { DPKG_DEB_COMPRESSOR_TYPE: 'none' };
    const script = runCommand('scripts/package.js', ['--out', folder.path], env);
    const code = await script.ended;
    said = script.out() + script.err();
    [executable, debianPackage] = [...said.matchAll(/^(\/\S+) {2}[\d.]+ MB$/gm)].map(([, path]) => path);
    assert.ok(code === 0 || UNSUITABLE.test(said) || !isThere('dpkg-deb'), said);
  });
  after(() => folder.remove());

  describe('makes an executable that', () => {
    /** Runs it without PATH, in a folder with no other files. */
    const run = (name: string, args: readonly string[]): RunningCommand =>
      runProgram(join(dirname(executable ?? ''), name), args, {});

    it('serves the API, its pages and a picture of the panel without Node.js', async (t) => {
      if (executable === undefined) {
        t.skip(said);
        return;
      }
      const name = basename(executable);
      assert.match(name, new RegExp(`^spp-ctl-${version}-linux-`));
      await copyFile(executable, join(folder.path, 'spp-sim'));
      const server = run(name, ['-p', '0', '-s', '0', '-a', '0']);
      const stop: Stop = async (command) => {
        command.child.kill('SIGTERM');
        await endOf(command);
      };
      await checkServer(server, (args) => run('spp-sim', args), stop);
    });

    it('is the commands of spp-ctl as well', async (t) => {
      if (executable === undefined) {
        t.skip(said);
        return;
      }
      const name = basename(executable);
      for (const [args, code, out, err] of [
        [['--version'], 0, new RegExp(`^${version}\n$`), /^$/],
        [['completion', 'zsh'], 0, /^#compdef spp-ctl spp-sim\n/, /^$/],
        [['bogus'], 2, /^$/, /^spp-ctl: unknown command 'bogus'/],
      ] as const) {
        const command = run(name, args);
        assert.equal(await command.ended, code, args.join(' '));
        assert.match(command.out(), out);
        assert.match(command.err(), err);
      }
    });

    it('has the licences of Node.js and of all packages in it beside it', async (t) => {
      if (executable === undefined) {
        t.skip(said);
        return;
      }
      const licences = await readFile(`${executable}.licences.txt`, 'utf8');
      for (const part of [
        'the spp-ctl authors',
        'Node.js is licensed for use as follows',
        '\n@hapi/hapi\n\n',
        '\nyaml\n\n',
        'Graphviz is under the Eclipse Public License',
        '\ndist/docs/swagger-ui.LICENSE.txt\n\n',
      ])
        assert.ok(licences.includes(part), part);
    });
  });

  describe('makes a Debian package that', () => {
    let mountPoint: Folder;
    let root: ThrowAwayRoot;
    /** What the root had before, and this machine has not. */
    let atFirst: readonly string[];
    let whyNot = whyNoThrowAwayRoot();

    before(async () => {
      if (debianPackage === undefined) whyNot = said;
      if (whyNot !== false) return;
      mountPoint = await createFolder();
      root = await createThrowAwayRoot(mountPoint, folder.path);
      atFirst = await root.added();
      await root.sh(`dpkg --install /packages/${basename(debianPackage ?? '')}`);
    });
    after(async () => {
      if (whyNot !== false) return;
      await root.remove();
      await mountPoint.remove();
    });

    /** A test that is skipped when there is no package, or no root to install it in. They run one after another. */
    function needed(name: string, test: () => Promise<void>): void {
      it(name, async (t) => {
        if (whyNot === false) await test();
        else t.skip(whyNot);
      });
    }

    /** A user of spp-sim. */
    const unprivileged = { uid: 65_534, env: {} };

    /** Starts the service as its unit says, with free ports. */
    const start = async (): Promise<RunningCommand> => {
      const { command, user } = await prepareService(root, UNIT);
      const [program = '', ...args] = command;
      return root.start(program, args, user);
    };

    const stop: Stop = async (command) => {
      await root.terminate(command);
      await endOf(command);
    };

    needed('installs both commands where there is no Node.js', async () => {
      assert.equal(await root.sh('command -v node nodejs || true'), '');
      assert.equal(await root.sh('spp-ctl --version && spp-sim --version'), `${version}\n${version}\n`);
      assert.equal(await root.sh('dpkg --verify spp-ctl'), '');
    });

    needed('installs a valid unit, man pages, completion and an example configuration', async () => {
      if (isThere('systemd-analyze')) await root.sh(`systemd-analyze verify --man=no ${UNIT}`);
      for (const page of ['spp-ctl', 'spp-ctl-panel', 'spp-ctl-play', 'spp-ctl-status', 'spp-sim'])
        assert.equal(
          await root.sh(`zcat /usr/share/man/man1/${page}.1.gz`),
          await readFile(new URL(`generated/man/${page}.1`, ROOT), 'utf8'),
        );
      for (const [installed, file] of [
        ['bash-completion/completions/spp-ctl', 'spp-ctl.bash'],
        ['bash-completion/completions/spp-sim', 'spp-ctl.bash'],
        ['zsh/vendor-completions/_spp-ctl', '_spp-ctl'],
        ['fish/vendor_completions.d/spp-ctl.fish', 'spp-ctl.fish'],
        ['fish/vendor_completions.d/spp-sim.fish', 'spp-ctl.fish'],
      ] as const)
        assert.equal(
          await root.sh(`cat /usr/share/${installed}`),
          await readFile(new URL(`generated/completion/${file}`, ROOT), 'utf8'),
        );
      assert.match(await root.sh(`cat ${OPTIONS_FILE}`), /^#SPP_CTL_API_PORT=PORT$/m);
      assert.match(await root.sh('cat /usr/share/doc/spp-ctl/copyright'), /the spp-ctl authors/);
    });

    needed('enables the service', async () => {
      assert.equal(
        await root.sh('readlink -f /etc/systemd/system/multi-user.target.wants/spp-ctl.service'),
        await root.sh(`readlink -f ${UNIT}`),
      );
    });

    needed('serves the API and its pages under the user of its unit', async () => {
      await root.sh(`printf '%s' '${EDITED}' >>${OPTIONS_FILE}`);
      const server = await start();
      await checkServer(server, (args) => root.start('spp-sim', args, unprivileged), stop);
      assert.match(
        await root.sh('cat /var/log/spp-ctl/audit.log'),
        /"command":"component start fw0 4 forward"/,
      );
    });

    needed('is upgraded while the service runs, and keeps the edited configuration', async () => {
      const server = await start();
      await server.until(/"api":"([^"]+)"/);
      const edited = await root.sh(`cat ${OPTIONS_FILE}`);
      await root.sh(
        `cd /packages && dpkg-deb --raw-extract ${basename(debianPackage ?? '')} next &&
         sed -i 's/^Version: .*/Version: ${NEXT_VERSION}/' next/DEBIAN/control &&
         dpkg-deb --build -Znone next next.deb && dpkg --install next.deb`,
      );
      assert.equal(await root.sh("dpkg-query --show --showformat='${Version}' spp-ctl"), NEXT_VERSION);
      assert.equal(await root.sh(`cat ${OPTIONS_FILE}`), edited);
      await checkServer(server, (args) => root.start('spp-sim', args, unprivileged), stop);
      const restarted = await start();
      await restarted.until(/"api":"([^"]+)"/);
      await stop(restarted);
    });

    needed(
      'keeps the configuration and the audit log when it is removed, and nothing when it is purged',
      async () => {
        await root.sh('dpkg --remove spp-ctl');
        assert.equal(await root.sh('command -v spp-ctl spp-sim || true'), '');
        assert.match(await root.sh(`cat ${OPTIONS_FILE}`), /^SPP_CTL_API_PORT=0$/m);
        assert.match(await root.sh('cat /var/log/spp-ctl/audit.log'), /./);
        await root.sh('dpkg --purge spp-ctl');
        const left = await root.added();
        assert.deepEqual(
          left.filter((path) => !atFirst.includes(path)),
          [],
        );
      },
    );
  });
});
