/**
 * All simulated processes of a host in one process, which tells when it received each command. What the processes share is not
 * simulated: that would take longer than the commands, for so many processes.
 */
import { once } from 'node:events';
import { SimulatedProcess } from '../../src/simulator/index.js';
import type { HostProcess } from './full-host.js';

/** Starts the processes of a new host, once those of the host before have ended. */
export interface SimHostOrder {
  readonly simulate: {
    readonly primaryPort: number;
    readonly secondaryPort: number;
    readonly processes: readonly HostProcess[];
    readonly nics: number;
    /** How long each device takes to be made, in milliseconds. */
    readonly hotplugMs: number;
  };
}

/** Sent when all processes are connected. */
export interface SimHostReady {
  readonly connected: number;
}

/** Ends all processes at once, as a reboot of the host does. */
export interface SimHostKill {
  readonly kill: true;
}

export interface SimHostKilled {
  readonly killed: true;
}

/** Asks for the commands since the last such request. */
export interface SimHostCommands {
  readonly commands: true;
}

/** A command as a process received it. */
export interface SimCommand {
  /** Such as `vf:2`. */
  readonly process: string;
  readonly text: string;
  /** When, in milliseconds, on a clock of this process. */
  readonly at: number;
  /** When its reply was sent; undefined while there is none. */
  repliedAt: number | undefined;
}

export interface SimHostLog {
  readonly log: readonly SimCommand[];
}

/** The rings of the host. */
const RINGS = 64;

let processes: readonly SimulatedProcess[] = [];
let log: SimCommand[] = [];

async function kill(): Promise<void> {
  await Promise.all(processes.map((process) => process.stop()));
  processes = [];
}

async function simulate({ simulate: order }: SimHostOrder): Promise<void> {
  await kill();
  log = [];
  const { primaryPort, secondaryPort, nics, hotplugMs } = order;
  processes = order.processes.map(({ id, kind, clientId, lcores }) => {
    const port = kind === 'primary' ? primaryPort : secondaryPort;
    const process = new SimulatedProcess({
      ...{ kind, lcores, port, hotplugMs, retryMs: 10, phys: nics, rings: RINGS },
      ...(clientId === undefined ? {} : { clientId }),
    });
    let last: SimCommand | undefined;
    process.on('command', (text) => {
      last = { process: id, text, at: performance.now(), repliedAt: undefined };
      log.push(last);
    });
    process.on('sent', () => {
      if (last !== undefined) last.repliedAt = performance.now();
    });
    return process;
  });
  const connected = processes.map((process) => once(process, 'connected'));
  for (const process of processes) process.start();
  await Promise.all(connected);
}

process.on('message', (order: Partial<SimHostOrder & SimHostKill & SimHostCommands>) => {
  const { simulate: start } = order;
  if (start !== undefined)
    void simulate({ simulate: start }).then(() => process.send?.({ connected: processes.length }));
  else if (order.kill === true) void kill().then(() => process.send?.({ killed: true }));
  else if (order.commands === true) process.send?.({ log: log.splice(0) });
});
// Earlier messages would be lost.
process.send?.({ loaded: true });
// Runs until the parent process ends it.
setInterval(() => undefined, 60_000);
