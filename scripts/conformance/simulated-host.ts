import {
  createModel,
  Host,
  replyBytes,
  type ProcessModel,
  type RaceName,
  type Release,
} from '../../src/simulator/index.js';
import {
  CLOSED,
  NO_REPLY,
  type Ended,
  type HostUnderTest,
  type Launched,
  type Reply,
} from './host-under-test.js';
import { readProcessName, type ProcessName } from './process-name.js';
import type { Scenario } from './scenario.js';

interface Simulated {
  readonly model: ProcessModel;
  ended: Ended | 'killed' | undefined;
  hung: boolean;
}

/** The simulator as a host under test: models and a host, without sockets and without a clock. */
export class SimulatedHost implements HostUnderTest {
  /** Decides whether a race is lost. Set by the caller, which knows the outcome in the real processes. */
  decideRace: (name: RaceName) => boolean | undefined = () => undefined;
  readonly #host: Host;
  readonly #processes = new Map<string, Simulated>();
  readonly #names: ReadonlyMap<string, ProcessName>;

  constructor(
    private readonly scenario: Scenario,
    private readonly release: Release,
  ) {
    this.#host = new Host({
      rings: scenario.rings,
      with: ['pcap', 'memif'],
      races: 'never',
      decideRace: (name) => this.decideRace(name),
    });
    this.#names = new Map(scenario.processes.map(readProcessName).map((process) => [process.name, process]));
  }

  launch(process: string): Promise<Launched> {
    const { kind, clientId, lcores } = this.#names.get(process) ?? readProcessName(process);
    const { rings, capture, vhostClient } = this.scenario;
    this.#running(process)?.model.onHost.end('killed');
    const model = createModel({
      ...{ kind, clientId, lcores, rings, capture, vhostClient, release: this.release },
      ...{ phys: 2, queues: 1, sharedHost: this.#host },
    });
    const { startup } = model.onHost;
    const simulated: Simulated = { model, ended: undefined, hung: false };
    this.#processes.set(process, simulated);
    model.onHost.onDeath(() => (simulated.ended ??= 'crashed'));
    if (startup === 'connects') return Promise.resolve('connected');
    if (startup === 'hangs') {
      simulated.hung = true;
      return Promise.resolve('hangs');
    }
    simulated.ended = 'exited';
    return Promise.resolve('ended');
  }

  send(process: string, command: string): Promise<Reply> {
    return Promise.resolve(this.#send(process, command));
  }

  kill(process: string, signal: 'SIGKILL' | 'SIGTERM'): Promise<boolean> {
    const simulated = this.#running(process);
    if (simulated === undefined) return Promise.resolve(true);
    // A process that hangs in a loop does not check for SIGTERM.
    if (signal === 'SIGTERM' && simulated.hung) return Promise.resolve(false);
    simulated.ended = 'killed';
    simulated.model.onHost.end(signal === 'SIGKILL' ? 'killed' : 'terminated');
    this.#host.tick();
    return Promise.resolve(true);
  }

  suspend(process: string, suspended: boolean): void {
    this.#running(process)?.model.onHost.suspend(suspended);
    this.#host.tick();
  }

  wait(ms: number): Promise<void> {
    this.#host.settle(ms / 1_000);
    return Promise.resolve();
  }

  socketFiles(): string[] {
    return this.#host.files();
  }

  removeSocketFile(name: string): boolean {
    return this.#host.removeFile(name);
  }

  createSocketFile(name: string): void {
    this.#host.createFile(name);
  }

  captureFiles(): string[] {
    return this.#host.captureFiles();
  }

  /** Begins a hotplug of a process. @returns a function that ends the hotplug. */
  beginHotplugOf(process: string): () => void {
    return this.#running(process)?.model.onHost.beginHotplug() ?? (() => undefined);
  }

  ended(process: string): Ended | undefined {
    const ended = this.#processes.get(process)?.ended;
    return ended === 'killed' ? undefined : ended;
  }

  /** Resolves at once: a simulated process dies with the command. */
  untilEnded(): Promise<void> {
    return Promise.resolve();
  }

  close(): Promise<void> {
    return Promise.resolve();
  }

  #running(process: string): Simulated | undefined {
    const simulated = this.#processes.get(process);
    return simulated?.ended === undefined ? simulated : undefined;
  }

  #send(process: string, command: string): Reply {
    const simulated = this.#running(process);
    if (simulated === undefined) return CLOSED;
    if (simulated.hung) return NO_REPLY;
    const { model } = simulated;
    const outcome = model.execute(Buffer.from(command, 'latin1'));
    // The command may have killed the process on the simulated host.
    const crash = (): Reply => {
      simulated.ended ??= 'crashed';
      model.onHost.end('killed');
      this.#host.tick();
      return CLOSED;
    };
    switch (outcome.kind) {
      case 'dies':
        return crash();
      case 'hangs':
        simulated.hung = true;
        return NO_REPLY;
      case 'silent':
        return NO_REPLY;
      case 'exits':
        simulated.ended = 'exited';
        model.onHost.end('exited');
        this.#host.tick();
        return CLOSED;
      case 'reply': {
        if (this.#running(process) === undefined) return crash();
        const bytes = replyBytes(outcome).length;
        const text = outcome.content.toString('latin1');
        if (outcome.exits) {
          simulated.ended = 'exited';
          model.onHost.end('exited');
        }
        this.#host.tick();
        return { text, bytes, closed: false };
      }
    }
  }
}
