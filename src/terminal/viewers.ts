import type { ReadStream, WriteStream } from 'node:tty';
import type { Paint } from './colours.js';
import type { PanelViewer } from './follow.js';
import { panelLines } from './panel.js';
import { Screen } from './screen.js';
import { printableJson, truncate } from './text.js';
import type { Topology } from '../client.js';

/** A viewer that may have taken the terminal, and gives it back. */
export interface ClosableViewer extends PanelViewer {
  close(): void;
}

interface About {
  /** Where the panel is read. */
  readonly url: string;
  readonly paint: Paint;
  /** One sentence on an error, printable. */
  readonly explain: (error: unknown) => string;
}

/** Shows the panel on the whole terminal. @param quit is called when somebody wants to end it. */
export function createScreenViewer(
  input: ReadStream,
  output: WriteStream,
  { url, paint, explain }: About,
  quit: () => void,
): ClosableViewer {
  let topology: Topology | undefined;
  let problem: string | undefined;
  const screen = new Screen(
    input,
    output,
    (columns) => ({
      lines: topology === undefined ? [] : panelLines(topology, url, columns, paint),
      footer: (position) => {
        const keys = ['q ends', ...(position === '' ? [] : ['arrows scroll', position])].join('  ');
        if (problem === undefined) return paint(truncate(keys, columns), 'quiet');
        return paint(truncate(`LOST, this may be stale: ${problem}; trying again`, columns), 'bad');
      },
    }),
    quit,
  );
  return {
    show: (read) => {
      const isFirst = topology === undefined;
      topology = read;
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

/** Where lines go. */
type Write = (line: string) => void;

interface Printing {
  /** One document per line, instead of tables. */
  readonly isJson: boolean;
  /** Whether it is printed anew when only counters differ; they always do while packets flow. */
  readonly hasCounters: boolean;
}

/** Prints the panel at each change: for logs and pipes. */
export function createPrintingViewer(
  out: Write,
  err: Write,
  { url, paint, explain }: About,
  { isJson, hasCounters }: Printing,
): ClosableViewer {
  let printed: string | undefined;
  let isLost = false;
  return {
    show: (topology) => {
      if (isLost) err(`${url}: is back`);
      isLost = false;
      const key = essenceOf(topology, hasCounters);
      if (key === printed) return;
      if (isJson) out(printableJson(topology));
      else {
        if (printed !== undefined) out('');
        for (const line of panelLines(topology, url, Infinity, paint)) out(line);
      }
      printed = key;
    },
    lost: (error) => {
      isLost = true;
      err(`${explain(error)}; trying again`);
    },
    close: () => undefined,
  };
}

/** What has to differ for the panel to be printed anew. */
function essenceOf({ processes, components, ports, edges }: Topology, hasCounters: boolean): string {
  const plain = ports.map((port) => ({ ...port, counters: undefined }));
  return JSON.stringify([processes, components, hasCounters ? ports : plain, edges]);
}
