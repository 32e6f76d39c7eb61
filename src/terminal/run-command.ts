import { COMMAND_NAMES, type CommandName } from '../cli/commands.js';
import { environmentWarnings, type Program, runProgram } from '../cli/program.js';
import { CommandLineError } from '../options/option-values.js';

/**
 * Runs a command.
 *
 * @param args the arguments after the name of the command.
 * @returns the exit code.
 * @throws OptionError when the arguments are invalid.
 */
type RunCommand = (args: readonly string[]) => Promise<number>;

/** Loads the modules of a command. The other commands do not load them. */
const LOADERS: Readonly<Record<CommandName, () => Promise<RunCommand>>> = {
  status: async () => (await import('./status.js')).runStatus,
  panel: async () => (await import('./document/command.js')).runPanel,
  trace: async () => (await import('./trace/command.js')).runTrace,
  check: async () => (await import('./check/command.js')).runCheck,
  nodes: async () => (await import('./nodes/command.js')).runNodes,
  play: async () => (await import('./recipe/command.js')).runPlay,
  completion: async () => (await import('./completion.js')).runCompletion,
};

/** Runs the command with a name. Sets the exit code of the process. @param args the arguments after the name. */
export async function runCommand(word: string, args: readonly string[]): Promise<void> {
  const program: Program = { name: 'spp-ctl' };
  await runProgram(program, async () => {
    const name = COMMAND_NAMES.find((each) => each === word);
    if (name === undefined)
      throw new CommandLineError(
        `unknown command '${word}': the commands are ${COMMAND_NAMES.join(', ')} and help`,
      );
    program.name = `spp-ctl ${name}`;
    // A shell evaluates the output of this command each time it starts.
    if (name !== 'completion')
      for (const warning of environmentWarnings()) console.error(`${program.name}: warning: ${warning}`);
    const run = await LOADERS[name]();
    return await run(args);
  });
}
