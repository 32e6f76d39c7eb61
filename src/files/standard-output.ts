import { fileReason } from './file-reason.js';

/**
 * Ends the program when its standard output cannot be written: with one line on standard error, or silently when the reader
 * has closed the pipe, as in `spp-ctl help | head`, or when the terminal is gone. Without it, Node.js prints a stack.
 *
 * @param programName the name at the start of the line.
 * @param end is called for the first error, and ends the program with exit code 1.
 */
export function watchStandardOutput(programName: () => string, end: () => void): void {
  const { stdout, stderr } = process;
  stdout.once('error', (error: NodeJS.ErrnoException) => {
    // Writes that are already queued fail as well.
    stdout.on('error', () => undefined);
    const isReaderGone = error.code === 'EPIPE' || (stdout.isTTY && error.code === 'EIO');
    if (!isReaderGone)
      console.error(`${programName()}: standard output cannot be written: ${fileReason(error, 'write')}`);
    end();
  });
  // There is nowhere left to report it.
  stderr.on('error', () => undefined);
}
