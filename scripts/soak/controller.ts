import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { LEASH, usageOf } from '../leashed.js';
import { type Measurement, openDescriptors } from './measurement.js';

/** The line of the log that tells where the controller listens. */
interface Addresses {
  readonly api: string;
  readonly primary: number;
  readonly secondary: number;
}

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
  #addresses: Addresses | undefined;

  private constructor(
    args: readonly string[],
    private readonly etcdPort: number | undefined,
  ) {
    const main = fileURLToPath(new URL('../../bin/spp-ctl.js', import.meta.url));
    const child = spawn(process.execPath, [...LEASH, main, ...args], {
      env: { PATH: process.env['PATH'] },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    child.stderr?.on('data', (chunk: Buffer) => (this.#errors += chunk.toString()));
    this.#child = child;
    this.ended = once(child, 'close').then(() => ({ code: child.exitCode, signal: child.signalCode }));
  }

  /** @param etcdPort port of etcd, if there is one. @param args options of spp-ctl. */
  static async start(etcdPort: number | undefined, ...args: string[]): Promise<ControllerProcess> {
    const controller = new ControllerProcess(['-p', '0', '-s', '0', '-a', '0', ...args], etcdPort);
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
      const { heap, rss, timers } = await usageOf(this.#child, 'the controller', true);
      const { pid } = this.#child;
      const descriptors = pid === undefined ? undefined : openDescriptors(pid, this.etcdPort);
      return { heap, rss, timers, descriptors };
    } catch (cause) {
      throw new Error(`the controller has ended ${this.#errors}`, { cause });
    }
  }

  /** Sends SIGHUP: the controller reopens its audit log. */
  reload(): void {
    this.#child.kill('SIGHUP');
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
    // The addresses are in the first line that has them.
    for await (const line of lines) {
      const record = JSON.parse(line) as Partial<Addresses>;
      if (record.api === undefined) continue;
      this.#addresses = record as Addresses;
      break;
    }
    if (this.#addresses === undefined) {
      await this.ended;
      throw new Error(`the controller did not start: ${this.#errors}`);
    }
    // The rest of the log is discarded.
    lines.close();
    stdout.resume();
  }
}
