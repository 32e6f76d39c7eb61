import { Durations, Histograms } from '../metrics/durations.js';
import { Counters, type Labels, type MetricSource, type Reading, Value, Values } from '../metrics/family.js';
import type { CompletedRequest } from './completed-request.js';
import type { ServerLoad } from './connections.js';
import { codeOf } from '../errors/api-error.js';
import { ERROR_CODES } from '../errors/error-codes.js';
import type { MalformedRequest } from './malformed-requests.js';

const REQUESTS = new Values(
  'counter',
  'spp_ctl_http_requests_total',
  ['operation', 'status'],
  'HTTP requests, by operationId (none: other URLs) and status (499: client gone)',
);
const DURATIONS = new Histograms(
  'spp_ctl_http_request_duration_seconds',
  ['operation'],
  'Duration of HTTP requests until the end of the response, except streams',
);
const ERRORS = new Values(
  'counter',
  'spp_ctl_http_errors_total',
  ['code'],
  'HTTP error responses, by error code',
);
const MALFORMED = new Values(
  'counter',
  'spp_ctl_http_malformed_requests_total',
  ['code'],
  'Malformed HTTP requests, by code',
);
const IN_FLIGHT = new Value(
  'gauge',
  'spp_ctl_http_requests_in_flight',
  'HTTP requests in progress, including this scrape, except event streams',
);
const STREAMS = new Value('gauge', 'spp_ctl_http_event_streams', 'Open event streams');
const MAX_STREAMS = new Value(
  'gauge',
  'spp_ctl_http_event_streams_max',
  'Maximum number of open event streams (--max-event-streams)',
);
const CONNECTIONS = new Value('gauge', 'spp_ctl_http_connections', 'Open connections of HTTP clients');
const MAX_CONNECTIONS = new Value(
  'gauge',
  'spp_ctl_http_connections_max',
  'Maximum number of connections of HTTP clients (--max-connections)',
);
const DROPPED = new Value(
  'counter',
  'spp_ctl_http_connections_dropped_total',
  'Connections of HTTP clients that were closed because of --max-connections',
);
const HANDSHAKE_FAILURES = new Value(
  'counter',
  'spp_ctl_http_tls_handshake_failures_total',
  'Failed TLS handshakes with HTTP clients',
);

/** The label in place of an operationId, for requests that match no operation. */
const NO_OPERATION = 'none';

/** The error codes of malformed requests, which the requests by operation do not include. */
const MALFORMED_CODES = ['invalid_request', 'request_timeout', 'header_too_large'] as const;

/** The limits of the server. */
export interface ServerLimits {
  readonly maxConnections: number;
  readonly maxStreams: number;
}

interface OperationCounts {
  readonly labels: Labels<'operation'>;
  readonly statuses: Counters<'status', 'operation'>;
  readonly durations: Durations;
}

/** Counts requests, malformed requests, dropped connections and failed TLS handshakes. */
export class ServerMetrics implements MetricSource {
  readonly #operations = new Map<string, OperationCounts>();
  readonly #errors = new Counters('code', Object.keys(ERROR_CODES), {});
  readonly #malformed = new Counters('code', MALFORMED_CODES, {});
  #dropped = 0;
  #handshakeFailures = 0;

  #load: () => ServerLoad & { readonly streams: number } = () => ({
    connections: 0,
    pendingRequests: 0,
    streams: 0,
  });

  constructor(private readonly limits: ServerLimits) {}

  /** @param load returns the current number of connections, requests and streams. */
  measure(load: () => ServerLoad & { readonly streams: number }): void {
    this.#load = load;
  }

  completed({ operationId, status, ms, error, isStream }: CompletedRequest): void {
    const { statuses, durations } = this.#operation(operationId ?? NO_OPERATION);
    statuses.increment(String(status));
    if (!isStream) durations.observe(ms / 1_000);
    if (error !== undefined) this.#errors.increment(codeOf(error));
  }

  malformed({ code }: MalformedRequest): void {
    this.#malformed.increment(code);
  }

  dropped(): void {
    this.#dropped++;
  }

  handshakeFailed(): void {
    this.#handshakeFailures++;
  }

  read(): readonly Reading[] {
    const { connections, pendingRequests, streams } = this.#load();
    const operations = [...this.#operations.values()];
    return [
      REQUESTS.reading(operations.flatMap(({ statuses }) => [...statuses])),
      DURATIONS.reading(operations.map(({ labels, durations }) => [labels, durations])),
      ERRORS.reading(this.#errors),
      MALFORMED.reading(this.#malformed),
      // While a stream closes, the two numbers may disagree about it.
      IN_FLIGHT.reading(Math.max(pendingRequests - streams, 0)),
      STREAMS.reading(streams),
      MAX_STREAMS.reading(this.limits.maxStreams),
      CONNECTIONS.reading(connections),
      MAX_CONNECTIONS.reading(this.limits.maxConnections),
      DROPPED.reading(this.#dropped),
      HANDSHAKE_FAILURES.reading(this.#handshakeFailures),
    ];
  }

  #operation(operationId: string): OperationCounts {
    let operation = this.#operations.get(operationId);
    if (operation === undefined) {
      const labels = { operation: operationId };
      operation = { labels, statuses: new Counters('status', [], labels), durations: new Durations() };
      this.#operations.set(operationId, operation);
    }
    return operation;
  }
}
