import type { IncomingMessage, ServerResponse } from 'node:http';
import { RequestError } from './errors.js';

/** How much of a header an error repeats, in characters. */
const MAX_SHOWN = 64;

/** A request and its answer. */
export interface Exchange {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
}

/**
 * Reads the body of a request, all of it: what a client sent that broke off is not half a body, it is none. A body that
 * is too large is refused as soon as that is known: by its Content-Length, or when too much of it has come. What is left
 * of it is not read; the connection ends with the answer.
 *
 * @param timeoutMs how long it may take to arrive, in milliseconds.
 * @throws RequestError body_too_large, request_timeout, or invalid_request when it breaks off.
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
 * Waits for the end of a body that nobody needs, if there is one: a request that breaks off in it, or is malformed there,
 * is not to be carried out.
 *
 * @param timeoutMs how long it may take to arrive, in milliseconds.
 * @throws RequestError request_timeout, or invalid_request when it breaks off.
 */
export async function skipBody(exchange: Exchange, timeoutMs: number): Promise<void> {
  const { 'content-length': length = '0', 'transfer-encoding': encoding } = exchange.req.headers;
  if (encoding === undefined && Number(length) === 0) return;
  await receiveChunks(exchange, timeoutMs, () => undefined);
}

/**
 * Refuses a body with a content coding. None is decoded here: a few kilobytes may stand for gigabytes, and no request is so
 * large that it would have to be compressed. RFC 9110, section 12.5.3: the response says in Accept-Encoding what is taken.
 *
 * @param encoding the Content-Encoding header.
 * @throws RequestError unsupported_encoding.
 */
export function checkEncoding(encoding: string | undefined): void {
  const codings = (encoding ?? '').split(',').map((each) => each.trim().toLowerCase());
  const coding = codings.find((each) => each !== '' && each !== 'identity');
  if (coding === undefined) return;
  const message = `the body has the content coding ${coding.slice(0, MAX_SHOWN)}: only bodies without one (identity) are taken`;
  throw new RequestError('unsupported_encoding', message, [], { 'accept-encoding': 'identity' });
}

/** @param onChunk gets each chunk, and says what is wrong with it. */
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
      rejectWith(new RequestError('invalid_request', 'the request broke off'));
    };
    const timer = setTimeout(() => {
      rejectWith(
        new RequestError('request_timeout', 'the request took too long to arrive', [], {
          connection: 'close',
        }),
      );
    }, timeoutMs);
    // A request that breaks off before its handler is called, or that was answered because of nonsense behind its head,
    // tells nothing more.
    if (request.destroyed || response.writableEnded) fail();
    else {
      request.on('data', data).on('end', finish).on('close', fail).on('error', fail);
      response.on('close', fail);
    }
  });
}

function tooLarge(maxBytes: number): RequestError {
  const message = `the body is too large: ${maxBytes} bytes at the most`;
  return new RequestError('body_too_large', message, [], { connection: 'close' });
}
