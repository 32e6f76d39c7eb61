/**
 * A root folder in which packages can be installed: it begins as the root of this machine, and all changes are lost. It has no
 * Node.js, and not the files of this project.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type RunningCommand, runProgram } from '../support/command.js';
import type { Folder } from '../support/folder.js';
import { within } from '../support/limits.js';
import { ROOT } from '../support/recordings.js';
import { isThere } from '../support/terminal.js';

/** The PATH that systemd gives to services. */
const PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

const PROGRAMS = ['dpkg', 'unshare', 'nsenter', 'setpriv', 'chroot', 'mount'];

/** Mounts the root in the folder $1, with the files of the folder $2 in /packages and without those of the folder $3. */
const MOUNT = `
set -e
mount -t tmpfs -o mode=755 tmpfs "$1"
mkdir "$1/changed" "$1/work" "$1/root"
mount -t overlay overlay -o "lowerdir=/,upperdir=$1/changed,workdir=$1/work" "$1/root"
cd "$1/root"
mount -t proc proc proc
mount --rbind /dev dev
mount -t tmpfs tmpfs run
mount -t tmpfs tmpfs tmp
mkdir packages
mount --bind "$2" packages
[ ! -d ".$3" ] || mount -t tmpfs tmpfs ".$3"
for folder in usr/local/sbin usr/local/bin usr/sbin usr/bin; do rm -f "$folder/node" "$folder/nodejs"; done
echo mounted
exec cat
`;

/** Records of dpkg, and what can be made again. */
const RECORDS = ['./var/lib/dpkg/*', './var/log/dpkg.log', './var/cache/*'];

/** A user, and whatever else systemd sets for the process of a service. */
export interface ServiceUser {
  readonly uid: number;
  readonly env: Readonly<Record<string, string>>;
}

export interface ThrowAwayRoot {
  /** Runs a command for sh as root. @returns its standard output. @throws AssertionError when its exit code is not 0. */
  sh(command: string): Promise<string>;
  /** Starts a program as a user without privileges. */
  start(program: string, args: readonly string[], user: ServiceUser): RunningCommand;
  /** Asks a started program to end. */
  terminate(command: RunningCommand): Promise<void>;
  /** The files that this machine does not have, without records, and folders of spp-ctl; sorted. */
  added(): Promise<string[]>;
  /** Ends all processes in it, and removes it. */
  remove(): Promise<void>;
}

/** The reason why this machine cannot make such a root; false when it can. */
export function whyNoThrowAwayRoot(): string | false {
  const missing = PROGRAMS.find((program) => !isThere(program));
  if (missing !== undefined) return `${missing} is not installed`;
  if (process.getuid?.() !== 0) return 'only root can install packages in a throw-away root';
  const mounted = spawnSync(
    'unshare',
    [
      '--mount',
      'sh',
      '-c',
      'mount -t tmpfs tmpfs /mnt && cd /mnt && mkdir a b c && mount -t overlay overlay -o lowerdir=/,upperdir=a,workdir=b c',
    ],
    { encoding: 'utf8' },
  );
  return mounted.status === 0 ? false : `a throw-away root cannot be mounted: ${mounted.stderr.trim()}`;
}

/** @param folder for its mount point. @param packages folder with the files of /packages. */
export async function createThrowAwayRoot(folder: Folder, packages: string): Promise<ThrowAwayRoot> {
  // The processes in the PID namespace end with its first process, which ends with this one.
  const namespaces = ['--mount', '--pid', '--fork', '--kill-child'];
  const project = fileURLToPath(ROOT).replace(/\/$/, '');
  const holder = spawn('unshare', [...namespaces, 'sh', '-c', MOUNT, 'sh', folder.path, packages, project], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { PATH },
  });
  const ended = once(holder, 'exit');
  const [line] = (await within(
    Promise.race([once(holder.stdout, 'data'), ended]),
    () => 'the throw-away root',
  )) as unknown[];
  assert.equal(String(line), 'mounted\n');
  const target = ['--target', await childOf(holder), '--mount'];
  const enter = [...target, '--pid', 'chroot', join(folder.path, 'root')];
  const run = async (program: string, args: readonly string[]): Promise<string> => {
    const command = runProgram(program, args, { PATH, LC_ALL: 'C.UTF-8', DEBIAN_FRONTEND: 'noninteractive' });
    const code = await command.ended;
    assert.equal(code, 0, `${args.join(' ')}: ${command.out()}${command.err()}`);
    return command.out();
  };
  return {
    sh: (command) => run('nsenter', [...enter, 'sh', '-c', command]),
    start: (program, args, { uid, env }) => {
      const user = [
        `--reuid=${uid}`,
        `--regid=${uid}`,
        '--clear-groups',
        '--bounding-set=-all',
        '--no-new-privs',
      ];
      return runProgram('nsenter', [...enter, 'setpriv', ...user, program, ...args], { PATH, ...env });
    },
    terminate: async ({ child }) => {
      // The child is nsenter, which waits for the program.
      process.kill(Number(await childOf(child)), 'SIGTERM');
    },
    added: async () => {
      const found = `find . -mindepth 1 \\( ! -type d -o -name 'spp*' \\) ${RECORDS.map((path) => `! -path '${path}'`).join(' ')}`;
      const list = `cd "$1" && ${found} | while read -r path; do [ -e "/$path" ] || echo "$path"; done`;
      const changed = join(folder.path, 'changed');
      const inside = [...target, 'sh', '-c', list, 'sh', changed];
      return (await run('nsenter', inside)).trim().split('\n').sort();
    },
    remove: async () => {
      holder.stdin.end();
      await ended;
    },
  };
}

/** The process that unshare has started, which is the first one in the namespaces. */
async function childOf({ pid }: ChildProcess): Promise<string> {
  return (await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8')).trim();
}
