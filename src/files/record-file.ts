import { type FileHandle, link, open } from 'node:fs/promises';
import { asideOf, checksumOf, MAX_BYTES, readUpTo, replaceFile, StateFileError } from './durable.js';
import { errorCode } from './file-reason.js';

/** The beginning of a line up to the checksum of the rest of the line, which is after a comma. */
const BEGIN = '{"checksum":"';
const CHECKSUM = checksumOf('').length;
const REST = BEGIN.length + CHECKSUM + '",'.length;

const LINE_FEED = 0x0a;

/** A file is compacted when its unused bytes exceed the used ones by more than this. */
const SLACK = 65_536;

/** The number of bytes that are copied at a time. */
const CHUNK = 1_048_576;

/** A record does not change: one that changes is replaced by another with its id. */
export interface KeptRecord {
  readonly id: string;
}

/** The place of a record in the file. */
interface Place<T> {
  readonly record: T;
  /** The position of its line, in bytes. */
  readonly at: number;
  /** The length of its line with the line feed, in bytes. */
  readonly length: number;
}

export interface FoundRecords<T> {
  /** Undefined when there is no file. The newest first. */
  readonly records: readonly T[] | undefined;
  /** What is wrong with the file: a clause. The records of invalid lines are missing. Undefined for nothing. */
  readonly damage: string | undefined;
  /** The path of a copy of the damaged file. Undefined when there is none. */
  readonly copy: string | undefined;
}

/**
 * A file of JSON records, the newest last. Each line has a checksum, and either a record or the ids of records that are dropped:
 *
 *     {"checksum":"sha256:…","put":{"id":"mp8x2k1c-1","state":"done"}}
 *     {"checksum":"sha256:…","drop":["mp8x2k1c-0"]}
 *
 * What is new is appended, so that the time of a write does not depend on the number of records. A file of which more than half is
 * unused is compacted.
 */
export class RecordFile<T extends KeptRecord> {
  /** The records in the file, by id, the oldest first. */
  #places = new Map<string, Place<T>>();
  /** The end of the last line. A file of another size is not as it was left, and is written anew. */
  #end = 0;
  /** Whether there may be a file that could not be read. */
  #isUnread = false;

  /**
   * @param recordOf makes a record of what was read. It returns undefined for something that is no record.
   * @param maxSize the maximum size of all records together, in bytes of JSON. Of more, the newest are kept.
   */
  constructor(
    readonly file: string,
    private readonly recordOf: (value: unknown) => T | undefined,
    private readonly maxSize: number,
  ) {}

  /**
   * Reads the file. A line that was not written completely is as if it had never been begun. The other invalid lines are removed from
   * the file, if it can be copied before.
   *
   * @throws StateFileError when the file exists and cannot be read. The next write copies it before.
   */
  async read(): Promise<FoundRecords<T>> {
    this.#restart([]);
    let bytes: Buffer | undefined;
    try {
      bytes = await readUpTo(this.file, MAX_BYTES);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return { records: undefined, damage: undefined, copy: undefined };
      this.#isUnread = true;
      throw new StateFileError(this.file, error, 'read');
    }
    const damage = bytes === undefined ? `it has more than ${MAX_BYTES} bytes` : this.#readLines(bytes);
    const records = [...this.#places.values()].map(({ record }) => record).reverse();
    const copy = damage === undefined ? undefined : await this.#repair(records);
    this.#isUnread = bytes === undefined && copy === undefined;
    return { records, damage, copy };
  }

  /** Writes the valid records alone. @returns the path of a copy of the file. Undefined when that failed: the file stays as it is. */
  async #repair(records: readonly T[]): Promise<string | undefined> {
    try {
      const copy = await this.#copy();
      await this.#replace(records);
      return copy;
    } catch {
      // It can be read again, and is reported again.
      return undefined;
    }
  }

