/** Makes an executable of spp-ctl, which needs no Node.js, and a Debian package with it: `npm run package`. */
import { mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from '../src/files/version.js';
import { writeDebianPackage } from './package/debian-package.js';
import { readNodeBinary } from './package/node-binary.js';
import { type PackageOptions, readOptions, USAGE } from './package/options.js';
import { OptionError } from './script-options.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

async function makePackage({ out, node: given, nodeLicence, revision }: PackageOptions): Promise<void> {
  const node = await readNodeBinary(given, nodeLicence);
  // Earlier releases cannot load it.
  const { writeExecutable } = await import('./package/executable.js');
  const work = await mkdtemp(join(tmpdir(), 'spp-ctl-package-'));
  const folder = async (name: string): Promise<string> => {
    await mkdir(join(work, name));
    return join(work, name);
  };
  try {
    await mkdir(out, { recursive: true });
    const executable = join(out, `spp-ctl-${version()}-linux-${node.platform.arch}`);
    const copyright = await writeExecutable(executable, node, ROOT, await folder('executable'), console.log);
    await writeFile(`${executable}.licences.txt`, copyright);
    await tell(executable);
    await tell(
      await writeDebianPackage(
        { executable, node, version: version(), revision, copyright },
        out,
        ROOT,
        await folder('debian'),
      ),
    );
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function tell(file: string): Promise<void> {
  console.log(`${file}  ${((await stat(file)).size / 1e6).toFixed(1)} MB`);
}

try {
  const options = readOptions(process.argv.slice(2));
  if (options === undefined) process.stdout.write(USAGE);
  else await makePackage(options);
} catch (error) {
  console.error(`package: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(error instanceof OptionError ? 2 : 1);
}
