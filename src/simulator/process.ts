import { EventEmitter } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { Connection, type Death } from './connection.js';
import { createModel } from './create-model.js';
import { NO_FAULTS, planSteps, realDelayMs, type Faults } from './faults.js';
import { asksForHotplug } from './hotplug-command.js';
import type { ModelOptions, ProcessModel } from './model.js';
import { modelOptionsOf, type ProcessOptions } from './process-options.js';

export type { ProcessOptions } from './process-options.js';

/** Events of a {@link SimulatedProcess}, with their arguments. */
export interface ProcessEventMap {
  connected: [];
  /** The connection was closed by either side. */
  closed: [];
  /** No controller accepts connections; emitted once until the next connection. */
  waiting: [reason: string];
  /** A command has arrived. */
  command: [text: string];
  /** A segment was sent. */
  sent: [bytes: number];
  hung: [];
  ended: [how: Death];
}

/** `waiting`: between attempts to connect. `ended`: the process died or exited. */
export type ProcessState = 'new' | 'waiting' | 'connected' | 'ended' | 'stopped';

/** Maximum number of received commands that are kept. */
const MAX_COMMANDS = 10_000;

const DEFAULT_RETRY_MS = 1000;

type AwaitedEvent = 'connected' | 'closed' | 'hung' | 'ended';

interface Waiter {
  readonly event: AwaitedEvent;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

/**
 * One simulated SPP process: connects to its controller over TCP as the real one does, retries, and runs each command
 * on its model.
 */
export class SimulatedProcess extends EventEmitter<ProcessEventMap> {
  readonly options: ProcessOptions;
  readonly modelOptions: ModelOptions;
  /** May be changed at any time; applies from the next reply on. */
  readonly faults: Faults;
  /** Every command received, oldest first, as UTF-8; the newest 10,000 of them. */
  readonly commands: string[] = [];
  #model: ProcessModel;
  #state: ProcessState = 'new';
  #hung = false;
  #toldWaiting = false;
  #connection: Connection | undefined;
  #retry: NodeJS.Timeout | undefined;
  readonly #children = new Set<SimulatedProcess>();
  /** Whether the process has ended, and launched ones keep its connection open. */
  #isHeld = false;
  #settling: NodeJS.Timeout | undefined;
  #endHotplug: (() => void) | undefined;
  #waiters: readonly Waiter[] = [];

  /** Throws a RangeError when the release has no process of that kind. */
  constructor(options: ProcessOptions) {
    super();
    this.options = options;
    this.modelOptions = modelOptionsOf(options);
    this.faults = { ...NO_FAULTS, ...options.faults };
    this.#model = this.#launch();
  }

  /** The state of the process, for inspection. A new object after each relaunch. */
  get model(): ProcessModel {
    return this.#model;
  }

  get state(): ProcessState {
    return this.#state;
  }

  /** Whether the process hangs: it does not reply any more, nor notice that its controller has disconnected. */
  get isHung(): boolean {
    return this.#hung;
  }

