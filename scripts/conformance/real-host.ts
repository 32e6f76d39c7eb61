import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { frameBytes, type Release } from '../../src/simulator/index.js';
import { Conversation } from './conversation.js';
import {
  CLOSED,
  NO_REPLY,
  type Ended,
  type HostUnderTest,
  type Launched,
  type Reply,
} from './host-under-test.js';
import { readProcessName, type ProcessName } from './process-name.js';
import { argumentsOf, programOf, type Surroundings } from './programs.js';
import type { Scenario } from './scenario.js';
import { socketFiles, Traces } from './traces.js';

/** Time without a connection after which a launched process counts as hanging, in milliseconds. */
const LAUNCH_MS = 8_000;

/** Maximum time until SIGTERM ends a process, in milliseconds. */
const TERM_MS = 6_000;

/** Folders of the programs and of their files. */
export interface RealHostOptions {
  readonly programs: string;
  readonly release: Release;
  readonly hugeDir: string;
  /** Folder of the socket files. */
  readonly socketDir: string;
}

interface RealProcess {
  readonly child: ChildProcess;
  readonly exit: Promise<unknown>;
  conversation: Conversation | undefined;
  killed: boolean;
}

const open = new Set<RealHost>();

/** Kills all processes and removes their files, at any end of the run. */
export function closeAllNow(): void {
  for (const host of open) host.closeNow();
}

let hosts = 0;

/** Real processes of one host, each a child of this one, and a controller that they connect to. */
export class RealHost implements HostUnderTest {
  readonly #processes = new Map<string, RealProcess>();
  readonly #names: ReadonlyMap<string, ProcessName>;
  readonly #folder: string;
  readonly #surroundings: Surroundings;
  readonly #traces: Traces;

  private constructor(
    scenario: Scenario,
    private readonly options: RealHostOptions,
    private readonly servers: { readonly primary: Server; readonly secondary: Server },
  ) {
    this.#folder = mkdtempSync(join(tmpdir(), 'spp-conformance-'));
    this.#names = new Map(scenario.processes.map(readProcessName).map((process) => [process.name, process]));
    const filePrefix = `conformance${process.pid}-${++hosts}`;
    const port = (server: Server): number => (server.address() as AddressInfo).port;
    const { rings, capture, vhostClient } = scenario;
    this.#surroundings = {
      ...{ ...options, filePrefix, rings, capture, vhostClient, captureDir: this.#folder },
      ...{ primaryPort: port(servers.primary), secondaryPort: port(servers.secondary) },
    };
    this.#traces = new Traces(filePrefix, options.hugeDir, options.socketDir);
    open.add(this);
  }

  /** A host without processes. */
  static async open(scenario: Scenario, options: RealHostOptions): Promise<RealHost> {
    const listen = async (): Promise<Server> => {
      const server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      return server;
    };
    return new RealHost(scenario, options, { primary: await listen(), secondary: await listen() });
  }

  async launch(process: string): Promise<Launched> {
    const name = this.#names.get(process) ?? readProcessName(process);
    const { primary, secondary } = this.servers;
    await this.#clear(process);
    const server = name.kind === 'primary' ? primary : secondary;
    const real = this.#start(name);
    const over = new AbortController();
    const connection = nextConnection(server, over.signal);
    const late = sleep(LAUNCH_MS, undefined, { signal: over.signal });
    const first = await Promise.race([
      connection.then((socket) => {
        const isFixed = name.kind === 'primary' || name.kind === 'nfv' || name.kind === 'vm';
        real.conversation = new Conversation(socket, isFixed ? frameBytes(this.options.release) : undefined);
        return 'connected' as const;
      }),
      real.exit.then(() => 'ended' as const),
      late.then(() => 'hangs' as const),
    ]);
    over.abort();
    await Promise.allSettled([connection, late]);
    if (first === 'connected' && name.kind !== 'primary') await real.conversation?.ask('_get_client_id');
    return first;
  }

