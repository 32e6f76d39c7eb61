import type { SppEvent } from '../client/client.js';
import { processName } from '../text/process-id.js';
import type { Activity } from './store.js';

/** What an event means, in a sentence. */
export function activityOf(event: SppEvent): Activity {
  const isOff = event.event === 'sync' && (event.data.state === 'drifted' || event.data.state === 'failed');
  const bad = isOff || ['disconnected', 'command_failed', 'damaged'].includes(event.event);
  return { id: event.id, time: event.data.time, text: sentence(event), bad };
}

/** What it means for a process to be in a state. */
const SYNC: Readonly<Record<(SppEvent & { event: 'sync' })['data']['state'], string>> = {
  in_sync: 'is as it is desired',
  drifted: 'is not as it is desired',
  pending: 'is desired and not connected',
  failed: 'could not be made as it is desired',
  damaged: 'is damaged',
  unmanaged: 'is not managed any more',
};

function sentence({ event, data }: SppEvent): string {
  switch (event) {
    case 'connected':
      return `${processName(data.process)} is connected.`;
    case 'disconnected':
      return `${processName(data.process)} is gone: it ${data.why}.`;
    case 'changed': {
      const by = data.who === undefined ? '' : ` by ${data.who}`;
      const how = data.operation === undefined ? '' : ` (${data.operation})`;
      return `${processName(data.process)} ${data.by === 'status' ? 'has changed' : 'was changed'}${by}${how}.`;
    }
    case 'command_failed':
      return `${processName(data.process)} did not “${data.command}”: ${data.message}`;
    case 'sync':
      return `${processName(data.process)} ${SYNC[data.state]}${data.reason === undefined ? '' : `: ${data.reason}`}.`;
    case 'damaged':
      return `${processName(data.process)} is damaged: ${data.reason}. ${data.mend}.`;
    case 'mended':
      return `${processName(data.process)} is not damaged any more.`;
    case 'reset':
      return `Some events were missed (${data.why}); everything was read again.`;
  }
}
