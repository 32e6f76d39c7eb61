import { createInterface } from 'node:readline';

/** Whether there is somebody to ask. */
export function canAsk(): boolean {
  return process.stdin.isTTY && process.stderr.isTTY;
}

/** Asks on the terminal. Whatever is not yes is no: the end of the input and Ctrl-C, too. */
export async function askYesOrNo(question: string): Promise<boolean> {
  // The terminal edits the line: what is more would take Ctrl-C and Ctrl-Z from it.
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
