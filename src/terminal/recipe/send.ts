import { operations } from '#generated/operations.js';
import type { SppClient } from '../../client/client.js';
import type { RecipeCall } from '../../recipe/call.js';
import { inTime } from '../deadline.js';
import { ForeignServerError } from '../explain.js';

/** What every method of the client is, once the types of its operations are forgotten. */
type Send = (
  path: string,
  options: object,
) => Promise<{ readonly data?: unknown; readonly response: { readonly status: number } }>;

/** Sends a call. @returns the JSON of the answer, undefined when it has none. @throws what the client throws. */
export type SendCall = (call: RecipeCall) => Promise<unknown>;

/** @param timeoutMs how long an answer may take, in milliseconds. */
export function createSendCall(client: SppClient, timeoutMs: number): SendCall {
  const { signal } = new AbortController();
  return async ({ operation, path, body }) => {
    const { method, path: template, success } = operations[operation];
    // A call pairs each operation with what it takes, which the compiler forgets when it looks the method up.
    const send = client[method] as Send;
    const { data, response } = await inTime(timeoutMs, signal, (each) =>
      send(template, { params: { path }, body, signal: each }),
    );
    // Any server may listen there, and like everything.
    if (response.status !== success) throw new ForeignServerError(`the answer is ${response.status}`);
    return data;
  };
}
