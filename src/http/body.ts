import type { IncomingMessage, ServerResponse } from 'node:http';
import { RequestError } from './errors.js';

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
export function readBody(
  { req: request, res: response }: Exchange,
  maxBytes: number,
  timeoutMs: number,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const done = (): void => {
      clearTimeout(timer);
      request.off('data', take).off('end', finish).off('close', fail).off('error', fail);
      response.off('close', fail);
    };
    const refuse = (error: RequestError): void => {
      done();
      request.pause();
      reject(error);
    };
    const take = (chunk: Buffer): void => {
      bytes += chunk.length;
      if (bytes > maxBytes) refuse(tooLarge(maxBytes));
      else chunks.push(chunk);
    };
    const finish = (): void => {
      done();
      resolve(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks));
    };
    const fail = (): void => {
      refuse(new RequestError('invalid_request', 'the request broke off'));
    };
    const timer = setTimeout(() => {
      refuse(
        new RequestError('request_timeout', 'the request took too long to arrive', [], {
          connection: 'close',
        }),
      );
    }, timeoutMs);
    if (Number(request.headers['content-length'] ?? 0) > maxBytes) refuse(tooLarge(maxBytes));
    // A request that breaks off before its handler is called, or that was answered because of nonsense behind its head,
    // tells nothing more.
    else if (request.destroyed || response.writableEnded) fail();
    else {
      request.on('data', take).on('end', finish).on('close', fail).on('error', fail);
      response.on('close', fail);
    }
  });
}

function tooLarge(maxBytes: number): RequestError {
  const message = `the body is too large: ${maxBytes} bytes at the most`;
  return new RequestError('body_too_large', message, [], { connection: 'close' });
}
