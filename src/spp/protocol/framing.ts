import { ProtocolError } from './errors.js';
import { JsonScanner } from './json-scanner.js';

/**
 * Maximum frame size of a primary or an nfv, in bytes. The releases use 1000 (18.05), 2048 (18.08.1 to 19.08) and
 * 32768 (19.11 and later).
 */
export const MAX_FRAME_BYTES = 65_536;

/** Default maximum of a JSON reply of a vf, mirror or pcap, in bytes. Real replies have a few thousand. */
export const MAX_JSON_BYTES = 1_048_576;

/** Maximum of the first reply on the secondary port, in bytes. Real ones have less than a hundred. */
const MAX_GREETING_BYTES = 1_024;

/**
 * Decodes the bytes of one connection into replies. It borrows the chunks and copies only when a reply arrives in
 * several chunks.
 */
export interface ReplyDecoder {
  /**
   * Decodes the next bytes.
   *
   * @param expecting whether a command is waiting for its reply.
   * @returns the text of the reply when these bytes complete it, otherwise undefined.
   * @throws ProtocolError when the bytes are no reply, exceed the maximum, or are unexpected.
   */
  push(chunk: Buffer, expecting: boolean): string | undefined;
  /** Frame size of the process in bytes; undefined when it is not known yet, or the process has no fixed frames. */
  readonly frameSize: number | undefined;
  /**
   * Whether padding of the last reply may still arrive. Framing is not affected, but the process is still sending,
   * and the next command should wait a little.
   */
  readonly paddingPending: boolean;
}

/** Frame sizes of the known releases, in bytes. They only decide when to send the next command. */
const KNOWN_FRAME_SIZES: ReadonlySet<number> = new Set([1_000, 2_048, 32_768]);

const NOTHING = Buffer.alloc(0);

/**
 * The bytes of an incomplete reply, copied into one buffer: a chunk may be a single byte of a large buffer, and
 * keeping chunks would hold many times the maximum.
 */
class Pieces {
  #buffer = NOTHING;
  #bytes = 0;

  constructor(private readonly max: number) {}

  get bytes(): number {
    return this.#bytes;
  }

