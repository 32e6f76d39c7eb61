import type { CommandBuffer, Word } from './cstring.js';
import { DIES, frameReply, type CommandOutcome } from './outcome.js';
import type { PortTable } from './port-table.js';
import { readResourceUid, type ResourceUid } from './resource-uid.js';

/** Bytes of a port name that fit into the reply to `patch` (recorded with 20.02). */
const NAME_BYTES = 31;

/** How a release parses a patch and replies to it. */
export interface PatchSpelling {
  /** Whether replies report success; otherwise they are the tokenised command. */
  readonly results: boolean;
  /** Whether ports can have queues (phy:0nq1). */
  readonly queues: boolean;
  /** Whether the reply writes the ports as parsed, or as sent. */
  readonly patchNames: 'as-read' | 'as-sent';
}

/** An end of a patch as it remains in the memory of a process: the offset of its type, its number and queue. */
interface RememberedEnd {
  readonly offset: number;
  readonly id: number;
  readonly queue: number;
}

/** The two ends of the previous patch. Undefined when there was none since the process started. */
export type PatchMemory = [RememberedEnd | undefined, RememberedEnd | undefined];

/** The target of a patch command. */
export interface Patched {
  readonly table: PortTable;
  readonly memory: PatchMemory;
  /** Called with the slot of the destination before each successful patch. */
  readonly onPatch?: (slot: number) => void;
}

/** `patch SRC DST` with ports like `ring:0`, as nfv from 18.05.1 and primary from 19.08 on run it. */
export function patchByUid(
  buffer: CommandBuffer,
  source: Word,
  destination: Word,
  { results, queues, patchNames }: PatchSpelling,
  { table, memory, onPatch }: Patched,
): CommandOutcome {
  const from = readEnd(buffer, source, queues, memory, 0);
  const to = readEnd(buffer, destination, queues, memory, 1);
  if (from === 'crash' || to === 'crash') return DIES;
  let patched = false;
  const fromSlot = table.find(from.type, from.id);
  const toSlot = table.find(to.type, to.id);
  if (fromSlot !== undefined && toSlot !== undefined) {
    onPatch?.(toSlot);
    patched = table.patch({ slot: fromSlot, queue: from.queue }, { slot: toSlot, queue: to.queue });
  }
  if (results) {
    const result = patched ? 'succeeded' : 'failed';
    const [src, dst] =
      patchNames === 'as-read'
        ? [`${from.type}:${from.id}`, `${to.type}:${to.id}`]
        : [source.text.slice(0, NAME_BYTES), destination.text.slice(0, NAME_BYTES)];
    buffer.replace(`{"result":"${result}","command":"patch","ports":{"src":"${src}","dst":"${dst}"}}`);
  }
  return frameReply(buffer.bytes);
}

/**
 * An end of a patch as a process reads it. Without a colon or a number (`patch phy:0 foo`), number and queue are
 * those of the previous patch, and the type is the current text at the offset of the previous type.
 */
function readEnd(
  buffer: CommandBuffer,
  word: Word,
  queues: boolean,
  memory: PatchMemory,
  end: 0 | 1,
): ResourceUid | 'crash' {
  const uid = readResourceUid(buffer, word, queues);
  if (uid === 'crash') return uid;
  if (typeof uid === 'object') {
    memory[end] = { offset: word.offset, id: uid.id, queue: uid.queue };
    return uid;
  }
  const before = memory[end];
  // The first patch of a process reads uninitialised memory, and the process dies of it (N10).
  return before ? { type: buffer.textAt(before.offset), id: before.id, queue: before.queue } : 'crash';
}
