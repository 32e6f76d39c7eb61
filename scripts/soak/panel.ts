import { type Kind, type Release } from '../../src/simulator/index.js';
import { NFV_RINGS } from './requests-forwarder.js';
import { WORKER_RINGS } from './requests-worker.js';
import { Subject } from './subject.js';

/** The ports of the controller for processes. */
export interface Ports {
  readonly primaryPort: number;
  readonly secondaryPort: number;
}

/** Kinds and releases of the secondaries, in turn. */
const MIX: readonly (readonly [Kind, Release])[] = [
  ['vf', '20.02'],
  ['nfv', '20.02'],
  ['mirror', '20.02'],
  ['pcap', '20.02'],
  ['vf', '2018-09'],
  ['nfv', '18.05'],
  ['nfv', '18.08.1'],
  ['vf', '18.08.1'],
  ['nfv', '19.11'],
  ['vf', '19.11'],
  ['mirror', '18.08.2'],
  ['nfv', '18.02'],
  ['vf', '18.08.3'],
  ['nfv', '18.08.3'],
  ['mirror', '19.11'],
  ['pcap', '19.11'],
  ['vf', '18.08.4'],
  ['nfv', '18.08.4'],
];

/**
 * Creates the primary and a number of secondaries without starting them. No two have the same cores.
 *
 * @param retryMs delay before a process connects again, in milliseconds.
 * @param tolerant whether requests may fail without a fault.
 */
export function createPanel(
  { primaryPort, secondaryPort }: Ports,
  secondaries: number,
  retryMs: number,
  tolerant = false,
): Subject[] {
  const shared = { respawn: true, retryMs };
  const primary = { kind: 'primary', port: primaryPort, lcores: [0, 127], rings: WORKER_RINGS } as const;
  const others = Array.from({ length: secondaries }, (_, index) => {
    const clientId = index + 1;
    const [kind, release] = MIX[index % MIX.length] ?? ['nfv', '20.02'];
    const workers = [1, 3, 7, 12].map((offset) => clientId + offset);
    const lcores = [clientId, ...workers];
    const rings = kind === 'nfv' ? NFV_RINGS : WORKER_RINGS;
    const phys = 1 + (clientId % 3);
    return { kind, release, clientId, lcores, rings, phys, port: secondaryPort };
  });
  return [primary, ...others].map((each) => new Subject({ ...shared, ...each }, tolerant));
}
