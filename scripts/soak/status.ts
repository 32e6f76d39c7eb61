import { isSince, NfvModel, type SimulatedProcess } from '../../src/simulator/index.js';

/** What the API must answer when it is asked for the status of a process. */
export type Status = WorkerStatus | NfvStatus | PcapStatus | PrimaryStatus;

export interface Attached {
  readonly port: string;
}
export interface Component {
  readonly core: number;
  readonly type: string;
  /** None for a core that is free. */
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
  /** A mirror has none. */
  readonly classifier_table?: readonly Entry[];
}
/** Of an nfv, or of the primary when it forwards. */
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

/** What the simulated worker and pcap say of themselves. */
interface Info {
  readonly 'client-id': number;
  readonly phy: readonly (string | number)[];
  readonly vhost: readonly (string | number)[];
  readonly ring: readonly (string | number)[];
  readonly 'master-lcore'?: number;
  readonly core: readonly Component[];
  readonly classifier_table?: readonly Entry[];
}

/** The true status of a simulated process at this moment, from its inside. */
export function statusOf(process: SimulatedProcess): Status {
  const { model } = process;
  if (model instanceof NfvModel) return nfvStatus(model);
  const outcome = model.execute('status');
  if (outcome.kind !== 'reply') throw new Error(`a ${model.options.kind} has no status: it ${outcome.kind}`);
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

/** The cores that `/v1/cpu_usage` must tell of a process with this status. */
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
