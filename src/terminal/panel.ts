import type { Paint } from './colours.js';
import { panelTables } from './panel-tables.js';
import { tableLines } from './table.js';
import { printable, truncate } from './text.js';
import type { Topology } from '../client.js';

/**
 * The lines that show a panel.
 *
 * @param url where it was read.
 * @param width how many columns a line may take; Infinity for as many as it needs.
 */
export function panelLines(topology: Topology, url: string, width: number, paint: Paint): string[] {
  const head = truncate(printable(`spp-ctl at ${url}: ${summary(topology)}, ${timeOf(topology)}`), width);
  return [head, ...panelTables(topology).flatMap((table) => ['', ...tableLines(table, width, paint)])];
}

function summary({ processes }: Topology): string {
  const count = processes.length;
  if (count === 0) return 'no process is connected';
  const lost = processes.filter(({ reachable }) => !reachable).length;
  return `${count} ${count === 1 ? 'process' : 'processes'}${lost === 0 ? '' : `, ${lost} unreachable`}`;
}

/** When it was read, in the time of this place. */
function timeOf({ time }: Topology): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return time;
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')}`;
}
