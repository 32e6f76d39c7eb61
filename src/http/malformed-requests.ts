import { type Server, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Connections } from './connections.js';
import { peerOf } from '../net/remote-address.js';
import { oneLine } from '../text/one-line.js';
import { ERROR_CODES, type ErrorCode } from '../errors/error-codes.js';

/** What came on a connection and was no request. */
export interface MalformedRequest {
  readonly status: number;
  readonly code: ErrorCode;
  readonly reason: string;
  /** Address and port of the client. */
  readonly remote: string;
}

/** How long the last words to a client may take to leave, in milliseconds. */
const LINGER_MS = 1_000;

type ParserError = Error & { readonly code?: string; readonly reason?: string };

/**
 * Answers what is no HTTP with one line that says why, and closes the connection: whatever follows on it cannot be told
 * from the rest of the broken request. A request that came before it, whole, is answered first.
 *
 * @param maxHeaderBytes the largest head of a request, in bytes, for the message.
 */
export function rejectMalformedRequests(
  server: Server,
  maxHeaderBytes: number,
  connections: Connections,
  onRejected: (record: MalformedRequest) => void,
): void {
  // hapi has an answer too, which says nothing.
  server.removeAllListeners('clientError');
  server.on('clientError', (error: ParserError, socket: Socket) => {
    const rejection = rejectionOf(error, maxHeaderBytes);
    if (rejection === undefined || !socket.writable) {
      socket.destroy();
      return;
    }
    const [code, reason] = rejection;
    const status = ERROR_CODES[code].status;
    const remote = peerOf(socket);
    const respond = (): void => {
      if (!socket.writable) return;
      onRejected({ status, code, reason, remote });
      socket.setTimeout(LINGER_MS, () => socket.destroy());
      socket.end(rawResponse(status, reason), () => socket.destroy());
    };
    const response = connections.lastPending(socket);
    if (response === undefined) respond();
    else if (response.req.complete) response.once('close', respond);
    // Half a request: its answer cannot follow when one has begun already.
    else if (response.headersSent) socket.destroy();
    else respond();
  });
}

function rejectionOf(error: ParserError, maxHeaderBytes: number): readonly [ErrorCode, string] | undefined {
  switch (error.code) {
    case 'HPE_HEADER_OVERFLOW':
      return [
        'header_too_large',
        `the head of the request is too large: ${maxHeaderBytes} bytes at the most`,
      ];
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return ['request_timeout', 'the request took too long to arrive'];
    default:
      if (error.code?.startsWith('HPE_') !== true) return undefined;
      return ['invalid_request', `the request is malformed: ${oneLine(error.reason ?? error.message)}`];
  }
}

function rawResponse(status: number, reason: string): string {
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Error'}`,
    `Date: ${new Date().toUTCString()}`,
    'Connection: close',
    'Content-Type: text/plain',
    `Content-Length: ${reason.length}`,
    '',
    reason,
  ].join('\r\n');
}
