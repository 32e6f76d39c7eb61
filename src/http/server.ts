import type { ServerResponse } from 'node:http';
import type { DropArgument } from 'node:net';
import Hapi from '@hapi/hapi';
import { operations, type OperationId, type OperationInfo, type Scope } from '#generated/operations.js';
import {
  type Handler,
  Json,
  type OperationRequest,
  OtherSuccess,
  type Panel,
  Representation,
} from '../operations/operation.js';
import { handlers, modules } from '../operations/index.js';
import { peerOf } from '../peer.js';
import type { Caller } from '../spp/caller.js';
import type { Access } from './access/access.js';
import { ownUrlOf } from './access/hosts.js';
import { bind } from './binding.js';
import { readBody, skipBody } from './body.js';
import { HttpCaller } from './caller.js';
import { type ChangeEvents, Changes } from './changes.js';
import { errorResponse, RequestError } from './errors.js';
import { createListener, type ListenerLimits } from './listener.js';
import { answerMalformed, type MalformedRecord } from './malformed.js';
import { Connections } from './connections.js';
import { servePages } from './pages.js';
import { negotiate } from './negotiation.js';
import { createRateLimit, type RateLimit } from './rate-limit.js';
import { readRequest } from './request.js';

export interface HttpServerOptions extends ListenerLimits {
  readonly host: string;
  /** 0 picks a free port. */
  readonly port: number;
  /** The largest body that is taken, in bytes. */
  readonly maxBodyBytes: number;
  /** How many requests a second one client address may send; 0 is any number. */
  readonly requestsPerSecond: number;
}

/** One request that was answered, for the log. */
export interface RequestRecord {
  readonly method: string;
  readonly path: string;
  /** Undefined when no operation was meant. */
  readonly operationId: string | undefined;
  /** 499 when the client went away before its answer. */
  readonly status: number;
  /** From the head of the request to the end of the answer, in milliseconds. */
  readonly ms: number;
  readonly remote: string;
  /** Who sent it, where that is known. */
  readonly who: string | undefined;
  /** What was wrong, when the answer is an error. */
  readonly error: Error | undefined;
}

export interface HttpServerEvents extends ChangeEvents {
  /**
   * @param failed whether the answer is an error, or there was nobody to take it.
   * @param record makes the record, when somebody wants it.
   */
  answered(failed: boolean, record: () => RequestRecord): void;
  /** What came was no request, and the connection was closed. */
  malformed(record: MalformedRecord): void;
  /** A connection was closed at once because there are too many. @param remote address and port of the client. */
  dropped(remote: string): void;
}

declare module '@hapi/hapi' {
  interface RequestApplicationState {
    /** What was wrong, when the answer is an error. */
    error?: Error;
    /** The name of a token, or `CN=` and the common name of a client certificate; undefined when everybody may. */
    who?: string;
    /** Whether the answer is a stream, which its client leaves when it has enough. */
    isStream?: boolean;
    /** Whether the Accept header had a say in the form of the answer. */
    negotiated?: boolean;
  }
}

/**
 * Makes the HTTP server: one route for each operation of the document.
 *
 * @throws BindingError when the document and the handlers do not fit together.
 */
export function createHttpServer(
  options: HttpServerOptions,
  access: Access,
  panel: Panel,
  events: HttpServerEvents,
): Hapi.Server {
  const listener = createListener(options, access.tls);
  const connections = new Connections(listener, options.requestTimeoutMs);
  const server = Hapi.server({
    listener,
    tls: access.tls !== undefined,
    host: options.host,
    port: options.port,
    compression: false,
    debug: false,
    // Cookies mean nothing here, and those of other servers on the same host are not ours to judge.
    routes: {
      cors: access.cors,
      response: { ranges: false },
      state: { parse: false, failAction: 'ignore' },
    },
  });
  access.protect(server);
  answerMalformed(listener, options.maxHeaderBytes, connections, (record) => events.malformed(record));
  listener.on('drop', (peer: DropArgument = {}) => events.dropped(peerOf(peer)));
  const stopping = new AbortController();
  server.ext('onPreStop', () => {
    stopping.abort();
    connections.closeIdle();
  });
  for (const { operationId } of bind<OperationInfo, unknown>(operations, modules)) {
    const id = operationId as OperationId;
    const auth = access.authOf(operations[id].scope);
    server.route(operationRoute(id, auth, handlers[id], panel, options, events, stopping.signal));
  }
  servePages(server);
  const rateLimit = createRateLimit(options.requestsPerSecond);
  if (rateLimit !== undefined) server.ext('onRequest', limitRate(rateLimit));
  server.ext('onRequest', (request, h) => {
    checkHost(request);
    access.check(request);
    return h.continue;
  });
  server.ext('onPreResponse', answerError);
  server.events.on('response', (request) => {
    const failed = request.app.error !== undefined || isUnanswered(request);
    events.answered(failed, () => recordOf(request));
  });
  return server;
}