  add(piece: Buffer): void {
    const bytes = this.#bytes + piece.length;
    if (bytes > this.max) throw new ProtocolError(`more than ${this.max} bytes`);
    if (bytes > this.#buffer.length) this.#grow(bytes);
    piece.copy(this.#buffer, this.#bytes);
    this.#bytes = bytes;
  }

  /** Returns the text of all pieces and of the bytes of a last one from `start` to `end`, and resets. */
  finish(last: Buffer, start: number, end: number): string {
    if (this.#bytes + end - start > this.max) throw new ProtocolError(`more than ${this.max} bytes`);
    if (this.#bytes === 0) return last.toString('utf8', start, end);
    this.add(last.subarray(start, end));
    const text = this.#buffer.toString('utf8', 0, this.#bytes);
    this.#buffer = NOTHING;
    this.#bytes = 0;
    return text;
  }

  /** Doubles the buffer at least, or many small pieces would be copied over and over. */
  #grow(bytes: number): void {
    const buffer = Buffer.allocUnsafe(Math.min(this.max, Math.max(bytes, 2 * this.#buffer.length)));
    this.#buffer.copy(buffer, 0, 0, this.#bytes);
    this.#buffer = buffer;
  }
}

/**
 * Decodes replies in fixed frames, text padded with NULs, as primary, nfv and vm send them.
 *
 * The frame size differs between releases and is learnt: the first reply is the text up to its first NUL, and the
 * first byte after it that is not NUL begins the second reply, so everything before it was the first frame. From then
 * on a frame ends at its size, whatever NULs it contains (older releases send their tokenised command buffer). The
 * text of a reply ends at its first NUL; the rest of the frame has no meaning.
 */
export class FrameDecoder implements ReplyDecoder {
  #size: number | undefined;
  /** Bytes of the current frame so far. */
  #received: number;
  /** Text of the current frame; undefined until its first NUL has arrived. */
  #text: string | undefined;
  /** Whether padding of the first frame may still arrive after its reply was returned. */
  #paddingOpen: boolean;
  readonly #pieces: Pieces;

  /** @param greeted bytes of the first frame that were read before: the first reply without its padding. */
  constructor(
    greeted = 0,
    private readonly max = MAX_FRAME_BYTES,
  ) {
    this.#received = greeted;
    this.#paddingOpen = greeted > 0;
    this.#pieces = new Pieces(max);
  }

  get frameSize(): number | undefined {
    return this.#size;
  }

  get paddingPending(): boolean {
    return this.#paddingOpen && !KNOWN_FRAME_SIZES.has(this.#received);
  }

  push(chunk: Buffer, expecting: boolean): string | undefined {
    let start = 0;
    if (this.#paddingOpen) {
      start = skipNuls(chunk, 0);
      this.#received += start;
      if (this.#received > this.max) throw new ProtocolError(`padding beyond ${this.max} bytes`);
      if (start === chunk.length) return undefined;
      if (!expecting) throw new ProtocolError('unexpected bytes');
      this.#size = this.#received;
      this.#received = 0;
      this.#paddingOpen = false;
    } else if (!expecting && chunk.length > 0) {
      throw new ProtocolError('unexpected bytes');
    }
    return this.#size === undefined ? this.#first(chunk) : this.#frame(chunk, start, this.#size);
  }

  /** Decodes the first reply, whose frame size is unknown. */
  #first(chunk: Buffer): string | undefined {
    const nul = chunk.indexOf(0);
    if (nul === -1) {
      this.#received += chunk.length;
      this.#pieces.add(chunk);
      return undefined;
    }
    if (skipNuls(chunk, nul) !== chunk.length) throw new ProtocolError('unexpected bytes');
    this.#received += chunk.length;
    if (this.#received > this.max) throw new ProtocolError(`more than ${this.max} bytes`);
    this.#paddingOpen = true;
    return this.#pieces.finish(chunk, 0, nul);
  }

  #frame(chunk: Buffer, start: number, size: number): string | undefined {
    const length = chunk.length - start;
    if (this.#received + length > size) throw new ProtocolError(`more than the ${size} bytes of a frame`);
    if (this.#text === undefined) {
      const nul = chunk.indexOf(0, start);
      if (nul !== -1) this.#text = this.#pieces.finish(chunk, start, nul);
      else this.#pieces.add(chunk.subarray(start));
    }
    this.#received += length;
    if (this.#received < size) return undefined;
    const text = this.#text ?? this.#pieces.finish(NOTHING, 0, 0);
    this.#received = 0;
    this.#text = undefined;
    return text;
  }
}

/** Decodes replies that are one bare JSON document each, as vf, mirror and pcap send them. */
export class JsonDecoder implements ReplyDecoder {
  readonly frameSize = undefined;
  readonly paddingPending = false;
  readonly #pieces: Pieces;
  #scanner = new JsonScanner();

  constructor(max = MAX_JSON_BYTES) {
    this.#pieces = new Pieces(max);
  }

  push(chunk: Buffer, expecting: boolean): string | undefined {
    if (!expecting && chunk.length > 0) throw new ProtocolError('unexpected bytes');
    const end = this.#scanner.scan(chunk, 0);
    if (end === -1) {
      this.#pieces.add(chunk);
      return undefined;
    }
    if (end < chunk.length) throw new ProtocolError('bytes after the end of the reply');
    this.#scanner = new JsonScanner();
    return this.#pieces.finish(chunk, 0, end);
  }
}

/**
 * Decodes replies of a secondary of unknown type. Its first reply decides: a bare number, or JSON that names nfv,
 * comes in a fixed frame; other JSON comes bare.
 */
export class SecondaryDecoder implements ReplyDecoder {
  #decided: ReplyDecoder | undefined;
  readonly #pieces = new Pieces(MAX_GREETING_BYTES);
  readonly #scanner = new JsonScanner();
  #json: boolean | undefined;

  /** @param maxJson maximum reply of a process that sends bare JSON, in bytes. */
  constructor(private readonly maxJson = MAX_JSON_BYTES) {}

  get frameSize(): number | undefined {
    return this.#decided?.frameSize;
  }

  get paddingPending(): boolean {
    return this.#decided?.paddingPending ?? false;
  }

  push(chunk: Buffer, expecting: boolean): string | undefined {
    if (this.#decided !== undefined) return this.#decided.push(chunk, expecting);
    if (chunk.length === 0) return undefined;
    if (!expecting) throw new ProtocolError('unexpected bytes');
    this.#json ??= chunk[0] === 0x7b;
    const end = this.#json ? this.#scanner.scan(chunk, 0) : chunk.indexOf(0);
    if (end === -1) {
      this.#pieces.add(chunk);
      return undefined;
    }
    const bytes = this.#pieces.bytes + end;
    const text = this.#pieces.finish(chunk, 0, end);
    this.#decided = this.#json && !isPadded(text) ? new JsonDecoder(this.maxJson) : new FrameDecoder(bytes);
    const rest = chunk.subarray(end);
    if (rest.length > 0) this.#decided.push(rest, false);
    return text;
  }
}

/** Whether the JSON greeting is from a process that pads its replies. Invalid JSON is left to the reply parser. */
function isPadded(greeting: string): boolean {
  return /"process_type"\s*:\s*"(nfv|vm)"/.test(greeting);
}

/** Index of the first byte from `start` that is not NUL, or the length. */
function skipNuls(chunk: Buffer, start: number): number {
  let i = start;
  while (i < chunk.length && chunk[i] === 0) i++;
  return i;
}
