import { type AddressInfo, isIPv6 } from 'node:net';
import type { Logger } from 'pino';
import { AuditLog, AuditLogError } from '../logging/audit-log.js';
import type { Services } from '../operations/operation.js';
import type { ReconcilerObserver } from '../panel/reconcile/reconciler.js';
import { processIdOf } from '../text/process-id.js';
import { PanelMetrics } from '../panel/panel-metrics.js';
import { EventLog } from '../events/event-log.js';
import { EventStreams } from '../events/event-streams.js';
import { PanelEvents } from '../events/panel-events.js';
import { Access, type AccessOptions } from '../http/access/access.js';
import type { ChangeRecord } from '../http/changes.js';
import { createHttpServer, type HttpServerObserver } from '../http/server.js';
import { ServerMetrics } from '../http/server-metrics.js';
import { createPanelServices } from './panel-services.js';
import { logAccess, logDamage, logHttp, logReconciler, logListener, logNodes } from '../logging/log.js';
import { Metrics } from '../metrics/metrics.js';
import { NodeMetrics } from '../nodes/metrics.js';
import type { NodesObserver } from '../nodes/nodes.js';
import type { Options } from '../cli/options.js';
import { type ListenerObserver, PrimaryListener, SecondaryListener } from '../spp/connection/listener.js';
import { PrimaryMetrics } from '../spp/metrics/primary-metrics.js';
import { ProcessMetrics } from '../spp/metrics/process-metrics.js';
import { readStatuses } from '../spp/reading.js';
import { Registry } from '../spp/registry.js';
import { Pictures } from '../topology/pictures.js';
import { topologyOf } from '../topology/topology.js';

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
  /**
   * Reads the files of who may come in again, and opens the audit log anew. What cannot be used is logged, and leaves
   * things as they are.
   */
  reload(): void;
  /** Lets what is in flight finish, then closes everything. */
  stop(): Promise<void>;
}

/**
 * How long a request waits for a process unless that is said, as a multiple of how long the process may take for a command:
 * so that one behind a command that takes all of its time is not given up before the process has had its own.
 */
const RESPONSE_TIMEOUT_FACTOR = 2;

/** How much longer than the deadline of a request a stop waits for the requests in flight, in milliseconds. */
const STOP_MARGIN_MS = 1_000;

/**
 * Puts the parts together.
 *
 * @param watcher is told what happens on the connections, after the log.
 * @throws BindingError when the document and the handlers do not fit together; AccessFileError when a file of who may come
 * in cannot be used; AuditLogError when the audit log cannot be opened; StateFolderError when the folder of the state cannot
 * be used.
 */
export async function createController(
  options: Options,
  log: Logger,
  watcher?: Partial<ListenerObserver>,
): Promise<Controller> {
  const registry = new Registry(options['max-processes']);
  const processHost = options['process-bind'] ?? options['bind-addr'];
  const apiHost = options['api-bind'] ?? options['bind-addr'];
  const responseTimeoutMs =
    options['response-timeout'] ?? RESPONSE_TIMEOUT_FACTOR * options['command-timeout'];
  const listenerOptions = {
    host: processHost,
    commandTimeoutMs: options['command-timeout'],
    responseTimeoutMs,
    handshakeTimeoutMs: options['handshake-timeout'],
    maxHandshakes: options['max-handshakes'],
    probeIntervalMs: options['probe-interval'],
    maxReplyBytes: options['max-reply'],
    queueLimit: options['queue-limit'],
  };
  const eventLog = new EventLog();
  const streams = new EventStreams(eventLog, options['max-event-streams']);
  const panelEvents = new PanelEvents(eventLog);
  const processMetrics = new ProcessMetrics(options['queue-limit']);
  const serverMetrics = new ServerMetrics(
    { maxConnections: options['max-connections'], maxStreams: options['max-event-streams'] },
    () => ({ ...http.connections.load, streams: streams.size }),
  );
  const panelMetrics = new PanelMetrics(() => panelServices.reconciler.told());
  const metrics = new Metrics([
    new PrimaryMetrics(registry, options['command-timeout']),
    processMetrics,
    panelMetrics,
    serverMetrics,
    { read: () => nodeMetrics?.read() ?? [] },
  ]);
  const toReconciler: Partial<ListenerObserver> = {
    connected: (process) => panelServices.reconciler.connected(process),
    disconnected: (process) => panelServices.reconciler.disconnected(process),
    status: (process, lasting) => panelServices.reconciler.status(process, lasting),
  };
  const events = all(logListener(log), processMetrics, panelEvents, toReconciler, watcher ?? {});
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
  const accessEvents = logAccess(log);
  const access = new Access(accessOptions(options, apiHost), {
    ...accessEvents,
    handshakeFailed: (...args) => {
      serverMetrics.handshakeFailed();
      accessEvents.handshakeFailed(...args);
    },
  });
  const audit = openAuditLog(options['audit-log'], log);
  const httpEvents = counted(logHttp(log), serverMetrics);
  const noted = (record: ChangeRecord): void => {
    if (audit === undefined) httpEvents.changed(record);
    else audit.write(record);
  };
  const panelServices = createPanelServices(
    options,
    registry,
    reconcilerObserver(log, panelEvents, panelMetrics),
    (record) => {
      panelEvents.changed({ ...record, isOwn: true });
      noted(record);
    },
  );
  registry.host.onDamage = (id, damage) => {
    logDamage(log, id, damage);
    panelEvents.damage(id, damage);
    panelServices.reconciler.changed(id);
  };
  const nodeMetrics = panelServices.nodes && new NodeMetrics(panelServices.nodes);
  const pictures = new Pictures();
  const panel: Services = {
    registry,
    events: eventLog,
    streams,
    pictures,
    metrics,
    transactions: panelServices.transactions,
    reconciler: panelServices.reconciler,
    nodes: panelServices.nodes,
  };
  const http = await createHttpServer(
    {
      host: apiHost,
      port: options['api-port'],
      maxConnections: options['max-connections'],
      requestsPerSecond: options['rate-limit'],
      maxHeaderBytes: options['max-header'],
      maxBodyBytes: options['max-body'],
      requestTimeoutMs: options['request-timeout'],
    },
    access,
    panel,
    {
      ...httpEvents,
      changed: (record) => {
        panelEvents.changed(record);
        for (const { process } of record.changes) panelServices.reconciler.changed(processIdOf(process));
        noted(record);
      },
    },
  );
  const api = http.server;

  async function stop(): Promise<void> {
    await api.stop({ timeout: responseTimeoutMs + STOP_MARGIN_MS });
    panelServices.stop();
    await Promise.all([primary.stop(), secondary.stop(), pictures.close()]);
    await panelServices.close();
    await audit?.close(STOP_MARGIN_MS);
  }

  function reload(): void {
    access.reload(api);
    // Who may come in no longer must not go on listening.
    streams.endAll();
    if (audit !== undefined) reopen(audit, log);
  }

  async function start(): Promise<Addresses> {
    try {
      await panelServices.open();
      const addresses = {
        primary: await listen('primary-port', processHost, () => primary.start()),
        secondary: await listen('secondary-port', processHost, () => secondary.start()),
        api: await listen('api-port', apiHost, async () => {
          await api.start();
          const host = isIPv6(api.info.host) ? `[${api.info.host}]` : api.info.host;
          return `${api.info.protocol}://${host}:${api.info.port}`;
        }),
      };
      publish(addresses.api);
      return addresses;
    } catch (error) {
      await stop();
      throw error;
    }
  }

  /** Tells the other nodes what happens on this one. */
  function publish(url: string): void {
    const { nodes, reconciler } = panelServices;
    if (nodes === undefined) return;
    if (options.advertise === undefined && options['api-port'] === 0) nodes.listening(url);
    nodes.publish({
      status: () => reconciler.tell(),
      topology: async () =>
        topologyOf(await readStatuses(registry.list(), undefined), new Date(), eventLog.lastId),
    });
    const poke = (): void => {
      nodes.statusChanged();
      eventLog.whenMore(poke);
    };
    eventLog.whenMore(poke);
  }

  async function listen<T>(
    option: 'primary-port' | 'secondary-port' | 'api-port',
    host: string,
    start: () => Promise<T>,
  ): Promise<T> {
    try {
      return await start();
    } catch (cause) {
      const where = `${host} port ${options[option]} (--${option})`;
      const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
      const why =
        code === 'EADDRINUSE' ? 'it is in use' : cause instanceof Error ? cause.message : String(cause);
      throw new ListenError(`cannot listen on ${where}: ${why}`, { cause });
    }
  }

  return { start, stop, reload };
}

