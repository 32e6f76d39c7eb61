import { setMaxListeners } from 'node:events';
import type { DropArgument } from 'node:net';
import Hapi from '@hapi/hapi';
import { document } from '#generated/binding.js';
import type { OperationId } from '#generated/operations.js';
import {
  type OperationRequest,
  OtherSuccess,
  type Services,
  Representation,
} from '../operations/operation.js';
import { modules } from '../operations/index.js';
import { peerOf } from '../net/remote-address.js';
import type { RequestOrigin } from '../spp/request-origin.js';
import type { Access } from './access/access.js';
import { ownUrlOf } from './access/allowed-hosts.js';
import { jsonResponse, representationResponse, withHeaders } from './responses.js';
import { CompletedRequest } from './completed-request.js';
import { type BoundOperation, createApi } from './api.js';
import type { Method } from './api-operations.js';
import { checkEncoding, receiveBody, skipBody } from './body.js';
import { HttpRequestOrigin } from './request-origin.js';
import { type RequestChangeObserver, RequestChanges } from './request-changes.js';
import { errorResponse, RequestError } from './errors.js';
import { createListener, type ListenerLimits } from './listener.js';
import { rejectMalformedRequests, type MalformedRequest } from './malformed-requests.js';
import { Connections } from './connections.js';
import { servePages } from './pages.js';
import { negotiate } from './negotiation.js';
import { createRateLimit, type RateLimit } from './rate-limit.js';
import { readRequest, validationFail } from './request.js';

export interface HttpServerOptions extends ListenerLimits {
  readonly host: string;
  /** 0 picks a free port. */
  readonly port: number;
  /** The largest body that is taken, in bytes. */
  readonly maxBodyBytes: number;
  /** How many requests a second one client address may send; 0 is any number. */
  readonly requestsPerSecond: number;
}

export interface HttpServerObserver extends RequestChangeObserver {
  /** A request was answered, or there was nobody to take the answer. */
  completed(request: CompletedRequest): void;
  /** What came was no request, and the connection was closed. */
  malformed(record: MalformedRequest): void;
  /** A connection was closed at once because there are too many. @param remote address and port of the client. */
  dropped(remote: string): void;
}

export interface HttpServer {
  readonly server: Hapi.Server;
  readonly connections: Connections;
}

/**
 * Makes the HTTP server: one route for each operation of the document.
 *
 * @throws BindingError when the document and the handlers do not fit together.
 */
export async function createHttpServer(
  options: HttpServerOptions,
  access: Access,
  services: Services,
  observer: HttpServerObserver,
): Promise<HttpServer> {
  const operations = await createApi(document, { modules, security: access.security, validationFail });
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
      cors: access.corsOf(operations),
      response: { ranges: false },
      state: { parse: false, failAction: 'ignore' },
    },
  });
  access.protect(server, operations);
  rejectMalformedRequests(listener, options.maxHeaderBytes, connections, (record) =>
    observer.malformed(record),
  );
  listener.on('drop', (peer: DropArgument = {}) => observer.dropped(peerOf(peer)));
  const stopping = new AbortController();
  // One for each request that waits.
  setMaxListeners(0, stopping.signal);
  server.ext('onPreStop', () => {
    stopping.abort();
    connections.closeIdle();
  });
  const methods = [...new Set(operations.map(({ method }) => method))];
  for (const operation of operations) {
    const auth = access.authStrategyOf(operation);
    server.route(operationRoute(operation, auth, services, options, observer, stopping.signal));
  }
  servePages(server);
  const rateLimit = createRateLimit(options.requestsPerSecond);
  if (rateLimit !== undefined) server.ext('onRequest', limitRate(rateLimit));
  server.ext('onRequest', (request, h) => {
    request.app.startedAt = performance.now();
    checkHost(request);
    checkPath(request);
    access.check(request);
    return h.continue;
  });
  server.ext('onPreResponse', (request, h) => {
    if (request.app.isStream === true && request.method === 'get') connections.markAsStream(request.raw.res);
    return respondWithError(request, h, methods);
  });
  server.events.on('response', (request) => observer.completed(new CompletedRequest(request)));
  return { server, connections };
}

/**
 * Bodies are left to us: they are JSON whatever their Content-Type says, that header may be anything, and hapi would read
 * one that is too large to its end.
 */
const UNREAD_PAYLOAD = {
  parse: false,
  output: 'stream',
  maxBytes: Number.MAX_SAFE_INTEGER,
  override: 'application/json',
  timeout: false,
} as const;

