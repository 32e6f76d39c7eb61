import type { SimulatedProcess } from './process.js';

/** Processes that are simulated together; more can be added while they run. */
export class Simulation {
  readonly #processes: SimulatedProcess[] = [];
  readonly #later = new Set<NodeJS.Timeout>();
  #running = false;
  #check: () => void = () => undefined;

  /** Adds a process, and starts it once the others are started. */
  add(process: SimulatedProcess): void {
    this.#processes.push(process);
    process.on('ended', () => this.#check());
    if (this.#running) process.start();
  }

  /** Crashes every process. */
  kill(): void {
    for (const process of this.#processes) process.die();
  }

  /** Adds a process after a delay in milliseconds. Until then the simulation continues. */
  addLater(ms: number, make: () => SimulatedProcess): void {
    const timer = setTimeout(() => {
      this.#later.delete(timer);
      this.add(make());
    }, ms);
    this.#later.add(timer);
  }

  /** Runs until it is stopped; or, unless it `stays`, until the last process has ended and none is pending. */
  async run(signal: AbortSignal, stays = false): Promise<void> {
    this.#running = true;
    await new Promise<void>((resolve) => {
      this.#check = () => {
        const over = this.#later.size === 0 && this.#processes.every(({ state }) => state === 'ended');
        if (signal.aborted || (over && !stays)) resolve();
      };
      signal.addEventListener('abort', this.#check, { once: true });
      for (const process of this.#processes) process.start();
      this.#check();
    });
    this.#running = false;
    for (const timer of this.#later) clearTimeout(timer);
    await Promise.all(this.#processes.map((process) => process.stop()));
  }
}
