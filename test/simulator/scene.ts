import type { TestContext } from 'node:test';
import { SimulatedProcess, type ProcessOptions } from '../../src/simulator/index.js';
import { StubController, type Peer } from './stub-controller.js';

export interface Scene {
  readonly controller: StubController;
  readonly process: SimulatedProcess;
  readonly peer: Peer;
}

/** A connected process, an nfv by default; all of it is closed when the test ends. */
export async function connect(t: TestContext, options: Partial<ProcessOptions> = {}): Promise<Scene> {
  const controller = await StubController.listen();
  const process = new SimulatedProcess({
    kind: 'nfv',
    clientId: 1,
    port: controller.port,
    retryMs: 20,
    ...options,
  });
  t.after(async () => {
    await process.stop();
    await controller.close();
  });
  process.start();
  const peer = await controller.accept();
  await process.connected();
  return { controller, process, peer };
}
