import { createController } from './controller.js';
import { EXIT_FAILURE } from '../cli/exit-codes.js';
import { exposuresOf } from './exposure.js';
import { createLog } from '../logging/log.js';
import type { Options } from '../cli/options.js';
import { version } from '../files/version.js';

/** How long a stop waits for the log to be written, in milliseconds. */
const DRAIN_MS = 1_000;

/** The files that are read again on SIGHUP. */
const RELOADED = [
  ...(['token-file', 'tls-cert', 'tls-key', 'tls-client-ca', 'audit-log'] as const),
  ...(['nodes-ca', 'nodes-cert', 'nodes-key', 'nodes-credentials-file'] as const),
] as const;

/**
 * Runs the controller until a signal stops it.
 *
 * @param warnings about the start, for the log.
 * @throws the error that prevents the start, such as a ListenError.
 */
export async function serve(options: Options, warnings: readonly string[]): Promise<void> {
  const { logger, drain } = createLog(options['log-level']);
  for (const warning of warnings) logger.warn(warning);
  const controller = await createController(options, logger);
  // A closed terminal ends spp-ctl, unless there are files to read again on SIGHUP.
  const rereads = RELOADED.some((name) => options[name] !== undefined);
  if (rereads || !process.stdout.isTTY) process.on('SIGHUP', () => controller.reload());
  const addresses = await controller.start();
  const { primary, secondary, api } = addresses;
  // An orderly exit waits for the log; if nobody reads the log, it would wait for ever.
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
  // A reader of this line may send a signal at once.
  logger.info(
    { version: version(), api, primary: primary.port, secondary: secondary.port, address: primary.address },
    'spp-ctl is listening',
  );
  for (const { fields, message } of exposuresOf(options, addresses)) logger.warn(fields, message);
}
