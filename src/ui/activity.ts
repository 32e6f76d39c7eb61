import type { SppEvent } from '../client.js';
import { processName } from './names.js';
import type { Activity } from './store.js';

/** What an event means, in a sentence. */
export function activityOf(event: SppEvent): Activity {
  const bad = event.event === 'disconnected' || event.event === 'command_failed';
  return { id: event.id, time: event.data.time, text: sentence(event), bad };
}

function sentence({ event, data }: SppEvent): string {
  switch (event) {
    case 'connected':
      return `${processName(data.process)} is connected.`;
    case 'disconnected':
      return `${processName(data.process)} is gone: it ${data.why}.`;
    case 'changed': {
      const by = data.who === undefined ? '' : ` by ${data.who}`;
      const how = data.operation === undefined ? '' : ` (${data.operation})`;
      return `${processName(data.process)} ${data.by === 'request' ? 'was changed' : 'has changed'}${by}${how}.`;
    }
    case 'command_failed':
      return `${processName(data.process)} did not “${data.command}”: ${data.message}`;
    case 'reset':
      return `Some events were missed (${data.why}); everything was read again.`;
  }
}
