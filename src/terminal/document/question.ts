import { createInterface } from 'node:readline';

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
