import { accessSync, constants, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isSince, type Release } from '../../src/simulator/index.js';
import { kindsOf, programOf } from './programs.js';
import { runtimeRoot, socketFiles } from './traces.js';

/** Free hugepages that a host needs, in megabytes. */
const HUGE_MB = 400;

const MISSING_HUGEPAGES = `there are fewer than ${HUGE_MB} MB of free hugepages: as root, echo ${HUGE_MB / 2} > /proc/sys/vm/nr_hugepages`;

/** The requirements of a run. */
export interface Needs {
  readonly programs: string;
  readonly release: Release;
  readonly hugeDir: string | undefined;
  readonly socketDir: string;
}

/** The result of the checks. Without `hugeDir`, a requirement is missing. */
export interface Found {
  /** The missing requirements, one sentence each. Empty if the run is possible. */
  readonly missing: readonly string[];
  /** Missing optional programs and their effect. */
  readonly notes: readonly string[];
  readonly hugeDir: string | undefined;
}

/** Checks the requirements of a run. */
export function look({ programs, release, hugeDir: given, socketDir }: Needs): Found {
  const missing = missingPrograms(programs, release);
  const hugeDir = given ?? mountedHugeDir();
  if (hugeDir === undefined) {
    missing.push(
      'no hugetlbfs is mounted: as root, mkdir -p /dev/hugepages && mount -t hugetlbfs none /dev/hugepages',
    );
  } else {
    missing.push(...missingAt(hugeDir));
  }
  missing.push(...missingRuntimeDir());
  const inTheWay = socketFiles(socketDir);
  if (inTheWay.length > 0) {
    missing.push(
      `${join(socketDir, inTheWay[0] ?? '')} exists: end the SPP processes of this machine and remove it, as the processes of the run use the same names`,
    );
  }
  return { missing, notes: notesOf(release), hugeDir };
}

function missingPrograms(folder: string, release: Release): string[] {
  if (!isFolder(folder)) return [`there is no folder ${folder}`];
  return kindsOf(release).flatMap((kind) => {
    const program = programOf(folder, kind);
    if (!existsSync(program)) return [`there is no program ${program}`];
    return mayUse(program, constants.X_OK) ? [] : [`${program} is not executable by this user`];
  });
}

function missingAt(hugeDir: string): string[] {
  if (!isFolder(hugeDir)) return [`there is no folder ${hugeDir}`];
  if (!mayUse(hugeDir, constants.W_OK)) {
    return [`${hugeDir} is not writable by this user: run as root, or change its owner`];
  }
  // A folder without hugetlbfs is for programs that do not need it.
  const isMounted = hugeMounts().includes(hugeDir);
  return isMounted && freeHugeMegabytes() < HUGE_MB ? [MISSING_HUGEPAGES] : [];
}

function missingRuntimeDir(): string[] {
  const folder = runtimeRoot();
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return [];
  } catch {
    return [`${folder} is not writable by this user: the processes of a host communicate through it`];
  }
}

function notesOf(release: Release): string[] {
  const notes: string[] = [];
  if (isSince(release, '18.08.2') && !isOnPath('python')) {
    notes.push('no python on the PATH: a primary that launches a process remains as a second primary');
  }
  if (isSince(release, '19.11') && !isOnPath('text2pcap')) {
    notes.push('no text2pcap (of Wireshark) on the PATH: ports of type pcap cannot be added');
  }
  return notes;
}

/** Mount points of hugetlbfs. */
function hugeMounts(): string[] {
  return lines('/proc/mounts')
    .map((line) => line.split(' '))
    .filter(([, , type]) => type === 'hugetlbfs')
    .flatMap(([, folder]) => folder ?? []);
}

function mountedHugeDir(): string | undefined {
  return hugeMounts()[0];
}

function freeHugeMegabytes(): number {
  const text = lines('/proc/meminfo').join('\n');
  const number = (name: string): number => Number(new RegExp(`^${name}: +(\\d+)`, 'm').exec(text)?.[1] ?? 0);
  return (number('HugePages_Free') * number('Hugepagesize')) / 1024;
}

function lines(file: string): string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function mayUse(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}

function isOnPath(program: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => mayUse(join(folder, program), constants.X_OK));
}
