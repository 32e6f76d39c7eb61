import type { ProcessKind } from '../../text/process-id.js';

/** What a process can be told that matters to the host, as the operation that tells it. */
export type Change =
  /** A port of nfv or primary. The rings are those of a pipe. */
  | { readonly do: 'add'; readonly port: string; readonly rx?: string; readonly tx?: string }
  | { readonly do: 'delete'; readonly port: string }
  | { readonly do: 'patch'; readonly src: string; readonly dst: string }
  | { readonly do: 'reset' }
  | { readonly do: 'forward' }
  | { readonly do: 'stop' }
  /** A port of a component of vf or mirror. */
  | {
      readonly do: 'attach';
      readonly port: string;
      readonly direction: 'rx' | 'tx';
      readonly component: string;
    }
  | {
      readonly do: 'detach';
      readonly port: string;
      readonly direction: 'rx' | 'tx';
      readonly component: string;
    }
  /** The primary launches a secondary. The ring is the one that a pcap is to capture. */
  | {
      readonly do: 'launch';
      readonly clientId: number;
      readonly kind: ProcessKind;
      readonly ring?: string | undefined;
    }
  | { readonly do: 'exit' }
  /** Components and classifier entries, flush and cancel: they make a vf open what it has pending. */
  | { readonly do: 'other' };

/** What came of a change: `unknown` when the process did not answer, or with nonsense. */
export type ChangeOutcome = 'done' | 'failed' | 'unknown';

const ADDED = /^(ring|vhost|nullpmd|pcap|memif|tap|pipe|phy)[: ](\d+)(?: (\S+) (\S+))?$/;

/**
 * The change that a command makes.
 *
 * @param text the command as it is sent.
 * @returns undefined for questions, and for what changes nothing that the host shares.
 */
export function changeOf(kind: ProcessKind, text: string): Change | undefined {
  if (text === 'exit') return { do: 'exit' };
  switch (kind) {
    case 'primary':
    case 'nfv':
      return forwarderChange(text);
    case 'vf':
    case 'mirror':
      return workerChange(text);
    case 'pcap':
      return undefined;
  }
}

function forwarderChange(text: string): Change | undefined {
  const [verb = '', ...list] = text.split(' ');
  const rest = list.join(' ');
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
      const [, type = '', number = '', rx, tx] = ADDED.exec(rest) ?? [];
      const port = `${type}:${number}`;
      if (verb === 'del') return { do: 'delete', port };
      return { do: 'add', port, ...(rx === undefined || tx === undefined ? {} : { rx, tx }) };
    }
    default:
      return undefined;
  }
}

function workerChange(text: string): Change | undefined {
  const [verb, action, port = '', direction, component = ''] = text.split(' ');
  if (verb === 'port' && (direction === 'rx' || direction === 'tx'))
    return { do: action === 'add' ? 'attach' : 'detach', port, direction, component };
  return verb === 'status' || verb?.startsWith('_') === true ? undefined : { do: 'other' };
}

/** `vhost` of `vhost:3`. */
export function typeOf(port: string): string {
  return port.split(':', 1)[0] ?? '';
}

/** Ports that DPDK makes or removes for all processes of the host at once: rings and phys are not among them. */
export function isHotplug(port: string): boolean {
  return ['vhost', 'nullpmd', 'pcap', 'memif', 'pipe'].includes(typeOf(port));
}
