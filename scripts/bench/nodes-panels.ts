/** The simulated processes of many hosts, in one process. */
import { SimulatedProcess } from '../../src/simulator/index.js';

export interface PanelsOrder {
  /** The port for secondaries of the spp-ctl of each host. */
  readonly panels: readonly number[];
  /** Number of spp_nfv of each host, with client ids from 1. */
  readonly processes: number;
}

const started: SimulatedProcess[] = [];

process.on('message', ({ panels, processes = 0 }: Partial<PanelsOrder>) => {
  for (const port of panels ?? [])
    for (let clientId = 1; clientId <= processes; clientId++) {
      const simulated = new SimulatedProcess({ kind: 'nfv', clientId, port });
      started.push(simulated);
      simulated.start();
    }
});
// Earlier messages would be lost.
process.send?.({ loaded: true });
// Runs until the parent process ends it.
setInterval(() => undefined, 60_000);