function openAuditLog(file: string | undefined, log: Logger): AuditLog | undefined {
  if (file === undefined) return undefined;
  return new AuditLog(file, (error) =>
    log.error({ file, why: error.message }, 'lines of the audit log were lost'),
  );
}

function reopen(audit: AuditLog, log: Logger): void {
  try {
    audit.reopen();
    log.info({ file: audit.file }, 'opened the audit log anew');
  } catch (error) {
    if (!(error instanceof AuditLogError)) throw error;
    log.error({ why: error.message }, 'the audit log stays where it was');
  }
}

function accessOptions(options: Options, bind: string): AccessOptions {
  const { 'tls-cert': cert, 'tls-key': key, 'tls-client-ca': clientCa } = options;
  return {
    bind,
    tokenFile: options['token-file'],
    tls: cert === undefined || key === undefined ? undefined : { cert, key, clientCa },
    allowedHosts: options['allowed-hosts'],
    corsOrigins: options['cors-origin'],
    handshakeTimeoutMs: options['request-timeout'],
  };
}

/** Tells several, one after the other. */
function all(...watchers: readonly Partial<ListenerObserver>[]): ListenerObserver {
  return {
    connected: (process, address) => {
      for (const each of watchers) each.connected?.(process, address);
    },
    disconnected: (process, why) => {
      for (const each of watchers) each.disconnected?.(process, why);
    },
    rejected: (port, address, why) => {
      for (const each of watchers) each.rejected?.(port, address, why);
    },
    command: (process, record) => {
      for (const each of watchers) each.command?.(process, record);
    },
    status: (process, lasting) => {
      for (const each of watchers) each.status?.(process, lasting);
    },
    unsent: (process, reason) => {
      for (const each of watchers) each.unsent?.(process, reason);
    },
    overdue: (process) => {
      for (const each of watchers) each.overdue?.(process);
    },
  };
}

/** Tells what becomes of the desired document to the log, to those who follow the events, and to those who count. */
function reconcilerObserver(
  log: Logger,
  panelEvents: PanelEvents,
  metrics: PanelMetrics,
): ReconcilerObserver & Omit<NodesObserver, 'problem'> {
  const logged = logReconciler(log);
  return {
    ...logNodes(log),
    ...logged,
    sync: (...news) => {
      logged.sync(...news);
      panelEvents.sync(...news);
    },
    changed: (change) => {
      logged.changed(change);
      metrics.changed(change);
    },
  };
}

function counted(events: HttpServerObserver, metrics: ServerMetrics): HttpServerObserver {
  return {
    answered: (request) => {
      metrics.answered(request);
      events.answered(request);
    },
    malformed: (record) => {
      metrics.malformed(record);
      events.malformed(record);
    },
    dropped: (remote) => {
      metrics.dropped();
      events.dropped(remote);
    },
    changed: (record) => events.changed(record),
  };
}
