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

/** Where Linux tells the topology of its CPUs. */
const SYS_CPU = '/sys/devices/system/cpu';

/**
 * Reads the sockets, cores and hardware threads of the host. CPUs that are offline have no topology and are left out.
 *
 * @param root another folder than /sys/devices/system/cpu.
 * @throws the error of the file system when there is no such folder.
 */
export async function readCpuLayout(root = SYS_CPU): Promise<CpuSocket[]> {
  const cpus = (await readdir(root)).flatMap((name) => /^cpu(\d+)$/.exec(name)?.[1] ?? []).map(Number);
  const sockets = new Map<number, Map<number, number[]>>();
  for (const cpu of cpus.sort((a, b) => a - b)) {
    const folder = `${root}/cpu${cpu}`;
    if ((await read(`${folder}/online`)) === 0) continue;
    const socket = await read(`${folder}/topology/physical_package_id`);
    const core = await read(`${folder}/topology/core_id`);
    if (socket === undefined || core === undefined) continue;
    // Some machines do not know their sockets and say -1.
    const cores = entry(sockets, Math.max(socket, 0), () => new Map<number, number[]>());
    entry(cores, core, () => []).push(cpu);
  }
  return inOrder(sockets).map(([socket, cores]) => ({
    socket_id: socket,
    cores: inOrder(cores).map(([core, lcores]) => ({ core_id: core, lcores })),
  }));
}

/** The number in a file, or undefined when there is no such file. CPU 0 often has no `online`: it always is. */
async function read(file: string): Promise<number | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : Number(text);
}

function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const found = map.get(key) ?? make();
  map.set(key, found);
  return found;
}

function inOrder<V>(map: ReadonlyMap<number, V>): [number, V][] {
  return [...map].sort(([a], [b]) => a - b);
}
