import { readCapturePort } from './capture-port.js';
import { KIND_FACTS, type Kind, KINDS } from './kinds.js';

/** A secondary that a launch command names (`launch ID PROGRAM EAL… -- APP…`). */
export interface Launch {
  readonly kind: Exclude<Kind, 'primary' | 'vm'>;
  readonly clientId: number;
  /** Master first. */
  readonly lcores: readonly number[];
  /** The address of its controller, if the command has one. */
  readonly controller: { readonly host: string; readonly port: number } | undefined;
  /** pcap: the port to capture, if the command has one. */
  readonly capture: string | undefined;
  /** pcap: the folder of its files, if the command has one. */
  readonly captureDir: string | undefined;
}

/** The programs that a primary can launch. */
const PROGRAMS: ReadonlyMap<string, Launch['kind']> = new Map(
  KINDS.flatMap((kind) => (kind === 'primary' || kind === 'vm' ? [] : [[`spp_${kind}`, kind] as const])),
);

const MAX_CLIENT_ID = 99;
const MAX_PORT = 65535;

/** Number of logical cores of DPDK (RTE_MAX_LCORE). */
const MAX_LCORES = 128;

/** Maximum number of words of a `launch`: with more, the launched process does not start (18.08.2 to 20.02). */
const MAX_WORDS = 47;

/** The value of an option, as getopt_long() reads it: `-n 1`, `-n1`, `--client-id 1` or `--client-id=1`. */
function option(words: readonly string[], ...names: readonly string[]): string | undefined {
  for (const [at, word] of words.entries()) {
    for (const name of names) {
      if (word === name) return words[at + 1];
      const prefix = name.startsWith('--') ? `${name}=` : name;
      if (word.startsWith(prefix)) return word.slice(prefix.length);
    }
  }
  return undefined;
}

function readNumber(digits: string | undefined, min: number, max: number): number | undefined {
  const number = /^\d{1,9}$/.test(digits ?? '') ? Number(digits) : Number.NaN;
  return number >= min && number <= max ? number : undefined;
}

/** Cores of a list such as `1,3-5`; undefined when it is invalid. */
function readList(list: string): number[] | undefined {
  const cores: number[] = [];
  for (const item of list.split(',')) {
    const [, first, last = first] = /^(\d+)(?:-(\d+))?$/.exec(item) ?? [];
    const from = readNumber(first, 0, MAX_LCORES - 1);
    const to = readNumber(last, 0, MAX_LCORES - 1);
    if (from === undefined || to === undefined) return undefined;
    for (let core = Math.min(from, to); core <= Math.max(from, to); core++) cores.push(core);
  }
  return cores;
}

/** Cores of a hexadecimal mask. */
function readMask(mask: string): number[] | undefined {
  const digits = mask.replace(/^0[xX]/, '');
  if (!/^[0-9a-fA-F]{1,32}$/.test(digits)) return undefined;
  const bits = BigInt(`0x${digits}`);
  return Array.from({ length: MAX_LCORES }, (_, core) => core).filter(
    (core) => (bits >> BigInt(core)) % 2n === 1n,
  );
}

/** Cores of the EAL options `-l`, `-c` or `--lcores` (only the lcore numbers of the last one matter here). */
function readNamedCores(eal: readonly string[]): number[] | undefined {
  const list = option(eal, '-l');
  if (list !== undefined) return readList(list);
  const mask = option(eal, '-c');
  if (mask !== undefined) return readMask(mask);
  const map = option(eal, '--lcores');
  return map === undefined ? undefined : readList(map.replaceAll(/@(\([^)]*\)|[^,]*)|[()]/g, ''));
}

/** The same, master first: the lowest, or the value of `--master-lcore`. */
function readLcores(eal: readonly string[]): number[] | undefined {
  const cores = [...new Set(readNamedCores(eal))].sort((a, b) => a - b);
  const named = option(eal, '--master-lcore');
  const master = named === undefined ? cores[0] : readNumber(named, 0, MAX_LCORES - 1);
  if (master === undefined || !cores.includes(master)) return undefined;
  return [master, ...cores.filter((core) => core !== master)];
}

function readController(server: string): Launch['controller'] {
  const [host = '', digits, ...more] = server.split(':');
  const port = readNumber(digits, 1, MAX_PORT);
  return host === '' || port === undefined || more.length > 0 ? undefined : { host, port };
}

/**
 * Parses a launch command. Undefined when its program would not start: a program that is not of SPP, no client id,
 * too few cores, an invalid value, or too many words.
 */
export function readLaunch(command: readonly string[]): Launch | undefined {
  const [, , program = '', ...options] = command;
  const kind = PROGRAMS.get(program);
  const split = options.indexOf('--');
  if (!kind || split < 0 || command.length > MAX_WORDS) return undefined;
  const app = options.slice(split + 1);
  const clientId = readNumber(option(app, '-n', '--client-id'), 1, MAX_CLIENT_ID);
  const lcores = readLcores(options.slice(0, split));
  const server = option(app, '-s');
  const controller = server === undefined ? undefined : readController(server);
  const capture = kind === 'pcap' ? option(app, '-c') : undefined;
  const captureDir = kind === 'pcap' ? option(app, '--out-dir') : undefined;
  if (clientId === undefined || !lcores || lcores.length < KIND_FACTS[kind].fewestLcores) return undefined;
  if (server !== undefined && !controller) return undefined;
  if (capture !== undefined && !readCapturePort(capture)) return undefined;
  return { kind, clientId, lcores, controller, capture, captureDir };
}
