import { Durations, Histograms } from '../metrics/durations.js';
import { count, type MetricSource, type Reading, Value, Values } from '../metrics/family.js';
import type { CompletedRequest } from './completed-request.js';
import type { ServerLoad } from './connections.js';
import { codeOf } from '../errors/api-error.js';
import { ERROR_CODES } from '../errors/error-codes.js';
import type { MalformedRequest } from './malformed-requests.js';

const REQUESTS = new Values(
  'counter',
  'spp_ctl_http_requests_total',
  ['operation', 'status'],
  'Requests that were answered, by operationId and HTTP status. What is no operation is none; 499 is a client that went away before its answer.',
);
const DURATIONS = new Histograms(
  'spp_ctl_http_request_duration_seconds',
  ['operation'],
  'How long requests took, from their head to the end of the answer, by operationId. Streams are left out.',
);
const ERRORS = new Values(
  'counter',
  'spp_ctl_http_errors_total',
  ['code'],
  'Requests that were answered with an error, by the code of the problem details.',
);
const MALFORMED = new Values(
  'counter',
  'spp_ctl_http_malformed_requests_total',
  ['code'],
  'What came of clients and was no HTTP, or a head that was too large or too slow, by code. Not among the requests.',
);
const IN_FLIGHT = new Value(
  'gauge',
  'spp_ctl_http_requests_in_flight',
  'Requests that are not answered yet, this scrape among them, but no streams of events.',
);
const STREAMS = new Value('gauge', 'spp_ctl_http_event_streams', 'Streams of events that are open.');
const MAX_STREAMS = new Value(
  'gauge',
  'spp_ctl_http_event_streams_max',
  'How many streams of events there may be (--max-event-streams).',
);
const CONNECTIONS = new Value('gauge', 'spp_ctl_http_connections', 'Open connections of HTTP clients.');
const MAX_CONNECTIONS = new Value(
  'gauge',
  'spp_ctl_http_connections_max',
  'How many connections of HTTP clients there may be (--max-connections).',
);
const DROPPED = new Value(
  'counter',
  'spp_ctl_http_connections_dropped_total',
  'Connections of HTTP clients that were closed at once because there were too many.',
);
const HANDSHAKE_FAILURES = new Value(
  'counter',
  'spp_ctl_http_tls_handshake_failures_total',
  'TLS handshakes with HTTP clients that failed.',
);

/** In place of an operationId, for requests of what is no operation. */
const NO_OPERATION = 'none';

/** The codes of what is no request. */
const MALFORMED_CODES = ['invalid_request', 'request_timeout', 'header_too_large'] as const;

/** How many there may be. */
export interface ServerLimits {
  readonly maxConnections: number;
  readonly maxStreams: number;
}

interface OperationCounts {
  /** How many requests had each status. */
  readonly statuses: Map<number, number>;
  readonly durations: Durations;
}

/** Counts the requests of clients, and what else comes of them. */
export class ServerMetrics implements MetricSource {
  readonly #operations = new Map<string, OperationCounts>();
  // Those that are known beforehand are there from the start: a counter that appears with its first event has not risen.
  readonly #errors = new Map<string, number>(Object.keys(ERROR_CODES).map((code) => [code, 0]));
  readonly #malformed = new Map<string, number>(MALFORMED_CODES.map((code) => [code, 0]));
  #dropped = 0;
  #handshakeFailures = 0;

  #load: () => ServerLoad & { readonly streams: number } = () => ({
    connections: 0,
    pendingRequests: 0,
    streams: 0,
  });

  constructor(private readonly limits: ServerLimits) {}

  /** @param load returns the number of connections, requests and streams now. */
  measure(load: () => ServerLoad & { readonly streams: number }): void {
    this.#load = load;
  }

  completed({ operationId, status, ms, error, isStream }: CompletedRequest): void {
    const { statuses, durations } = this.#operation(operationId ?? NO_OPERATION);
    count(statuses, status);
    if (!isStream) durations.observe(ms / 1_000);
    if (error !== undefined) count(this.#errors, codeOf(error));
  }

  malformed({ code }: MalformedRequest): void {
    count(this.#malformed, code);
  }

  dropped(): void {
    this.#dropped++;
  }

  handshakeFailed(): void {
    this.#handshakeFailures++;
  }

  read(): readonly Reading[] {
    const { connections, pendingRequests, streams } = this.#load();
    const operations = [...this.#operations];
    return [
      REQUESTS.reading(
        operations.flatMap(([operation, { statuses }]) =>
          Array.from(statuses, ([status, value]) => [{ operation, status: String(status) }, value] as const),
        ),
      ),
      DURATIONS.reading(operations.map(([operation, { durations }]) => [{ operation }, durations])),
      ERRORS.reading(byCode(this.#errors)),
      MALFORMED.reading(byCode(this.#malformed)),
      // The answer of a stream that is being closed may be counted no longer with the one, and not yet with the other.
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
      operation = { statuses: new Map(), durations: new Durations() };
      this.#operations.set(operationId, operation);
    }
    return operation;
  }
}

function byCode(counts: ReadonlyMap<string, number>): (readonly [{ readonly code: string }, number])[] {
  return Array.from(counts, ([code, value]) => [{ code }, value] as const);
}