  /** Keeps the file that could not be read, if there is one. */
  async #keepUnread(): Promise<void> {
    try {
      await this.#copy();
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
    }
    this.#isUnread = false;
  }

  /** Gives the file another name, which it keeps when it is replaced. It needs no space. @returns the name. */
  async #copy(): Promise<string> {
    const copy = asideOf(this.file);
    await link(this.file, copy);
    return copy;
  }

  /**
   * Makes the file contain these records and no others. The call before must be over.
   *
   * @param records the newest first.
   * @throws StateFileError when that failed: the records that were there before are still there, unless they were dropped for the new
   * ones.
   */
  async write(records: readonly T[]): Promise<void> {
    try {
      const isRead = !this.#isUnread;
      if (!isRead) await this.#keepUnread();
      const { kept, fresh, isInOrder } = this.#sorted(records);
      const dropped = [...this.#places.keys()].filter((id) => !kept.has(id));
      if (fresh.length + dropped.length === 0) return;
      if (isRead && isInOrder && (await this.#append(fresh, dropped))) await this.#compact();
      else await this.#replace([...kept.values()]);
    } catch (error) {
      throw new StateFileError(this.file, error);
    }
  }

  /**
   * @returns the newest records that fit in; the lines of those that are not in the file, the oldest first; and whether they are newer
   * than those in the file.
   */
  #sorted(records: readonly T[]): {
    readonly kept: Map<string, T>;
    readonly fresh: readonly (readonly [T, Buffer])[];
    readonly isInOrder: boolean;
  } {
    const kept = new Map<string, T>();
    const fresh: (readonly [T, Buffer])[] = [];
    let size = 0;
    let areInFile = false;
    let isInOrder = true;
    for (const record of records) {
      const place = this.#places.get(record.id);
      const line = place?.record === record ? undefined : putLine(record);
      size += (line?.length ?? place?.length ?? 0) - PUT_LENGTH;
      if (size > this.maxSize) break;
      kept.set(record.id, record);
      if (line !== undefined) fresh.unshift([record, line]);
      // A record that replaces another one has its place.
      if (place !== undefined) areInFile = true;
      else if (areInFile) isInOrder = false;
    }
    return { kept, fresh, isInOrder };
  }

  /** @returns whether the file is as it was left. If it is not, nothing was appended. */
  async #append(fresh: readonly (readonly [T, Buffer])[], dropped: readonly string[]): Promise<boolean> {
    const drop = dropped.length === 0 ? Buffer.alloc(0) : lineOf(`"drop":${JSON.stringify(dropped)}}`);
    // Nothing is dropped before what is new is there.
    const lines = Buffer.concat([...fresh.map(([, line]) => line), drop]);
    const handle = await openOrNone(this.file);
    if (handle === undefined) return false;
    try {
      if ((await handle.stat()).size !== this.#end) return false;
      await writeAt(handle, lines, this.#end);
      await handle.datasync();
    } catch (error) {
      await handle.truncate(this.#end).catch(() => undefined);
      throw error;
    } finally {
      await handle.close();
    }
    for (const [record, { length }] of fresh) this.#put(record, length);
    for (const id of dropped) this.#places.delete(id);
    this.#end += drop.length;
    return true;
  }

  /** Writes the whole file. @param records the newest first. */
  async #replace(records: readonly T[]): Promise<void> {
    const lines = records.map((record) => [record, putLine(record)] as const).reverse();
    await replaceFile(this.file, (handle) => handle.writeFile(Buffer.concat(lines.map(([, line]) => line))));
    this.#restart(lines.map(([record, { length }]) => ({ record, length })));
  }

  /** Removes what is unused, when that is most of the file. Everything is kept also when that fails, until the file is too large. */
  async #compact(): Promise<void> {
    const places = [...this.#places.values()];
    const used = places.reduce((sum, { length }) => sum + length, 0);
    if (this.#end <= 2 * used + SLACK) return;
    try {
      await this.#copyLines(places);
    } catch (error) {
      // The next write tries it again.
      if (this.#end > MAX_BYTES / 2) throw error;
    }
  }

  /** Writes a file with the lines of the records, as they are. */
  async #copyLines(places: readonly Place<T>[]): Promise<void> {
    const old = await open(this.file, 'r');
    try {
      await replaceFile(this.file, async (handle) => {
        for (const [at, end] of rangesOf(places)) await copyRange(old, handle, at, end);
      });
    } finally {
      await old.close();
    }
    this.#restart(places);
  }

  /** The file contains the lines of these records and nothing else. */
  #restart(records: readonly Pick<Place<T>, 'record' | 'length'>[]): void {
    this.#places = new Map();
    this.#end = 0;
    for (const { record, length } of records) this.#put(record, length);
  }

  /** A line with a record is at the end. */
  #put(record: T, length: number): void {
    this.#places.set(record.id, { record, at: this.#end, length });
    this.#end += length;
  }

  /** @returns what is wrong with the file: a clause. Undefined when nothing is, but for a last line without its end. */
  #readLines(bytes: Buffer): string | undefined {
    let why: string | undefined;
    let number = 0;
    for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, this.#end)) {
      number++;
      try {
        this.#readLine(bytes.subarray(this.#end, end));
      } catch (error) {
        why ??= `line ${number}: ${error instanceof Error ? error.message : String(error)}`;
        this.#end = end + 1;
      }
    }
    try {
      if (this.#end < bytes.length) this.#readLine(bytes.subarray(this.#end));
    } catch {
      // More than its line feed is missing.
    }
    return why;
  }

  /** @param line without its line feed. @throws Error that says what is wrong with it. */
  #readLine(line: Buffer): void {
    const length = line.length + 1;
    const content = contentOf(line);
    const record = 'put' in content ? this.recordOf(content.put) : undefined;
    if (record !== undefined) {
      this.#put(record, length);
      return;
    }
    if ('drop' in content && Array.isArray(content.drop))
      for (const id of content.drop) this.#places.delete(String(id));
    this.#end += length;
  }
}

