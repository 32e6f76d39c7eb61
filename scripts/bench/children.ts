import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Usage } from '../leash.js';
import { ask, LEASH, usageOf } from '../leashed.js';

/** The folder of the compiled code, and the one that it is in. */
const DIST = new URL('../../', import.meta.url);
const ROOT = new URL('../', DIST);

/** Every process that was started and has not ended. */
const alive = new Set<ChildProcess>();

/** Kills every child. No child has state that an orderly end would save. */
export function killAll(): void {
  for (const child of alive) child.kill('SIGKILL');
}

/** Starts Node.js in the folder of the package, without a leash. Its standard output goes to /dev/null. */
export function startNode(args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] });
  return watched(child);
}

/** The path of a compiled file. @param file relative to dist, such as `bin/spp-ctl.js`. */
export function compiled(file: string): string {
  return new URL(file, DIST).pathname;
}

function watched(child: ChildProcess): ChildProcess {
  alive.add(child);
  child.once('exit', () => alive.delete(child));
  return child;
}

/** A process that ends with the bench. Its standard output goes to /dev/null. */
export class Child {
  readonly #process: ChildProcess;
  readonly #name: string;

  /** @param file relative to dist. @param args of the program. */
  constructor(file: string, args: readonly string[] = []) {
    this.#name = file;
    const argv = [...LEASH, compiled(file), ...args];
    const stdio = ['ignore', 'ignore', 'inherit', 'ipc'] as const;
    this.#process = watched(spawn(process.execPath, argv, { stdio: [...stdio] }));
    // A write to a child that is ending fails; its exit is observed anyway.
    this.#process.on('error', () => undefined);
  }

  /** Sends a message; resolves with the next reply that `is` accepts. Rejects if the process ends before. */
  ask<Reply>(message: object | undefined, is: (reply: object) => reply is Reply & object): Promise<Reply> {
    return ask(this.#process, this.#name, message, is);
  }

  /** Sends a message that has no reply. */
  send(message: object): void {
    this.#process.send(message);
  }

  /** The current resource usage of the process. @param collect whether garbage is collected first. */
  usage(collect = false): Promise<Usage> {
    return usageOf(this.#process, this.#name, collect);
  }

  /** The id of the process. @throws Error when the process could not be started. */
  get pid(): number {
    const { pid } = this.#process;
    if (pid === undefined) throw new Error(`${this.#name} could not be started`);
    return pid;
  }

  /** Ends the process, and resolves when it has ended. */
  async stop(): Promise<void> {
    const child = this.#process;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }
}

/** As many TCP ports of 127.0.0.1 that are free now. */
export async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => once(server.close(), 'close')));
  return ports;
}
