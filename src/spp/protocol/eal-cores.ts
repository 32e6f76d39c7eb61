/**
 * The EAL options of a secondary, read as DPDK reads them (lib/librte_eal/common/eal_common_options.c of 20.02). What DPDK would
 * take in a surprising way, such as an empty place in a list, is an error here.
 */
import type { LaunchOptions } from './launch.js';

/** RTE_MAX_LCORE: lcores are 0 to 127. */
const MAX_LCORES = 128;
/** CPU_SETSIZE of Linux. */
const MAX_CPUS = 1024;

/** The lcores of a DPDK process. Which CPUs they run on does not matter here: what processes must not share are lcores. */
export interface EalCores {
  readonly master: number;
  /** All but the master, ascending. */
  readonly workers: readonly number[];
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
  const lcores = [...READERS[option](text)].sort((a, b) => a - b);
  const [first] = lcores;
  if (first === undefined) throw new EalOptionError(`${option} ${text} names no lcore`);
  const master = masterIn(options) ?? first;
  if (!lcores.includes(master))
    throw new EalOptionError(`the master lcore ${master} is not among the lcores ${lcores.join(', ')}`);
  return { master, workers: lcores.filter((lcore) => lcore !== master) };
}

const READERS: Readonly<Record<(typeof CORE_OPTIONS)[number], (text: string) => ReadonlySet<number>>> = {
  '-c': readMask,
  '-l': (text) => readList(text, `-l ${text}`, MAX_LCORES),
  '--lcores': readMap,
};

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

/** eal_parse_lcores(): `lcores[@cpus]` items, each of a number, a range, or several of these in parentheses. */
function readMap(text: string): Set<number> {
  const what = `--lcores ${text}`;
  const all = new Set<number>();
  for (const item of splitItems(text)) {
    const [, lcores, cpus] = /^(\([^()@]+\)|[^()@,]+)(?:@(\([^()@]+\)|[^()@,]+))?$/.exec(item) ?? [];
    if (lcores === undefined) throw new EalOptionError(`${what} is not a map of lcores to CPUs`);
    if (cpus !== undefined) readSet(cpus, what, MAX_CPUS);
    for (const lcore of readSet(lcores, what, MAX_LCORES)) all.add(lcore);
  }
  return all;
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
