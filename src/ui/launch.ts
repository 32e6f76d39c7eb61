/** The launch of a process: its request, and the cores of the host. */
import type { components } from '#generated/types.js';
import { formatProcessId, type ProcessType } from '../text/process-id.js';
import type { CpuUsage } from './connection/api.js';
import { LAUNCHABLE, pageKind } from './kinds.js';
import type { Topology } from './topology.js';

export type Launch = components['schemas']['Launch'];

/** The input of the form. */
export interface LaunchInput {
  /** The type of the process. */
  readonly type: string;
  readonly clientId: string;
  readonly cores: readonly number[];
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
  cores: [],
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
  if (launch === undefined || clientId === '' || cores.length === 0) return undefined;
  const { clientId: option, hasVhosts } = launch;
  if (!hasVhosts && port === '') return undefined;
  const list = [...cores].sort((a, b) => a - b).join(',');
  return {
    client_id: Number(clientId),
    proc_name: program as Launch['proc_name'],
    eal: {
      '-l': list,
      ...(memory === '' ? {} : { '-m': memory }),
      '--proc-type': 'secondary',
      ...optionsIn(more),
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
