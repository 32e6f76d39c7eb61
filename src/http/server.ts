import { createRequire } from 'node:module';
import Hapi from '@hapi/hapi';
import { operations, type OperationId } from '#generated/operations.js';
import { type Handler, OtherSuccess } from '../operations/operation.js';
import { handlers, modules } from '../operations/index.js';
import type { Registry } from '../spp/registry.js';
import { bind } from './binding.js';
import { readBody } from './body.js';
import { errorResponse, RequestError } from './errors.js';
import type { Document } from './openapi-router.js';
import { readRequest } from './request.js';

export interface HttpServerOptions {
  readonly host: string;
  /** 0 picks a free port. */
  readonly port: number;
  /** The largest body that is taken, in bytes. */
  readonly maxBodyBytes: number;
  /** How long a request may take to arrive, in milliseconds. */
  readonly requestTimeoutMs: number;
}

/** One request that was answered, for the log. */
export interface RequestRecord {
  readonly method: string;
  readonly path: string;
  /** Undefined when no operation was meant. */
  readonly operationId: string | undefined;
  readonly status: number;
  /** From the head of the request to the end of the answer, in milliseconds. */
  readonly ms: number;
  readonly remote: string;
  /** What was wrong, when the answer is an error. */
  readonly error: Error | undefined;
}

export interface HttpServerEvents {
  answered(record: RequestRecord): void;
}

declare module '@hapi/hapi' {
  interface RequestApplicationState {
    /** What was wrong, when the answer is an error. */
    error?: Error;
    /** Address and port of the client. */
    remote?: string;
  }
}

/**
 * Makes the HTTP server: one route for each operation of the document.
 *
 * @throws BindingError when the document and the handlers do not fit together.
 */
export function createHttpServer(
  options: HttpServerOptions,
  registry: Registry,
  events: HttpServerEvents,
): Hapi.Server {
  const server = Hapi.server({
    host: options.host,
    port: options.port,
    compression: false,
    debug: false,
    // Cookies mean nothing here, and those of other servers on the same host are not ours to judge.
    routes: { response: { ranges: false }, state: { parse: false, failAction: 'ignore' } },
  });
  // Node's own limits on slow clients; the body has ours.
  server.listener.headersTimeout = options.requestTimeoutMs;
  server.listener.requestTimeout = 2 * options.requestTimeoutMs;
  const document = createRequire(import.meta.url)('#generated/openapi.json') as Document;
  const stopping = new AbortController();
  server.ext('onPreStop', () => stopping.abort());
  const methods = new Map<string, string[]>();
  for (const { operationId, method, path } of bind<unknown>(document, modules)) {
    const id = operationId as OperationId;
    server.route(operationRoute(id, handlers[id], registry, options, stopping.signal));
    methods.set(path, [...(methods.get(path) ?? []), ...(method === 'GET' ? ['GET', 'HEAD'] : [method])]);
  }
  for (const [path, allowed] of methods) server.route(otherMethods(path, allowed.sort().join(', ')));
  server.ext('onRequest', rememberPeer);
  server.ext('onPreResponse', answerError);
  server.events.on('response', (request) => events.answered(recordOf(request)));
  return server;
}

/**
 * Bodies are left to us: they are JSON whatever their Content-Type says, that header may be anything, and hapi would read
 * one that is too large to its end. Where none is needed it is not read at all.
 */
const UNREAD = {
  parse: false,
  output: 'stream',
  maxBytes: Number.MAX_SAFE_INTEGER,
  override: 'application/json',
  timeout: false,
} as const;

