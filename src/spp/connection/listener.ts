import { once } from 'node:events';
import net from 'node:net';
import { peerOf } from '../../net/remote-address.js';
import { processName } from '../../text/process-id.js';
import type { Host } from '../host/host.js';
import { Mirror } from '../processes/mirror.js';
import { Nfv } from '../processes/nfv.js';
import { Pcap } from '../processes/pcap.js';
import { Primary } from '../processes/primary.js';
import { FrameDecoder, SecondaryDecoder } from '../protocol/framing.js';
import { getClientId, type Identity } from '../protocol/greeting.js';
import { status as primaryStatus } from '../protocol/primary.js';
import { probe } from './probe.js';
import type { AnyProcess, Registry, Secondary } from '../registry.js';
import {
  type CommandRecord,
  type RequestOptions,
  Session,
  type SessionOptions,
  type UnsentReason,
} from './session.js';
import { Vf } from '../processes/vf.js';

export interface ListenerOptions extends SessionOptions {
  readonly host: string;
  /** 0 picks a free port. */
  readonly port: number;
  /** How long a peer may take to tell who it is, in milliseconds. */
  readonly handshakeTimeoutMs: number;
  /** How many peers may still have to tell; when there are more, any one of them gives way. */
  readonly maxHandshakes: number;
  /** After how long an idle process is asked for its status, in milliseconds; 0 is never. */
  readonly probeIntervalMs: number;
  /** The largest reply that is taken from a process that does not answer in fixed frames, in bytes. */
  readonly maxReplyBytes: number;
}

/** What happens on the connections, for logs and whoever else watches. */
export interface ListenerObserver {
  connected(process: AnyProcess, address: string): void;
  /** @param why completes the sentence "vf 2 …". */
  disconnected(process: AnyProcess, why: string): void;
  /** A peer that is no SPP process, or did not tell in time which one. @param why completes "the peer …". */
  rejected(port: 'primary' | 'secondary', address: string, why: string): void;
  command(process: AnyProcess, record: CommandRecord): void;
  /** A status was read, whoever asked for it. @param lasting see SppProcess.onStatus. */
  status(process: AnyProcess, lasting: unknown): void;
  /** A command was not sent. */
  unsent(process: AnyProcess, reason: UnsentReason): void;
  /** The time of who waited for a request was up after something of it had been sent; the process goes on with it. */
  overdue(process: AnyProcess): void;
}

/**
 * Accepts the connections of one port, learns who is calling, and keeps the registry up to date. Every peer is greeted
 * by itself: one that says nothing delays nobody.
 */
abstract class Listener {
  readonly #server: net.Server;
  readonly #sessions = new Set<Session>();
  /** Those whose peers have not told yet who they are. */
  readonly #greeting = new Set<Session>();
  /** Nobody waits for a handshake but the listener: only the peer has a deadline. */
  protected readonly handshake: RequestOptions;

  constructor(
    protected readonly options: ListenerOptions,
    protected readonly registry: Registry,
    private readonly events: ListenerObserver,
  ) {
    this.handshake = { timeoutMs: Infinity, commandTimeoutMs: options.handshakeTimeoutMs };
    this.#server = net.createServer({ noDelay: true }, (socket) => void this.#accept(socket));
  }

  /** @returns the address that it listens on. @throws the error of the socket, such as EADDRINUSE. */
  async start(): Promise<net.AddressInfo> {
    this.#server.listen(this.options.port, this.options.host);
    await once(this.#server, 'listening');
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('not listening on a TCP port');
    return address;
  }

  /** Stops listening, lets changes that were begun come to their end, and ends all conversations. */
  async stop(): Promise<void> {
    if (!this.#server.listening) return;
    const closed = once(this.#server, 'close');
    this.#server.close();
    await Promise.all([...this.#sessions].map((session) => session.finishing()));
    for (const session of this.#sessions) session.close('was disconnected because spp-ctl is shutting down');
    await closed;
  }

  /** Which of the two ports it is. */
  protected abstract readonly port: 'primary' | 'secondary';
  /** Opens the conversation with a peer that has just connected. */
  protected abstract open(name: string, socket: net.Socket): Session;
  /** Learns who it is. Fails when it is no process that belongs here. */
  protected abstract greet(session: Session): Promise<AnyProcess>;

  async #accept(socket: net.Socket): Promise<void> {
    const address = peerOf(socket);
    // Processes close their connection only when they end; spp-ctl closes it when a conversation is broken.
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
      this.events.rejected(this.port, address, why);
    }
  }

  /**
   * Any one gives way. Were it the newest, peers that never tell who they are would keep out those that do; were it the
   * oldest, a flood would keep out the releases that take 400 ms to tell.
   */
  #makeRoom(): void {
    const { maxHandshakes } = this.options;
    if (this.#greeting.size <= maxHandshakes) return;
    const session = [...this.#greeting][Math.floor(Math.random() * this.#greeting.size)];
    session?.close(`gave way to another: ${maxHandshakes} had yet to tell who they are`);
  }

  #welcome(process: AnyProcess, address: string, isByPeer: () => boolean): void {
    const { host } = this.registry;
    const { session } = process;
    this.registry.add(process);
    process.welcome();
    session.name = processName(process.id);
    session.onCommand = (record) => {
      host.command(process, record);
      this.events.command(process, record);
    };
    process.onStatus = (lasting) => this.events.status(process, lasting);
    session.onUnsent = (reason) => this.events.unsent(process, reason);
    session.onOverdue = () => this.events.overdue(process);
    const stopProbing = probe(process, this.options.probeIntervalMs);
    session.onEnd = (why) => {
      stopProbing();
      this.#sessions.delete(session);
      this.registry.remove(process);
      host.disconnected(process, isByPeer());
      this.events.disconnected(process, why);
    };
    this.events.connected(process, address);
  }
}

/** The port for spp_primary. It is asked for its status: a primary answers that in every release, and nothing else does so. */
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

/** The port for all secondaries. They are asked for their client id. */
export class SecondaryListener extends Listener {
  protected override readonly port = 'secondary';

  protected override open(name: string, socket: net.Socket): Session {
    return new Session(name, socket, new SecondaryDecoder(this.options.maxReplyBytes), this.options);
  }

  protected override async greet(session: Session): Promise<Secondary> {
    const identity = await session.run((exchange) => exchange(getClientId), this.handshake);
    return secondary(session, this.registry.host, identity);
  }
}

function secondary(session: Session, host: Host, identity: Identity): Secondary {
  switch (identity.kind) {
    case 'nfv':
      return new Nfv(session, host, identity);
    case 'vf':
      return new Vf(session, host, identity);
    case 'mirror':
      return new Mirror(session, host, identity);
    case 'pcap':
      return new Pcap(session, host, identity);
  }
}
