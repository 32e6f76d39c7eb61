/** The simulated processes of many hosts, in one process. */
import { SimulatedProcess } from '../../src/simulator/index.js';

export interface PanelsOrder {
  /** Where the spp-ctl of each host listens for secondaries. */
  readonly panels: readonly number[];
  /** How many spp_nfv each has, from client id 1 on. */
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
// What was sent before would be lost.
process.send?.({ loaded: true });
// Whoever started it ends it.
setInterval(() => undefined, 60_000);
