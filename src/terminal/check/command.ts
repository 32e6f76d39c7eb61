import { EXIT_FAILURE } from '../../cli/exit-codes.js';
import { type SppClient, SppError } from '../../client/client.js';
import { version } from '../../files/version.js';
import { ConnectionFileError } from '../../net/connection-files.js';
import { connect } from '../connection.js';
import { inTime } from '../deadline.js';
import { PanelCommandError } from '../document/errors.js';
import { type DocumentFile, readDocumentFile } from '../document/file.js';
import { rejectionOf } from '../document/rejection.js';
import { explain, ForeignServerError } from '../explain.js';
import { type EveryNodeOutput, outputOf, showSelected } from '../nodes/every-node.js';
import { queryOf } from '../nodes/selection.js';
import { formatOf } from '../output.js';
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
    const output = outputOf('check', options, formatOf(options));
    const file = operands.FILE === undefined ? undefined : await readDocumentFile(operands.FILE);
    try {
      return await check(file, options, output);
    } catch (error) {
      if (error instanceof ConnectionFileError) throw error;
      if (file !== undefined && error instanceof SppError && error.errors.length > 0)
        throw rejectionOf(error, file, options.url);
      throw new PanelCommandError(explain(error, options.url), { cause: error });
    }
  }
  return 0;
}

/** @param file undefined for the panel as it is. @returns the exit code. @throws the errors of the client. */
async function check(
  file: DocumentFile | undefined,
  options: CheckOptions,
  output: EveryNodeOutput,
): Promise<number> {
  const client = connect(options, process.env);
  const view = {
    lines: (list: FindingList) => findingListLines(list, output.paint),
    exitCode: ({ findings }: FindingList) =>
      findings.some(({ severity }) => severity === 'error') ? EXIT_FAILURE : 0,
  };
  return showSelected(client, options, (node) => read(client, file, options, node), view, output);
}

/** @throws the errors of the client, and ForeignServerError. */
async function read(
  client: SppClient,
  file: DocumentFile | undefined,
  options: CheckOptions,
  node: string | undefined,
): Promise<FindingList> {
  const query = queryOf(node);
  const forever = new AbortController().signal;
  const { data } = await inTime<{ data?: FindingList }>(options.timeout, forever, (signal) =>
    file === undefined
      ? client.GET('/v1/topology/findings', { ...query, signal })
      : client.POST('/v1/topology/findings', { body: file.document, ...query, signal }),
  );
  return validated(data);
}

/** Validates the response, because any server may respond with JSON. @throws ForeignServerError */
function validated(list: FindingList | undefined): FindingList {
  const parts: readonly unknown[] = [list?.findings, list?.unknown];
  if (list === undefined || !parts.every(Array.isArray))
    throw new ForeignServerError('the response is no list of findings');
  return list;
}
