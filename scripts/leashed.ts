import type { ChildProcess } from 'node:child_process';
import type { Usage, UsageAnswer, UsageRequest } from './leash.js';

/** Options of Node.js that put a child process on the leash. The child needs an IPC channel. */
export const LEASH: readonly string[] = ['--import', new URL('leash.js', import.meta.url).href];

/**
 * Sends a message to a child process.
 *
 * @param name of the child, for the error.
 * @param message undefined to wait for a response only.
 * @returns the next response that `is` accepts.
 * @throws Error if the child has ended or ends before its response.
 */
export function ask<Answer>(
  child: ChildProcess,
  name: string,
  message: object | undefined,
  is: (answer: object) => answer is Answer & object,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const settle = (): void => {
      child.off('message', answered);
      child.off('exit', ended);
    };
    const answered = (answer: object): void => {
      if (!is(answer)) return;
      settle();
      resolve(answer);
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
    child.on('message', answered);
    child.on('exit', ended);
    if (message !== undefined) child.send(message);
  });
}

let asked = 0;

/** What a child process on the leash uses now. @param collect whether garbage is collected first. @throws as ask does. */
export async function usageOf(child: ChildProcess, name: string, collect: boolean): Promise<Usage> {
  const request: UsageRequest = { leash: ++asked, collect };
  const isMine = (answer: object): answer is UsageAnswer =>
    'leash' in answer && answer.leash === request.leash;
  return (await ask(child, name, request, isMine)).usage;
}