/**
 * Bodies are left to us: they are JSON whatever their Content-Type says, that header may be anything, and hapi would read
 * one that is too large to its end.
 */
const UNREAD = {
  parse: false,
  output: 'stream',
  maxBytes: Number.MAX_SAFE_INTEGER,
  override: 'application/json',
  timeout: false,
} as const;

/** How long the end of a stream may take to leave, in milliseconds. */
const STREAM_LINGER_MS = 100;

/** The methods of the operations, as hapi calls them. */
const METHODS = [
  ...new Set(Object.values(operations).map(({ method }) => method.toLowerCase() as Lowercase<typeof method>)),
];

function operationRoute<Op extends OperationId>(
  op: Op,
  auth: Scope | false,
  handler: Handler<Op>,
  panel: Panel,
  { maxBodyBytes, requestTimeoutMs }: HttpServerOptions,
  events: HttpServerEvents,
  stopping: AbortSignal,
): Hapi.ServerRoute {
  const { method, path, hasBody, success } = operations[op];
  return {
    method,
    path,
    options: { id: op, auth, ...(method === 'GET' ? {} : { payload: UNREAD }) },
    handler: async (request, h) => {
      const body = hasBody ? await readBody(request.raw, maxBodyBytes, requestTimeoutMs) : undefined;
      if (!hasBody && method !== 'GET') await skipBody(request.raw, requestTimeoutMs);
      const prefer = headerOf(request, 'prefer');
      const params = request.params as Record<string, string>;
      const valid = readRequest(op, params, request.query, body, prefer);
      const caller = new HttpCaller(request.raw.res);
      const operationRequest: OperationRequest<Op> = {
        path: valid.path,
        query: valid.query,
        body: valid.body,
        prefer: valid.prefer,
        header: (name) => headerOf(request, name),
        ownUrl: () => ownUrlOf(request),
        accepts: (types) => negotiate(request, types),
        caller,
        signal: () => unwanted(caller, stopping),
      };
      const changes = new Changes(op, request, caller, events);
      let result: Awaited<ReturnType<typeof handler>>;
      try {
        result = await handler(operationRequest, panel);
      } catch (error) {
        changes.failed(error);
        throw error;
      }
      changes.done();
      if (OtherSuccess.is(result)) {
        const { status, location, body: other } = result.answer;
        return (other === undefined ? h.response() : json(h, other))
          .code(status)
          .header('location', location);
      }
      if (success === 204) return h.response().code(204);
      const response = result instanceof Representation ? represent(h, result) : json(h, result);
      return request.app.negotiated === true ? response.vary('accept') : response;
    },
  };
}

/** A signal that is aborted when the client has gone away, or the server stops. */
function unwanted(caller: Caller, stopping: AbortSignal): AbortSignal {
  const controller = new AbortController();
  const { signal } = controller;
  const abort = (): void => controller.abort();
  if (caller.gone || stopping.aborted) abort();
  // Every response closes in the end, which takes the other listener away.
  caller.onGone(abort);
  stopping.addEventListener('abort', abort, { signal });
  return signal;
}

function json(h: Hapi.ResponseToolkit, value: unknown): Hapi.ResponseObject {
  const body = value instanceof Json ? value.text : JSON.stringify(value);
  const response = h.response(body).type('application/json');
  // No charset: JSON has none, and the original server sent none.
  response.charset('');
  return value instanceof Json && value.headers !== undefined
    ? withHeaders(response, value.headers)
    : response;
}

