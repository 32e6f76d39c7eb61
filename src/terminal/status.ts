import { version } from '../files/version.js';
import { paintFor } from './colours.js';
import { connect } from './connection.js';
import { explain } from './explain.js';
import { followPanel, type PanelSource } from './follow.js';
import { panelLines } from './panel-lines.js';
import { createPanelSource } from './panel-source.js';
import { readStatusOptions, statusHelp, type StatusOptions } from './status-options.js';
import { printableJson } from './text.js';
import { type ClosableViewer, createPrintingViewer, createScreenViewer } from './viewers.js';

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
    const source = createPanelSource(connect(options, process.env), options.timeout, !options.json);
    try {
      await (options.watch ? watch(source, options) : showOnce(source, options));
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
  const { stdout } = process;
  const reading = await source.read(new AbortController().signal);
  const width = stdout.isTTY ? stdout.columns || Infinity : Infinity;
  const lines = options.json
    ? [printableJson(reading.topology, 2)]
    : panelLines(reading, options.url, width, paintFor(stdout, options));
  for (const line of lines) print(line);
}

async function watch(source: PanelSource, options: StatusOptions): Promise<void> {
  const ending = new AbortController();
  const end = (): void => ending.abort();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  const viewer = viewerFor(options, end);
  // The terminal is restored on any exit.
  process.once('exit', () => viewer.close());
  try {
    await followPanel(source, viewer, { intervalMs: options.interval, signal: ending.signal });
  } finally {
    viewer.close();
  }
}

function viewerFor(options: StatusOptions, quit: () => void): ClosableViewer {
  const { url, json, interval } = options;
  const { stdin, stdout } = process;
  const about = { url, paint: paintFor(stdout, options), explain: (error: unknown) => explain(error, url) };
  if (stdout.isTTY && !json && process.env['TERM'] !== 'dumb')
    return createScreenViewer(stdin, stdout, about, quit);
  const complain = (line: string): void => console.error(`spp-ctl status: ${line}`);
  return createPrintingViewer(print, complain, about, { isJson: json, hasCounters: interval > 0 });
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
