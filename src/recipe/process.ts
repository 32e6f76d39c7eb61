import type { ProcessSpec } from '../panel/kinds/index.js';
import { Forwarder } from './forwarder.js';
import { Worker } from './worker.js';

/** A process during the evaluation of a recipe. */
export type Process =
  | { readonly kind: 'primary'; readonly state: Forwarder }
  | { readonly kind: 'nfv'; readonly state: Forwarder }
  | { readonly kind: 'vf'; readonly state: Worker }
  | { readonly kind: 'mirror'; readonly state: Worker }
  | { readonly kind: 'pcap'; readonly state: { isCapturing: boolean } };

/** Makes an idle process of each kind. */
export const IDLE = {
  primary: () => ({ kind: 'primary', state: new Forwarder() }),
  nfv: () => ({ kind: 'nfv', state: new Forwarder() }),
  vf: () => ({ kind: 'vf', state: new Worker() }),
  mirror: () => ({ kind: 'mirror', state: new Worker() }),
  pcap: () => ({ kind: 'pcap', state: { isCapturing: false } }),
} as const satisfies Readonly<Record<Process['kind'], () => Process>>;

/** The process spec for the state of a process. */
export function specOf(process: Process): ProcessSpec {
  switch (process.kind) {
    case 'primary':
      return { kind: 'primary', ...process.state.spec() };
    case 'nfv': {
      const { ports, patches, forwarding } = process.state.spec();
      return { kind: 'nfv', ports, patches, forwarding };
    }
    case 'vf':
    case 'mirror':
      return { kind: process.kind, ...process.state.spec() };
    case 'pcap':
      return { kind: 'pcap', capturing: process.state.isCapturing };
  }
}
