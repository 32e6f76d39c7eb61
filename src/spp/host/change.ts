import type { ProcessType } from '../../text/process-id.js';

/** An operation on a process that affects the host model. */
export type HostChange =
  /** A port of nfv or primary. `rx` and `tx` are the rings of a pipe. */
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
  /** The primary launches a secondary. `ring` is the ring that a pcap captures. */
  | {
      readonly do: 'launch';
      readonly clientId: number;
      readonly kind: ProcessType;
      readonly ring?: string | undefined;
    }
  | { readonly do: 'exit' }
  /** Changes of components and classifier entries, flush and cancel: a vf opens its pending ports with each of them. */
  | { readonly do: 'other' };

/** Outcome of a change: `unknown` when the process did not reply, or its reply could not be parsed. */
export type HostChangeOutcome = 'done' | 'failed' | 'unknown';

/** `vhost` of `vhost:3`. */
export function typeOf(port: string): string {
  const colon = port.indexOf(':');
  return colon < 0 ? port : port.slice(0, colon);
}

/**
 * Whether DPDK creates and removes the port for all processes of the host at once. Rings and phys are not hotplugged.
 */
export function isHotplug(port: string): boolean {
  return ['vhost', 'nullpmd', 'pcap', 'memif', 'pipe'].includes(typeOf(port));
}
