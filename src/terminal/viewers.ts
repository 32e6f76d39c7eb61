import type { ReadStream, WriteStream } from 'node:tty';
import type { Paint } from './colours.js';
import type { PanelReading, PanelViewer } from './follow.js';
import { documentLines, type ListFormat } from './output.js';
import { panelLines } from './panel-lines.js';
import { Screen } from './screen.js';
import { printableJson, truncate } from './text.js';

/** A viewer that restores the terminal when it is closed. */
export interface ClosableViewer extends PanelViewer {
  close(): void;
}

interface About {
  /** URL of the server. */
  readonly url: string;
  readonly paint: Paint;
  /** Explains an error in one printable sentence. */
  readonly explain: (error: unknown) => string;
}

/** Shows the panel on the whole terminal. @param quit is called when the user quits. */
export function createScreenViewer(
  input: ReadStream,
  output: WriteStream,
  { url, paint, explain }: About,
  quit: () => void,
): ClosableViewer {
  let shown: PanelReading | undefined;
  let problem: string | undefined;
  const screen = new Screen(
    input,
    output,
    (columns) => ({
      lines: shown === undefined ? [] : panelLines(shown, url, columns, paint),
      footer: (position) => {
        const keys = ['q quits', ...(position === '' ? [] : [position, 'arrows scroll'])].join('  ');
        if (problem === undefined) return paint(truncate(keys, columns), 'quiet');
        return paint(
          truncate(`DISCONNECTED, the panel may be stale: ${problem}; reconnecting`, columns),
          'bad',
        );
      },
    }),
    quit,
  );
  return {
    show: (reading) => {
      const isFirst = shown === undefined;
      shown = reading;
      problem = undefined;
      if (isFirst) screen.open();
      else screen.draw();
    },
    lost: (error) => {
      problem = explain(error);
      screen.draw();
    },
    close: () => screen.close(),
  };
}

/** Writes a line. */
type Write = (line: string) => void;

interface Printing {
  /** `json` for one document per line, `yaml` for documents that begin with `---`; tables otherwise. */
  readonly format: ListFormat | undefined;
  /** Whether the panel is printed again if only counters differ, as they always do while packets flow. */
  readonly hasCounters: boolean;
}

/** Prints the panel after each change, for logs and pipes. */
export function createPrintingViewer(
  out: Write,
  err: Write,
  { url, paint, explain }: About,
  { format, hasCounters }: Printing,
): ClosableViewer {
  let printed: string | undefined;
  let isLost = false;
  return {
    show: (reading) => {
      if (isLost) err(`${url}: reconnected`);
      isLost = false;
      const key = essenceOf(reading, hasCounters);
      if (key === printed) return;
      if (format === 'json') out(printableJson(reading.topology));
      else if (format === 'yaml')
        for (const line of ['---', ...documentLines(reading.topology, format)]) out(line);
      else {
        if (printed !== undefined) out('');
        for (const line of panelLines(reading, url, Infinity, paint)) out(line);
      }
      printed = key;
    },
    lost: (error) => {
      isLost = true;
      err(`${explain(error)}; reconnecting`);
    },
    close: () => undefined,
  };
}

/** The parts of a reading whose change causes another print. */
function essenceOf({ topology, status }: PanelReading, hasCounters: boolean): string {
  const { processes, components, ports, edges } = topology;
  const plain = ports.map((port) => ({ ...port, counters: undefined }));
  const parts = [processes, components, hasCounters ? ports : plain, edges, status];
  // The time of the next attempt differs in each reading.
  return JSON.stringify(parts, (key, value: unknown) => (key === 'next_try' ? undefined : value));
}
