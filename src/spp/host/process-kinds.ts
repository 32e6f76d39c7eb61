/** What the host model knows of each kind of process: the form of its commands, and what its status shows. */
import type { ProcessType } from '../../text/process-id.js';
import type { NfvStatus } from '../protocol/nfv-status.js';
import type { PcapStatus } from '../protocol/pcap.js';
import type { PrimaryStatus } from '../protocol/primary.js';
import type { WorkerStatus } from '../protocol/worker.js';
import { type HostChange, typeOf } from './change.js';

interface StatusOf {
  readonly primary: PrimaryStatus;
  readonly nfv: NfvStatus;
  readonly vf: WorkerStatus;
  readonly mirror: WorkerStatus;
  readonly pcap: PcapStatus;
}

/** A status together with the kind of the process. */
export type TypedStatus = {
  [Kind in ProcessType]: { readonly kind: Kind; readonly status: StatusOf[Kind] };
}[ProcessType];

/** The part of a status that matters to the host, whatever the kind of process. */
export interface StatusSummary {
  readonly phys: number;
  /** The ports besides NICs. */
  readonly ports: ReadonlySet<string>;
  readonly patches: readonly { readonly src: string; readonly dst: string }[];
  readonly isRunning: boolean;
  readonly hasUdf: boolean;
  /** Whether the process looks as it does right after its launch. */
  readonly isPristine: boolean;
}

interface HostKind<Status> {
  /** @param text a command as it is sent. @returns undefined for a command that changes nothing the host shares. */
  readonly changeOf: (text: string) => HostChange | undefined;
  readonly summaryOf: (status: Status) => StatusSummary;
}

const KINDS: { readonly [Kind in ProcessType]: HostKind<StatusOf[Kind]> } = {
  primary: {
    changeOf: forwarderChange,
    summaryOf: ({ forwarder, phy_ports: phys = [], pipes = [] }) => {
      const names = [...(forwarder?.ports ?? []), ...pipes.map(({ id }) => `pipe:${id}`)];
      return summaryFor(names, forwarder?.patches ?? [], forwarder?.status === 'running', phys.length);
    },
  },
  nfv: {
    changeOf: forwarderChange,
    summaryOf: ({ ports, patches, running }) => summaryFor(ports, patches, running),
  },
  vf: { changeOf: workerChange, summaryOf: workerSummary },
  mirror: { changeOf: workerChange, summaryOf: workerSummary },
  pcap: {
    changeOf: () => undefined,
    // Its ring is given when it is launched.
    summaryOf: ({ core, status }) => {
      const ports = core.flatMap(({ rx_port: rx = [] }) => rx.map(({ port }) => port));
      return { ...summaryFor(ports, [], status === 'running', 0), isPristine: status === 'idle' };
    },
  },
};

/**
 * The change that a command makes.
 *
 * @param text the command as it is sent.
 * @returns undefined for a question, and for a command that changes nothing the host shares.
 */
export function changeOf(kind: ProcessType, text: string): HostChange | undefined {
  return text === 'exit' ? { do: 'exit' } : KINDS[kind].changeOf(text);
}

export function summaryOf({ kind, status }: TypedStatus): StatusSummary {
  // The status is that of the kind, which the compiler forgets.
  return (KINDS[kind] as HostKind<unknown>).summaryOf(status);
}

const ADDED = /^(ring|vhost|nullpmd|pcap|memif|tap|pipe|phy)[: ](\d+)(?: (\S+) (\S+))?$/;

function forwarderChange(text: string): HostChange | undefined {
  const [verb = '', ...list] = text.split(' ');
  switch (verb) {
    case 'forward':
    case 'stop':
      return { do: verb };
    case 'patch': {
      const [src = '', dst] = list;
      return dst === undefined ? { do: 'reset' } : { do: 'patch', src, dst };
    }
    case 'add':
    case 'del': {
      const [, type = '', number = '', rx, tx] = ADDED.exec(list.join(' ')) ?? [];
      const port = `${type}:${number}`;
      if (verb === 'del') return { do: 'delete', port };
      return { do: 'add', port, ...(rx === undefined || tx === undefined ? {} : { rx, tx }) };
    }
    default:
      return undefined;
  }
}

function workerChange(text: string): HostChange | undefined {
  const [verb, action, port = '', direction, component = ''] = text.split(' ');
  if (verb === 'port' && (direction === 'rx' || direction === 'tx'))
    return { do: action === 'add' ? 'attach' : 'detach', port, direction, component };
  return verb === 'status' || verb?.startsWith('_') === true ? undefined : { do: 'other' };
}

function workerSummary({ ports, components }: WorkerStatus): StatusSummary {
  const summary = summaryFor(ports, [], false);
  const isPristine = summary.isPristine && components.every(({ name }) => name === undefined);
  return { ...summary, isPristine };
}

function summaryFor(
  names: readonly string[],
  patches: StatusSummary['patches'],
  isRunning: boolean,
  nics?: number,
): StatusSummary {
  const ports = new Set(names.filter((name) => name !== 'udf' && typeOf(name) !== 'phy'));
  // A NIC of several queues is a port for each of them.
  const phys = new Set(names.filter((name) => typeOf(name) === 'phy').map((name) => name.split('nq', 1)[0]));
  const hasUdf = names.includes('udf');
  return {
    phys: nics ?? phys.size + Number(hasUdf),
    ports,
    patches,
    isRunning,
    hasUdf,
    isPristine: ports.size === 0 && patches.length === 0 && !isRunning && !hasUdf,
  };
}
