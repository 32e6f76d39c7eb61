/** The launch of a process: its request, and the cores of the host. */
import type { components } from '#generated/types.js';
import { formatProcessId, parseProcessId, type ProcessType } from '../text/process-id.js';
import type { AbsentProcess } from './absent.js';
import type { CpuUsage } from './connection/api.js';
import type { Spec } from './draft.js';
import { LAUNCHABLE, pageKind } from './kinds.js';
import { coreConflicts, workersOf } from './spec.js';
import type { Topology } from './topology.js';

export type Launch = components['schemas']['Launch'];

/** The input of the form. */
export interface LaunchInput {
  /** The type of the process. */
  readonly type: string;
  readonly clientId: string;
  /** The lcores, such as `4,6-8`. */
  readonly cores: string;
  /** The address of spp-ctl for secondaries. */
  readonly address: string;
  /** Memory to reserve, in MB; empty for the default. */
  readonly memory: string;
  readonly isVhostClient: boolean;
  /** The port to capture. */
  readonly port: string;
  /** The folder for capture files; empty for the default. */
  readonly folder: string;
  /** Further options of the EAL, one a line. */
  readonly more: string;
}

export const NO_INPUT: LaunchInput = {
  type: LAUNCHABLE[0]?.[0] ?? '',
  clientId: '',
  cores: '',
  address: '127.0.0.1:6666',
  memory: '',
  isVhostClient: false,
  port: '',
  folder: '',
  more: '',
};

/** The body of the request; undefined while the input is incomplete. */
export function launchOf(input: LaunchInput): Launch | undefined {
  const { type, clientId, cores, address, memory, isVhostClient, port, folder, more } = input;
  const { program, launch } = pageKind(type);
  const lcores = lcoresIn(cores);
  if (launch === undefined || clientId === '' || lcores === undefined) return undefined;
  const options = optionsIn(more);
  // The lcores may be among the further options, in another notation.
  const hasOther = '-c' in options || '--lcores' in options;
  if (lcores.length === 0 && !hasOther) return undefined;
  const { clientId: option, hasVhosts } = launch;
  if (!hasVhosts && port === '') return undefined;
  return {
    client_id: Number(clientId),
    proc_name: program as Launch['proc_name'],
    eal: {
      ...(lcores.length === 0 ? {} : { '-l': lcores.join(',') }),
      ...(memory === '' ? {} : { '-m': memory }),
      '--proc-type': 'secondary',
      ...options,
    },
    app: {
      [option]: clientId,
      ...(address === '' ? {} : { '-s': address }),
      ...(hasVhosts
        ? isVhostClient
          ? { '--vhost-client': '' }
          : {}
        : { '-c': port, ...(folder === '' ? {} : { '--out-dir': folder }) }),
    },
  };
}

/** Options such as `--file-prefix spp`, one a line, or with an equals sign. */
function optionsIn(text: string): Record<string, string> {
  const options: Record<string, string> = {};
  for (const line of text.split('\n')) {
    const [, name, value = ''] = /^\s*(\S+?)(?:(?:\s+|=)(\S.*?))?\s*$/.exec(line) ?? [];
    if (name !== undefined) options[name] = value;
  }
  return options;
}

/** The lcores of a list such as `4,6-8`, in order. Undefined for another text. */
export function lcoresIn(text: string): number[] | undefined {
  const lcores = new Set<number>();
  for (const part of text.split(/[\s,]+/).filter(Boolean)) {
    const [, from, to = from] = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(part) ?? [];
    if (from === undefined || Number(to) < Number(from)) return undefined;
    for (let lcore = Number(from); lcore <= Number(to); lcore++) lcores.add(lcore);
  }
  return [...lcores].sort((a, b) => a - b);
}

/** The lcore that handles commands: the lowest one, unless an option names another. Undefined without lcores. */
export function masterOf({ cores, more }: Pick<LaunchInput, 'cores' | 'more'>): number | undefined {
  const named = optionsIn(more)['--master-lcore'];
  return named !== undefined && /^\d+$/.test(named) ? Number(named) : lcoresIn(cores)?.[0];
}

/** What the document that is desired has against the lcores of a launch, one sentence each. */
export function conflictsOf(input: LaunchInput, spec: Spec | undefined): string[] {
  const [lcores = [], master] = [lcoresIn(input.cores), masterOf(input)];
  return spec === undefined || master === undefined ? [] : coreConflicts(spec, lcores, master);
}

/** The input for a process that is not connected: as the document launches it, with the lcores that it had, or that it needs. */
export function launchInput(
  absent: Pick<AbsentProcess, 'id' | 'spec' | 'lcores'>,
  { processes }: Pick<Topology, 'processes'>,
): LaunchInput {
  const { id, spec, lcores } = absent;
  const { kind: type, clientId } = parseProcessId(id);
  const input = { ...NO_INPUT, type, clientId: String(clientId ?? '') };
  if (spec?.launch !== undefined) return { ...input, ...launchedInput(spec.launch) };
  const workers = spec === undefined ? [] : workersOf(spec);
  const suits = lcores.length > 0 && coreConflicts(spec ?? {}, lcores, lcores[0] ?? -1).length === 0;
  if (suits) return { ...input, cores: lcores.join(',') };
  const master = masterFor(workers, processes);
  return { ...input, cores: [...(master === undefined ? [] : [master]), ...workers].join(',') };
}

/** The options of the document as the input of the form. */
function launchedInput({ eal, app }: NonNullable<Spec['launch']>): Partial<LaunchInput> {
  const { '-l': cores = '', '-m': memory = '', ...more } = textsIn(eal);
  const { '-s': address = '', '-c': port = '', '--out-dir': folder = '', ...others } = textsIn(app);
  return {
    cores: lcoresIn(cores)?.join(',') ?? cores,
    memory,
    address,
    port,
    folder,
    isVhostClient: '--vhost-client' in others,
    more: Object.entries(more)
      .filter(([name]) => name !== '--proc-type')
      .map(([name, value]) => `${name} ${value}`.trim())
      .join('\n'),
  };
}

function textsIn(options: object): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [name, String(value)]));
}

/**
 * An lcore that can handle the commands of a process with these workers: the nearest below them that is free, or the master lcore
 * of another secondary, which secondaries may share.
 */
function masterFor(workers: readonly number[], processes: Topology['processes']): number | undefined {
  const [lowest] = workers;
  if (lowest === undefined) return undefined;
  const used = new Set(processes.flatMap((each) => [each['master-lcore'], ...(each.lcores ?? [])]));
  for (let lcore = lowest - 1; lcore >= 0; lcore--) if (!used.has(lcore)) return lcore;
  return processes
    .filter(({ type }) => type !== 'primary')
    .map((each) => each['master-lcore'])
    .find((lcore) => lcore !== undefined && lcore < lowest);
}

/** The lowest client id that no connected process has. */
export function freeClientId({ processes }: Pick<Topology, 'processes'>): string {
  const used = new Set(processes.map((process) => process['client-id']));
  for (let id = 1; id < 100; id++) if (!used.has(id)) return String(id);
  return '';
}

/** The processes that use each core, by its number. */
export function usersOf(usage: CpuUsage): ReadonlyMap<number, readonly string[]> {
  const users = new Map<number, string[]>();
  for (const { 'proc-type': type, 'client-id': clientId, 'master-lcore': master, lcores } of usage) {
    const id = formatProcessId(type satisfies ProcessType, clientId);
    for (const core of new Set([...lcores, ...(master === undefined ? [] : [master])]))
      users.set(core, [...(users.get(core) ?? []), id]);
  }
  return users;
}
