/** Builds the pages at /docs from src/docs and the required files of Swagger UI into dist/docs. */
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundleGuides } from './bundle-guides.js';
import { licences } from './licences.js';

const OUT = 'dist/docs';

/** The source files of the pages, and their names in the output folder without the extension. */
const FILES = {
  'page.ts': 'page',
  'page.css': 'page',
  'index.html': 'index',
  'guide.ts': 'guide/guide',
  'guide.css': 'guide/guide',
};

/** The files of Swagger UI that the page uses, and their names here. The unused files are five times as large. */
const SWAGGER_UI = {
  'swagger-ui-bundle.js': 'swagger-ui-bundle.js',
  'swagger-ui-bundle.js.LICENSE.txt': 'swagger-ui-bundle.js.LICENSE.txt',
  'swagger-ui.css': 'swagger-ui.css',
  'favicon-32x32.png': 'favicon-32x32.png',
  LICENSE: 'swagger-ui.LICENSE.txt',
  NOTICE: 'swagger-ui.NOTICE.txt',
};

/** @param root of the package. */
export async function bundleDocs(root: string): Promise<void> {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: Object.entries(FILES).map(([file, out]) => ({ in: `src/docs/${file}`, out })),
    tsconfig: 'src/docs/tsconfig.json',
    outdir: OUT,
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    loader: { '.html': 'copy' },
    minify: true,
    metafile: true,
    logLevel: 'warning',
  });
  for (const [from, to] of Object.entries(SWAGGER_UI))
    await copyFile(join(root, 'node_modules/swagger-ui-dist', from), join(root, OUT, to));
  await writeFile(join(root, OUT, 'guide/licences.txt'), await licences(root, metafile));
  await bundleGuides(root);
}
