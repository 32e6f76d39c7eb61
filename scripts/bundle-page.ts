/** Builds the page at /ui from src/ui into dist/ui. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';

/** @param root of the package. */
export async function bundlePage(root: string): Promise<void> {
  const outdir = 'dist/ui';
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['main.ts', 'style.css', 'index.html', 'icon.svg'].map((name) => `src/ui/${name}`),
    tsconfig: 'src/ui/tsconfig.json',
    outdir,
    bundle: true,
    platform: 'browser',
    format: 'esm',
    target: 'es2022',
    loader: { '.html': 'copy', '.svg': 'copy' },
    minify: true,
    metafile: true,
    logLevel: 'warning',
  });
  await writeFile(join(root, outdir, 'licences.txt'), await licences(root, metafile));
}

/** The licences of the packages in the bundle. */
async function licences(root: string, { inputs }: Metafile): Promise<string> {
  const packages = new Set(
    Object.keys(inputs).flatMap((file) => /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []),
  );
  const texts: string[] = [];
  for (const name of [...packages].sort()) {
    const folder = join(root, 'node_modules', name);
    const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
    if (file === undefined) throw new Error(`${name}, which the page contains, has no licence`);
    texts.push(`${name}\n\n${(await readFile(join(folder, file), 'utf8')).trim()}\n`);
  }
  return texts.join('\n----\n\n');
}
