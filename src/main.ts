#!/usr/bin/env node
import { createController } from './controller.js';
import { exposuresOf } from './exposure.js';
import { createLog } from './log.js';
import { helpText, OptionError, type Options, readCommandLine } from './options.js';
import { version } from './version.js';

/** Something went wrong, such as a port that is in use. */
const EXIT_FAILURE = 1;
/** The command line or the environment is wrong. */
const EXIT_USAGE = 2;
/** How long a stop waits for the log to be written, in milliseconds. */
const DRAIN_MS = 1_000;

/** The files that are read again on SIGHUP. */
const RELOADED = ['token-file', 'tls-cert', 'tls-key', 'tls-client-ca', 'audit-log'] as const;

function fail(error: unknown, code: number): never {
  console.error(`spp-ctl: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(code);
}

async function run(options: Options): Promise<void> {
  const { logger, drain } = createLog(options['log-level']);
  const controller = createController(options, logger);
  // Somebody who tries it in a terminal expects it to end when that is closed, unless there is something to read again.
  const rereads = RELOADED.some((name) => options[name] !== undefined);
  if (rereads || !process.stdout.isTTY) process.on('SIGHUP', () => controller.reload());
  const addresses = await controller.start();
  const { primary, secondary, api } = addresses;
  // An orderly exit waits for the log; when nobody takes it, that would be for ever.
  const leave = async (): Promise<void> => {
    if (await drain(DRAIN_MS)) process.exit();
    else process.kill(process.pid, 'SIGKILL');
  };
  let stopping = false;
  const stop = (signal: NodeJS.Signals): void => {
    if (stopping) process.kill(process.pid, 'SIGKILL');
    stopping = true;
    logger.info({ signal }, 'finishing what is in flight; a second signal ends at once');
    controller
      .stop()
      .catch((error: unknown) => {
        process.exitCode = EXIT_FAILURE;
        logger.error({ err: error }, 'the stop failed');
      })
      .then(() => logger.info('stopped'))
      .then(leave, leave);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  // Whoever reads this may send a signal at once.
  logger.info(
    { version: version(), api, primary: primary.port, secondary: secondary.port, address: primary.address },
    'spp-ctl is listening',
  );
  for (const { fields, message } of exposuresOf(options, addresses)) logger.warn(fields, message);
}

try {
  const commandLine = readCommandLine(process.argv.slice(2), process.env);
  if (commandLine.action === 'help') process.stdout.write(helpText());
  else if (commandLine.action === 'version') console.log(version());
  else await run(commandLine.options);
} catch (error) {
  fail(error, error instanceof OptionError ? EXIT_USAGE : EXIT_FAILURE);
}
