import type { TypedStatus } from '../host/process-kinds.js';
import { once } from 'node:events';
import net from 'node:net';
import { peerOf } from '../../net/remote-address.js';
import { processName } from '../../text/process-id.js';
import { type AnyProcess, createSecondary, type Secondary } from '../processes/index.js';
import { Primary } from '../processes/primary.js';
import { FrameDecoder, SecondaryDecoder } from '../protocol/framing.js';
import { getClientId } from '../protocol/greeting.js';
import { status as primaryStatus } from '../protocol/primary.js';
import { probe } from './probe.js';
import type { Registry } from '../registry.js';
import {
  type CommandRecord,
  type RequestOptions,
  Session,
  type SessionOptions,
  type UnsentReason,
} from './session.js';

export interface ListenerOptions extends SessionOptions {
  readonly host: string;
  /** 0 picks a free port. */
  readonly port: number;
  /** Deadline for the greeting of a connection, in milliseconds. */
  readonly handshakeTimeoutMs: number;
  /**
   * Maximum number of connections that have not identified themselves yet; beyond it, a random one of them is closed.
   */
  readonly maxHandshakes: number;
  /** Idle time after which a process is probed for its status, in milliseconds; 0 disables probing. */
  readonly probeIntervalMs: number;
  /** Maximum reply size of a process without fixed frames, in bytes. */
  readonly maxReplyBytes: number;
}

/** Callbacks for connections and commands, for logs, metrics and events. */
export interface ListenerObserver {
  connected(process: AnyProcess, address: string): void;
  /** @param why completes the sentence "vf 2 …". */
  disconnected(process: AnyProcess, why: string): void;
  /** The connection was not an SPP process, or did not identify itself in time. @param why completes "the peer …". */
  rejected(port: 'primary' | 'secondary', address: string, why: string): void;
  command(process: AnyProcess, record: CommandRecord): void;
  /** A status was read, by any request. @param lasting see SppProcess.onStatus. */
  status(process: AnyProcess, lasting: unknown, reading: TypedStatus): void;
  /** A command was not sent. */
  unsent(process: AnyProcess, reason: UnsentReason): void;
  /** The deadline of a request passed after its first command was sent; the process continues. */
  overdue(process: AnyProcess): void;
}

/**
 * Accepts the connections of one port, identifies the processes, and keeps the registry up to date. Handshakes run
 * concurrently: a silent connection delays no other.
 */
abstract class Listener {
  readonly #server: net.Server;
  readonly #sessions = new Set<Session>();
  /** Sessions whose peer has not identified itself yet. */
  readonly #greeting = new Set<Session>();
  /** Only the listener waits for a handshake: the deadline of the process is the only one. */
  protected readonly handshake: RequestOptions;

  constructor(
    protected readonly options: ListenerOptions,
    protected readonly registry: Registry,
    private readonly observer: ListenerObserver,
  ) {
    this.handshake = { timeoutMs: Infinity, commandTimeoutMs: options.handshakeTimeoutMs };
    this.#server = net.createServer({ noDelay: true }, (socket) => void this.#accept(socket));
  }

  /** @returns the listening address. @throws the socket error, such as EADDRINUSE. */
  async start(): Promise<net.AddressInfo> {
    this.#server.listen(this.options.port, this.options.host);
    await once(this.#server, 'listening');
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('not listening on a TCP port');
    return address;
  }

  /** Stops listening, waits for the changes in progress, and closes all sessions. */
  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = once(this.#server, 'close');
    this.#server.close();
    await Promise.all([...this.#sessions].map((session) => session.finishing()));
    for (const session of this.#sessions) session.close('was disconnected because spp-ctl is shutting down');
    await closed;
  }

  /** The role of the port. */
  protected abstract readonly port: 'primary' | 'secondary';
  /** Opens the session for a new connection. */
  protected abstract open(name: string, socket: net.Socket): Session;
  /** Identifies the process. Throws when the peer is not a process for this port. */
  protected abstract greet(session: Session): Promise<AnyProcess>;

  async #accept(socket: net.Socket): Promise<void> {
    const address = peerOf(socket);
    // A process closes its connection only when it exits; spp-ctl closes the connection on a protocol error.
    let isByPeer = false;
    for (const event of ['end', 'error']) socket.once(event, () => (isByPeer = true));
    const session = this.open(`the peer ${address}`, socket);
    this.#sessions.add(session);
    this.#greeting.add(session);
    let ended = 'closed the connection';
    session.onEnd = (why) => {
      ended = why;
      this.#sessions.delete(session);
      this.#greeting.delete(session);
    };
    this.#makeRoom();
    try {
      const process = await this.greet(session);
      if (session.ended) throw new Error(ended);
      this.#welcome(process, address, () => isByPeer);
      this.#greeting.delete(session);
    } catch (error) {
      const why = session.ended ? ended : error instanceof Error ? error.message : String(error);
      session.close('was disconnected');
      this.observer.rejected(this.port, address, why);
    }
  }

  /**
   * Closes a random session. If the newest were closed, silent connections would lock out all others; if the oldest
   * were closed, a flood would lock out the releases that take 400 ms for their greeting.
   */
  #makeRoom(): void {
    const { maxHandshakes } = this.options;
    if (this.#greeting.size <= maxHandshakes) return;
    const session = [...this.#greeting][Math.floor(Math.random() * this.#greeting.size)];
    session?.close(`was closed to make room: ${maxHandshakes} connections had not identified themselves`);
  }

  #welcome(process: AnyProcess, address: string, isByPeer: () => boolean): void {
    const { host } = this.registry;
    const { session } = process;
    this.registry.add(process);
    process.welcome();
    session.name = processName(process.id);
    session.onCommand = (record) => {
      host.recordCommand(process, record);
      this.observer.command(process, record);
    };
    process.onStatus = (lasting, reading) => this.observer.status(process, lasting, reading);
    session.onUnsent = (reason) => this.observer.unsent(process, reason);
    session.onOverdue = () => this.observer.overdue(process);
    const stopProbing = probe(process, this.options.probeIntervalMs);
    session.onEnd = (why) => {
      stopProbing();
      this.#sessions.delete(session);
      this.registry.remove(process);
      host.disconnected(process, isByPeer());
      this.observer.disconnected(process, why);
    };
    this.observer.connected(process, address);
  }
}

/**
 * The port for spp_primary. The first command is `status`: a primary of every release replies to it, and nothing else
 * does.
 */
export class PrimaryListener extends Listener {
  protected override readonly port = 'primary';

  protected override open(name: string, socket: net.Socket): Session {
    return new Session(name, socket, new FrameDecoder(), this.options);
  }

  protected override async greet(session: Session): Promise<Primary> {
    const status = await session.run((exchange) => exchange(primaryStatus), this.handshake);
    return new Primary(session, this.registry.host, status);
  }
}

/** The port for all secondaries. The first command asks for the client id. */
export class SecondaryListener extends Listener {
  protected override readonly port = 'secondary';

  protected override open(name: string, socket: net.Socket): Session {
    return new Session(name, socket, new SecondaryDecoder(this.options.maxReplyBytes), this.options);
  }

  protected override async greet(session: Session): Promise<Secondary> {
    const identity = await session.run((exchange) => exchange(getClientId), this.handshake);
    return createSecondary(session, this.registry.host, identity);
  }
}
