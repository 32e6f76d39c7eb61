/** The node binary that an executable is made from. */
import { readFile, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Elf, readElf } from './elf.js';

/** The place where Node.js looks for an application in its own binary, as its documentation of single executable applications says. */
export const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

interface Platform {
  /** As in the names of the archives at nodejs.org. */
  readonly arch: string;
  /** As dpkg names it. */
  readonly debianArch: string;
}

/** The platforms, by `e_machine`. */
const PLATFORMS: Readonly<Record<number, Platform | undefined>> = {
  0x3e: { arch: 'x64', debianArch: 'amd64' },
  0xb7: { arch: 'arm64', debianArch: 'arm64' },
};

/** Where installations of Node.js keep its licence, relative to the folder of the binary. */
const LICENCES = ['../LICENSE', '../share/doc/nodejs/LICENSE', '../share/doc/node/LICENSE'];

export interface NodeBinary {
  readonly bytes: Buffer;
  readonly elf: Elf;
  readonly platform: Platform;
  /** Whether it is the binary of the running process. */
  readonly isOwn: boolean;
  /** The text of the licence of Node.js and of the libraries in it. */
  readonly licence: string;
}

/** A file that no executable can be made from. */
export class NodeBinaryError extends Error {
  override readonly name = 'NodeBinaryError';
}

/**
 * Reads and checks a node binary.
 *
 * @param given path of the binary; undefined for that of the running process.
 * @param givenLicence path of the licence; undefined to look for it beside the binary.
 * @throws NodeBinaryError when the running Node.js is too old, or it is not a Linux binary of the running version of Node.js. Error of the file system.
 */
export async function readNodeBinary(given?: string, givenLicence?: string): Promise<NodeBinary> {
  // Executables have files in them since these releases.
  if (/^v20\.(?:\d|1[01])\./.test(process.version))
    throw new NodeBinaryError(`Node.js ${process.version} cannot make an executable; version 20.12 can`);
  const path = await realpath(given ?? process.execPath);
  const bytes = await readFile(path);
  const refuse = (why: string): never => {
    throw new NodeBinaryError(`no executable can be made from ${path}: ${why}`);
  };
  const elf =
    readElf(bytes) ?? refuse('it is not a 64-bit Linux binary; executables of macOS must be signed there');
  const platform = PLATFORMS[elf.machine] ?? refuse(`machine ${elf.machine} is unknown`);
  const isOwn = path === (await realpath(process.execPath));
  // The application is prepared by the running version, and fits no other.
  if (!isOwn && !bytes.includes(`node.js/${process.version}`))
    refuse(`it is not Node.js ${process.version}, which runs this script`);
  if (!bytes.includes(FUSE)) refuse('it does not support single executable applications');
  return { bytes, elf, platform, isOwn, licence: await licenceOf(path, givenLicence) };
}

async function licenceOf(path: string, given: string | undefined): Promise<string> {
  if (given !== undefined) return await readFile(given, 'utf8');
  for (const each of LICENCES) {
    const text = await readFile(join(dirname(path), each), 'utf8').catch(() => undefined);
    // In /usr, it could be that of anything.
    if (text?.startsWith('Node.js is licensed for use as follows') === true) return text;
  }
  throw new NodeBinaryError(
    `the licence of Node.js is not beside ${path}; specify the file LICENSE of its archive with --node-licence`,
  );
}
