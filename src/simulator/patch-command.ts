import type { CommandBuffer, Word } from './cstring.js';
import { DIES, frameReply, type Outcome } from './outcome.js';
import type { PortTable } from './port-table.js';
import { readResourceUid } from './resource-uid.js';

/** Bytes of a port's name that the reply to `patch` has room for (recorded with 20.02). */
const NAME_BYTES = 31;

/** How `patch` of a release reads its words and replies. */
export interface PatchSpelling {
  /** Whether the reply tells success; else it is the command as tokenised. */
  readonly results: boolean;
  /** Whether ports can have queues (phy:0nq1). */
  readonly queues: boolean;
  readonly patchWithoutColon: 'fails' | 'dies';
}

/** Whose ports are patched. */
export interface Patched {
  readonly table: PortTable;
  /** Told of the slot of the destination before each patch that is made. */
  readonly onPatch?: (slot: number) => void;
}

/** `patch SRC DST` with ports like `ring:0`, as nfv from 18.08.1 and primary from 19.11 on do it. */
export function patchByUid(
  buffer: CommandBuffer,
  source: Word,
  destination: Word,
  { results, queues, patchWithoutColon }: PatchSpelling,
  { table, onPatch }: Patched,
): Outcome {
  const lacksColon = [source, destination].some(({ text }) => !text.includes(':'));
  if (lacksColon && patchWithoutColon === 'dies') return DIES;
  const from = readResourceUid(buffer, source, queues);
  const to = readResourceUid(buffer, destination, queues);
  if (from === 'crash' || to === 'crash') return DIES;
  let patched = false;
  if (from !== 'malformed' && to !== 'malformed') {
    const fromSlot = table.find(from.type, from.id);
    const toSlot = table.find(to.type, to.id);
    if (fromSlot !== undefined && toSlot !== undefined) {
      onPatch?.(toSlot);
      patched = table.patch({ slot: fromSlot, queue: from.queue }, { slot: toSlot, queue: to.queue });
    }
  }
  if (results) {
    const result = patched ? 'succeeded' : 'failed';
    const src = source.text.slice(0, NAME_BYTES);
    const dst = destination.text.slice(0, NAME_BYTES);
    buffer.replace(`{"result":"${result}","command":"patch","ports":{"src":"${src}","dst":"${dst}"}}`);
  }
  return frameReply(buffer.bytes);
}