  async send(process: string, command: string): Promise<Reply> {
    const real = this.#processes.get(process);
    if (real === undefined || (real.conversation === undefined && hasEnded(real))) return CLOSED;
    const reply = (await real.conversation?.ask(command)) ?? NO_REPLY;
    // The kernel closes the connection of a crashed process before it notifies the parent.
    if (reply.closed) await this.untilEnded(process, 1_000);
    return reply;
  }

  async kill(process: string, signal: 'SIGKILL' | 'SIGTERM'): Promise<boolean> {
    const real = this.#processes.get(process);
    if (real === undefined || hasEnded(real)) return true;
    real.killed = true;
    real.child.kill(signal);
    await this.untilEnded(process, TERM_MS);
    return hasEnded(real);
  }

  suspend(process: string, suspended: boolean): void {
    this.#processes.get(process)?.child.kill(suspended ? 'SIGSTOP' : 'SIGCONT');
  }

  async wait(ms: number): Promise<void> {
    await sleep(ms);
  }

  socketFiles(): string[] {
    return socketFiles(this.options.socketDir);
  }

  removeSocketFile(name: string): boolean {
    const path = join(this.options.socketDir, name);
    const existed = existsSync(path);
    rmSync(path, { force: true });
    return existed;
  }

  createSocketFile(name: string): void {
    closeSync(openSync(join(this.options.socketDir, name), 'w'));
  }

  captureFiles(): string[] {
    return readdirSync(this.#folder)
      .filter((name) => name.startsWith('spp_pcap.'))
      .sort();
  }

  ended(process: string): Ended | undefined {
    const real = this.#processes.get(process);
    if (real === undefined || real.killed || !hasEnded(real)) return undefined;
    return real.child.signalCode === null ? 'exited' : 'crashed';
  }

  async untilEnded(process: string, ms: number): Promise<void> {
    const over = new AbortController();
    const late = sleep(ms, undefined, { signal: over.signal }).catch(() => undefined);
    await Promise.race([this.#processes.get(process)?.exit, late]);
    over.abort();
  }

  /** The last lines of the output of a process, as the reason of a failed start. */
  lastWords(process: string): string {
    const file = this.#logOf(process);
    return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-3).join(' / ') : '';
  }

  async close(): Promise<void> {
    this.#killAll();
    await Promise.all([...this.#processes.values()].map(({ exit }) => exit));
    for (const server of Object.values(this.servers)) server.close();
    this.#removeTraces();
  }

  /** As {@link close}, for a program that is about to exit: without waiting for the processes. */
  closeNow(): void {
    this.#killAll();
    this.#removeTraces();
  }

  #killAll(): void {
    for (const { child, conversation } of this.#processes.values()) {
      conversation?.close();
      child.kill('SIGKILL');
    }
  }

  #removeTraces(): void {
    open.delete(this);
    this.#traces.remove();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  /** Ends an earlier instance of a process, if it still runs. */
  async #clear(process: string): Promise<void> {
    const before = this.#processes.get(process);
    before?.conversation?.close();
    before?.child.kill('SIGKILL');
    await before?.exit;
  }

  #logOf(process: string): string {
    return join(this.#folder, `${process.replace(':', '-')}.log`);
  }

  #start(name: ProcessName): RealProcess {
    const log = openSync(this.#logOf(name.name), 'a');
    const program = programOf(this.options.programs, name.kind);
    const child = spawn(program, argumentsOf(name, this.#surroundings), {
      cwd: this.#folder,
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    // A program that cannot be started ends with an error event instead of an exit event.
    const exit = new Promise((resolve) => {
      child.once('exit', resolve);
      child.once('error', resolve);
    });
    const real: RealProcess = { child, exit, conversation: undefined, killed: false };
    this.#processes.set(name.name, real);
    return real;
  }
}

/** The next connection that a server accepts. Rejects when the signal aborts. */
function nextConnection(server: Server, signal: AbortSignal): Promise<Socket> {
  return new Promise((resolve, reject) => {
    server.once('connection', resolve);
    signal.addEventListener('abort', () => {
      server.off('connection', resolve);
      reject(new Error('aborted'));
    });
  });
}

function hasEnded({ child }: RealProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
}
