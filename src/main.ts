#!/usr/bin/env node
import { createController } from './controller.js';
import { createLogger } from './log.js';
import { helpText, OptionError, type Options, readCommandLine } from './options.js';
import { version } from './version.js';

/** Something went wrong, such as a port that is in use. */
const EXIT_FAILURE = 1;
/** The command line or the environment is wrong. */
const EXIT_USAGE = 2;

function fail(error: unknown, code: number): never {
  console.error(`spp-ctl: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(code);
}

async function run(options: Options): Promise<void> {
  const log = createLogger(options['log-level']);
  const controller = createController(options, log);
  const { primary, secondary, api } = await controller.start();
  log.info(
    { version: version(), api, primary: primary.port, secondary: secondary.port, address: primary.address },
    'spp-ctl is listening',
  );
  let stopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (stopping) process.exit(EXIT_FAILURE);
    stopping = true;
    log.info({ signal }, 'finishing what is in flight; a second signal ends at once');
    controller.stop().then(
      () => log.info('stopped'),
      (error: unknown) => fail(error, EXIT_FAILURE),
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

try {
  const commandLine = readCommandLine(process.argv.slice(2), process.env);
  if (commandLine.action === 'help') process.stdout.write(helpText());
  else if (commandLine.action === 'version') console.log(version());
  else await run(commandLine.options);
} catch (error) {
  fail(error, error instanceof OptionError ? EXIT_USAGE : EXIT_FAILURE);
}
