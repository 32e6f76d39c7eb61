/**
 * The EAL options of a secondary, read as DPDK reads them (lib/librte_eal/common/eal_common_options.c of 20.02). What DPDK would
 * take in a surprising way, such as an empty place in a list, is an error here.
 */
import type { LaunchOptions } from './launch.js';

/** RTE_MAX_LCORE: lcores are 0 to 127. */
const MAX_LCORES = 128;
/** CPU_SETSIZE of Linux. */
const MAX_CPUS = 1024;

/** The lcores of a DPDK process. */
export interface EalCores {
  readonly master: number;
  /** All but the master, ascending. */
  readonly workers: readonly number[];
  /** The CPUs that each lcore may run on, by lcore. */
  readonly cpus: ReadonlyMap<number, ReadonlySet<number>>;
}

/** The options do not say which lcores the process has, or the process would not start with them. The message is a sentence. */
export class EalOptionError extends Error {
  override readonly name = 'EalOptionError';
}

const CORE_OPTIONS = ['-c', '-l', '--lcores'] as const;

/** @throws EalOptionError */
export function coresOf(options: LaunchOptions): EalCores {
  const given = CORE_OPTIONS.filter((name) => options[name] !== undefined);
  const [option, other] = given;
  if (option === undefined) throw new EalOptionError('one of -l, -c and --lcores is missing');
  if (other !== undefined) throw new EalOptionError(`${option} and ${other} exclude each other`);
  const text = String(options[option] ?? '');
  const cpus = READERS[option](text);
  const lcores = [...cpus.keys()].sort((a, b) => a - b);
  const [first] = lcores;
  if (first === undefined) throw new EalOptionError(`${option} ${text} names no lcore`);
  const master = masterIn(options) ?? first;
  if (!cpus.has(master))
    throw new EalOptionError(`the master lcore ${master} is not among the lcores ${lcores.join(', ')}`);
  return { master, workers: lcores.filter((lcore) => lcore !== master), cpus };
}

const READERS: Readonly<
  Record<(typeof CORE_OPTIONS)[number], (text: string) => Map<number, ReadonlySet<number>>>
> = {
  '-c': (text) => onOwnCpu(readMask(text)),
  '-l': (text) => onOwnCpu(readList(text, `-l ${text}`, MAX_LCORES)),
  '--lcores': readMap,
};

function onOwnCpu(lcores: Iterable<number>): Map<number, ReadonlySet<number>> {
  return new Map([...lcores].map((lcore) => [lcore, new Set([lcore])]));
}

/** eal_parse_coremask(): a hexadecimal mask. */
function readMask(text: string): Set<number> {
  const digits = /^(?:0[xX])?([0-9a-fA-F]+)$/.exec(text)?.[1];
  if (digits === undefined) throw new EalOptionError(`-c ${text} is not a hexadecimal mask`);
  const mask = BigInt(`0x${digits}`);
  if (mask >> BigInt(MAX_LCORES) > 0n)
    throw new EalOptionError(`-c ${text} has lcores above ${MAX_LCORES - 1}`);
  const lcores = new Set<number>();
  for (let lcore = 0; lcore < MAX_LCORES; lcore++) if ((mask >> BigInt(lcore)) % 2n === 1n) lcores.add(lcore);
  return lcores;
}

/** eal_parse_corelist(): numbers and ranges. @param what names the text in errors. @param limit above the highest number. */
function readList(text: string, what: string, limit: number): Set<number> {
  const numbers = new Set<number>();
  for (const item of text.split(',')) {
    const [, low, high = low] = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(item) ?? [];
    if (low === undefined || Number(high) < Number(low))
      throw new EalOptionError(`${what} is not a list of numbers and ranges`);
    if (Number(high) >= limit) throw new EalOptionError(`${what} has numbers above ${limit - 1}`);
    for (let each = Number(low); each <= Number(high); each++) numbers.add(each);
  }
  return numbers;
}

/**
 * eal_parse_lcores(): `lcores[@cpus]` items. A range without CPUs has each lcore on its own CPU; a group in parentheses without
 * CPUs has its lcores on all CPUs with these numbers.
 */
function readMap(text: string): Map<number, ReadonlySet<number>> {
  const what = `--lcores ${text}`;
  const cpus = new Map<number, ReadonlySet<number>>();
  for (const item of splitItems(text)) {
    const [, lcoreSet, cpuSet] = /^(\([^()@]+\)|[^()@,]+)(?:@(\([^()@]+\)|[^()@,]+))?$/.exec(item) ?? [];
    if (lcoreSet === undefined) throw new EalOptionError(`${what} is not a map of lcores to CPUs`);
    const lcores = readSet(lcoreSet, what, MAX_LCORES);
    const named = cpuSet === undefined ? undefined : readSet(cpuSet, what, MAX_CPUS);
    const isGroup = lcoreSet.startsWith('(');
    for (const lcore of lcores) cpus.set(lcore, named ?? (isGroup ? lcores : new Set([lcore])));
  }
  return cpus;
}

/** Splits at the commas outside parentheses. */
function splitItems(text: string): string[] {
  return text.split(/,(?![^(]*\))/);
}

function readSet(text: string, what: string, limit: number): Set<number> {
  return readList(text.replace(/^\((.*)\)$/, '$1'), what, limit);
}

/** eal_parse_master_lcore(). */
function masterIn(options: LaunchOptions): number | undefined {
  const value = options['--master-lcore'];
  if (value === undefined) return undefined;
  const text = String(value ?? '');
  // strtol() with base 0 reads a leading zero as octal.
  if (!/^(?:0|[1-9]\d{0,2})$/.test(text))
    throw new EalOptionError(`--master-lcore ${text} is not a decimal number`);
  return Number(text);
}

/** Options with which a secondary has a memory of its own: it finds nothing that the primary has made (rte_config_init()). */
const OWN_MEMORY = ['--in-memory', '--no-shconf', '--no-huge'] as const;

/** Options that exclude each other (eal_check_common_options()). */
const EXCLUDING = [
  ['-m', '--socket-mem'],
  ['--single-file-segments', '--huge-unlink'],
  ['--legacy-mem', '--match-allocations'],
] as const;

/** Why a secondary would not start with these memory options, or not share the memory of the primary. Undefined if it would. */
export function memoryProblem(options: LaunchOptions): string | undefined {
  const own = OWN_MEMORY.find((name) => options[name] !== undefined);
  if (own !== undefined) return `with ${own} the process does not share the memory of the primary`;
  const pair = EXCLUDING.find((names) => names.every((name) => options[name] !== undefined));
  return pair && `${pair[0]} and ${pair[1]} exclude each other`;
}