function represent(
  h: Hapi.ResponseToolkit,
  { type, body, headers }: Representation<string>,
): Hapi.ResponseObject {
  if (typeof body === 'object' && 'pipe' in body) {
    h.request.app.isStream = true;
    const { res } = h.request.raw;
    body.once('close', () => cutOff(res));
  }
  // The type says itself whether there is a charset.
  const response = h.response(body).type(type);
  response.charset('');
  return withHeaders(response, headers);
}

function withHeaders(
  response: Hapi.ResponseObject,
  headers: Readonly<Record<string, string>>,
): Hapi.ResponseObject {
  for (const [name, value] of Object.entries(headers)) response.header(name, value);
  return response;
}

/** Ends the connection of a client who does not take the end of a stream. Nobody is to wait for them. */
function cutOff(response: ServerResponse): void {
  setTimeout(() => {
    if (!response.writableFinished) response.destroy();
  }, STREAM_LINGER_MS).unref();
}

function headerOf(request: Hapi.Request, name: string): string | undefined {
  const value: unknown = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}

/** The methods that a URL has. Looked up only when it was asked for with another one. */
function allowedAt(server: Hapi.Server, path: string): string[] {
  const methods = METHODS.filter((method) => server.match(method, path) !== null);
  return methods.flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()])).sort();
}

/** RFC 9112, section 3.2: exactly one Host, and none is only for HTTP/1.0. Proxies differ in which of two they believe. */
function checkHost(request: Hapi.Request): void {
  const { rawHeaders, httpVersion } = request.raw.req;
  let hosts = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i];
    if (name?.length === 4 && name.toLowerCase() === 'host') hosts++;
  }
  if (hosts === 1 || (hosts === 0 && httpVersion === '1.0')) return;
  const message = `the request is malformed: ${hosts === 0 ? 'it has no Host' : 'it has more than one Host'}`;
  throw new RequestError('invalid_request', message, [], { connection: 'close' });
}

function limitRate(limit: RateLimit): Hapi.Lifecycle.Method {
  return async (request, h) => {
    await limit(request.info.remoteAddress);
    return h.continue;
  };
}

/** Every error is answered here: those of handlers and those that hapi makes before it calls one. */
function answerError(request: Hapi.Request, h: Hapi.ResponseToolkit): Hapi.Lifecycle.ReturnValue {
  const failure = request.response;
  if (!('isBoom' in failure)) return h.continue;
  const error = failure.isServer ? failure : ownError(failure, request);
  request.app.error = error;
  const { status, headers, body } = errorResponse(error, headerOf(request, 'accept'));
  const response = withHeaders(h.response(body).code(status), headers);
  // No charset: the text is ASCII, and the original server sent none.
  response.charset('');
  return response;
}

/** hapi's own refusals, in our words. */
function ownError(
  failure: Exclude<Hapi.Request['response'], Hapi.ResponseObject>,
  request: Hapi.Request,
): Error {
  if (failure.output.statusCode === 404) {
    const allow = allowedAt(request.server, request.path).join(', ');
    if (allow === '') return new RequestError('url_not_found', `no such URL: ${request.path}`);
    const message = `${request.method.toUpperCase()} is not allowed here, only ${allow}`;
    return new RequestError('method_not_allowed', message, [], { allow });
  }
  // hapi could not read the path, the Host header or what stands in their place.
  return new RequestError('invalid_request', `the request is malformed: no such URL can be: ${request.path}`);
}

/** Whether the client went away before its answer. From a stream it may go when it likes. */
function isUnanswered({ app, info }: Hapi.Request): boolean {
  return info.responded === 0 && app.isStream !== true;
}

/** What logs have in place of a status when the client went away before its answer, as with other servers. */
export const CLIENT_GONE = 499;

function recordOf(request: Hapi.Request): RequestRecord {
  const { settings } = request.route;
  const { received, responded } = request.info;
  // When the client went away before the answer, nobody got a status, whatever it would have been.
  const gone = isUnanswered(request);
  const status = request.raw.res.statusCode;
  return {
    method: request.method.toUpperCase(),
    path: request.path,
    operationId: settings.id,
    status: gone ? CLIENT_GONE : status,
    ms: (responded || Date.now()) - received,
    remote: peerOf(request.raw.req.socket),
    who: request.app.who,
    error: gone ? undefined : request.app.error,
  };
}
