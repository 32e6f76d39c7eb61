import type { SppEvent } from '../client/client.js';
import { processName } from '../text/process-id.js';
import { sentence } from './names.js';
import type { Activity } from './store.js';

/** Describes an event in one sentence. */
export function activityOf(event: SppEvent): Activity {
  const isOff = event.event === 'sync' && (event.data.state === 'drifted' || event.data.state === 'failed');
  const isError = event.event === 'finding_appeared' && event.data.severity === 'error';
  const bad = isOff || isError || ['disconnected', 'command_failed', 'damaged'].includes(event.event);
  return { id: event.id, time: event.data.time, text: textOf(event), bad };
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

/** Noun phrases for the kinds of finding. */
const FINDINGS: Readonly<Record<(SppEvent & { event: 'finding_resolved' })['data']['kind'], string>> = {
  shared_port: 'port with two readers',
  unread_ring: 'ring without a reader',
  unwritten_ring: 'ring without a writer',
  loop: 'loop',
  incomplete_component: 'component without a port',
  forwarder_inputs: 'forwarder with several rx ports',
  merge_input: 'merge with one rx port',
  idle_in_path: 'idle process or component in a path',
  stray_entry: 'classifier entry without effect',
  repeated_address: 'repeated classifier entry',
  no_default: 'classifier without a default',
  tag_added_twice: 'VLAN tag added twice',
  tag_removed_in_vain: 'VLAN tag removed where there is none',
  shared_core: 'core of two processes',
  growing_drops: 'dropped packets',
  unused_port: 'unused port',
  unused_queue: 'unused queue',
  nic_without_path: 'NIC without a path',
};

function textOf({ event, data }: SppEvent): string {
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
    case 'finding_appeared':
      return sentence(data.reason);
    case 'finding_resolved':
      return `No longer found: ${FINDINGS[data.kind]} (${data.subjects.join(', ')}).`;
    case 'reset':
      return `Some events were missed (${data.why}). The panel was read again.`;
  }
}
