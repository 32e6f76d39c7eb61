import type { SppClient } from '../client/client.js';
import { version } from '../files/version.js';
import { paintFor } from './colours.js';
import { connect } from './connection.js';
import { explain } from './explain.js';
import { followPanel, type PanelReading, type PanelSource } from './follow.js';
import { allStatusLines } from './nodes/status.js';
import { documentLines, formatOf, nameLines, widthFor } from './output.js';
import { panelLines } from './panel-lines.js';
import { createNodeSource, createPanelSource } from './panel-source.js';
import { readStatusOptions, statusHelp, type StatusOptions } from './status-options.js';
import { type ClosableViewer, createPrintingViewer, createScreenViewer } from './viewers.js';

/** Interval of reads of the panel of another node, which has no events here, in milliseconds. */
const NODE_INTERVAL_MS = 2_000;

/**
 * `spp-ctl status`: shows the panel once or follows it.
 *
 * @returns the exit code.
 * @throws OptionError for invalid options; ConnectionFileError if a file of the options cannot be used;
 * UnreadablePanelError if the panel cannot be read.
 */
export async function runStatus(args: readonly string[]): Promise<number> {
  const reading = readStatusOptions(args, process.env);
  if (reading.action === 'help') process.stdout.write(statusHelp());
  else if (reading.action === 'version') console.log(version());
  else {
    const { options } = reading;
    const format = formatOf(options);
    const withStatus = format === undefined || format === 'wide';
    const { node, timeout } = options;
    const client = connect(options, process.env);
    const source =
      node === undefined
        ? createPanelSource(client, timeout, withStatus)
        : createNodeSource(client, node, timeout, withStatus);
    try {
      if (options.all) await showAll(client, options);
      else await (options.watch ? watch(source, options) : showOnce(source, options));
    } catch (error) {
      throw new UnreadablePanelError(explain(error, options.url), { cause: error });
    }
  }
  return 0;
}

/** The panel could not be read. The message is one printable sentence with advice. */
export class UnreadablePanelError extends Error {
  override readonly name = 'UnreadablePanelError';
}

async function showOnce(source: PanelSource, options: StatusOptions): Promise<void> {
  const reading = await source.read(new AbortController().signal);
  for (const line of linesOf(reading, options)) print(line);
}

async function showAll(client: SppClient, options: StatusOptions): Promise<void> {
  const format = formatOf(options);
  const common = { timeoutMs: options.timeout, format, paint: paintFor(process.stdout, options) };
  for (const line of await allStatusLines(client, { ...common, width: widthFor(format) })) print(line);
}

/** The source of the panel, for people. */
function placeOf({ node, url }: StatusOptions): string {
  return node === undefined ? url : `node ${node}, by way of ${url}`;
}

function linesOf(reading: PanelReading, options: StatusOptions): string[] {
  const { topology } = reading;
  const format = formatOf(options);
  if (format === 'name') return nameLines(topology.processes);
  if (format === 'json' || format === 'yaml') return documentLines(topology, format);
  return panelLines(reading, placeOf(options), widthFor(format), paintFor(process.stdout, options));
}

async function watch(source: PanelSource, options: StatusOptions): Promise<void> {
  const ending = new AbortController();
  const end = (): void => ending.abort();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  const viewer = viewerFor(options, end);
  // The terminal is restored on any exit.
  process.once('exit', () => viewer.close());
  try {
    const { interval, node } = options;
    const intervalMs = interval === 0 && node !== undefined ? NODE_INTERVAL_MS : interval;
    await followPanel(source, viewer, { intervalMs, signal: ending.signal });
  } finally {
    viewer.close();
  }
}

function viewerFor(options: StatusOptions, quit: () => void): ClosableViewer {
  const { url, interval } = options;
  const format = formatOf(options);
  const { stdin, stdout } = process;
  const about = {
    url: placeOf(options),
    paint: paintFor(stdout, options),
    explain: (error: unknown) => explain(error, url),
  };
  if (stdout.isTTY && format === undefined && process.env['TERM'] !== 'dumb')
    return createScreenViewer(stdin, stdout, about, quit);
  const complain = (line: string): void => console.error(`spp-ctl status: ${line}`);
  return createPrintingViewer(print, complain, about, { format, hasCounters: interval > 0 });
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
