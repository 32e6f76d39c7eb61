import { KIND_FACTS, KINDS, whyMissing, type Kind } from './kinds.js';
import { DEFAULT_RELEASE, parseRelease, RELEASES, type Release } from './release.js';
import { UsageError } from './usage-error.js';

/** A process argument of the command line: `vf:2@3,4-6/18.08.1`. */
export interface ProcessArgument {
  readonly kind: Kind;
  /** 0 for the primary. */
  readonly clientId: number;
  /** Master first. */
  readonly lcores: readonly number[];
  readonly release: Release;
}

/** Syntax of a process argument, and the meaning of its parts. */
export const PROCESS_FORM = 'KIND[:ID][@LCORES][/RELEASE]';
export const PROCESS_PARTS: readonly (readonly [name: string, help: string, fallback?: string])[] = [
  ['KIND', 'primary, nfv, vm, vf, mirror or pcap'],
  ['ID', 'client id, 1 to 99: for all but the primary'],
  [
    'LCORES',
    'logical cores, master first; a primary with a second one has a forwarder',
    'the lowest that are free: a primary takes 1, nfv and vm 2, a vf 5, mirror and pcap 3',
  ],
  ['RELEASE', 'for this process alone, in place of --release'],
];

const MAX_CLIENT_ID = 99;

/** Highest logical core of DPDK (RTE_MAX_LCORE). */
const MAX_LCORE = 127;

function readKind(word: string): Kind {
  const kind = KINDS.find((known) => known === word);
  if (kind) return kind;
  throw new UsageError(`unknown kind "${word}"; kinds are ${KINDS.join(', ')}`);
}

function readClientId(kind: Kind, digits: string | undefined): number {
  if (kind === 'primary') {
    if (digits !== undefined) throw new UsageError('the primary has no client id');
    return 0;
  }
  if (digits === undefined) throw new UsageError(`needs a client id, as in ${kind}:1`);
  const id = /^\d{1,3}$/.test(digits) ? Number(digits) : 0;
  if (id < 1 || id > MAX_CLIENT_ID) {
    throw new UsageError(`client id "${digits}" is not a number from 1 to ${MAX_CLIENT_ID}`);
  }
  return id;
}

function readLcores(kind: Kind, text: string): number[] {
  const lcores = text.split(',').flatMap((part) => {
    const [, first = '', last = first] = /^(\d{1,3})(?:-(\d{1,3}))?$/.exec(part) ?? [];
    const from = Number(first);
    const to = Number(last);
    if (first === '' || to < from || to > MAX_LCORE) {
      throw new UsageError(`lcores "${part}" are not a number or a range from 0 to ${MAX_LCORE}`);
    }
    return Array.from({ length: to - from + 1 }, (_, at) => from + at);
  });
  const twice = lcores.find((lcore, at) => lcores.indexOf(lcore) !== at);
  if (twice !== undefined) throw new UsageError(`lcore ${twice} is given twice`);
  const { fewestLcores } = KIND_FACTS[kind];
  if (lcores.length < fewestLcores) {
    throw new UsageError(`${kind} needs at least ${fewestLcores} lcores, master first`);
  }
  return lcores;
}

function readRelease(text: string): Release {
  const release = parseRelease(text);
  if (!release) throw new UsageError(`no release "${text}"; releases are ${RELEASES.join(', ')}`);
  return release;
}

interface Parts {
  readonly kind: Kind;
  readonly clientId: number;
  readonly lcores: readonly number[] | undefined;
  readonly release: Release;
}

function readParts(argument: string, usualRelease: Release): Parts {
  const [, word = '', digits, cores, release] =
    /^([^:@/]*)(?::([^@/]*))?(?:@([^/]*))?(?:\/(.*))?$/.exec(argument) ?? [];
  const kind = readKind(word);
  const parts = {
    kind,
    clientId: readClientId(kind, digits),
    lcores: cores === undefined ? undefined : readLcores(kind, cores),
    release: release === undefined ? usualRelease : readRelease(release),
  };
  const missing = whyMissing(kind, parts.release);
  if (missing !== undefined) throw new UsageError(missing);
  return parts;
}

function named<T>(argument: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(`process "${argument}": ${error.message}`);
    throw error;
  }
}

/**
 * Parses all processes of a command line. A process without lcores takes the lowest free ones; a process without
 * release has `usualRelease`. Throws a {@link UsageError} for the first invalid argument.
 */
export function readProcesses(
  argumentsGiven: readonly string[],
  usualRelease: Release = DEFAULT_RELEASE,
): ProcessArgument[] {
  const all = argumentsGiven.map((argument) => ({
    argument,
    ...named(argument, () => readParts(argument, usualRelease)),
  }));
  for (const [at, { argument, kind, clientId }] of all.entries()) {
    const same = all.slice(0, at).find((other) => other.clientId === clientId);
    if (same) {
      const what = kind === 'primary' ? 'there is one primary only' : `client id ${clientId} is used by`;
      throw new UsageError(
        `process "${argument}": ${what}${kind === 'primary' ? '' : ` "${same.argument}"`}`,
      );
    }
  }
  const taken = new Set(all.flatMap(({ lcores }) => lcores ?? []));
  return all.map(({ argument, kind, clientId, lcores, release }) => {
    if (lcores) return { kind, clientId, lcores, release };
    const free = Array.from({ length: MAX_LCORE + 1 }, (_, lcore) => lcore).filter(
      (lcore) => !taken.has(lcore),
    );
    const { lcores: usual, fewestLcores } = KIND_FACTS[kind];
    const mine = free.slice(0, usual.length);
    if (mine.length < fewestLcores) throw new UsageError(`process "${argument}": no free lcores are left`);
    for (const lcore of mine) taken.add(lcore);
    return { kind, clientId, lcores: mine, release };
  });
}
