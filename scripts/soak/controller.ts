import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { LEASH, usageOf } from '../leashed.js';
import { type Measurement, openSockets } from './measurement.js';

/** How the controller ended. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A controller in a process of its own, on free ports. */
export class ControllerProcess {
  /** Resolves when the process has ended for any reason. */
  readonly ended: Promise<Ending>;
  readonly #child: ChildProcess;
  #errors = '';
  #addresses: { readonly api: string; readonly primary: number; readonly secondary: number } | undefined;

  private constructor(args: readonly string[]) {
    const main = fileURLToPath(new URL('../../bin/spp-ctl.js', import.meta.url));
    const child = spawn(process.execPath, [...LEASH, main, ...args], {
      env: { PATH: process.env['PATH'] },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child.stderr?.on('data', (chunk: Buffer) => (this.#errors += chunk.toString()));
    this.#child = child;
    this.ended = once(child, 'close').then(() => ({ code: child.exitCode, signal: child.signalCode }));
  }

  /** @param args options of spp-ctl. */
  static async start(...args: string[]): Promise<ControllerProcess> {
    const controller = new ControllerProcess(['-p', '0', '-s', '0', '-a', '0', ...args]);
    await controller.#listening();
    return controller;
  }

  get url(): string {
    return this.#addresses?.api ?? '';
  }

  get primaryPort(): number {
    return this.#addresses?.primary ?? 0;
  }

  get secondaryPort(): number {
    return this.#addresses?.secondary ?? 0;
  }

  /** The text that it wrote to standard error. */
  get errors(): string {
    return this.#errors;
  }

  /** Whether the process is running. */
  get running(): boolean {
    return this.#child.exitCode === null && this.#child.signalCode === null;
  }

  async measure(): Promise<Measurement> {
    try {
      const { heap, rss } = await usageOf(this.#child, 'the controller', true);
      const { pid } = this.#child;
      return { heap, rss, sockets: pid === undefined ? undefined : openSockets(pid) };
    } catch (cause) {
      throw new Error(`the controller has ended ${this.#errors}`, { cause });
    }
  }

  /** Sends SIGTERM, and SIGKILL if the process does not end in time. */
  async stop(patienceMs: number): Promise<Ending> {
    this.#child.kill('SIGTERM');
    const giveUp = setTimeout(() => this.#child.kill('SIGKILL'), patienceMs);
    const ending = await this.ended;
    clearTimeout(giveUp);
    return ending;
  }

  async #listening(): Promise<void> {
    const { stdout } = this.#child;
    if (stdout === null) throw new Error('the controller has no standard output');
    const lines = createInterface({ input: stdout });
    const line = await Promise.race([once(lines, 'line'), this.ended]);
    if (!Array.isArray(line)) throw new Error(`the controller did not start: ${this.#errors}`);
    this.#addresses = JSON.parse(String(line[0])) as { api: string; primary: number; secondary: number };
    // The rest of the log is discarded.
    lines.close();
    stdout.resume();
  }
}
