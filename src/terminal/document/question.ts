import { createInterface } from 'node:readline';
import { PanelCommandError } from './errors.js';
import type { Session } from './session.js';

/** Whether a terminal is available for a confirmation. */
export function canAsk(): boolean {
  return process.stdin.isTTY && process.stderr.isTTY;
}

/** Asks for confirmation on the terminal. Anything but yes is no, including the end of the input and Ctrl-C. */
export async function askYesOrNo(question: string): Promise<boolean> {
  // The terminal edits the line itself, so that it keeps handling Ctrl-C and Ctrl-Z.
  const lines = createInterface({ input: process.stdin, terminal: false });
  const answer = await new Promise<string | undefined>((resolve) => {
    const end = (): void => resolve(undefined);
    process.once('SIGINT', end);
    lines.once('line', resolve).once('close', end);
    void lines.once('close', () => process.off('SIGINT', end));
    process.stderr.write(question);
  });
  lines.close();
  if (answer === undefined) process.stderr.write('\n');
  return /^\s*y(es)?\s*$/i.test(answer ?? '');
}

/**
 * Asks for confirmation of an apply on the terminal, unless the options confirm it.
 *
 * @param path the file of the document: `-` takes the input. @throws PanelCommandError without a terminal.
 */
export async function isApplyConfirmed(
  { print }: Session,
  path: string,
  { yes }: { readonly yes: boolean },
  question: string,
): Promise<boolean> {
  if (yes) return true;
  if (path === '-' || !canAsk())
    throw new PanelCommandError(
      'nothing was applied: there is no terminal for the confirmation; --yes applies without it',
    );
  if (await askYesOrNo(question)) return true;
  print('not applied');
  return false;
}
