/** Builds the page at /ui from src/ui into dist/ui. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { licences } from './licences.js';

/** The editor of documents: a file of its own, which the page loads when a document is edited. */
const EDITOR = 'code-editor';

const LATE_EDITOR: Plugin = {
  name: 'late editor',
  setup(bundle) {
    bundle.onResolve({ filter: new RegExp(`/${EDITOR}\\.js$`) }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: `./${EDITOR}.js`, external: true } : undefined,
    );
  },
};

/** @param root of the package. */
export async function bundlePage(root: string): Promise<void> {
  const outdir = 'dist/ui';
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [
      ...['main.ts', 'style.css', 'index.html', 'icon.svg'].map((name) => ({
        in: `src/ui/${name}`,
        out: name.replace(/\.\w+$/, ''),
      })),
      { in: `src/ui/editor/${EDITOR}.ts`, out: EDITOR },
    ],
    plugins: [LATE_EDITOR],
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
