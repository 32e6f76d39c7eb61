import type { ChildProcess } from 'node:child_process';
import type { Usage, UsageReply, UsageRequest } from './leash.js';

/** Options of Node.js that put a child process on the leash. The child needs an IPC channel. */
export const LEASH: readonly string[] = ['--import', new URL('leash.js', import.meta.url).href];

/**
 * Sends a message to a child process.
 *
 * @param name of the child, for the error.
 * @param message undefined to wait for a reply only.
 * @returns the next reply that `is` accepts.
 * @throws Error if the child has ended or ends before its reply.
 */
export function ask<Reply>(
  child: ChildProcess,
  name: string,
  message: object | undefined,
  is: (reply: object) => reply is Reply & object,
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      child.off('message', onMessage);
      child.off('exit', ended);
    };
    const onMessage = (reply: object): void => {
      if (!is(reply)) return;
      settle();
      resolve(reply);
    };
    const ended = (): void => {
      settle();
      const how = child.signalCode ?? `code ${child.exitCode ?? '?'}`;
      reject(new Error(`${name} ended with ${how}`));
    };
    if (child.exitCode !== null || child.signalCode !== null) {
      ended();
      return;
    }
    child.on('message', onMessage);
    child.on('exit', ended);
    if (message !== undefined) child.send(message);
  });
}

let requests = 0;

/** What a child process on the leash uses now. @param collect whether garbage is collected first. @throws as ask does. */
export async function usageOf(child: ChildProcess, name: string, collect: boolean): Promise<Usage> {
  const request: UsageRequest = { leash: ++requests, collect };
  const isOwnReply = (reply: object): reply is UsageReply =>
    'leash' in reply && reply.leash === request.leash;
  return (await ask(child, name, request, isOwnReply)).usage;
}