function operationRoute<Op extends OperationId>(
  op: Op,
  handler: Handler<Op>,
  registry: Registry,
  { maxBodyBytes, requestTimeoutMs }: HttpServerOptions,
  stopping: AbortSignal,
): Hapi.ServerRoute {
  const { method, path, hasBody, success } = operations[op];
  return {
    method,
    path,
    options: { id: op, ...(method === 'GET' ? {} : { payload: UNREAD }) },
    handler: async (request, h) => {
      const body = hasBody ? await readBody(request.raw.req, maxBodyBytes, requestTimeoutMs) : undefined;
      const prefer = headerOf(request, 'prefer');
      const valid = readRequest(op, request.params as Record<string, string>, body, prefer);
      const result = await handler({ ...valid, signal: () => unwanted(request, stopping) }, registry);
      if (OtherSuccess.is(result)) {
        const { status, location, body: other } = result.answer;
        return (other === undefined ? h.response() : json(h, other))
          .code(status)
          .header('location', location);
      }
      return success === 204 ? h.response().code(204) : json(h, result);
    },
  };
}

/** A signal that is aborted when the client has gone away, or the server stops. */
function unwanted(request: Hapi.Request, stopping: AbortSignal): AbortSignal {
  const { res } = request.raw;
  const controller = new AbortController();
  const { signal } = controller;
  const abort = (): void => controller.abort();
  if (res.destroyed || stopping.aborted) abort();
  // Every response closes in the end, which takes the other listener away.
  res.once('close', abort);
  stopping.addEventListener('abort', abort, { signal });
  return signal;
}

function json(h: Hapi.ResponseToolkit, value: unknown): Hapi.ResponseObject {
  const response = h.response(JSON.stringify(value)).type('application/json');
  // No charset: JSON has none, and the original server sent none.
  response.charset('');
  return response;
}

function headerOf(request: Hapi.Request, name: string): string | undefined {
  const value: unknown = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}

function otherMethods(path: string, allow: string): Hapi.ServerRoute {
  return {
    method: '*',
    path,
    options: { payload: UNREAD },
    handler: (request) => {
      const message = `${request.method.toUpperCase()} is not allowed here, only ${allow}`;
      throw new RequestError('method_not_allowed', message, [], { allow });
    },
  };
}

/** hapi looks the address up when it is first asked for, which is too late when the client has gone away by then. */
function rememberPeer(request: Hapi.Request, h: Hapi.ResponseToolkit): symbol {
  request.app.remote = `${request.info.remoteAddress}:${request.info.remotePort}`;
  return h.continue;
}

/** Every error is answered here: those of handlers and those that hapi makes before it calls one. */
function answerError(request: Hapi.Request, h: Hapi.ResponseToolkit): Hapi.Lifecycle.ReturnValue {
  const failure = request.response;
  if (!('isBoom' in failure)) return h.continue;
  const error = failure.isServer ? failure : ownError(failure, request);
  request.app.error = error;
  const { status, headers, body } = errorResponse(error, headerOf(request, 'accept'));
  const response = h.response(body).code(status);
  for (const [name, value] of Object.entries(headers)) response.header(name, value);
  // No charset: the text is ASCII, and the original server sent none.
  response.charset('');
  return response;
}

/** hapi's own refusals, in our words. */
function ownError(
  failure: Exclude<Hapi.Request['response'], Hapi.ResponseObject>,
  request: Hapi.Request,
): Error {
  if (failure.output.statusCode === 404)
    return new RequestError('url_not_found', `no such URL: ${request.path}`);
  return new RequestError('invalid_request', `the request is malformed: ${failure.message}`);
}

function recordOf(request: Hapi.Request): RequestRecord {
  const { settings } = request.route;
  const { received, responded } = request.info;
  // A client that went away before the answer: hapi calls that 499, and has no time for it.
  const gone = responded === 0;
  const status =
    'isBoom' in request.response ? request.response.output.statusCode : request.response.statusCode;
  return {
    method: request.method.toUpperCase(),
    path: request.path,
    operationId: settings.id,
    status,
    ms: (gone ? Date.now() : responded) - received,
    remote: request.app.remote ?? '?',
    error: request.app.error ?? (gone ? new Error('the client went away') : undefined),
  };
}
