import type { ServerResponse } from 'node:http';
import type Hapi from '@hapi/hapi';
import { Json, type Representation } from '../operations/operation.js';

/** Maximum time to send the end of a stream, in milliseconds. */
const STREAM_LINGER_MS = 100;

/** Makes a JSON response. */
export function jsonResponse(h: Hapi.ResponseToolkit, value: unknown): Hapi.ResponseObject {
  const body = value instanceof Json ? value.text : JSON.stringify(value);
  const response = h.response(body).type('application/json');
  // No charset: JSON has none, and the original server sent none.
  response.charset('');
  return value instanceof Json && value.headers !== undefined
    ? withHeaders(response, value.headers)
    : response;
}

/** Makes a response with another media type. */
export function representationResponse(
  h: Hapi.ResponseToolkit,
  { type, body, headers }: Representation<string>,
): Hapi.ResponseObject {
  if (typeof body === 'object' && 'pipe' in body) {
    h.request.app.isStream = true;
    const { res } = h.request.raw;
    body.once('close', () => closeUnreadStream(res));
  }
  // The media type includes the charset, if there is one.
  const response = h.response(body).type(type);
  response.charset('');
  return withHeaders(response, headers);
}

/** Adds headers. @returns the response. */
export function withHeaders(
  response: Hapi.ResponseObject,
  headers: Readonly<Record<string, string>>,
): Hapi.ResponseObject {
  for (const [name, value] of Object.entries(headers)) response.header(name, value);
  return response;
}

/** Closes the connection of a client that does not read the end of a stream, so that nothing waits for the client. */
function closeUnreadStream(response: ServerResponse): void {
  setTimeout(() => {
    if (!response.writableFinished) response.destroy();
  }, STREAM_LINGER_MS).unref();
}