  /**
   * Begins to connect. Has no effect after the first call. A process that cannot start on its host ends or hangs
   * instead, without ever connecting.
   */
  start(): void {
    if (this.#state === 'new') this.#comeUp();
  }

  /** Resolves when connected; at once if it is. Rejects when the process ends or is stopped before that. */
  connected(): Promise<void> {
    return this.#state === 'connected' ? Promise.resolve() : this.#when('connected');
  }

  /** Resolves when disconnected; at once if it is. */
  closed(): Promise<void> {
    return this.#connection?.wasOpen ? this.#when('closed') : Promise.resolve();
  }

  /** Resolves when it hangs; at once if it does. Rejects when it ends or is stopped before that. */
  hung(): Promise<void> {
    return this.#hung ? Promise.resolve() : this.#when('hung');
  }

  /** Resolves when it has died or exited; at once if it has. Rejects when it is stopped before that. */
  ended(): Promise<void> {
    return this.#state === 'ended' ? Promise.resolve() : this.#when('ended');
  }

  /** Makes the process hang forever. The connection stays up. */
  hang(): void {
    if (this.#hung || this.#state === 'ended' || this.#state === 'stopped') return;
    this.#hung = true;
    clearTimeout(this.#retry);
    this.#settle('hung');
    this.emit('hung');
  }

  /**
   * A process that this one has launched. It inherits the connection: when this process ends, the connection stays open, and nobody
   * replies, until the launched ones have ended, too (seen with 20.02).
   */
  launched(child: SimulatedProcess): void {
    this.#children.add(child);
    child.on('ended', () => {
      this.#children.delete(child);
      if (this.#isHeld && this.#children.size === 0) this.#connection?.socket.destroy();
    });
  }

  /** Closes the connection without a reply; the process reconnects after the retry time. */
  drop(): void {
    this.#connection?.socket.destroy();
  }

  /** As {@link drop}, but with a TCP reset. */
  reset(): void {
    this.#connection?.socket.resetAndDestroy();
  }

  /** Crashes the process, as a hazard or a `kill -9` does. */
  die(): void {
    this.#end('died');
  }

  /** Sends bytes without a command. Has no effect while disconnected. */
  sendUnsolicited(bytes: Uint8Array | string): void {
    if (this.#state === 'connected') this.#connection?.socket.write(bytes);
  }

  /** Ends the simulation of this process. Resolves when all its sockets and timers are closed. */
  async stop(): Promise<void> {
    this.#state = 'stopped';
    clearTimeout(this.#retry);
    clearTimeout(this.#settling);
    this.#model.onHost.end('terminated');
    const socket = this.#connection?.socket;
    if (socket) {
      const closed = new Promise((resolve) => socket.once('close', resolve));
      socket.destroy();
      await closed;
    }
    this.#reject(() => true, 'the process was stopped');
  }

  #launch(): ProcessModel {
    const model = createModel(this.modelOptions);
    model.onHost.onDeath(() => {
      this.#end('died');
    });
    return model;
  }

  /** Continues after a launch: the process connects, or ends or hangs before that. */
  #comeUp(): void {
    const { startup } = this.#model.onHost;
    if (startup === 'connects') {
      this.#connect();
    } else if (startup === 'hangs') {
      this.#state = 'waiting';
      this.hang();
    } else {
      this.#end('exited');
    }
  }

  #connect(): void {
    const { host = '127.0.0.1' } = this.options;
    const port = this.#model.hasLostController === true ? 0 : this.options.port;
    this.#state = 'waiting';
    const socket = connect({ host, port, noDelay: true, allowHalfOpen: true });
    const connection = new Connection(socket, {
      isHung: () => this.#hung || this.#isHeld,
      receiveBytes: this.#model.receiveBytes,
      received: (command) => {
        this.#received(command.toString());
      },
      run: (command, replies) => {
        const { kind, release } = this.modelOptions;
        const outcome = this.#model.execute(command);
        const steps = planSteps(outcome, this.faults, replies, realDelayMs(kind, release));
        return { steps, isReply: outcome.kind === 'reply' };
      },
      prepare: (command, gone) => this.#takeTime(command.toString('latin1'), gone),
      sent: (bytes) => this.emit('sent', bytes),
      done: () => {
        this.#letTimePass();
      },
      hang: () => {
        this.hang();
      },
      end: (how) => {
        this.#end(how);
      },
    });
    this.#connection = connection;
    let reason = 'closed';
    socket.on('error', (error: NodeJS.ErrnoException) => {
      reason = error.code ?? error.message;
    });
    socket.once('connect', () => {
      this.#state = 'connected';
      this.#toldWaiting = false;
      this.#settle('connected');
      this.emit('connected');
    });
    socket.once('close', () => {
      this.#closed(connection, reason);
    });
  }

  #closed(connection: Connection, reason: string): void {
    this.#connection = undefined;
    this.#isHeld = false;
    this.#endHotplug?.();
    if (this.#state === 'waiting' || this.#state === 'connected') {
      this.#state = 'waiting';
      if (!this.#hung) this.#connectLater();
    }
    if (connection.wasOpen) {
      this.#settle('closed');
      this.emit('closed');
    } else if (this.#state === 'waiting' && !this.#toldWaiting) {
      this.#toldWaiting = true;
      this.emit('waiting', reason);
    }
  }

  #connectLater(): void {
    this.#retry = setTimeout(() => {
      if (this.#model.onHost.hasEnded) {
        this.#model = this.#launch();
        this.#comeUp();
      } else {
        this.#connect();
      }
    }, this.options.retryMs ?? DEFAULT_RETRY_MS);
  }

  /** A hotplug takes a while, during which hotplugs of other processes are concurrent. */
  async #takeTime(command: string, gone: AbortSignal): Promise<void> {
    const { hotplugMs = 0 } = this.options;
    this.#endHotplug?.();
    if (hotplugMs === 0 || !asksForHotplug(command)) return;
    this.#endHotplug = this.#model.onHost.beginHotplug();
    await sleep(hotplugMs, undefined, { signal: gone }).catch(() => undefined);
  }

  /** Ends a command, and lets the host continue: at once, and again when idle workers have read their flags. */
  #letTimePass(): void {
    const { onHost } = this.#model;
    this.#endHotplug?.();
    onHost.tickHost();
    const { settleMs = 0 } = this.options;
    if (settleMs === 0) onHost.settleHost();
    else if (this.#state === 'connected') {
      this.#settling ??= setTimeout(() => {
        this.#settling = undefined;
        onHost.settleHost();
      }, settleMs);
    }
  }

  #received(text: string): void {
    this.commands.push(text);
    if (this.commands.length > MAX_COMMANDS) this.commands.shift();
    this.emit('command', text);
  }

  #end(how: Death): void {
    if (this.#state === 'ended' || this.#state === 'stopped') return;
    clearTimeout(this.#retry);
    this.#endHotplug?.();
    this.#hung = false;
    this.#state = 'ended';
    this.#model.onHost.end(how === 'died' ? 'killed' : 'exited');
    this.#isHeld = [...this.#children].some(({ state }) => state !== 'ended' && state !== 'stopped');
    if (!this.#isHeld) this.#connection?.socket.destroy();
    this.#settle('ended');
    if (this.options.respawn) {
      this.#state = 'waiting';
      // The close of an open connection starts the wait for the next one.
      if (!this.#connection) this.#connectLater();
    } else {
      this.#reject(({ event }) => event !== 'closed', `the process ${how}`);
    }
    this.emit('ended', how);
  }

  #when(event: AwaitedEvent): Promise<void> {
    if (this.#state === 'stopped' || this.#state === 'ended') {
      return Promise.reject(new Error(`never ${event}: the process is ${this.#state}`));
    }
    return new Promise((resolve, reject) => {
      this.#waiters = [...this.#waiters, { event, resolve, reject }];
    });
  }

  #settle(event: AwaitedEvent): void {
    const due = this.#waiters.filter((waiter) => waiter.event === event);
    this.#waiters = this.#waiters.filter((waiter) => waiter.event !== event);
    for (const { resolve } of due) resolve();
  }

  #reject(which: (waiter: Waiter) => boolean, why: string): void {
    const due = this.#waiters.filter(which);
    this.#waiters = this.#waiters.filter((waiter) => !which(waiter));
    for (const { event, reject } of due) reject(new Error(`never ${event}: ${why}`));
  }
}
