/**
 * Reads what a Linux executable needs. dpkg-shlibdeps would look at the libraries of this machine instead, which belong to
 * another release or processor, and so name versions that the executable does not need.
 */

/** An executable in the ELF format, as far as it matters for a package. */
export interface Elf {
  /** `e_machine`, see elf(5). */
  readonly machine: number;
  /** File names of the required shared libraries, such as `libc.so.6`. */
  readonly libraries: readonly string[];
  /** Required symbol versions of the libraries, such as `GLIBC_2.28`. */
  readonly versions: readonly string[];
}

const MAGIC = '\x7fELF';
const CLASS_64 = 2;
const LITTLE_ENDIAN = 1;
/** Section types. */
const SHT_DYNAMIC = 6;
const SHT_GNU_VERNEED = 0x6ffffffe;
/** The tag of a required library in the dynamic section. */
const DT_NEEDED = 1;

interface Section {
  readonly type: number;
  readonly offset: number;
  readonly size: number;
  /** Index of the section with the texts. */
  readonly link: number;
  /** Number of entries. */
  readonly info: number;
}

/** @returns undefined when it is not an executable of 64 bits, little-endian, in the ELF format. */
export function readElf(bytes: Buffer): Elf | undefined {
  if (bytes.length < 64 || bytes.toString('latin1', 0, 4) !== MAGIC) return undefined;
  if (bytes[4] !== CLASS_64 || bytes[5] !== LITTLE_ENDIAN) return undefined;
  const sections = sectionsOf(bytes);
  return {
    machine: bytes.readUInt16LE(18),
    libraries: sections
      .filter(({ type }) => type === SHT_DYNAMIC)
      .flatMap((it) => librariesIn(bytes, sections, it)),
    versions: sections
      .filter(({ type }) => type === SHT_GNU_VERNEED)
      .flatMap((it) => versionsIn(bytes, sections, it)),
  };
}

function sectionsOf(bytes: Buffer): Section[] {
  const start = Number(bytes.readBigUInt64LE(40));
  const size = bytes.readUInt16LE(58);
  return Array.from({ length: bytes.readUInt16LE(60) }, (_, index) => {
    const header = start + index * size;
    return {
      type: bytes.readUInt32LE(header + 4),
      offset: Number(bytes.readBigUInt64LE(header + 24)),
      size: Number(bytes.readBigUInt64LE(header + 32)),
      link: bytes.readUInt32LE(header + 40),
      info: bytes.readUInt32LE(header + 44),
    };
  });
}

function librariesIn(bytes: Buffer, sections: readonly Section[], { offset, size, link }: Section): string[] {
  const found: string[] = [];
  for (let at = offset; at < offset + size; at += 16) {
    if (bytes.readBigUInt64LE(at) !== BigInt(DT_NEEDED)) continue;
    found.push(textAt(bytes, sections[link], Number(bytes.readBigUInt64LE(at + 8))));
  }
  return found;
}

/** Each entry names a library, and has a list of versions. */
function versionsIn(bytes: Buffer, sections: readonly Section[], { offset, link, info }: Section): string[] {
  const found: string[] = [];
  let entry = offset;
  for (let left = info; left > 0; left--) {
    let version = entry + bytes.readUInt32LE(entry + 8);
    for (let more = bytes.readUInt16LE(entry + 2); more > 0; more--) {
      found.push(textAt(bytes, sections[link], bytes.readUInt32LE(version + 8)));
      version += bytes.readUInt32LE(version + 12);
    }
    entry += bytes.readUInt32LE(entry + 12);
  }
  return found;
}

function textAt(bytes: Buffer, texts: Section | undefined, index: number): string {
  const start = (texts?.offset ?? 0) + index;
  return bytes.toString('latin1', start, bytes.indexOf(0, start));
}
