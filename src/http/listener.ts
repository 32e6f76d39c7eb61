import http from 'node:http';
import https from 'node:https';

export interface ListenerLimits {
  /** How many connections there may be; one more is closed at once. */
  readonly maxConnections: number;
  /** The largest head of a request, in bytes. */
  readonly maxHeaderBytes: number;
  /** How long the head of a request may take to arrive, in milliseconds; a request without an end has twice that. */
  readonly requestTimeoutMs: number;
}

/** How often connections are looked at for requests that are late, in milliseconds. */
const MAX_CHECK_MS = 5_000;
const MIN_CHECK_MS = 50;

/**
 * Makes the server of Node.js that hapi works on, with bounds on what a client may take of it.
 *
 * @param tls undefined for plain HTTP.
 */
export function createListener(limits: ListenerLimits, tls: https.ServerOptions | undefined): http.Server {
  const { maxConnections, maxHeaderBytes, requestTimeoutMs } = limits;
  const options: http.ServerOptions = {
    maxHeaderSize: maxHeaderBytes,
    headersTimeout: requestTimeoutMs,
    // The body has a limit of its own, which answers; this one ends what nobody reads.
    requestTimeout: 2 * requestTimeoutMs,
    connectionsCheckingInterval: Math.max(MIN_CHECK_MS, Math.min(MAX_CHECK_MS, requestTimeoutMs / 4)),
    // Checked by us, so that the answer says why.
    requireHostHeader: false,
  };
  const server = tls === undefined ? http.createServer(options) : https.createServer({ ...options, ...tls });
  server.maxConnections = maxConnections;
  // Node would leave out what is beyond 2000; their size is limited already.
  server.maxHeadersCount = 0;
  // What a client expects beyond 100-continue may be ignored (RFC 9110, 10.1.1); Node.js would answer in its own words.
  server.on('checkExpectation', (request, response) => {
    server.emit('request', request, response);
  });
  return server;
}
