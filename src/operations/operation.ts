import type { Readable } from 'node:stream';
import type {
  BodyOf,
  MediaTypeOf,
  OperationId,
  OtherSuccessOf,
  PathOf,
  QueryOf,
  ResultOf,
} from '#generated/operations.js';
import type { EventLog } from '../events/event-log.js';
import type { EventStreams } from '../events/event-streams.js';
import type { Metrics } from '../metrics/metrics.js';
import type { Nodes } from '../nodes/nodes.js';
import type { Relay } from '../nodes/relay.js';
import type { Applier } from '../panel/apply/applier.js';
import type { ChangeLog } from '../panel/apply/change-log.js';
import type { Reconciler } from '../panel/reconcile/reconciler.js';
import type { DesiredDocument } from '../panel/store/desired-document.js';
import type { RequestOrigin } from '../spp/request-origin.js';
import type { Registry } from '../spp/registry.js';
import type { FindingsWatch } from '../topology/findings/watch.js';
import type { Pictures } from '../topology/pictures.js';

/** The desired document of a node that a request has written or deleted. */
export interface RecordedDocument {
  readonly node: string;
  /** The revision of the document; undefined when it was deleted, or when the outcome is unknown. */
  readonly revision?: string;
}

/** A validated request. */
export interface OperationRequest<Op extends OperationId> {
  readonly path: PathOf<Op>;
  readonly query: QueryOf<Op>;
  readonly body: BodyOf<Op>;
  /** The value of a header, by its lower-case name; undefined when it is missing. */
  readonly header: (name: string) => string | undefined;
  /** The URL of this server as used by the client, without a path; undefined when unknown. */
  readonly ownUrl: () => string | undefined;
  /**
   * The media type that the Accept header prefers, the first one without a preference. Undefined when it accepts none
   * of them.
   */
  readonly accepts: <Type extends string>(types: readonly Type[]) => Type | undefined;
  /** The preferences of the client (RFC 7240), names and values in lower case. `wait` is a decimal number. */
  readonly prefer: ReadonlyMap<string, string>;
  /** The origin of the request. */
  readonly origin: RequestOrigin;
  /** The name of the token or client certificate; undefined without authentication. */
  readonly principal: string | undefined;
  /** Records that the request has changed a desired document in etcd, or may have, although no command was sent. */
  readonly recordDocument: (document: RecordedDocument) => void;
  /**
   * Creates a signal that is aborted when the response must not wait any longer: the client has disconnected, or
   * spp-ctl is shutting down.
   */
  readonly signal: () => AbortSignal;
}

/** The body of a response. It is serialised once, however many requests it serves. */
export class Json<T> {
  #text: string | undefined;

  /** @param headers further headers of the response. */
  constructor(
    private readonly value: T,
    readonly headers?: Readonly<Record<string, string>>,
  ) {}

  get text(): string {
    return (this.#text ??= JSON.stringify(this.value));
  }
}

/** The body of a response in another format than JSON. */
export class Representation<MediaType extends string> {
  /**
   * @param type the Content-Type: a media type of the document, with parameters if any.
   * @param headers further headers of the response.
   */
  constructor(
    readonly type: MediaType | `${MediaType};${string}`,
    readonly body: string | Buffer | Readable,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  static is(value: unknown): value is Representation<string> {
    return value instanceof Representation;
  }
}

/** A success response other than the usual one. */
export interface OtherResponse {
  readonly status: number;
  /** The value of the Location header. */
  readonly location: string;
  /** JSON, or undefined for none. */
  readonly body: unknown;
}

/** Returned for a success other than the usual one of the operation. */
export class OtherSuccess<Other extends OtherResponse> {
  constructor(readonly response: Other) {}

  static is(value: unknown): value is OtherSuccess<OtherResponse> {
    return value instanceof OtherSuccess;
  }
}

type InJson<Op extends OperationId> = [ResultOf<Op>] extends [undefined]
  ? ResultOf<Op>
  : ResultOf<Op> | Json<ResultOf<Op>>;

type Usual<Op extends OperationId> = [MediaTypeOf<Op>] extends [never]
  ? InJson<Op>
  : InJson<Op> | Representation<MediaTypeOf<Op>>;

type Result<Op extends OperationId> = [OtherSuccessOf<Op>] extends [never]
  ? Usual<Op>
  : Usual<Op> | OtherSuccess<OtherSuccessOf<Op>>;

/** The parts of the server that the handlers use. */
export interface Services {
  /** The connected processes. */
  readonly registry: Registry;
  /** The log of events. */
  readonly events: EventLog;
  /** The event streams of clients. */
  readonly streams: EventStreams;
  /** Draws the panel. */
  readonly pictures: Pictures;
  /** What is wrong with the panel, by the last statuses. */
  readonly findings: FindingsWatch;
  readonly metrics: Metrics;
  readonly desired: DesiredDocument;
  /** The last changes of the panel. */
  readonly changes: ChangeLog;
  /** Plans and applies documents. */
  readonly applier: Applier;
  /** Knows the sync states. */
  readonly reconciler: Reconciler;
  /** The nodes of the cluster in etcd. Undefined without etcd. */
  readonly nodes: Nodes | undefined;
  /** Sends requests to the other nodes. Undefined without etcd. */
  readonly relay: Relay | undefined;
}

/**
 * Carries out an operation. It returns the body of a 200, or nothing for a 204; an exception becomes an error
 * response.
 */
export type Handler<Op extends OperationId> = (
  request: OperationRequest<Op>,
  services: Services,
) => Result<Op> | Promise<Result<Op>>;

/** A handler for each operation of the document, by operationId. */
export type Handlers = { readonly [Op in OperationId]: Handler<Op> };
