import type { Logger } from 'pino';
import type { PanelEvents } from '../events/panel-events.js';
import type { AccessObserver } from '../http/access/access.js';
import type { RequestChangeObserver, RequestChangeRecord } from '../http/request-changes.js';
import type { HttpServerObserver } from '../http/server.js';
import type { ServerMetrics } from '../http/server-metrics.js';
import type { AuditLog } from '../logging/audit-log.js';
import { logAccess, logDamage, logHttp, logNodes, logPanel } from '../logging/log.js';
import type { Adoption } from '../nodes/adoption.js';
import type { NodesObserver } from '../nodes/nodes.js';
import type { PanelObserver } from '../panel/observer.js';
import type { PanelMetrics } from '../panel/panel-metrics.js';
import type { Reconciler } from '../panel/reconcile/reconciler.js';
import type { ListenerObserver } from '../spp/connection/listener.js';
import type { Host } from '../spp/host/host.js';
import type { FindingsWatch } from '../topology/findings/watch.js';
import { processIdOf } from '../text/process-id.js';

/** Passes everything that happens on the connections to several observers, one after the other. */
export function allOf(...observers: readonly Partial<ListenerObserver>[]): ListenerObserver {
  return {
    connected: (process, address) => {
      for (const each of observers) each.connected?.(process, address);
    },
    disconnected: (process, why) => {
      for (const each of observers) each.disconnected?.(process, why);
    },
    rejected: (port, address, why) => {
      for (const each of observers) each.rejected?.(port, address, why);
    },
    command: (process, record) => {
      for (const each of observers) each.command?.(process, record);
    },
    status: (process, lasting, reading) => {
      for (const each of observers) each.status?.(process, lasting, reading);
    },
    unsent: (process, reason) => {
      for (const each of observers) each.unsent?.(process, reason);
    },
    overdue: (process) => {
      for (const each of observers) each.overdue?.(process);
    },
  };
}

/** What the reconciler learns of the connections. */
export function reconcilerObserver(reconciler: Reconciler): Partial<ListenerObserver> {
  return {
    connected: (process) => reconciler.connected(process),
    disconnected: (process) => reconciler.disconnected(process),
    status: (process, lasting) => reconciler.statusRead(process, lasting),
  };
}

/** What the findings are made from. */
export function findingsObserver(findings: FindingsWatch): Partial<ListenerObserver> {
  return {
    connected: (process) => findings.connected(process),
    disconnected: (process) => findings.disconnected(process),
    status: (process, _lasting, reading) => findings.statusRead(process, reading),
  };
}

/** Passes what happens to the panel as a document to the log, the events and the metrics. */
export function panelObserver(
  log: Logger,
  events: PanelEvents,
  metrics: PanelMetrics,
): PanelObserver & Omit<NodesObserver, 'problem' | 'adopted'> {
  const logged = logPanel(log);
  return {
    ...logNodes(log),
    ...logged,
    sync: (...state) => {
      logged.sync(...state);
      events.sync(...state);
    },
    changed: (change) => {
      logged.changed(change);
      metrics.changed(change);
    },
  };
}

/** Passes requests to the log and the metrics. */
export function requestObserver(
  log: Logger,
  metrics: ServerMetrics,
  onChange: RequestChangeObserver['changed'],
): HttpServerObserver {
  const logged = logHttp(log);
  return {
    completed: (request) => {
      metrics.completed(request);
      logged.completed(request);
    },
    malformed: (record) => {
      metrics.malformed(record);
      logged.malformed(record);
    },
    dropped: (remote) => {
      metrics.dropped();
      logged.dropped(remote);
    },
    changed: onChange,
  };
}

/** Passes what concerns authentication to the log and the metrics. */
export function accessObserver(log: Logger, metrics: ServerMetrics): AccessObserver {
  const logged = logAccess(log);
  return {
    ...logged,
    handshakeFailed: (...args) => {
      metrics.handshakeFailed();
      logged.handshakeFailed(...args);
    },
  };
}

/** The operations that end with an observation of the panel. */
const READ_BACK: ReadonlySet<string> = new Set(['applyPanel', 'undoPanelChange']);

/** Where requests that change something are recorded: by clients, and by spp-ctl itself. */
export class ChangeRecorder {
  readonly #write: (record: RequestChangeRecord) => void;

  /** @param audit the audit log; undefined when the log has the changes. */
  constructor(
    log: Logger,
    audit: AuditLog | undefined,
    private readonly events: PanelEvents,
  ) {
    const logged = logHttp(log);
    this.#write =
      audit === undefined ? (record) => logged.changed(record, undefined) : (record) => audit.write(record);
  }

  /** A client has changed processes. */
  byClient(record: RequestChangeRecord, body: unknown, reconciler: Reconciler): void {
    this.events.changed(record, body);
    if (!READ_BACK.has(record.operationId))
      for (const { process } of record.changes) reconciler.touched(processIdOf(process));
    this.#write(record);
  }

  /** The desired document of this node was written or deleted by way of another node. */
  adopted({ node, revision, who, by }: Adoption): void {
    const request =
      revision === undefined
        ? ({ operationId: 'deleteNodePanel', method: 'DELETE' } as const)
        : ({ operationId: 'putNodePanel', method: 'PUT' } as const);
    const document = { node, ...(revision === undefined ? {} : { revision }) };
    const path = `/v1/nodes/${node}/panel`;
    const outcome = { changes: [], document, outcome: 'ok', reason: undefined, ms: 0 } as const;
    this.#write({ at: Date.now(), principal: who, by, remote: 'etcd', ...request, path, ...outcome });
  }

  /** spp-ctl has changed processes by itself. */
  byServer(record: RequestChangeRecord, body: unknown): void {
    this.events.changed(record, body, true);
    this.#write(record);
  }
}

/** Passes the damage of processes to the log, the events and the reconciler. */
export function observeDamage(host: Host, log: Logger, events: PanelEvents, reconciler: Reconciler): void {
  host.onDamage = (id, damage) => {
    logDamage(log, id, damage);
    events.damage(id, damage);
    reconciler.touched(id);
  };
}
