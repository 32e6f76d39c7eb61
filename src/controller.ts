import { type AddressInfo, isIPv6 } from 'node:net';
import type { Logger } from 'pino';
import { trackConnections } from './http/connections.js';
import { createHttpServer } from './http/server.js';
import { logListener, logRequest } from './log.js';
import type { Options } from './options.js';
import { type ListenerEvents, PrimaryListener, SecondaryListener } from './spp/listener.js';
import { Registry } from './spp/registry.js';

/** A port could not be listened on. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

/** Where a controller that has started listens. */
export interface Addresses {
  readonly primary: AddressInfo;
  readonly secondary: AddressInfo;
  /** Such as http://127.0.0.1:7777. */
  readonly api: string;
}

export interface Controller {
  /** @throws ListenError when a port cannot be listened on; nothing is left open then. */
  start(): Promise<Addresses>;
  /** Lets what is in flight finish, then closes everything. */
  stop(): Promise<void>;
}

/** How much longer than the deadline of a command a stop waits for the requests in flight, in milliseconds. */
const STOP_MARGIN_MS = 1_000;

/**
 * Puts the parts together.
 *
 * @param watcher is told what happens on the connections, after the log.
 * @throws BindingError when the document and the handlers do not fit together.
 */
export function createController(
  options: Options,
  log: Logger,
  watcher?: Partial<ListenerEvents>,
): Controller {
  const registry = new Registry();
  const listenerOptions = {
    host: options['bind-addr'],
    commandTimeoutMs: options['command-timeout'],
    handshakeTimeoutMs: options['handshake-timeout'],
    queueLimit: options['queue-limit'],
  };
  const events = both(logListener(log), watcher);
  const primary = new PrimaryListener(
    { ...listenerOptions, port: options['primary-port'] },
    registry,
    events,
  );
  const secondary = new SecondaryListener(
    { ...listenerOptions, port: options['secondary-port'] },
    registry,
    events,
  );
  const api = createHttpServer(
    {
      host: options['bind-addr'],
      port: options['api-port'],
      maxBodyBytes: options['max-body'],
      requestTimeoutMs: options['request-timeout'],
    },
    registry,
    { answered: (record) => logRequest(log, record) },
  );

  const closeIdle = trackConnections(api.listener);

  async function stop(): Promise<void> {
    const stopped = api.stop({ timeout: options['command-timeout'] + STOP_MARGIN_MS });
    closeIdle();
    await stopped;
    await Promise.all([primary.stop(), secondary.stop()]);
  }

  async function start(): Promise<Addresses> {
    try {
      const addresses = {
        primary: await listen('primary-port', () => primary.start()),
        secondary: await listen('secondary-port', () => secondary.start()),
        api: await listen('api-port', async () => {
          await api.start();
          const host = isIPv6(api.info.host) ? `[${api.info.host}]` : api.info.host;
          return `${api.info.protocol}://${host}:${api.info.port}`;
        }),
      };
      return addresses;
    } catch (error) {
      await stop();
      throw error;
    }
  }

  async function listen<T>(
    option: 'primary-port' | 'secondary-port' | 'api-port',
    start: () => Promise<T>,
  ): Promise<T> {
    try {
      return await start();
    } catch (cause) {
      const where = `${options['bind-addr']} port ${options[option]} (--${option})`;
      const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
      const why =
        code === 'EADDRINUSE' ? 'it is in use' : cause instanceof Error ? cause.message : String(cause);
      throw new ListenError(`cannot listen on ${where}: ${why}`, { cause });
    }
  }

  return { start, stop };
}

function both(first: ListenerEvents, second: Partial<ListenerEvents> | undefined): ListenerEvents {
  if (second === undefined) return first;
  return {
    connected: (...args) => (first.connected(...args), second.connected?.(...args)),
    disconnected: (...args) => (first.disconnected(...args), second.disconnected?.(...args)),
    rejected: (...args) => (first.rejected(...args), second.rejected?.(...args)),
    command: (...args) => (first.command(...args), second.command?.(...args)),
  };
}
