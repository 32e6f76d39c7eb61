import { helpText, readCommandLine } from '../cli/options.js';
import { environmentWarnings, runProgram } from '../cli/program.js';
import { version } from '../files/version.js';

/**
 * Runs the server until a signal stops it, or prints its help or version. Sets the exit code of the process.
 *
 * @param args the command line without a command.
 */
export async function runServer(args: readonly string[]): Promise<void> {
  await runProgram({ name: 'spp-ctl' }, async () => {
    const commandLine = readCommandLine(args, process.env);
    if (commandLine.action === 'run') {
      // The help does not load the modules of the server.
      const { serve } = await import('./serve.js');
      await serve(commandLine.options, environmentWarnings());
      return undefined;
    }
    if (commandLine.action === 'help') process.stdout.write(helpText());
    else console.log(version());
    return 0;
  });
}
