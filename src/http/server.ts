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
import { pageRoutes } from './pages.js';
import { negotiate } from './negotiation.js';
import { createRateLimit, type RateLimit } from './rate-limit.js';
import { readRequest, validationFail } from './request.js';
import { RoutesOnDemand } from './routes-on-demand.js';

export interface HttpServerOptions extends ListenerLimits {
  readonly host: string;
  /** 0 picks a free port. */
  readonly port: number;
  /** Maximum size of a body, in bytes. */
  readonly maxBodyBytes: number;
  /** Maximum number of requests per second and client address; 0 for no limit. */
  readonly requestsPerSecond: number;
}

export interface HttpServerObserver extends RequestChangeObserver {
  /** The response of a request was sent, or the client disconnected before. */
  completed(request: CompletedRequest): void;
  /** A malformed request was rejected, and its connection closed. */
  malformed(record: MalformedRequest): void;
  /** A new connection was closed because of the limit. @param remote address and port of the client. */
  dropped(remote: string): void;
}

export interface HttpServer {
  readonly server: Hapi.Server;
  readonly connections: Connections;
}

/**
 * Makes the HTTP server with one route for each operation of the document.
 *
 * @throws BindingError when the handlers do not match the document.
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
    // Cookies are not used. Malformed cookies of other servers on the same host must not cause errors.
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
  // Each waiting request adds a listener.
  setMaxListeners(0, stopping.signal);
  server.ext('onPreStop', () => {
    stopping.abort();
    connections.closeIdle();
  });
  const methods = [...new Set(operations.map(({ method }) => method))];
  const routes = new RoutesOnDemand([
    ...operations.map((each) => operationRoute(each, access, services, options, observer, stopping.signal)),
    ...pageRoutes(),
  ]);
  const rateLimit = createRateLimit(options.requestsPerSecond);
  if (rateLimit !== undefined) server.ext('onRequest', limitRate(rateLimit));
  server.ext('onRequest', (request, h) => {
    request.app.startedAt = performance.now();
    checkHost(request);
    checkPath(request);
    access.check(request);
    routes.addFor(request.path, server);
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
 * hapi does not read bodies: the Content-Type of a JSON body can be anything, and hapi would read a body that is too large to
 * its end.
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
  access: Access,
  services: Services,
  { maxBodyBytes, requestTimeoutMs }: HttpServerOptions,
  observer: HttpServerObserver,
  stopping: AbortSignal,
): Hapi.ServerRoute {
  const { method, path, hasBody, success, maxBytes = 0 } = operation;
  // Each operation of the document has a handler and an entry in the validators.
  const op = operation.operationId as OperationId;
  const auth = access.authStrategyOf(operation);
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
        ownUrl: () => access.ownUrlOf(request),
        accepts: (types) => negotiate(request, types),
        origin,
        principal: request.app.principal,
        recordDocument: (document) => {
          origin.document = document;
        },
        signal: () => signalFor(origin, stopping),
      };
      const changes = new RequestChanges(op, request, valid.body, origin, observer);
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

/** A signal that aborts when the client disconnects or the server stops. */
function signalFor(origin: RequestOrigin, stopping: AbortSignal): AbortSignal {
  const controller = new AbortController();
  const { signal } = controller;
  const abort = (): void => controller.abort();
  if (origin.gone || stopping.aborted) abort();
  // Every response closes at some time. The signal then removes the other listener.
  origin.onGone(abort);
  stopping.addEventListener('abort', abort, { signal });
  return signal;
}

function headerOf(request: Hapi.Request, name: string): string | undefined {
  const value: unknown = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}

/** The methods of a URL. Looked up only for a request with another method. */
function allowedAt(server: Hapi.Server, path: string, all: readonly Method[]): string[] {
  const methods = all.filter((method) => server.match(method, path) !== null);
  return methods.flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()])).sort();
}

/**
 * Requires exactly one Host header, or none in HTTP/1.0 (RFC 9112, section 3.2). Proxies differ in which of two headers they
 * use.
 */
function checkHost(request: Hapi.Request): void {
  const { rawHeaders, httpVersion } = request.raw.req;
  let hosts = 0;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i];
    if (name?.length === 4 && name.toLowerCase() === 'host') hosts++;
  }
  if (hosts === 1 || (hosts === 0 && httpVersion === '1.0')) return;
  const message = `the request is malformed: ${hosts === 0 ? 'no Host header' : 'more than one Host header'}`;
  throw new RequestError('invalid_request', message, [], { connection: 'close' });
}

/**
 * Requires a path that can be decoded. hapi decodes only the parameters of the matching route, and the lookup of other methods
 * would throw.
 */
function checkPath({ path }: Hapi.Request): void {
  // The targets of OPTIONS (asterisk) and CONNECT (authority) are not paths.
  if (!path.startsWith('/') || (path.includes('%') && !isDecodable(path))) throw malformedUrl(path);
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
  return new RequestError('invalid_request', `the request is malformed: invalid URL: ${path}`);
}

function limitRate(limit: RateLimit): Hapi.Lifecycle.Method {
  return async (request, h) => {
    await limit(request.info.remoteAddress);
    return h.continue;
  };
}

/** Makes the response for each error, whether of a handler or of hapi. */
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

/** Converts an error of hapi to a RequestError. */
function requestErrorOf(
  failure: Exclude<Hapi.Request['response'], Hapi.ResponseObject>,
  request: Hapi.Request,
  methods: readonly Method[],
): Error {
  if (failure.output.statusCode === 404) {
    const allow = allowedAt(request.server, request.path, methods).join(', ');
    if (allow === '') return new RequestError('url_not_found', `no such URL: ${request.path}`);
    const message = `method ${request.method.toUpperCase()} not allowed; allowed methods: ${allow}`;
    return new RequestError('method_not_allowed', message, [], { allow });
  }
  // hapi could not parse the path, the Host header or the request target.
  return malformedUrl(request.path);
}