function operationRoute(
  operation: BoundOperation,
  auth: string | false,
  services: Services,
  { maxBodyBytes, requestTimeoutMs }: HttpServerOptions,
  observer: HttpServerObserver,
  stopping: AbortSignal,
): Hapi.ServerRoute {
  const { method, path, hasBody, success, maxBytes = 0 } = operation;
  // A handler is registered for each operation of the document, and the validators have one entry for each.
  const op = operation.operationId as OperationId;
  const most = Math.max(maxBodyBytes, maxBytes);
  return {
    method,
    path,
    options: { id: op, auth, ...(method === 'get' ? {} : { payload: UNREAD_PAYLOAD }) },
    handler: async (request, h) => {
      if (hasBody) checkEncoding(headerOf(request, 'content-encoding'));
      const body = hasBody ? await receiveBody(request.raw, most, requestTimeoutMs) : undefined;
      if (!hasBody && method !== 'get') await skipBody(request.raw, requestTimeoutMs);
      const prefer = headerOf(request, 'prefer');
      const params = request.params as Record<string, string>;
      const type = headerOf(request, 'content-type');
      const valid = readRequest(op, operation, params, request.query, body, prefer, type);
      const origin = new HttpRequestOrigin(request.raw.res);
      const operationRequest: OperationRequest<OperationId> = {
        path: valid.path,
        query: valid.query,
        body: valid.body,
        prefer: valid.prefer,
        header: (name) => headerOf(request, name),
        ownUrl: () => ownUrlOf(request),
        accepts: (types) => negotiate(request, types),
        origin,
        principal: request.app.principal,
        signal: () => signalFor(origin, stopping),
      };
      const changes = new RequestChanges(op, request, origin, observer);
      let result: unknown;
      try {
        result = await operation.handle(operationRequest, services);
      } catch (error) {
        changes.failed(error);
        throw error;
      }
      changes.done();
      if (OtherSuccess.is(result)) {
        const { status, location, body: other } = result.response;
        return (other === undefined ? h.response() : jsonResponse(h, other))
          .code(status)
          .header('location', location);
      }
      if (success === 204) return h.response().code(204);
      const response = Representation.is(result)
        ? representationResponse(h, result)
        : jsonResponse(h, result);
      return request.app.negotiated === true ? response.vary('accept') : response;
    },
  };
}

/** A signal that is aborted when the client has gone away, or the server stops. */
function signalFor(origin: RequestOrigin, stopping: AbortSignal): AbortSignal {
  const controller = new AbortController();
  const { signal } = controller;
  const abort = (): void => controller.abort();
  if (origin.gone || stopping.aborted) abort();
  // Every response closes in the end, which takes the other listener away.
  origin.onGone(abort);
  stopping.addEventListener('abort', abort, { signal });
  return signal;
}

function headerOf(request: Hapi.Request, name: string): string | undefined {
  const value: unknown = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}

/** The methods that a URL has. Looked up only when it was asked for with another one. */
function allowedAt(server: Hapi.Server, path: string, all: readonly Method[]): string[] {
  const methods = all.filter((method) => server.match(method, path) !== null);
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

/**
 * Whether the path can be read at all. hapi looks only where a route has a parameter, and only with the method of the
 * request: looking up which others there are would fail in it.
 */
function checkPath({ path }: Hapi.Request): void {
  // The asterisk of OPTIONS and the authority of CONNECT are none.
  if (!path.startsWith('/') || !isDecodable(path)) throw malformedUrl(path);
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

function malformedUrl(path: string): RequestError {
  return new RequestError('invalid_request', `the request is malformed: no such URL can be: ${path}`);
}

function limitRate(limit: RateLimit): Hapi.Lifecycle.Method {
  return async (request, h) => {
    await limit(request.info.remoteAddress);
    return h.continue;
  };
}

/** Every error is answered here: those of handlers and those that hapi makes before it calls one. */
function respondWithError(
  request: Hapi.Request,
  h: Hapi.ResponseToolkit,
  methods: readonly Method[],
): Hapi.Lifecycle.ReturnValue {
  const failure = request.response;
  if (!('isBoom' in failure)) return h.continue;
  const error = failure.isServer ? failure : requestErrorOf(failure, request, methods);
  request.app.error = error;
  const { status, headers, body } = errorResponse(error, headerOf(request, 'accept'));
  const response = withHeaders(h.response(body).code(status), headers);
  // No charset: the text is ASCII, and the original server sent none.
  response.charset('');
  return response;
}

/** hapi's own refusals, in our words. */
function requestErrorOf(
  failure: Exclude<Hapi.Request['response'], Hapi.ResponseObject>,
  request: Hapi.Request,
  methods: readonly Method[],
): Error {
  if (failure.output.statusCode === 404) {
    const allow = allowedAt(request.server, request.path, methods).join(', ');
    if (allow === '') return new RequestError('url_not_found', `no such URL: ${request.path}`);
    const message = `${request.method.toUpperCase()} is not allowed here, only ${allow}`;
    return new RequestError('method_not_allowed', message, [], { allow });
  }
  // hapi could not read the path, the Host header or what stands in their place.
  return malformedUrl(request.path);
}
