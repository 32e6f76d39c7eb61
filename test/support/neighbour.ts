import assert from 'node:assert/strict';
import { once } from 'node:events';
import { SimulatedProcess } from '../../src/simulator/index.js';
import { HANG_MS } from './limits.js';
import { startController, type TestController } from './controller.js';

/** The status replies of an unchanged process. */
const STATUS = {
  'client-id': 1,
  ports: ['phy:0', 'phy:1'],
  'master-lcore': 3,
  components: [4, 5, 6, 7].map((core) => ({ core, type: 'unuse' })),
  classifier_table: [],
};

/** A healthy vf 1. Its status is requested continuously, and every response must be correct. */
export class Neighbour {
  readonly #process: SimulatedProcess;
  readonly #asking: Promise<void>;
  #served = 0;
  #stopped = false;

  constructor(private readonly controller: TestController) {
    this.#process = new SimulatedProcess({ kind: 'vf', clientId: 1, port: controller.secondaryPort });
    this.#process.start();
    this.#asking = this.#ask();
    // A waiting test gets the failure; until then, it is kept.
    this.#asking.catch(() => undefined);
  }

  /** Runs a fault of another process, and checks that this process is served meanwhile. */
  async during<T>(fault: Promise<T>): Promise<T> {
    const [result] = await Promise.all([fault, this.#more(3)]);
    return result;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#asking.finally(() => this.#process.stop());
  }

  async #more(times: number): Promise<void> {
    const enough = this.#served + times;
    while (this.#served < enough) await Promise.race([once(this.#process, 'sent'), this.#asking]);
  }

  async #ask(): Promise<void> {
    await this.controller.until(/^connected vf 1$/);
    while (!this.#stopped) {
      assert.deepEqual(await this.controller.get('/v1/vfs/1'), STATUS);
      this.#served++;
    }
  }
}

/** Runs a test with a controller and a neighbour of the process under test. */
export async function withNeighbour(
  test: (controller: TestController, neighbour: Neighbour) => Promise<void>,
  ...args: string[]
): Promise<void> {
  const controller = await startController(...args);
  const neighbour = new Neighbour(controller);
  // Ends anything that the test still waits for.
  const giveUp = setTimeout(() => void controller.stop(), HANG_MS);
  try {
    await controller.until(/^connected vf 1$/);
    await test(controller, neighbour);
  } finally {
    clearTimeout(giveUp);
    await neighbour.stop().finally(() => controller.stop());
  }
}
