import type { Logger } from 'pino';
import type { Options } from '../cli/options.js';
import { EventLog } from '../events/event-log.js';
import { EventStreams } from '../events/event-streams.js';
import { PanelEvents } from '../events/panel-events.js';
import { Access, type AccessOptions } from '../http/access/access.js';
import { createHttpServer } from '../http/server.js';
import { ServerMetrics } from '../http/server-metrics.js';
import { AuditLog } from '../logging/audit-log.js';
import { logListener } from '../logging/log.js';
import { Metrics } from '../metrics/metrics.js';
import { NodeMetrics } from '../nodes/metrics.js';
import { statusOf } from '../operations/panel-status.js';
import { PanelMetrics } from '../panel/panel-metrics.js';
import { ModelHostRules } from '../panel/plan/model-host-rules.js';
import { type ListenerObserver, PrimaryListener, SecondaryListener } from '../spp/connection/listener.js';
import { PrimaryMetrics } from '../spp/metrics/primary-metrics.js';
import { ProcessMetrics } from '../spp/metrics/process-metrics.js';
import { readStatuses } from '../spp/reading.js';
import { Registry } from '../spp/registry.js';
import { FindingsMetrics } from '../topology/findings/metrics.js';
import { FindingsWatch } from '../topology/findings/watch.js';
import { Pictures } from '../topology/pictures.js';
import { topologyOf } from '../topology/topology.js';
import { createRelay } from './join-cluster.js';
import { type Controller, Lifecycle } from './lifecycle.js';
import {
  accessObserver,
  allOf,
  ChangeRecorder,
  findingsObserver,
  observeDamage,
  panelObserver,
  reconcilerObserver,
  requestObserver,
} from './observers.js';
import { createPanelServices, type PanelTimes } from './panel-services.js';

/**
 * The default of --response-timeout, as a multiple of --command-timeout: a request behind a command that takes all of its
 * time is not given up before the process has had the whole time for its own command.
 */
const RESPONSE_TIMEOUT_FACTOR = 2;

/** How much longer than the deadline of a request a stop waits for the requests in flight, in milliseconds. */
const STOP_MARGIN_MS = 1_000;

/**
 * Puts the parts together. The order is that of the data: processes, the panel as a document, metrics, connections, HTTP.
 *
 * @param watcher an observer of the connections, called after all others. @param times of the panel other than the usual ones.
 * @throws BindingError when the API document and the handlers do not fit together; AccessFileError when a file of
 * authentication cannot be used; AuditLogError when the audit log cannot be opened; StateFolderError when the state directory
 * cannot be used; ConnectionFileError when a file for connections to etcd or to other nodes cannot be used.
 */
export async function createController(
  options: Options,
  log: Logger,
  watcher: Partial<ListenerObserver> = {},
  times: PanelTimes = {},
): Promise<Controller> {
  const processHost = options['process-bind'] ?? options['bind-addr'];
  const apiHost = options['api-bind'] ?? options['bind-addr'];
  const responseTimeoutMs =
    options['response-timeout'] ?? RESPONSE_TIMEOUT_FACTOR * options['command-timeout'];

  // Processes, and the events about them.
  const registry = new Registry(options['max-processes']);
  const events = new EventLog();
  const streams = new EventStreams(events, options['max-event-streams']);
  const panelEvents = new PanelEvents(events);
  const pictures = new Pictures();

  // Authentication, and the record of changes.
  const serverMetrics = new ServerMetrics({
    maxConnections: options['max-connections'],
    maxStreams: options['max-event-streams'],
  });
  const access = new Access(accessOptions(options, apiHost), accessObserver(log, serverMetrics));
  const audit = openAuditLog(options['audit-log'], log);
  const changes = new ChangeRecorder(log, audit, panelEvents);

  // The panel as a document.
  const panelMetrics = new PanelMetrics();
  const panel = createPanelServices(
    options,
    registry,
    { ...panelObserver(log, panelEvents, panelMetrics), adopted: (adoption) => changes.adopted(adoption) },
    (record, body) => changes.byServer(record, body),
    times,
  );
  observeDamage(registry.host, log, panelEvents, panel.reconciler);

  const rules = new ModelHostRules(registry.host.model);
  const findings = new FindingsWatch(
    (...changes) => panelEvents.findings(...changes),
    () => {
      const { current } = panel.desired;
      return current && { document: current.document, isRestoring: options.restore === 'on', host: rules };
    },
  );

  // Metrics.
  panelMetrics.measure(() => panel.reconciler.lastStatus());
  const processMetrics = new ProcessMetrics(options['queue-limit']);
  const metrics = new Metrics([
    new PrimaryMetrics(registry, options['command-timeout']),
    processMetrics,
    panelMetrics,
    new FindingsMetrics(findings),
    serverMetrics,
    ...(panel.nodes === undefined ? [] : [new NodeMetrics(panel.nodes)]),
  ]);

  // Connections of processes.
  const connections = {
    host: processHost,
    commandTimeoutMs: options['command-timeout'],
    responseTimeoutMs,
    handshakeTimeoutMs: options['handshake-timeout'],
    maxHandshakes: options['max-handshakes'],
    probeIntervalMs: options['probe-interval'],
    maxReplyBytes: options['max-reply'],
    queueLimit: options['queue-limit'],
  };
  const observer = allOf(
    logListener(log),
    processMetrics,
    panelEvents,
    reconcilerObserver(panel.reconciler),
    panel.times.observer,
    findingsObserver(findings),
    watcher,
  );
  const primary = new PrimaryListener({ ...connections, port: options['primary-port'] }, registry, observer);
  const secondary = new SecondaryListener(
    { ...connections, port: options['secondary-port'] },
    registry,
    observer,
  );

  // The error of the other node comes before our own.
  const relayTimeoutMs = responseTimeoutMs + STOP_MARGIN_MS;
  const relay = panel.nodes && createRelay(options, panel.nodes.node, relayTimeoutMs);

  // HTTP.
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
    { registry, events, streams, pictures, findings, metrics, relay, ...panel },
    requestObserver(log, serverMetrics, (record, body) => changes.byClient(record, body, panel.reconciler)),
  );
  serverMetrics.measure(() => ({ ...http.connections.load, streams: streams.size }));

  return new Lifecycle({
    ...{
      log,
      options,
      processHost,
      apiHost,
      access,
      audit,
      events,
      streams,
      pictures,
      findings,
      primary,
      secondary,
      panel,
      relay,
    },
    launches: registry.host.launches,
    api: http.server,
    stopTimeoutMs: responseTimeoutMs + STOP_MARGIN_MS,
    published: {
      status: () => statusOf({ reconciler: panel.reconciler, findings }),
      topology: async () =>
        topologyOf(await readStatuses(registry.list(), undefined), new Date(), events.lastId),
    },
  });
}

function openAuditLog(file: string | undefined, log: Logger): AuditLog | undefined {
  if (file === undefined) return undefined;
  return new AuditLog(file, (error) =>
    log.error({ file, why: error.message }, 'lines of the audit log were lost'),
  );
}

function accessOptions(options: Options, bind: string): AccessOptions {
  const { 'tls-cert': cert, 'tls-key': key, 'tls-client-ca': clientCa } = options;
  return {
    bind,
    tokenFile: options['token-file'],
    tls: cert === undefined || key === undefined ? undefined : { cert, key, clientCa },
    allowedHosts: options['allowed-hosts'],
    advertisedHost: options.advertise && new URL(options.advertise).hostname,
    corsOrigins: options['cors-origin'],
    trustedProxies: options['trusted-proxies'],
    handshakeTimeoutMs: options['request-timeout'],
  };
}
