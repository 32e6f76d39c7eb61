import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { KINDS, whyMissing, type Kind, type Release } from '../../src/simulator/index.js';
import type { ProcessName } from './process-name.js';

/** Memory of the primary, in megabytes: enough for its packets, and for 32 devices. */
const MEMORY_MB = 256;

/** The address of the shared memory in the guide of SPP. */
const BASE_ADDRESS = '0x100000000';

/** Null devices that stand in for NICs. */
const NICS = ['net_null0', 'net_null1'];

/** The common settings of the processes of one host. */
export interface Surroundings {
  /** Folder with the programs. */
  readonly programs: string;
  /** Mount point of hugetlbfs. */
  readonly hugeDir: string;
  /** Prefix of file names that is unique to this host on the machine. */
  readonly filePrefix: string;
  readonly primaryPort: number;
  readonly secondaryPort: number;
  readonly rings: number;
  /** The port that a pcap captures. */
  readonly capture: string;
  /** Folder for capture files. */
  readonly captureDir: string;
  readonly vhostClient: boolean;
}

/** Kinds that the release has, except vm, which is an nfv in a virtual machine. */
export function kindsOf(release: Release): Kind[] {
  return KINDS.filter((kind) => kind !== 'vm' && whyMissing(kind, release) === undefined);
}

export function programOf(folder: string, kind: Kind): string {
  return join(folder, `spp_${kind}`);
}

/** The command line of a process: DPDK's options, `--`, and those of SPP. */
export function argumentsOf({ kind, clientId, lcores }: ProcessName, given: Surroundings): string[] {
  const isPrimary = kind === 'primary';
  // Each logical core runs on any free core of the machine.
  const dpdk = ['--lcores', lcores.map((lcore) => `(${lcore})@(${hostCores()})`).join(','), '-n', '2'];
  dpdk.push('--file-prefix', given.filePrefix, '--base-virtaddr', BASE_ADDRESS, '--no-pci');
  dpdk.push('--proc-type', isPrimary ? 'primary' : 'secondary');
  if (isPrimary) {
    dpdk.push('--socket-mem', String(MEMORY_MB), '--huge-dir', given.hugeDir);
    dpdk.push(...NICS.flatMap((nic) => ['--vdev', nic]));
  }
  const controller = `127.0.0.1:${isPrimary ? given.primaryPort : given.secondaryPort}`;
  return [...dpdk, '--', ...sppArguments(kind, clientId, given), '-s', controller];
}

function sppArguments(kind: Kind, clientId: number, given: Surroundings): string[] {
  switch (kind) {
    case 'primary':
      return ['-p', '0x3', '-n', String(given.rings)];
    case 'nfv':
    case 'vm':
      return ['-n', String(clientId), ...(given.vhostClient ? ['--vhost-client'] : [])];
    case 'vf':
    case 'mirror':
      return ['--client-id', String(clientId), ...(given.vhostClient ? ['--vhost-client'] : [])];
    case 'pcap':
      return ['--client-id', String(clientId), '-c', given.capture, '--out-dir', given.captureDir];
  }
}

/** The cores of the machine in the notation of DPDK: `0` or `0-3`. */
function hostCores(): string {
  const last = availableParallelism() - 1;
  return last === 0 ? '0' : `0-${last}`;
}
