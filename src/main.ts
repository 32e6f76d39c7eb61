#!/usr/bin/env node
import { COMMAND_NAMES, type CommandName } from './cli/commands.js';
import { EXIT_FAILURE, EXIT_USAGE } from './cli/exit-codes.js';
import { helpText, OptionError, readCommandLine } from './cli/options.js';
import { version } from './files/version.js';

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
    await serve(commandLine.options);
    return undefined;
  }
  return 0;
}

async function runCommand(word: string, args: readonly string[]): Promise<number> {
  const name = COMMAND_NAMES.find((each) => each === word);
  if (name === undefined)
    throw new OptionError(`unknown command '${word}'; the commands are ${COMMAND_NAMES.join(', ')} and help`);
  programName = `spp-ctl ${name}`;
  const runLoaded = await LOADERS[name]();
  return await runLoaded(args);
}

// The reader has closed the pipe, as in `spp-ctl help | head`, or the terminal is gone. The log of the server does not use
// this stream.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
  process.exit(0);
});

try {
  const code = await run(process.argv.slice(2));
  if (code !== undefined) process.exitCode = code;
} catch (error) {
  console.error(`${programName}: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(error instanceof OptionError ? EXIT_USAGE : EXIT_FAILURE);
}
