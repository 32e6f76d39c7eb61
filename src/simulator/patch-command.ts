import type { CommandBuffer, Word } from './cstring.js';
import { DIES, frameReply, type Outcome } from './outcome.js';
import type { PortTable } from './port-table.js';
import { readResourceUid, type ResourceUid } from './resource-uid.js';

/** Bytes of a port's name that the reply to `patch` has room for (recorded with 20.02). */
const NAME_BYTES = 31;

/** How a release reads a patch and answers it. */
export interface PatchSpelling {
  /** Whether replies tell success; else they are the command as tokenised. */
  readonly results: boolean;
  /** Whether ports can have queues (phy:0nq1). */
  readonly queues: boolean;
  /**
   * What an end without a colon does (`patch phy:0 foo`): `remembers` takes the number of the patch before, and for its
   * type whatever stands now where that one stood.
   */
  readonly patchWithoutColon: 'remembers' | 'fails' | 'dies';
}

/** An end of a patch as it stays in the memory of a process: where its type was written, and its number. */
interface RememberedEnd {
  readonly offset: number;
  readonly id: number;
}

/** The two ends of the patch before. Undefined where there was none since the process started. */
export type PatchMemory = [RememberedEnd | undefined, RememberedEnd | undefined];

/** Whose ports are patched. */
export interface Patched {
  readonly table: PortTable;
  readonly memory: PatchMemory;
  /** Told of the slot of the destination before each patch that is made. */
  readonly onPatch?: (slot: number) => void;
}

/** `patch SRC DST` with ports like `ring:0`, as nfv from 18.05.1 and primary from 19.08 on do it. */
export function patchByUid(
  buffer: CommandBuffer,
  source: Word,
  destination: Word,
  { results, queues, patchWithoutColon }: PatchSpelling,
  { table, memory, onPatch }: Patched,
): Outcome {
  const lacksColon = [source, destination].some(({ text }) => !text.includes(':'));
  if (lacksColon && patchWithoutColon === 'dies') return DIES;
  const words = [source, destination] as const;
  const [from, to] = words.map((word, end): ResourceUid | 'malformed' | 'crash' => {
    const uid = readResourceUid(buffer, word, queues);
    if (patchWithoutColon !== 'remembers' || uid === 'crash') return uid;
    return remembered(buffer, word, uid, memory, end);
  });
  if (from === undefined || to === undefined || from === 'crash' || to === 'crash') return DIES;
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
    // Where it remembers, it writes what it read; later ones write what was sent.
    const isRead = patchWithoutColon === 'remembers';
    const src = isRead && from !== 'malformed' ? `${from.type}:${from.id}` : source.text.slice(0, NAME_BYTES);
    const dst = isRead && to !== 'malformed' ? `${to.type}:${to.id}` : destination.text.slice(0, NAME_BYTES);
    buffer.replace(`{"result":"${result}","command":"patch","ports":{"src":"${src}","dst":"${dst}"}}`);
  }
  return frameReply(buffer.bytes);
}

/** An end as a process reads it that keeps type and number of the patch before where this one has none. */
function remembered(
  buffer: CommandBuffer,
  word: Word,
  uid: ResourceUid | 'malformed',
  memory: PatchMemory,
  end: number,
): ResourceUid | 'crash' {
  if (typeof uid === 'object') {
    memory[end] = { offset: word.offset, id: uid.id };
    return uid;
  }
  const before = memory[end];
  // Without one it reads what the stack holds: taken for its death.
  if (!before) return 'crash';
  return { type: buffer.textAt(before.offset), id: before.id, queue: 0 };
}
