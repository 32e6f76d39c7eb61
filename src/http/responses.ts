import type { ServerResponse } from 'node:http';
import type Hapi from '@hapi/hapi';
import { Json, type Representation } from '../operations/operation.js';

/** How long the end of a stream may take to leave, in milliseconds. */
const STREAM_LINGER_MS = 100;

/** An answer in JSON. */
export function jsonResponse(h: Hapi.ResponseToolkit, value: unknown): Hapi.ResponseObject {
  const body = value instanceof Json ? value.text : JSON.stringify(value);
  const response = h.response(body).type('application/json');
  // No charset: JSON has none, and the original server sent none.
  response.charset('');
  return value instanceof Json && value.headers !== undefined
    ? withHeaders(response, value.headers)
    : response;
}

/** An answer in another form. */
export function representationResponse(
  h: Hapi.ResponseToolkit,
  { type, body, headers }: Representation<string>,
): Hapi.ResponseObject {
  if (typeof body === 'object' && 'pipe' in body) {
    h.request.app.isStream = true;
    const { res } = h.request.raw;
    body.once('close', () => closeUnreadStream(res));
  }
  // The type says itself whether there is a charset.
  const response = h.response(body).type(type);
  response.charset('');
  return withHeaders(response, headers);
}

/** Adds headers. @returns the answer. */
export function withHeaders(
  response: Hapi.ResponseObject,
  headers: Readonly<Record<string, string>>,
): Hapi.ResponseObject {
  for (const [name, value] of Object.entries(headers)) response.header(name, value);
  return response;
}

/** Ends the connection of a client who does not take the end of a stream. Nobody is to wait for them. */
function closeUnreadStream(response: ServerResponse): void {
  setTimeout(() => {
    if (!response.writableFinished) response.destroy();
  }, STREAM_LINGER_MS).unref();
}
