import type { IncomingMessage, ServerResponse } from 'node:http';
import { RequestError } from './errors.js';

/** Maximum length of a header value in an error message, in characters. */
const MAX_SHOWN = 64;

/** A request and its response. */
export interface Exchange {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
}

/**
 * Reads the whole body of a request. An incomplete body is an error. A body that is too large is rejected as soon as its
 * Content-Length or the received bytes exceed the limit. The rest of it is not read, and the connection is closed after the
 * response.
 *
 * @param timeoutMs maximum time to receive the body, in milliseconds.
 * @throws RequestError body_too_large, request_timeout, or invalid_request for an incomplete body.
 */
export async function receiveBody(exchange: Exchange, maxBytes: number, timeoutMs: number): Promise<Buffer> {
  if (Number(exchange.req.headers['content-length'] ?? 0) > maxBytes) {
    exchange.req.pause();
    throw tooLarge(maxBytes);
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  await receiveChunks(exchange, timeoutMs, (chunk) => {
    bytes += chunk.length;
    if (bytes > maxBytes) return tooLarge(maxBytes);
    chunks.push(chunk);
    return undefined;
  });
  return chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks);
}

/**
 * Waits for the end of an unused body, if there is one, so that a request with an incomplete or malformed body is not carried
 * out.
 *
 * @param timeoutMs maximum time to receive the body, in milliseconds.
 * @throws RequestError request_timeout, or invalid_request for an incomplete body.
 */
export async function skipBody(exchange: Exchange, timeoutMs: number): Promise<void> {
  const { 'content-length': length = '0', 'transfer-encoding': encoding } = exchange.req.headers;
  if (encoding === undefined && Number(length) === 0) return;
  await receiveChunks(exchange, timeoutMs, () => undefined);
}

/**
 * Rejects a body with a content coding. Bodies are not decoded, because a few kilobytes can expand to gigabytes and no request
 * is large enough to need compression. The Accept-Encoding header of the response names the accepted coding (RFC 9110,
 * section 12.5.3).
 *
 * @param encoding the Content-Encoding header.
 * @throws RequestError unsupported_encoding.
 */
export function checkEncoding(encoding: string | undefined): void {
  if (encoding === undefined) return;
  const codings = encoding.split(',').map((each) => each.trim().toLowerCase());
  const coding = codings.find((each) => each !== '' && each !== 'identity');
  if (coding === undefined) return;
  const message = `unsupported content coding ${coding.slice(0, MAX_SHOWN)}: only identity is accepted`;
  throw new RequestError('unsupported_encoding', message, [], { 'accept-encoding': 'identity' });
}

/** @param onChunk takes each chunk, and returns an error to reject the body. */
function receiveChunks(
  { req: request, res: response }: Exchange,
  timeoutMs: number,
  onChunk: (chunk: Buffer) => RequestError | undefined,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = (): void => {
      clearTimeout(timer);
      request.off('data', data).off('end', finish).off('close', fail).off('error', fail);
      response.off('close', fail);
    };
    const rejectWith = (error: RequestError): void => {
      done();
      request.pause();
      reject(error);
    };
    const data = (chunk: Buffer): void => {
      const error = onChunk(chunk);
      if (error !== undefined) rejectWith(error);
    };
    const finish = (): void => {
      done();
      resolve();
    };
    const fail = (): void => {
      rejectWith(new RequestError('invalid_request', 'the request is incomplete'));
    };
    const timer = setTimeout(() => {
      rejectWith(
        new RequestError('request_timeout', 'the request took too long to arrive', [], {
          connection: 'close',
        }),
      );
    }, timeoutMs);
    // No more events follow for a request that was closed before its handler was called, or that already has a response
    // because of malformed bytes after its headers.
    if (request.destroyed || response.writableEnded) fail();
    else {
      request.on('data', data).on('end', finish).on('close', fail).on('error', fail);
      response.on('close', fail);
    }
  });
}

function tooLarge(maxBytes: number): RequestError {
  const message = `the body is too large: the limit is ${maxBytes} bytes`;
  return new RequestError('body_too_large', message, [], { connection: 'close' });
}
