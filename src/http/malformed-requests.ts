import { type Server, STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Connections } from './connections.js';
import { peerOf } from '../net/remote-address.js';
import { oneLine } from '../text/one-line.js';
import { ERROR_CODES, type ErrorCode } from '../errors/error-codes.js';

/** A malformed request: bytes on a connection that are not HTTP, or headers that are too large or too slow. */
export interface MalformedRequest {
  readonly status: number;
  readonly code: ErrorCode;
  readonly reason: string;
  /** Address and port of the client. */
  readonly remote: string;
}

/** Maximum time to send the error response, in milliseconds. */
const LINGER_MS = 1_000;

type ParserError = Error & { readonly code?: string; readonly reason?: string };

/**
 * Rejects malformed requests with one line that names the reason, and closes the connection, because later requests cannot be
 * told from the rest of the malformed one. The responses of complete requests before it are sent first.
 *
 * @param maxHeaderBytes maximum size of the request headers in bytes, for the message.
 */
export function rejectMalformedRequests(
  server: Server,
  maxHeaderBytes: number,
  connections: Connections,
  onRejected: (record: MalformedRequest) => void,
): void {
  // hapi responds without a reason.
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
    // The pending request is incomplete. Once its response has begun, an error response cannot follow.
    else if (response.headersSent) socket.destroy();
    else respond();
  });
}

function rejectionOf(error: ParserError, maxHeaderBytes: number): readonly [ErrorCode, string] | undefined {
  switch (error.code) {
    case 'HPE_HEADER_OVERFLOW':
      return ['header_too_large', `the request headers are too large: the limit is ${maxHeaderBytes} bytes`];
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