/** The length of a line with a record without the JSON of the record, in bytes. */
const PUT_LENGTH = lineOf('"put":}').length;

function putLine(record: KeptRecord): Buffer {
  return lineOf(`"put":${JSON.stringify(record)}}`);
}

/** @param rest of the line, up to its closing brace. */
function lineOf(rest: string): Buffer {
  return Buffer.from(`${BEGIN}${checksumOf(rest)}",${rest}\n`);
}

/** @throws Error that says what is wrong with the line. */
function contentOf(line: Buffer): object {
  const rest = line.subarray(REST);
  const checksum = line.subarray(BEGIN.length, BEGIN.length + CHECKSUM).toString('latin1');
  if (checksum !== checksumOf(rest)) throw new Error('its checksum is wrong');
  return JSON.parse(`{${rest.toString()}`) as object;
}

/** @returns undefined when there is no such file. */
async function openOrNone(file: string): Promise<FileHandle | undefined> {
  try {
    return await open(file, 'r+');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function writeAt(handle: FileHandle, bytes: Buffer, at: number): Promise<void> {
  for (let done = 0; done < bytes.length;) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, at + done);
    done += bytesWritten;
  }
}

/** The ranges of a file that the lines of records are in, as pairs of begin and end, in bytes. */
function rangesOf(places: readonly Place<unknown>[]): [number, number][] {
  const ranges: [number, number][] = [];
  for (const { at, length } of places) {
    const last = ranges.at(-1);
    if (last?.[1] === at) last[1] += length;
    else ranges.push([at, at + length]);
  }
  return ranges;
}

/** Appends a part of a file to another one. @throws Error when the file is shorter. */
async function copyRange(from: FileHandle, to: FileHandle, at: number, end: number): Promise<void> {
  const buffer = Buffer.allocUnsafe(Math.min(CHUNK, end - at));
  while (at < end) {
    const { bytesRead } = await from.read(buffer, 0, Math.min(buffer.length, end - at), at);
    if (bytesRead === 0) throw new Error('it is shorter than before');
    await to.writeFile(buffer.subarray(0, bytesRead));
    at += bytesRead;
  }
}
