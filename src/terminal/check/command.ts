import { EXIT_FAILURE } from '../../cli/exit-codes.js';
import { SppError } from '../../client/client.js';
import { version } from '../../files/version.js';
import { ConnectionFileError } from '../../net/connection-files.js';
import { paintFor } from '../colours.js';
import { connect } from '../connection.js';
import { inTime } from '../deadline.js';
import { PanelCommandError } from '../document/errors.js';
import { readDocumentFile } from '../document/file.js';
import { rejectionOf } from '../document/rejection.js';
import { explain, ForeignServerError } from '../explain.js';
import { documentLines, formatOf } from '../output.js';
import { type FindingList, findingListLines } from './lines.js';
import { checkHelp, type CheckOptions, readCheckOptions } from './options.js';

/**
 * `spp-ctl check`: shows what is wrong with the panel or with a document.
 *
 * @returns the exit code: see `spp-ctl check --help`.
 * @throws OptionError for wrong usage; PanelCommandError on failure.
 */
export async function runCheck(args: readonly string[]): Promise<number> {
  const reading = readCheckOptions(args, process.env);
  if (reading.action === 'help') process.stdout.write(checkHelp());
  else if (reading.action === 'version') console.log(version());
  else {
    const { options, operands } = reading;
    const format = formatOf(options);
    const list = await read(operands.FILE, options);
    const lines =
      format === undefined
        ? findingListLines(list, paintFor(process.stdout, options))
        : documentLines(list, format);
    for (const line of lines) process.stdout.write(`${line}\n`);
    return list.findings.some(({ severity }) => severity === 'error') ? EXIT_FAILURE : 0;
  }
  return 0;
}

/** @param path undefined for the panel as it is. @throws PanelCommandError */
async function read(path: string | undefined, options: CheckOptions): Promise<FindingList> {
  const file = path === undefined ? undefined : await readDocumentFile(path);
  const forever = new AbortController().signal;
  const { url } = options;
  try {
    const client = connect(options, process.env);
    const { data } = await inTime<{ data?: FindingList }>(options.timeout, forever, (signal) =>
      file === undefined
        ? client.GET('/v1/topology/findings', { signal })
        : client.POST('/v1/topology/findings', { body: file.document, signal }),
    );
    return validated(data);
  } catch (error) {
    if (error instanceof ConnectionFileError) throw error;
    if (file !== undefined && error instanceof SppError && error.errors.length > 0)
      throw rejectionOf(error, file, url);
    throw new PanelCommandError(explain(error, url), { cause: error });
  }
}

/** Validates the response, because any server may respond with JSON. @throws ForeignServerError */
function validated(list: FindingList | undefined): FindingList {
  const parts: readonly unknown[] = [list?.findings, list?.unknown];
  if (list === undefined || !parts.every(Array.isArray))
    throw new ForeignServerError('the response is no list of findings');
  return list;
}
