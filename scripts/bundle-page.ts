/** Builds the page at /ui from src/ui into dist/ui. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { licences } from './licences.js';

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
