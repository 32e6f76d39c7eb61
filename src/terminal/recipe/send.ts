import { operations } from '#generated/operations.js';
import type { SppClient } from '../../client/client.js';
import type { RecipeCall } from '../../recipe/call.js';
import { inTime } from '../deadline.js';
import { ForeignServerError } from '../explain.js';

/** A method of the client without the types of its operations. */
type Send = (
  path: string,
  options: object,
) => Promise<{ readonly data?: unknown; readonly response: { readonly status: number } }>;

/** Sends a call. @returns the JSON of the response; undefined for none. @throws the errors of the client. */
export type SendCall = (call: RecipeCall) => Promise<unknown>;

/** @param timeoutMs deadline of a response, in milliseconds. */
export function createSendCall(client: SppClient, timeoutMs: number): SendCall {
  const { signal } = new AbortController();
  return async ({ operation, path, body }) => {
    const { method, path: template, success } = operations[operation];
    // A call matches its operation, but the lookup of the method loses the relation of their types.
    const send = client[method] as Send;
    const { data, response } = await inTime(timeoutMs, signal, (each) =>
      send(template, { params: { path }, body, signal: each }),
    );
    // Any server may listen there and accept any request.
    if (response.status !== success) throw new ForeignServerError(`the response is ${response.status}`);
    return data;
  };
}
