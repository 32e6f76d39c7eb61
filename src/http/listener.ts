import http from 'node:http';
import https from 'node:https';

export interface ListenerLimits {
  /** Maximum number of connections; further ones are closed at once. */
  readonly maxConnections: number;
  /** Maximum size of the request headers, in bytes. */
  readonly maxHeaderBytes: number;
  /** Maximum time to receive the request headers, in milliseconds. The whole request has twice as long. */
  readonly requestTimeoutMs: number;
}

/** Limits of the interval between checks for late requests, in milliseconds. */
const MAX_CHECK_MS = 5_000;
const MIN_CHECK_MS = 50;

/**
 * Makes the Node.js server that hapi uses, with limits on the resources that a client can use.
 *
 * @param tls undefined for plain HTTP.
 */
export function createListener(limits: ListenerLimits, tls: https.ServerOptions | undefined): http.Server {
  const { maxConnections, maxHeaderBytes, requestTimeoutMs } = limits;
  const options: http.ServerOptions = {
    maxHeaderSize: maxHeaderBytes,
    headersTimeout: requestTimeoutMs,
    // The timeout of the body is enforced when the body is read, with an error response. This one ends unread requests.
    requestTimeout: 2 * requestTimeoutMs,
    connectionsCheckingInterval: Math.max(MIN_CHECK_MS, Math.min(MAX_CHECK_MS, requestTimeoutMs / 4)),
    // The server checks the header itself, so that the response names the reason.
    requireHostHeader: false,
  };
  const server = tls === undefined ? http.createServer(options) : https.createServer({ ...options, ...tls });
  server.maxConnections = maxConnections;
  // By default, Node.js drops headers beyond 2000. Their size is limited already.
  server.maxHeadersCount = 0;
  // Other expectations than 100-continue are ignored (RFC 9110, section 10.1.1). Node.js would respond with its own error.
  server.on('checkExpectation', (request, response) => {
    server.emit('request', request, response);
  });
  return server;
}
