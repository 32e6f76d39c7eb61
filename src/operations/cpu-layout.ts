import { readdir, readFile } from 'node:fs/promises';

export interface CpuCore {
  readonly core_id: number;
  /** The numbers of its hardware threads. */
  readonly lcores: readonly number[];
}
export interface CpuSocket {
  readonly socket_id: number;
  readonly cores: readonly CpuCore[];
}

/** The CPU topology of Linux. */
const SYS_CPU = '/sys/devices/system/cpu';

/**
 * Reads the sockets, cores and hardware threads of the host. CPUs that are offline have no topology and are left out.
 *
 * @param root another folder than /sys/devices/system/cpu.
 * @throws the error of the file system when the folder does not exist.
 */
export async function readCpuLayout(root = SYS_CPU): Promise<CpuSocket[]> {
  const cpus = (await readdir(root)).flatMap((name) => /^cpu(\d+)$/.exec(name)?.[1] ?? []).map(Number);
  const sockets = new Map<number, Map<string, Core>>();
  for (const cpu of cpus.sort((a, b) => a - b)) {
    const folder = `${root}/cpu${cpu}`;
    // CPU 0 often has no `online`: it is always online.
    if ((await read(`${folder}/online`)) === '0') continue;
    const socket = await read(`${folder}/topology/physical_package_id`);
    const core = await read(`${folder}/topology/core_id`);
    if (socket === undefined || core === undefined) continue;
    // Some machines report socket -1 for unknown.
    const cores = entry(sockets, Math.max(Number(socket), 0), () => new Map<string, Core>());
    const threads = (await readThreads(`${folder}/topology`)) ?? `core ${core}`;
    entry(cores, threads, () => ({ core_id: Number(core), lcores: [] })).lcores.push(cpu);
  }
  return [...sockets]
    .sort(([a], [b]) => a - b)
    .map(([socket, cores]) => ({ socket_id: socket, cores: numbered([...cores.values()]) }));
}

interface Core extends CpuCore {
  readonly lcores: number[];
}

/** The CPUs of the same core. core_id does not identify it: dies and clusters may each count from 0. */
async function readThreads(topology: string): Promise<string | undefined> {
  // Kernels before 5.3 have only the second name.
  return (await read(`${topology}/core_cpus_list`)) ?? (await read(`${topology}/thread_siblings_list`));
}

/** The cores of a socket with unique numbers: those of the kernel, or from 0 where those repeat or are missing. */
function numbered(cores: readonly CpuCore[]): CpuCore[] {
  const ids = new Set(cores.map(({ core_id }) => core_id));
  if (ids.size < cores.length || Math.min(...ids) < 0)
    return cores.map(({ lcores }, index) => ({ core_id: index, lcores }));
  return [...cores].sort((a, b) => a.core_id - b.core_id);
}

/** The content of a file, or undefined when it does not exist. */
async function read(file: string): Promise<string | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text?.trim();
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}
