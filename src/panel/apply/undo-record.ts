import { documentWith, entriesOf, type Entry } from '../document/document.js';
import { digestOf, namedIn } from '../document/revision.js';
import type { PanelDocument } from '../document/schema.js';
import { launchOf, type ObservedPanel } from '../observed/observed-panel.js';
import { storedDocument } from '../store/stored-document.js';
import type { Change } from './change.js';

/** The desired document that a change has replaced. */
export interface ReplacedDesired {
  /** Null when no document was desired. */
  readonly before: PanelDocument | null;
  /**
   * The digest of the document that replaced it, see digestOf(). Null when no document was desired any more. It is no revision:
   * once the changes since are undone, the same document is desired again, with another revision.
   */
  readonly by: string | null;
}

/** What is kept of a change so that it can be undone. It is not part of the change: lists of changes stay small. */
export interface UndoRecord {
  /** The id of the change. */
  readonly id: string;
  /** The processes that the change had commands for, as observed before it. */
  readonly before: PanelDocument;
  /**
   * The processes as observed after the change: those of `before`, and those that the replaced document names. A process is
   * missing when it could not be read, or when spp-ctl ended during the change. One of `before` that does not run is not present.
   */
  readonly left: PanelDocument;
  /** Undefined when the change has not written the desired document. */
  readonly replaced?: ReplacedDesired;
}

/**
 * The size of all records together, in characters of JSON. The oldest are dropped first. The limit bounds the memory and
 * the file in the state directory.
 */
export const MAX_RECORDED = 4_194_304;

/** The records of the last changes. */
export class UndoRecords {
  readonly #records = new Map<string, { readonly record: UndoRecord; readonly size: number }>();
  #size = 0;

  constructor(private readonly maxSize = MAX_RECORDED) {}

  /** All records, the newest first. */
  list(): UndoRecord[] {
    return [...this.#records.values()].map(({ record }) => record).reverse();
  }

  get(id: string): UndoRecord | undefined {
    return this.#records.get(id)?.record;
  }

  /** Adds or replaces the record of a change. One that is too large on its own is not kept. */
  put(record: UndoRecord): void {
    const size = JSON.stringify(record).length;
    const old = this.#records.get(record.id);
    // A record that is replaced keeps its place.
    this.#size += size - (old?.size ?? 0);
    this.#records.set(record.id, { record, size });
    if (size > this.maxSize) this.drop(record.id);
    for (const id of this.#records.keys()) {
      if (this.#size <= this.maxSize) break;
      this.drop(id);
    }
  }

  drop(id: string): void {
    this.#size -= this.#records.get(id)?.size ?? 0;
    this.#records.delete(id);
  }
}

/** The desired document that a change has replaced. @param before null for none. @param after null for none. */
export function replacedBy(before: PanelDocument | null, after: PanelDocument | null): ReplacedDesired {
  return { before, by: after && digestOf(after) };
}

/**
 * The record of a change.
 *
 * @param before the processes of the change, as observed before it. @param left the panel after the change; undefined when it is
 * not known. @param replaced undefined when the change has not written the desired document.
 */
export function undoRecordOf(
  { id, commands, rollback = [] }: Pick<Change, 'id' | 'commands' | 'rollback'>,
  before: PanelDocument,
  left: ObservedPanel | undefined,
  replaced: ReplacedDesired | undefined,
): UndoRecord {
  const touched = new Set([...commands, ...rollback].map(({ process }) => process));
  const returning = replaced === undefined || replaced.before === null ? [] : namedIn(replaced.before);
  return {
    id,
    before: partOf(before, touched),
    left: left === undefined ? {} : observedDocument(left, new Set([...touched, ...returning]), touched),
    ...(replaced === undefined ? {} : { replaced }),
  };
}

/**
 * Some processes, as observed.
 *
 * @param ids such as `vf:2`. @param launched those of them that are not to run unless they do.
 */
export function observedDocument(
  { processes, launches }: ObservedPanel,
  ids: Iterable<string>,
  launched: ReadonlySet<string> = new Set(),
): PanelDocument {
  const entries = new Map<string, Entry>();
  for (const id of ids) {
    const process = processes.get(id);
    if (process?.spec !== undefined) entries.set(id, { spec: process.spec, launch: launchOf(id, launches) });
    else if (process === undefined && launched.has(id)) entries.set(id, 'absent');
  }
  return documentWith(entries);
}

/** A document without the processes that are not to run, and that spp-ctl has not launched: they have connected by themselves. */
export function withoutForeign(document: PanelDocument, { launches }: ObservedPanel): PanelDocument {
  if (launches === undefined) return document;
  return documentWith(
    new Map([...entriesOf(document)].filter(([id, entry]) => entry !== 'absent' || launches.isOwn(id))),
  );
}

/** The part of a document about some processes. */
function partOf(document: PanelDocument, ids: Iterable<string>): PanelDocument {
  const kept = new Set(ids);
  return documentWith(new Map([...entriesOf(document)].filter(([id]) => kept.has(id))));
}

/**
 * Checks a record that was read from a file, which an earlier or later release may have written.
 *
 * @throws Error saying what is wrong with it.
 */
export function storedRecord(value: unknown): UndoRecord {
  const { id, before, left, replaced } = membersOf(value) as Partial<Record<keyof UndoRecord, unknown>>;
  if (typeof id !== 'string') throw new Error('it has no id');
  const record = { id, before: storedDocument(before), left: storedDocument(left) };
  return replaced === undefined ? record : { ...record, replaced: storedReplaced(replaced) };
}

function storedReplaced(value: unknown): ReplacedDesired {
  const { before, by } = membersOf(value) as Partial<Record<keyof ReplacedDesired, unknown>>;
  if (typeof by !== 'string' && by !== null) throw new Error('it has no digest');
  return { before: before === null ? null : storedDocument(before), by };
}

function membersOf(value: unknown): object {
  if (typeof value !== 'object' || value === null) throw new Error('it is no object');
  return value;
}
