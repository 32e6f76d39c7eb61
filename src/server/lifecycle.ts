import { type AddressInfo, isIPv6 } from 'node:net';
import type { Server } from '@hapi/hapi';
import type { Logger } from 'pino';
import type { Options } from '../cli/options.js';
import type { EventLog } from '../events/event-log.js';
import type { EventStreams } from '../events/event-streams.js';
import type { Access } from '../http/access/access.js';
import { type AuditLog, AuditLogError } from '../logging/audit-log.js';
import { ConnectionFileError } from '../net/connection-files.js';
import { listenReason } from '../net/network-reason.js';
import type { Published } from '../nodes/publisher.js';
import type { Relay } from '../nodes/relay.js';
import type { PrimaryListener, SecondaryListener } from '../spp/connection/listener.js';
import type { Launches } from '../spp/host/launches.js';
import type { FindingsWatch } from '../topology/findings/watch.js';
import type { Pictures } from '../topology/pictures.js';
import type { PanelServices } from './panel-services.js';

/** A port could not be listened on. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

/** The addresses of a running controller. */
export interface Addresses {
  readonly primary: AddressInfo;
  readonly secondary: AddressInfo;
  /** Such as http://127.0.0.1:7777. */
  readonly api: string;
}

export interface Controller {
  /** @throws ListenError when a port cannot be listened on; nothing is left open then. */
  start(): Promise<Addresses>;
  /**
   * Reads the files of authentication and the credentials for other nodes again, and opens the audit log anew. A file that cannot be used is logged, and what was
   * read before stays in use.
   */
  reload(): void;
  /** Lets the requests in flight finish, then closes everything. */
  stop(): Promise<void>;
}

export interface LifecycleParts {
  readonly log: Logger;
  readonly options: Pick<Options, 'primary-port' | 'secondary-port' | 'api-port' | 'advertise'>;
  readonly processHost: string;
  readonly apiHost: string;
  /** How long a stop waits for the requests in flight, in milliseconds. */
  readonly stopTimeoutMs: number;
  readonly access: Access;
  readonly audit: AuditLog | undefined;
  /** Undefined without etcd. */
  readonly relay: Relay | undefined;
  readonly events: EventLog;
  readonly streams: EventStreams;
  readonly pictures: Pictures;
  readonly findings: FindingsWatch;
  readonly primary: PrimaryListener;
  readonly secondary: SecondaryListener;
  readonly panel: PanelServices;
  readonly launches: Launches;
  readonly api: Server;
  /** What is published to the other nodes. */
  readonly published: Published;
}

/** How long a stop waits for the audit log, in milliseconds. */
const AUDIT_TIMEOUT_MS = 1_000;

/** Starts, reloads and stops the parts of a controller. */
export class Lifecycle implements Controller {
  constructor(private readonly parts: LifecycleParts) {}

  async start(): Promise<Addresses> {
    const { panel, launches, primary, secondary, processHost, apiHost } = this.parts;
    try {
      await panel.open();
      const addresses = {
        primary: await this.#listen('primary-port', processHost, () => primary.start()),
        secondary: await this.#listen('secondary-port', processHost, () => secondary.start()),
        api: await this.#listen('api-port', apiHost, () => this.#startApi()),
      };
      launches.controller = addresses.secondary;
      this.#publish(addresses.api);
      return addresses;
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  reload(): void {
    const { access, api, streams, audit, relay, log } = this.parts;
    access.reload(api);
    try {
      relay?.reload();
    } catch (error) {
      if (!(error instanceof ConnectionFileError)) throw error;
      log.error({ why: error.message }, 'the previous credentials for other nodes stay in use');
    }
    // A client whose token was removed must not go on reading events.
    streams.endAll();
    if (audit === undefined) return;
    try {
      audit.reopen();
      log.info({ file: audit.file }, 'opened the audit log anew');
    } catch (error) {
      if (!(error instanceof AuditLogError)) throw error;
      log.error({ why: error.message }, 'the audit log stays where it was');
    }
  }

  async stop(): Promise<void> {
    const { api, panel, primary, secondary, pictures, findings, audit, stopTimeoutMs } = this.parts;
    await api.stop({ timeout: stopTimeoutMs });
    panel.stop();
    findings.stop();
    await Promise.all([primary.stop(), secondary.stop(), pictures.close()]);
    await panel.close();
    await audit?.close(AUDIT_TIMEOUT_MS);
  }

  /** @returns the URL of the API. */
  async #startApi(): Promise<string> {
    const { api } = this.parts;
    await api.start();
    const { host, port, protocol } = api.info;
    return `${protocol}://${isIPv6(host) ? `[${host}]` : host}:${port}`;
  }

  /** Publishes the state of this node to the other nodes. */
  #publish(url: string): void {
    const { options, panel, published, events } = this.parts;
    const { nodes } = panel;
    if (nodes === undefined) return;
    if (options.advertise === undefined && options['api-port'] === 0) nodes.listening(url);
    nodes.publish(published);
    const onEvent = (): void => {
      nodes.statusChanged();
      events.whenMore(onEvent);
    };
    events.whenMore(onEvent);
  }

  async #listen<T>(
    option: 'primary-port' | 'secondary-port' | 'api-port',
    host: string,
    start: () => Promise<T>,
  ): Promise<T> {
    try {
      return await start();
    } catch (cause) {
      const where = `${host} port ${this.parts.options[option]} (--${option})`;
      throw new ListenError(`cannot listen on ${where}: ${listenReason(cause)}`, { cause });
    }
  }
}
