import type { SppEvent } from '../client/client.js';
import { processName } from '../text/process-id.js';
import type { Activity } from './store.js';

/** Describes an event in one sentence. */
export function activityOf(event: SppEvent): Activity {
  const isOff = event.event === 'sync' && (event.data.state === 'drifted' || event.data.state === 'failed');
  const bad = isOff || ['disconnected', 'command_failed', 'damaged'].includes(event.event);
  return { id: event.id, time: event.data.time, text: sentence(event), bad };
}

/** Predicates of the sync states. */
const SYNC: Readonly<Record<(SppEvent & { event: 'sync' })['data']['state'], string>> = {
  in_sync: 'is in sync',
  drifted: 'has drifted',
  pending: 'is desired but not connected',
  failed: 'could not be brought to its desired state',
  damaged: 'is damaged',
  unmanaged: 'is unmanaged',
};

function sentence({ event, data }: SppEvent): string {
  switch (event) {
    case 'connected':
      return `${processName(data.process)} connected.`;
    case 'disconnected':
      return `${processName(data.process)} disconnected: it ${data.why}.`;
    case 'changed': {
      const by = data.who === undefined ? '' : ` by ${data.who}`;
      const how = data.operation === undefined ? '' : ` (${data.operation})`;
      return `${processName(data.process)} ${data.by === 'status' ? 'changed' : 'was changed'}${by}${how}.`;
    }
    case 'command_failed':
      return `${processName(data.process)}: “${data.command}” failed: ${data.message}`;
    case 'sync':
      return `${processName(data.process)} ${SYNC[data.state]}${data.reason === undefined ? '' : `: ${data.reason}`}.`;
    case 'damaged':
      return `${processName(data.process)} is damaged: ${data.reason}. ${data.mend}.`;
    case 'mended':
      return `${processName(data.process)} is no longer damaged.`;
    case 'reset':
      return `Some events were missed (${data.why}). The panel was read again.`;
  }
}
