import { setTimeout as sleep } from 'node:timers/promises';
import { Child, freePorts } from './children.js';
import type { Usage } from '../leash.js';
import type { RawReply, RawReady } from './raw.js';

/** Interval of the checks whether a server is ready, in milliseconds. */
const POLL_MS = 10;

/** Maximum time until a server is ready, in milliseconds. */
const PATIENCE_MS = 30_000;

/** A server under load, with its simulated processes, if any. */
export interface Server {
  readonly name: string;
  readonly port: number;
  usage(collect?: boolean): Promise<Usage>;
  stop(): Promise<void>;
}

/** Processes as spp-sim takes them, such as `vf:1@1,2`. */
export type Processes = readonly string[];

/** A number of spp_vf with client ids from 1. They share their cores, because a host does not have enough. */
export function vfs(count: number): Processes {
  return Array.from({ length: count }, (_, at) => `vf:${at + 1}@1,2,3`);
}

/** spp-ctl. It logs warnings only: the references don't log. @param processes that connect to it before it is used. */
export async function startController(processes: Processes): Promise<Server> {
  const [primary = 0, secondary = 0, api = 0] = await freePorts(3);
  const ports = ['-p', primary, '-s', secondary, '-a', api].map(String);
  const server = new Child('bin/spp-ctl.js', [...ports, '--log-level', 'warn']);
  return attach('spp-ctl', server, api, secondary, processes, primary);
}

/** R2: `node:http` that forwards with no checks. */
export async function startBare(processes: Processes): Promise<Server> {
  const [api = 0, secondary = 0] = await freePorts(2);
  const server = new Child('scripts/bench/bare.js', [String(api), String(secondary)]);
  return attach('R2', server, api, secondary, processes);
}

/** R4: the constant route of R3, and an exchange with a process before it. */
export async function startHapiBare(processes: Processes): Promise<Server> {
  const [api = 0, secondary = 0] = await freePorts(2);
  const server = new Child('scripts/bench/hapi-bare.js', [String(api), String(secondary)]);
  return attach('R4', server, api, secondary, processes);
}

/** R3: a hapi route that returns a constant. */
export async function startHapi(): Promise<Server> {
  const [api = 0] = await freePorts(1);
  return attach('R3', new Child('scripts/bench/hapi.js', [String(api)]), api, 0, []);
}

async function attach(
  name: string,
  server: Child,
  port: number,
  secondary: number,
  processes: Processes,
  primary?: number,
): Promise<Server> {
  await untilListed(port, 0);
  const simulated = processes.length === 0 ? undefined : simulate(secondary, processes, primary);
  if (simulated !== undefined) await untilListed(port, processes.length);
  return {
    name,
    port,
    usage: (collect) => server.usage(collect),
    stop: async () => {
      await Promise.all([server.stop(), simulated?.stop()]);
    },
  };
}

/**
 * Simulated processes that connect to a port, in one process of their own.
 *
 * @param primary the port that a `primary` among them connects to.
 */
export function simulate(port: number, processes: Processes, primary?: number): Child {
  // With the delays of real processes: none for most, 400 ms for a vf of September 2018.
  const args = ['--sec-port', String(port), '--retry', '20ms', '--delay', 'real'];
  if (primary !== undefined) args.push('--pri-port', String(primary));
  return new Child('bin/spp-sim.js', [...args, ...processes]);
}

/** Resolves when a server lists at least as many processes. */
export async function untilListed(port: number, processes: number): Promise<void> {
  await until(async () => (await list(port)).length >= processes);
}

async function list(port: number): Promise<unknown[]> {
  const response = await fetch(`http://127.0.0.1:${port}/v1/processes`, { headers: { connection: 'close' } });
  return (await response.json()) as unknown[];
}

/** Resolves when the condition holds. @throws Error when it does not in time. */
export async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (!(await isSo().catch(() => false))) {
    if (performance.now() > end) throw new Error('a server or its processes did not start in time');
    await sleep(POLL_MS);
  }
}

/** R1: command and reply over TCP. */
export interface Raw {
  /** Measures for a number of seconds. @returns the median round trip, in milliseconds. */
  measure(seconds: number): Promise<number>;
  stop(): Promise<void>;
}

/** @param simulatedProcess the process that receives `status`. */
export async function startRaw(simulatedProcess: string): Promise<Raw> {
  const [port = 0] = await freePorts(1);
  const raw = new Child('scripts/bench/raw.js', [String(port)]);
  const ready = raw.ask<RawReady>(undefined, (reply): reply is RawReady => 'rawReady' in reply);
  const simulated = simulate(port, [simulatedProcess]);
  await ready;
  return {
    measure: async (rawSeconds) => {
      const isReply = (reply: object): reply is RawReply => 'rawMs' in reply;
      return (await raw.ask<RawReply>({ rawSeconds }, isReply)).rawMs;
    },
    stop: async () => {
      await Promise.all([raw.stop(), simulated.stop()]);
    },
  };
}
