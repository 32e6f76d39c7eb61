import { isSince, NfvModel, type SimulatedProcess } from '../../src/simulator/index.js';

/** The expected response for the status of a process. */
export type Status = WorkerStatus | NfvStatus | PcapStatus | PrimaryStatus;

export interface Attached {
  readonly port: string;
}
export interface Component {
  readonly core: number;
  readonly type: string;
  /** Undefined for a free core. */
  readonly name?: string;
  readonly rx_port?: readonly Attached[];
  readonly tx_port?: readonly Attached[];
}
export interface Entry {
  readonly type: 'mac' | 'vlan';
  readonly value: string;
  readonly port: string;
}
export interface WorkerStatus {
  readonly 'client-id': number;
  readonly ports: readonly string[];
  readonly 'master-lcore'?: number;
  readonly components: readonly Component[];
  /** Undefined for a mirror. */
  readonly classifier_table?: readonly Entry[];
}
/** The forwarder of an nfv or of the primary. */
export interface Forwarder {
  readonly status: string;
  readonly ports: readonly string[];
  readonly patches: readonly { readonly src: string; readonly dst: string }[];
}
export interface NfvStatus extends Forwarder {
  readonly 'client-id': number;
  readonly 'master-lcore'?: number;
  readonly lcores?: readonly number[];
}
export interface PcapStatus {
  readonly 'client-id': number;
  readonly status: string;
  readonly 'master-lcore': number;
  readonly core: readonly { readonly core: number }[];
}
export interface PrimaryStatus {
  readonly 'master-lcore': number;
  readonly lcores: readonly number[];
  readonly forwarder: Forwarder;
}

/** The status reply of a simulated worker or pcap. */
interface Info {
  readonly 'client-id': number;
  readonly phy: readonly (string | number)[];
  readonly vhost: readonly (string | number)[];
  readonly ring: readonly (string | number)[];
  readonly 'master-lcore'?: number;
  readonly core: readonly Component[];
  readonly classifier_table?: readonly Entry[];
}

/** The current status of a simulated process, read from its model. */
export function statusOf(process: SimulatedProcess): Status {
  const { model } = process;
  if (model instanceof NfvModel) return nfvStatus(model);
  const outcome = model.execute('status');
  if (outcome.kind !== 'reply')
    throw new Error(`a ${model.options.kind} has no status reply: it ${outcome.kind}`);
  const reply = JSON.parse(outcome.content.toString('latin1')) as { info: Info & PcapStatus } & PrimaryStatus;
  if (model.options.kind === 'primary') return reply;
  return model.options.kind === 'pcap' ? reply.info : workerStatus(reply.info);
}

function nfvStatus({ options, clientId, running, ports }: NfvModel): NfvStatus {
  const [master = 0] = options.lcores;
  const lcores = [...options.lcores].sort((a, b) => a - b);
  return {
    'client-id': clientId,
    status: running ? 'running' : 'idling',
    ...(isSince(options.release, '18.08.3') ? { 'master-lcore': master } : {}),
    ...(isSince(options.release, '18.08.2') ? { lcores } : {}),
    ports: ports.labels(),
    patches: ports.patches(),
  };
}

function workerStatus({ phy, vhost, ring, core, ...info }: Info): WorkerStatus {
  const named = { phy, vhost, ring };
  const ports = Object.entries(named).flatMap(([type, ids]) => ids.map((id) => `${type}:${id}`));
  return { ...info, ports, components: core };
}

/** The cores that `/v1/cpu_usage` must list for a process with this status. */
export function coresOf(status: Status): { readonly master: number | undefined; readonly lcores: number[] } {
  const master = status['master-lcore'];
  if ('components' in status) {
    const workers = new Set(status.components.map(({ core }) => core));
    const all = [...(master === undefined ? [] : [master]), ...workers];
    return { master, lcores: all.sort((a, b) => a - b) };
  }
  if ('core' in status)
    return { master, lcores: [status['master-lcore'], ...status.core.map(({ core }) => core)] };
  return { master, lcores: [...(status.lcores ?? [])] };
}
