import { cpus } from 'node:os';
import { reached, type Row } from './case.js';

/** The machine of the measurements. */
export interface Machine {
  readonly cpu: string;
  readonly cores: number;
  readonly node: string;
  readonly date: string;
}

export function thisMachine(): Machine {
  const all = cpus();
  return {
    cpu: all[0]?.model.trim() ?? 'unknown processor',
    cores: all.length,
    node: process.version,
    date: new Date().toISOString().slice(0, 10),
  };
}

/** `measured on …`. */
export function describeMachine({ cpu, cores, node, date }: Machine): string {
  return `Measured on ${date}: ${cpu}, ${cores} cores, Node.js ${node}, everything on one machine. spp-ctl with --log-level warn.`;
}

/** At least three significant digits. */
function figure(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toFixed(Number.isInteger(value) ? 0 : digits);
}

function verdict(row: Row): string {
  const share = reached(row);
  if (share === undefined) return '';
  return share >= 1 ? 'reached' : `missed: ${Math.floor(share * 100)} % of the target`;
}

/** The Markdown table of all rows. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map((each) => {
    const { name, target, unit, measured, min, max, detail } = each;
    const goal = target === undefined ? '' : `${target.bound} ${target.value}`;
    return [name, unit, goal, figure(measured), `${figure(min)} to ${figure(max)}`, verdict(each), detail];
  });
  return markdown(['case', 'figure', 'target', 'median', 'spread', 'verdict', 'measured'], cells);
}

/** A Markdown table, aligned as Prettier would. */
export function markdown(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, at) =>
    Math.max(3, ...[head, ...rows].map((cells) => cells[at]?.length ?? title.length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, at) => (cells[at] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
