/** Makes a Debian package of an executable. */
import { createHash } from 'node:crypto';
import { chmod, copyFile, mkdir, readdir, readFile, stat, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { debianDepends } from './debian-depends.js';
import { defaultFile } from './default-file.js';
import type { NodeBinary } from './node-binary.js';
import { runTool } from './run-tool.js';

const DEFAULT_FILE = 'etc/default/spp-ctl';
const UNIT = 'usr/lib/systemd/system/spp-ctl.service';
const DOC = 'usr/share/doc/spp-ctl';

/** Files that are copied as they are, by their path in the package. */
const COPIES: Readonly<Record<string, string>> = {
  'usr/share/bash-completion/completions/spp-ctl': 'generated/completion/spp-ctl.bash',
  'usr/share/zsh/vendor-completions/_spp-ctl': 'generated/completion/_spp-ctl',
  'usr/share/fish/vendor_completions.d/spp-ctl.fish': 'generated/completion/spp-ctl.fish',
  [`${DOC}/examples/prometheus-alerts.yaml`]: 'scripts/prometheus-alerts.yaml',
  [`${DOC}/examples/grafana-dashboard.json`]: 'scripts/grafana-dashboard.json',
};

/** Symbolic links, and their targets. */
const LINKS: Readonly<Record<string, string>> = {
  'usr/bin/spp-sim': 'spp-ctl',
  'usr/share/bash-completion/completions/spp-sim': 'spp-ctl',
  'usr/share/fish/vendor_completions.d/spp-sim.fish': 'spp-ctl.fish',
};

const MAINTAINER_SCRIPTS = ['postinst', 'prerm', 'postrm'];

export interface DebianPackage {
  readonly executable: string;
  readonly node: NodeBinary;
  readonly version: string;
  /** Debian revision. */
  readonly revision: string;
  /** The licences of everything in the executable. */
  readonly copyright: string;
}

/**
 * Writes a Debian package.
 *
 * @param folder of the result. @param root of the package. @param work an empty folder for files in between.
 * @returns path of the Debian package.
 * @throws ToolError when dpkg-deb is not installed or fails. Error when the packages that it depends on are unknown.
 */
export async function writeDebianPackage(
  { executable, node, version, revision, copyright }: DebianPackage,
  folder: string,
  root: string,
  work: string,
): Promise<string> {
  const put = async (path: string, content: string | Buffer, mode = 0o644): Promise<void> => {
    const file = join(work, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
    await chmod(file, mode);
  };
  const fullVersion = `${version}-${revision}`;
  await put('usr/bin/spp-ctl', '');
  await copyFile(executable, join(work, 'usr/bin/spp-ctl'));
  await chmod(join(work, 'usr/bin/spp-ctl'), 0o755);
  await put(DEFAULT_FILE, defaultFile());
  await put(UNIT, unit(await readFile(join(root, 'scripts/spp-ctl.service'), 'utf8')));
  for (const page of await readdir(join(root, 'generated/man')))
    await put(`usr/share/man/man1/${page}.gz`, gzip(await readFile(join(root, 'generated/man', page))));
  for (const [path, file] of Object.entries(COPIES)) await put(path, await readFile(join(root, file)));
  await put(`${DOC}/copyright`, copyright);
  await put(`${DOC}/changelog.Debian.gz`, gzip(changelog(fullVersion)));
  for (const [path, target] of Object.entries(LINKS)) await symlink(target, join(work, path));
  const files = await filesBelow(work);
  await put('DEBIAN/md5sums', await md5sums(work, files));
  await put('DEBIAN/conffiles', `/${DEFAULT_FILE}\n`);
  for (const name of MAINTAINER_SCRIPTS)
    await put(`DEBIAN/${name}`, await readFile(join(root, 'scripts/package/debian', name)), 0o755);
  const { debianArch } = node.platform;
  await put(
    'DEBIAN/control',
    control({
      Package: 'spp-ctl',
      Version: fullVersion,
      Architecture: debianArch,
      Maintainer: maintainer(),
      'Installed-Size': await kibibytes(work, files),
      Depends: debianDepends(node.elf),
      Section: 'net',
      Priority: 'optional',
      Description: `controller of Soft Patch Panel
 spp-ctl is a REST API for spp_primary and the secondary processes of Soft
 Patch Panel (SPP) for DPDK, with pages for browsers, and a command for
 terminals. spp-sim simulates SPP processes.
 .
 The program contains Node.js and all packages that it uses.`,
    }),
  );
  const result = join(folder, `spp-ctl_${fullVersion}_${debianArch}.deb`);
  await chmodFolders(work);
  // Every dpkg reads xz, but the default of some releases is zstd. The variable is that of dpkg-deb.
  const compression = process.env['DPKG_DEB_COMPRESSOR_TYPE'] ?? 'xz';
  await runTool('dpkg-deb', ['--build', '--root-owner-group', `-Z${compression}`, work, result], 'dpkg');
  return result;
}

/** The systemd unit with the path of the command, and without the advice on how to install it. */
function unit(text: string): string {
  const adapted = text
    .replace(/^(#.*\n)+\n/, '')
    .replace(/^ExecStart=\/usr\/bin\/env spp-ctl$/m, 'ExecStart=/usr/bin/spp-ctl');
  if (!adapted.startsWith('[Unit]') || !adapted.includes('ExecStart=/usr/bin/spp-ctl\n'))
    throw new Error('scripts/spp-ctl.service has no ExecStart or no comment to replace');
  return adapted;
}

function control(fields: Readonly<Record<string, string>>): string {
  return Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
}

/** As the tools of Debian do. */
function maintainer(): string {
  const { DEBFULLNAME = 'the spp-ctl authors', DEBEMAIL = 'spp-ctl@localhost' } = process.env;
  return `${DEBFULLNAME} <${DEBEMAIL}>`;
}

/** Debian requires one. The time is that of SOURCE_DATE_EPOCH, which dpkg-deb reads as well, for reproducible builds. */
function changelog(version: string): string {
  const epoch = process.env['SOURCE_DATE_EPOCH'];
  const date = epoch === undefined ? new Date() : new Date(Number(epoch) * 1_000);
  const at = date.toUTCString().replace('GMT', '+0000');
  return `spp-ctl (${version}) unstable; urgency=medium\n\n  * Build of this version.\n\n -- ${maintainer()}  ${at}\n`;
}

function gzip(content: string | Buffer): Buffer {
  return gzipSync(content, { level: 9 });
}

/** The regular files below a folder, relative to it, sorted. */
async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

async function md5sums(folder: string, files: readonly string[]): Promise<string> {
  const lines: string[] = [];
  for (const file of files) {
    if (file === DEFAULT_FILE) continue;
    const sum = createHash('md5').update(await readFile(join(folder, file)));
    lines.push(`${sum.digest('hex')}  ${file}\n`);
  }
  return lines.join('');
}

async function kibibytes(folder: string, files: readonly string[]): Promise<string> {
  let sum = 0;
  for (const file of files) sum += Math.ceil((await stat(join(folder, file))).size / 1_024);
  return String(sum);
}

/** dpkg-deb takes the modes of the folders, which depend on the umask. */
async function chmodFolders(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    if (entry.isDirectory()) await chmod(join(entry.parentPath, entry.name), 0o755);
}
