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
import type { Applier } from '../panel/apply/applier.js';
import type { ChangeLog } from '../panel/apply/change-log.js';
import type { Reconciler } from '../panel/reconcile/reconciler.js';
import type { DesiredDocument } from '../panel/store/desired-document.js';
import type { RequestOrigin } from '../spp/request-origin.js';
import type { Registry } from '../spp/registry.js';
import type { Pictures } from '../topology/pictures.js';

/** A request that was found valid. */
export interface OperationRequest<Op extends OperationId> {
  readonly path: PathOf<Op>;
  readonly query: QueryOf<Op>;
  readonly body: BodyOf<Op>;
  /** The value of a header, by its name in small letters; undefined when it is not there. */
  readonly header: (name: string) => string | undefined;
  /** The URL of this server as the client has it, without a path; undefined when that cannot be known. */
  readonly ownUrl: () => string | undefined;
  /**
   * The media type that the Accept header likes best, the first of them when it has no preference. Undefined when it takes
   * none of them.
   */
  readonly accepts: <Type extends string>(types: readonly Type[]) => Type | undefined;
  /** The preferences of the client (RFC 7240), names and values in small letters. `wait` is a decimal number. */
  readonly prefer: ReadonlyMap<string, string>;
  /** For whom it is carried out. */
  readonly origin: RequestOrigin;
  /** The name of a token or client certificate; undefined when everybody may. */
  readonly principal: string | undefined;
  /** Makes a signal that is aborted when the answer is not to wait any longer: its client left, or spp-ctl stops. */
  readonly signal: () => AbortSignal;
}

/** The body of an answer. It is written as JSON once, however many requests it answers. */
export class Json<T> {
  #text: string | undefined;

  /** @param headers further headers of the answer. */
  constructor(
    private readonly value: T,
    readonly headers?: Readonly<Record<string, string>>,
  ) {}

  get text(): string {
    return (this.#text ??= JSON.stringify(this.value));
  }
}

/** The body of an answer in another form than JSON. */
export class Representation<MediaType extends string> {
  /**
   * @param type the Content-Type: a media type of the document, and its parameters if it has any.
   * @param headers further headers of the answer.
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

/** What an operation may answer in place of its usual success. */
export interface OtherResponse {
  readonly status: number;
  /** The value of the Location header. */
  readonly location: string;
  /** JSON, or undefined for none. */
  readonly body: unknown;
}

/** A success other than the usual one of the operation. */
export class OtherSuccess<Answer extends OtherResponse> {
  constructor(readonly response: Answer) {}

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

/** The parts that the handlers work with. */
export interface Services {
  /** The processes that are connected. */
  readonly registry: Registry;
  /** The events that clients are told. */
  readonly events: EventLog;
  /** The clients that read events. */
  readonly streams: EventStreams;
  /** Draws the panel. */
  readonly pictures: Pictures;
  readonly metrics: Metrics;
  readonly desired: DesiredDocument;
  /** The last changes of the panel. */
  readonly changes: ChangeLog;
  /** Plans and applies documents. */
  readonly applier: Applier;
  /** Knows the sync states. */
  readonly reconciler: Reconciler;
  /** The nodes of the cluster. Undefined without etcd. */
  readonly nodes: Nodes | undefined;
}

/**
 * Carries an operation out. What it returns is the body of a 200, or nothing for a 204; what it throws is answered as
 * an error.
 */
export type Handler<Op extends OperationId> = (
  request: OperationRequest<Op>,
  services: Services,
) => Result<Op> | Promise<Result<Op>>;

/** A handler for each operation of the document, by operationId. */
export type Handlers = { readonly [Op in OperationId]: Handler<Op> };
