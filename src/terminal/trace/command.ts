import { version } from '../../files/version.js';
import { type SppClient, SppError } from '../../client/client.js';
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
import { type Trace, traceLines } from './lines.js';
import { readTraceOptions, traceHelp, type TraceOptions } from './options.js';

/**
 * `spp-ctl trace`: shows the paths of packets that arrive at a port.
 *
 * @returns the exit code: see `spp-ctl trace --help`.
 * @throws OptionError for wrong usage; PanelCommandError on failure.
 */
export async function runTrace(args: readonly string[]): Promise<number> {
  const reading = readTraceOptions(args, process.env);
  if (reading.action === 'help') process.stdout.write(traceHelp());
  else if (reading.action === 'version') console.log(version());
  else {
    const { options, operands } = reading;
    const output = outputOf('trace', options, formatOf(options));
    const document = options.file === undefined ? undefined : await readDocumentFile(options.file);
    const { url } = options;
    try {
      return await trace(operands.PORT, document, options, output);
    } catch (error) {
      if (error instanceof ConnectionFileError) throw error;
      throw rejection(error, document, url) ?? new PanelCommandError(explain(error, url), { cause: error });
    }
  }
  return 0;
}

/** @returns the exit code. @throws the errors of the client. */
async function trace(
  port: string,
  document: DocumentFile | undefined,
  options: TraceOptions,
  output: EveryNodeOutput,
): Promise<number> {
  const client = connect(options, process.env);
  const view = { lines: (each: Trace) => traceLines(each, output.paint), exitCode: () => 0 };
  const ask = (node: string | undefined): Promise<Trace> => read(client, port, document, options, node);
  return showSelected(client, options, ask, view, output);
}

/** @throws the errors of the client, and ForeignServerError. */
async function read(
  client: SppClient,
  port: string,
  document: DocumentFile | undefined,
  { mac, vlan, timeout }: TraceOptions,
  node: string | undefined,
): Promise<Trace> {
  const body = {
    from: port,
    ...(mac === undefined ? {} : { dst_mac: mac }),
    ...(vlan === undefined ? {} : { vlan }),
    ...(document === undefined ? {} : { panel: document.document }),
  };
  const forever = new AbortController().signal;
  const { data } = await inTime(timeout, forever, (signal) =>
    client.POST('/v1/topology/trace', { body, ...queryOf(node), signal }),
  );
  return validated(data);
}

/** The validation errors of the document, with their positions in its file. */
function rejection(
  error: unknown,
  document: DocumentFile | undefined,
  url: string,
): PanelCommandError | undefined {
  if (document === undefined || !(error instanceof SppError)) return undefined;
  const isOfDocument = error.errors.some(({ pointer = '' }) => pointer.startsWith('#/panel/'));
  return isOfDocument ? rejectionOf(error, document, url, '/panel') : undefined;
}

/** Validates the response, because any server may respond with JSON. @throws ForeignServerError */
function validated(trace: Trace | undefined): Trace {
  const parts: readonly unknown[] = [trace?.paths, trace?.unknown];
  if (trace === undefined || !parts.every(Array.isArray))
    throw new ForeignServerError('the response is no trace');
  return trace;
}
