import { copyFile, type FileHandle, open } from 'node:fs/promises';
import {
  asideOf,
  checksumOf,
  MAX_BYTES,
  readUpTo,
  replaceFile,
  type SetAside,
  StateFileError,
} from './durable.js';
import { errorCode } from './file-reason.js';

/** The beginning of a line up to the checksum of the rest of the line, which is after a comma. */
const BEGIN = '{"checksum":"';
const CHECKSUM = checksumOf('').length;
const REST = BEGIN.length + CHECKSUM + '",'.length;

const LINE_FEED = 0x0a;

/** The number of bytes without use from which on a file is compacted, unless more are in use. */
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
  /** Undefined unless lines of the file were invalid. Their records are missing. */
  readonly damage: SetAside | undefined;
}

/**
 * A file of JSON records, the newest last. Each line has a checksum, and either a record or the ids of records that are dropped:
 *
 *     {"checksum":"sha256:…","put":{"id":"mp8x2k1c-1","state":"done"}}
 *     {"checksum":"sha256:…","drop":["mp8x2k1c-0"]}
 *
 * What is new is appended, so that the time of a write does not depend on the number of records. A file of which more than half is
 * without use is compacted.
 */
export class RecordFile<T extends KeptRecord> {
  /** The records in the file, by id, the oldest first. */
  #places = new Map<string, Place<T>>();
  /** The end of the last line. A file of another size is not as it was left, and is written anew. */
  #end = 0;

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
   * the file, after it was copied.
   *
   * @throws StateFileError when the file exists and cannot be read, or not be repaired.
   */
  async read(): Promise<FoundRecords<T>> {
    try {
      this.#places = new Map();
      this.#end = 0;
      const bytes = await readUpTo(this.file, MAX_BYTES);
      const why = bytes === undefined ? `it has more than ${MAX_BYTES} bytes` : this.#readLines(bytes);
      const records = [...this.#places.values()].map(({ record }) => record).reverse();
      if (why === undefined) return { records, damage: undefined };
      const aside = asideOf(this.file);
      await copyFile(this.file, aside);
      await this.#replace(records);
      return { records, damage: { why, aside } };
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return { records: undefined, damage: undefined };
      throw new StateFileError(this.file, error);
    }
  }

  /**
   * Makes the file contain these records and no others. The call before must be over.
   *
   * @param records the newest first.
   * @throws StateFileError when that failed: the records that were there before are still there.
   */
  async write(records: readonly T[]): Promise<void> {
    try {
      const { kept, fresh } = this.#sorted(records);
      const dropped = [...this.#places.keys()].filter((id) => !kept.has(id));
      if (fresh.length + dropped.length === 0) return;
      if (await this.#append(fresh, dropped)) await this.#compact();
      else await this.#replace([...kept.values()]);
    } catch (error) {
      throw new StateFileError(this.file, error);
    }
  }

  /** @returns the newest records that fit in, and the lines of those that are not in the file, the oldest first. */
  #sorted(records: readonly T[]): { kept: Map<string, T>; fresh: (readonly [T, Buffer])[] } {
    const kept = new Map<string, T>();
    const fresh: (readonly [T, Buffer])[] = [];
    let size = 0;
    for (const record of records) {
      const place = this.#places.get(record.id);
      const line = place?.record === record ? undefined : putLine(record);
      size += (line?.length ?? place?.length ?? 0) - PUT_LENGTH;
      if (size > this.maxSize) break;
      kept.set(record.id, record);
      if (line !== undefined) fresh.unshift([record, line]);
    }
    return { kept, fresh };
  }

  /** @returns whether the file is as it was left. If it is not, nothing was appended. */
  async #append(fresh: readonly (readonly [T, Buffer])[], dropped: readonly string[]): Promise<boolean> {
    const drop = dropped.length === 0 ? Buffer.alloc(0) : lineOf(`"drop":${JSON.stringify(dropped)}}`);
    const lines = Buffer.concat([drop, ...fresh.map(([, line]) => line)]);
    const handle = await openOrNone(this.file);
    if (handle === undefined) return false;
    try {
      if ((await handle.stat()).size !== this.#end) return false;
      await writeAt(handle, lines, this.#end);
      await handle.datasync();
    } finally {
      await handle.close();
    }
    for (const id of dropped) this.#places.delete(id);
    this.#end += drop.length;
    for (const [record, { length }] of fresh) this.#put(record, length);
    return true;
  }

  /** Writes the whole file. @param records the newest first. */
  async #replace(records: readonly T[]): Promise<void> {
    const lines = records.map((record) => [record, putLine(record)] as const).reverse();
    await replaceFile(this.file, (handle) => handle.writeFile(Buffer.concat(lines.map(([, line]) => line))));
    this.#places = new Map();
    this.#end = 0;
    for (const [record, { length }] of lines) this.#put(record, length);
  }

  /** Removes what is without use, when that is most of the file. The lines of the records are copied as they are. */
  async #compact(): Promise<void> {
    const places = [...this.#places.values()];
    const used = places.reduce((sum, { length }) => sum + length, 0);
    if (this.#end <= 2 * used + SLACK) return;
    const old = await open(this.file, 'r');
    try {
      await replaceFile(this.file, async (handle) => {
        for (const [at, end] of rangesOf(places)) await copyRange(old, handle, at, end);
      });
    } finally {
      await old.close();
    }
    this.#places = new Map();
    this.#end = 0;
    for (const { record, length } of places) this.#put(record, length);
  }

  /** A line with a record is at the end. */
  #put(record: T, length: number): void {
    this.#places.set(record.id, { record, at: this.#end, length });
    this.#end += length;
  }

  /** @returns what is wrong with the file: a clause. Undefined when nothing is, but for a last line without its end. */
  #readLines(bytes: Buffer): string | undefined {
    let why: string | undefined;
    for (let number = 1; ; number++) {
      const end = bytes.indexOf(LINE_FEED, this.#end);
      const line = bytes.subarray(this.#end, end === -1 ? bytes.length : end);
      if (line.length === 0 && end === -1) return why;
      try {
        this.#readLine(line);
      } catch (error) {
        if (end === -1) return why;
        why ??= `line ${number}: ${error instanceof Error ? error.message : String(error)}`;
        this.#end = end + 1;
      }
      if (end === -1) return why;
    }
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
