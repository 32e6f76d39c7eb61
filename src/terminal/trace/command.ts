import { version } from '../../files/version.js';
import { SppError } from '../../client/client.js';
import { ConnectionFileError } from '../../net/connection-files.js';
import { paintFor } from '../colours.js';
import { connect } from '../connection.js';
import { inTime } from '../deadline.js';
import { PanelCommandError } from '../document/errors.js';
import { type DocumentFile, readDocumentFile } from '../document/file.js';
import { rejectionOf } from '../document/rejection.js';
import { explain, ForeignServerError } from '../explain.js';
import { documentLines, formatOf } from '../output.js';
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
    const format = formatOf(options);
    const trace = await read(operands.PORT, options);
    const lines =
      format === undefined
        ? traceLines(trace, paintFor(process.stdout, options))
        : documentLines(trace, format);
    for (const line of lines) process.stdout.write(`${line}\n`);
  }
  return 0;
}

/** @throws PanelCommandError */
async function read(port: string, options: TraceOptions): Promise<Trace> {
  const { mac, vlan, url } = options;
  const document = options.file === undefined ? undefined : await readDocumentFile(options.file);
  const body = {
    from: port,
    ...(mac === undefined ? {} : { dst_mac: mac }),
    ...(vlan === undefined ? {} : { vlan }),
    ...(document === undefined ? {} : { panel: document.document }),
  };
  const forever = new AbortController().signal;
  try {
    const client = connect(options, process.env);
    const { data } = await inTime(options.timeout, forever, (signal) =>
      client.POST('/v1/topology/trace', { body, signal }),
    );
    return validated(data);
  } catch (error) {
    if (error instanceof ConnectionFileError) throw error;
    throw rejection(error, document, url) ?? new PanelCommandError(explain(error, url), { cause: error });
  }
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
