import { observedOf } from '../../panel/observed/observed-panel.js';
import type { ProcessReading } from '../../spp/reading.js';
import { type ForwardingProcess, ForwardingModel, observedForwarding } from './model.js';

/** What processes do with packets by the statuses that show it. Equal replies of a process are one status. */
const byStatus = new WeakMap<object, ForwardingProcess>();

/** The model of the last readings. */
let last: ForwardingModel | undefined;

/** The model of the panel as it was read. What has not changed since the last readings is not made again. */
export function modelOfReadings(readings: readonly ProcessReading[]): ForwardingModel {
  return modelOfProcesses(readings.map(forwardingOf));
}

/** The model of processes. That of the same processes is made once. */
export function modelOfProcesses(processes: readonly ForwardingProcess[]): ForwardingModel {
  const isSame =
    last?.processes.length === processes.length && last.processes.every((each, at) => each === processes[at]);
  if (last === undefined || !isSame) last = new ForwardingModel(processes);
  return last;
}

/** What a process does with packets. For the same status it is the same. */
export function forwardingOf(reading: ProcessReading): ForwardingProcess {
  if ('error' in reading) return observedForwarding(observedOf(reading));
  const known = byStatus.get(reading.status);
  if (known?.id === reading.id) return known;
  const made = observedForwarding(observedOf(reading));
  byStatus.set(reading.status, made);
  return made;
}
