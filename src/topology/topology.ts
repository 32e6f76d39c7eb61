import { oneLine } from '../text/one-line.js';
import { kindOf } from '../panel/kinds/index.js';
import { type Topology, TopologyBuilder, type TopologyProcess } from './builder.js';
import { aboutDamage } from '../spp/host/findings.js';
import type { ProcessReading } from '../spp/reading.js';

/**
 * Builds the topology of a panel.
 *
 * @param readings of all processes, the primary first, then by client id.
 * @param time time of the readings.
 * @param event the id of the last event before the readings.
 */
export function topologyOf(readings: readonly ProcessReading[], time: Date, event: string): Topology {
  const builder = new TopologyBuilder();
  // The ids of the processes are reserved first: all other ids are derived from them.
  for (const { id } of readings) builder.ids.take(id);
  const processes = readings.map((reading) => processOf(builder, reading));
  return {
    time: time.toISOString(),
    event,
    processes,
    ...builder.topology,
  };
}

function processOf(builder: TopologyBuilder, reading: ProcessReading): TopologyProcess {
  const { id, kind, clientId, damage } = reading;
  const head = {
    id,
    type: kind,
    ...(clientId === undefined ? {} : { 'client-id': clientId }),
    ...(damage === undefined ? {} : { damage: aboutDamage(damage) }),
  };
  return 'error' in reading
    ? { ...head, reachable: false, error: oneLine(reading.error.message), ports: [] }
    : { ...head, reachable: true, ...kindOf(reading).addTo(builder, id, reading.status) };
}
