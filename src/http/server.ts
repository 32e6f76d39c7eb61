import { createRequire } from 'node:module';
import Hapi from '@hapi/hapi';
import { operations, type OperationId } from '#generated/operations.js';
import type { Handler } from '../operations/operation.js';
import { handlers } from '../operations/index.js';
import type { Registry } from '../spp/registry.js';
import { bind } from './binding.js';
import { errorResponse, RequestError } from './errors.js';
import type { Document } from './openapi-router.js';
import { readRequest } from './request.js';

export interface HttpServerOptions {
  readonly host: string;
  /** 0 picks a free port. */
  readonly port: number;
  /** The largest body that is taken, in bytes. */
  readonly maxBodyBytes: number;
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
  readonly error: unknown;
}

export interface HttpServerEvents {
  answered(record: RequestRecord): void;
}

interface RouteState {
  error?: unknown;
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
    routes: { response: { ranges: false } },
  });
  const document = createRequire(import.meta.url)('#generated/openapi.json') as Document;
  const methods = new Map<string, string[]>();
  for (const { operationId, method, path } of bind(document, handlers)) {
    const id = operationId as OperationId;
    server.route(operationRoute(id, handlers[id], registry, options.maxBodyBytes));
    methods.set(path, [...(methods.get(path) ?? []), ...(method === 'GET' ? ['GET', 'HEAD'] : [method])]);
  }
  for (const [path, allowed] of methods) server.route(otherMethods(path, allowed.sort().join(', ')));
  server.ext('onPreResponse', (request, h) => answerError(request, h, options));
  server.events.on('response', (request) => events.answered(recordOf(request)));
  return server;
}

function operationRoute<Op extends OperationId>(
  op: Op,
  handler: Handler<Op>,
  registry: Registry,
  maxBytes: number,
): Hapi.ServerRoute {
  const { method, path, hasBody, success } = operations[op];
  // The body is taken as bytes: it is JSON whatever its Content-Type says, and that header may be anything. Where none
  // is needed it is not even read.
  const payload = {
    parse: false,
    output: hasBody ? 'data' : 'stream',
    maxBytes,
    override: 'application/json',
  } as const;
  return {
    method,
    path,
    options: { id: op, ...(method === 'GET' ? {} : { payload }) },
    handler: async (request, h) => {
      const body = Buffer.isBuffer(request.payload) ? request.payload : undefined;
      const result = await handler(readRequest(op, request.params as Record<string, string>, body), registry);
      if (success === 204) return h.response().code(204);
      // No charset: JSON has none, and the original server sent none.
      const response = h.response(JSON.stringify(result)).type('application/json');
      response.charset('');
      return response;
    },
  };
}

function otherMethods(path: string, allow: string): Hapi.ServerRoute {
  return {
    method: '*',
    path,
    options: { payload: { parse: false, output: 'stream' } },
    handler: (request) => {
      const message = `${request.method.toUpperCase()} is not allowed here, only ${allow}`;
      throw new RequestError('method_not_allowed', message, [], { allow });
    },
  };
}

/** Every error is answered here: those of handlers and those that hapi makes before it calls one. */
function answerError(
  request: Hapi.Request,
  h: Hapi.ResponseToolkit,
  { maxBodyBytes }: HttpServerOptions,
): Hapi.Lifecycle.ReturnValue {
  const failure = request.response;
  if (!('isBoom' in failure)) return h.continue;
  const error = failure.isServer ? failure : ownError(failure, request, maxBodyBytes);
  (request.app as RouteState).error = error;
  const accept: unknown = request.headers['accept'];
  const { status, headers, body } = errorResponse(error, typeof accept === 'string' ? accept : undefined);
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
  maxBodyBytes: number,
): unknown {
  switch (failure.output.statusCode) {
    case 404:
      return new RequestError('url_not_found', `no such URL: ${request.path}`);
    case 408:
      return new RequestError('request_timeout', 'the request took too long to arrive');
    case 413:
      return new RequestError('body_too_large', `the body is too large: ${maxBodyBytes} bytes at the most`);
    default:
      return new RequestError('invalid_request', failure.message);
  }
}

function recordOf(request: Hapi.Request): RequestRecord {
  const { settings } = request.route;
  const status =
    'isBoom' in request.response ? request.response.output.statusCode : request.response.statusCode;
  return {
    method: request.method.toUpperCase(),
    path: request.path,
    operationId: settings.id,
    status,
    ms: Math.max(0, request.info.responded - request.info.received),
    remote: `${request.info.remoteAddress}:${request.info.remotePort}`,
    error: (request.app as RouteState).error,
  };
}
