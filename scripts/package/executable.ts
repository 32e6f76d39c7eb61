/** Makes an executable of spp-ctl and spp-sim, which contains Node.js, all packages and all files that are read at run time. */
import { chmod, readdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { INDEX } from '../../src/files/embedded-file.js';
import { licences } from '../licences.js';
import { bundleExecutable } from './bundle-executable.js';
import { FUSE, type NodeBinary } from './node-binary.js';
import { runTool, ToolError } from './run-tool.js';

/** The files of the package that are read at run time. */
const FILES = ['package.json', 'openapi.yaml', 'generated/openapi.json'];
const FOLDERS = ['generated/completion', 'dist/ui', 'dist/docs', 'dist/docs/guide'];

/** The name under which Node.js finds an application in its own binary. */
const RESOURCE = 'NODE_SEA_BLOB';

/** The licences of packages that contain none. */
const LICENCES = { '@viz-js/viz': 'scripts/package/viz-js.licence.txt' };

/** Licences beside the files of others that are in `dist/`. */
const PAGE_LICENCES = /^dist\/(?:ui|docs|docs\/guide)\/.*(?:licen[cs]es?|notice)(?:\.txt)?$/i;

/**
 * Writes an executable.
 *
 * @param root of the package, which is built.
 * @param work an empty folder for files in between.
 * @param say gets a sentence about what could not be done.
 * @returns the licences of everything in it.
 * @throws ToolError when Node.js cannot prepare it. Error of esbuild or of the file system.
 */
export async function writeExecutable(
  path: string,
  node: NodeBinary,
  root: string,
  work: string,
  say: (sentence: string) => void,
): Promise<string> {
  const { main, threads, metafile } = await bundleExecutable(root);
  const inWork = async (name: string, content: string): Promise<string> => {
    const file = join(work, name);
    await writeFile(file, content);
    return file;
  };
  const paths = [...FILES];
  for (const folder of FOLDERS) paths.push(...(await filesIn(root, folder)));
  const assets: Record<string, string> = Object.fromEntries(paths.map((each) => [each, join(root, each)]));
  for (const [index, [name, code]] of [...threads].entries())
    assets[name] = await inWork(`thread-${index}.cjs`, code);
  assets[INDEX] = await inWork('index.json', JSON.stringify(Object.keys(assets)));
  const blob = join(work, 'blob');
  const config = {
    main: await inWork('main.cjs', main),
    output: blob,
    disableExperimentalSEAWarning: true,
    // Compiled code is of no use to another processor.
    useCodeCache: node.isOwn,
    assets,
  };
  await runTool(
    process.execPath,
    ['--experimental-sea-config', await inWork('config.json', JSON.stringify(config))],
    'nodejs',
  );
  await writeFile(path, node.bytes);
  await strip(path, say);
  // Its program, because the function would print warnings about sections that are all the same.
  const postject = createRequire(import.meta.url).resolve('postject/dist/cli.js');
  await runTool(process.execPath, [postject, path, RESOURCE, blob, '--sentinel-fuse', FUSE], 'nodejs');
  await chmod(path, 0o755);
  const texts = [
    await readFile(join(root, 'LICENSE'), 'utf8'),
    node.licence,
    await licences(root, metafile, LICENCES),
  ];
  for (const each of paths.filter((name) => PAGE_LICENCES.test(name)))
    texts.push(`${each}\n\n${await readFile(join(root, each), 'utf8')}`);
  return texts.map((text) => `${text.trim()}\n`).join('\n----\n\n');
}

async function filesIn(root: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => `${folder}/${name}`);
}

/** Removes the symbols, an eighth of the size. */
async function strip(path: string, say: (sentence: string) => void): Promise<void> {
  try {
    await runTool('strip', [path], 'binutils');
  } catch (error) {
    if (!(error instanceof ToolError)) throw error;
    // strip knows the processor of its machine only.
    say(`The executable keeps its symbols: ${error.message.split('\n').at(-1) ?? ''}`);
  }
}
