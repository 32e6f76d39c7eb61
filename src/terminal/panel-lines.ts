import type { Paint } from './colours.js';
import { summaryOf } from './check/lines.js';
import { panelTables } from './panel-tables.js';
import { tableLines } from './table.js';
import { printable, wrap } from './text.js';
import { localTime } from '../text/local-time.js';
import { desiredStateLines } from './sync-lines.js';
import type { PanelReading } from './follow.js';
import type { Topology } from '../client/client.js';

/**
 * The panel as lines.
 *
 * @param url of the server.
 * @param width maximum width of a line in columns; Infinity for no limit.
 */
export function panelLines(reading: PanelReading, url: string, width: number, paint: Paint): string[] {
  const { topology, status } = reading;
  const head = printable(`spp-ctl at ${url}: ${summary(topology)}, ${localTime(topology.time)}`);
  return [
    ...wrap(head, width),
    ...outdatedLines(reading, width, paint),
    ...desiredStateLines(status, width, paint),
    ...findingCountLines(reading, width, paint),
    ...panelTables(reading).flatMap((table) => ['', ...tableLines(table, width, paint)]),
  ];
}

function outdatedLines({ outdatedSince }: PanelReading, width: number, paint: Paint): string[] {
  if (outdatedSince === undefined) return [];
  const text = `etcd is unreachable: the sync states are of ${localTime(outdatedSince)}`;
  return wrap(printable(text), width).map((line) => paint(line, 'warning'));
}

/** The number of findings; none without findings. */
function findingCountLines({ status, node }: PanelReading, width: number, paint: Paint): string[] {
  const counts = status?.findings;
  if (counts === undefined) return [];
  const style = counts.error > 0 ? 'bad' : counts.warning > 0 ? 'warning' : 'plain';
  const command = node === undefined ? 'spp-ctl check' : `spp-ctl check --node ${node}`;
  const it = counts.error + counts.warning + counts.info === 1 ? 'it' : 'them';
  const text = printable(`${summaryOf(counts)}: ${command} shows ${it}`);
  return wrap(text, width).map((line) => paint(line, style));
}

function summary({ processes }: Topology): string {
  const count = processes.length;
  if (count === 0) return 'no process is connected';
  const lost = processes.filter(({ reachable }) => !reachable).length;
  return `${count} ${count === 1 ? 'process' : 'processes'}${lost === 0 ? '' : `, ${lost} unreachable`}`;
}
