#!/usr/bin/env node
import { COMMAND_NAMES, type CommandName } from './cli/commands.js';
import { EXIT_FAILURE, EXIT_USAGE } from './cli/exit-codes.js';
import { helpText, OptionError, readCommandLine, serverVariables } from './cli/options.js';
import { variableWarnings } from './cli/variables.js';
import { watchStandardOutput } from './files/standard-output.js';
import { version } from './files/version.js';
import { CommandLineError } from './options/option-values.js';
import { CLIENT_VARIABLES } from './terminal/connection-options.js';
import { printable } from './text/unprintable.js';

/**
 * Runs a command.
 *
 * @param args the arguments after the name of the command.
 * @returns the exit code.
 * @throws OptionError when the arguments are invalid.
 */
type RunCommand = (args: readonly string[]) => Promise<number>;

/** Loads the modules of a command. The server and the other commands do not load them. */
const LOADERS: Readonly<Record<CommandName, () => Promise<RunCommand>>> = {
  status: async () => (await import('./terminal/status.js')).runStatus,
  panel: async () => (await import('./terminal/document/command.js')).runPanel,
  play: async () => (await import('./terminal/recipe/command.js')).runPlay,
  completion: async () => (await import('./terminal/completion.js')).runCompletion,
};

/** The name at the start of error messages: that of the server or of a command. */
let programName = 'spp-ctl';

/** @returns the exit code, or undefined while the controller runs. */
async function run(args: readonly string[]): Promise<number | undefined> {
  const [word = '-', ...rest] = args;
  if (word === 'help') return await run([...rest, '--help']);
  if (!word.startsWith('-')) return await runCommand(word, rest);
  const commandLine = readCommandLine(args, process.env);
  if (commandLine.action === 'help') process.stdout.write(helpText());
  else if (commandLine.action === 'version') console.log(version());
  else {
    // Commands do not load the modules of the server.
    const { serve } = await import('./server/serve.js');
    await serve(commandLine.options, warnings());
    return undefined;
  }
  return 0;
}

async function runCommand(word: string, args: readonly string[]): Promise<number> {
  const name = COMMAND_NAMES.find((each) => each === word);
  if (name === undefined)
    throw new CommandLineError(
      `unknown command '${word}': the commands are ${COMMAND_NAMES.join(', ')} and help`,
    );
  programName = `spp-ctl ${name}`;
  // A shell evaluates the output of this command each time it starts.
  if (name !== 'completion')
    for (const warning of warnings()) console.error(`${programName}: warning: ${warning}`);
  const runLoaded = await LOADERS[name]();
  return await runLoaded(args);
}

function warnings(): string[] {
  return variableWarnings(process.env, [...serverVariables(), ...CLIENT_VARIABLES]).map(printable);
}

// The log of the server does not use this stream, and continues.
watchStandardOutput(
  () => programName,
  () => process.exit(EXIT_FAILURE),
);

async function main(): Promise<void> {
  const code = await run(process.argv.slice(2));
  if (code !== undefined) process.exitCode = code;
}

// No top-level await: the code of an executable is a CommonJS module.
main().catch((error: unknown) => {
  const isUsage = error instanceof OptionError;
  const message = error instanceof Error ? error.message : String(error);
  const hint = error instanceof CommandLineError ? error.hint(programName) : '';
  console.error(`${programName}: ${isUsage ? printable(message) : message}${hint}`);
  process.exit(isUsage ? EXIT_USAGE : EXIT_FAILURE);
});
