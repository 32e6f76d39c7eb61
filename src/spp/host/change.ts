import type { ProcessType } from '../../text/process-id.js';

/** What a process can be told that matters to the host, as the operation that tells it. */
export type HostChange =
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
      readonly kind: ProcessType;
      readonly ring?: string | undefined;
    }
  | { readonly do: 'exit' }
  /** Components and classifier entries, flush and cancel: they make a vf open what it has pending. */
  | { readonly do: 'other' };

/** What came of a change: `unknown` when the process did not answer, or with nonsense. */
export type HostChangeOutcome = 'done' | 'failed' | 'unknown';

/** `vhost` of `vhost:3`. */
export function typeOf(port: string): string {
  return port.split(':', 1)[0] ?? '';
}

/** Ports that DPDK makes or removes for all processes of the host at once: rings and phys are not among them. */
export function isHotplug(port: string): boolean {
  return ['vhost', 'nullpmd', 'pcap', 'memif', 'pipe'].includes(typeOf(port));
}
