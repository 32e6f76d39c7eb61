import assert from 'node:assert/strict';
import { once } from 'node:events';
import { SimulatedProcess } from '../../src/simulator/index.js';
import { startController, type TestController } from './controller.js';

/** The answers to a status while nothing was changed. */
const STATUS = {
  'client-id': 1,
  ports: ['phy:0', 'phy:1'],
  'master-lcore': 3,
  components: [4, 5, 6, 7].map((core) => ({ core, type: 'unuse' })),
  classifier_table: [],
};

/** vf 1, with which nothing is wrong. Its status is asked for all the time, and every answer must be right. */
export class Neighbour {
  readonly #process: SimulatedProcess;
  readonly #asking: Promise<void>;
  #served = 0;
  #stopped = false;

  constructor(private readonly controller: TestController) {
    this.#process = new SimulatedProcess({ kind: 'vf', clientId: 1, port: controller.secondaryPort });
    this.#process.start();
    this.#asking = this.#ask();
    // Who waits is told; until then a failure waits as well.
    this.#asking.catch(() => undefined);
  }

  /** Runs a fault of another process, and sees to it that this one is served while it lasts. */
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

/** How long such a test may take, in milliseconds. */
const PATIENCE_MS = 20_000;

/** Runs a test with a controller and a neighbour of the process that the test is about. */
export async function withNeighbour(
  test: (controller: TestController, neighbour: Neighbour) => Promise<void>,
  ...args: string[]
): Promise<void> {
  const controller = await startController(...args);
  const neighbour = new Neighbour(controller);
  // Whatever a test still waits for then comes to its end.
  const giveUp = setTimeout(() => void controller.stop(), PATIENCE_MS);
  try {
    await controller.until(/^connected vf 1$/);
    await test(controller, neighbour);
  } finally {
    clearTimeout(giveUp);
    await neighbour.stop().finally(() => controller.stop());
  }
}
