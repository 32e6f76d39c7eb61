import { watchStandardOutput } from '../files/standard-output.js';
import { CommandLineError, OptionError } from '../options/option-values.js';
import { CLIENT_VARIABLES } from '../terminal/connection-options.js';
import { printable } from '../text/unprintable.js';
import { EXIT_FAILURE, EXIT_USAGE } from './exit-codes.js';
import { serverVariables } from './options.js';
import { variableWarnings } from './variables.js';

/** A program: the server or a command. */
export interface Program {
  /** The name at the start of error messages. */
  name: string;
}

/**
 * Runs a program, and reports on standard error why it failed.
 *
 * @param run returns the exit code, or undefined while the program continues.
 */
export async function runProgram(program: Program, run: () => Promise<number | undefined>): Promise<void> {
  // The log of the server does not use this stream, and continues.
  watchStandardOutput(
    () => program.name,
    () => process.exit(EXIT_FAILURE),
  );
  try {
    const code = await run();
    if (code !== undefined) process.exitCode = code;
  } catch (error) {
    const isUsage = error instanceof OptionError;
    const message = error instanceof Error ? error.message : String(error);
    const hint = error instanceof CommandLineError ? error.hint(program.name) : '';
    console.error(`${program.name}: ${isUsage ? printable(message) : message}${hint}`);
    process.exit(isUsage ? EXIT_USAGE : EXIT_FAILURE);
  }
}

/** Warnings about environment variables without effect. */
export function environmentWarnings(): string[] {
  return variableWarnings(process.env, [...serverVariables(), ...CLIENT_VARIABLES]).map(printable);
}
