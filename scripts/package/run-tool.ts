import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A program of the system is not installed, or failed. */
export class ToolError extends Error {
  override readonly name = 'ToolError';

  constructor(
    message: string,
    /** Whether the program is not installed. */
    readonly isMissing: boolean,
    options: ErrorOptions,
  ) {
    super(message, options);
  }
}

/**
 * Runs a program of the system.
 *
 * @param debianPackage the Debian package with the program, for the error message.
 * @returns its standard output.
 * @throws ToolError when the program is not installed, or its exit code is not 0.
 */
export async function runTool(
  program: string,
  args: readonly string[],
  debianPackage: string,
): Promise<string> {
  try {
    return (await run(program, args)).stdout;
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    const isMissing = 'code' in cause && cause.code === 'ENOENT';
    const message = isMissing
      ? `${program} is not installed; it is in the Debian package ${debianPackage}`
      : cause.message.trim();
    throw new ToolError(message, isMissing, { cause });
  }
}
