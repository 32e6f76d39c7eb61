#!/usr/bin/env node
import { COMMAND_NAMES, type CommandName } from './cli/commands.js';
import { EXIT_FAILURE, EXIT_USAGE } from './cli/exit-codes.js';
import { helpText, OptionError, readCommandLine } from './cli/options.js';
import { version } from './files/version.js';

/**
 * Does what a command is for.
 *
 * @param args the words after its name.
 * @returns the exit code.
 * @throws OptionError when the words make no sense.
 */
type RunCommand = (args: readonly string[]) => Promise<number>;

/** Loads what a command needs, which neither the server nor the other commands do. */
const LOADERS: Readonly<Record<CommandName, () => Promise<RunCommand>>> = {
  status: async () => (await import('./terminal/status.js')).runStatus,
  panel: async () => (await import('./terminal/document/command.js')).runPanel,
  play: async () => (await import('./terminal/recipe/command.js')).runPlay,
  completion: async () => (await import('./terminal/completion.js')).runCompletion,
};

/** Who speaks: the server, or one of the commands. */
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
    // What only the server needs is loaded by nobody else.
    const { serve } = await import('./server/serve.js');
    await serve(commandLine.options);
    return undefined;
  }
  return 0;
}

async function runCommand(word: string, args: readonly string[]): Promise<number> {
  const name = COMMAND_NAMES.find((each) => each === word);
  if (name === undefined)
    throw new OptionError(`there is no command '${word}'; there are ${COMMAND_NAMES.join(', ')} and help`);
  programName = `spp-ctl ${name}`;
  const runLoaded = await LOADERS[name]();
  return await runLoaded(args);
}

// Nobody reads on, as after `spp-ctl help | head`, or the terminal is gone. The log of the server has its own way.
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
