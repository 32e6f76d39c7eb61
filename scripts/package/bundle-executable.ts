/** Bundles the commands and all packages that they use for an executable. */
import { readFile } from 'node:fs/promises';
import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';
import { inlineOpenapiBackend } from '../inline-openapi-backend.js';

/** The main module of the executable, and the code of its threads. */
const MAIN = 'scripts/package/entry.ts';
const THREADS = { 'drawing-worker': 'src/topology/drawing-worker.ts' };

/** How the source loads a package on demand: the bundler would not see which. */
const ON_DEMAND = 'createRequire(import.meta.url)(';

/** Reads files of the package from the executable, and bundles packages that the source loads on demand. */
const embedded: Plugin = {
  name: 'embedded',
  setup(build) {
    build.onResolve({ filter: /\/package-file\.js$/ }, async ({ path, ...from }) => {
      if (from.importer.endsWith('/embedded-file.ts')) return undefined;
      return await build.resolve(path.replace('package-file', 'embedded-file'), from);
    });
    // As an ES module, it asks for its own URL, which an executable does not have.
    build.onResolve({ filter: /^@viz-js\/viz$/ }, async ({ path, resolveDir, kind }) =>
      kind === 'require-call' ? undefined : await build.resolve(path, { resolveDir, kind: 'require-call' }),
    );
    build.onLoad({ filter: /\/src\/.*\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      return { contents: text.replaceAll(ON_DEMAND, 'require('), loader: 'ts' };
    });
  },
};

const OPTIONS: BuildOptions = {
  bundle: true,
  write: false,
  plugins: [embedded, inlineOpenapiBackend],
  platform: 'node',
  // Node.js takes no other format for an executable.
  format: 'cjs',
  target: 'node20',
  minifyWhitespace: true,
  minifySyntax: true,
  metafile: true,
  logLevel: 'warning',
  logOverride: { 'empty-import-meta': 'error' },
};

export interface Bundle {
  readonly main: string;
  /** The code of the threads, by the path of the file that has it in the package. */
  readonly threads: ReadonlyMap<string, string>;
  /** What the bundles were made from. */
  readonly metafile: Metafile;
}

/** @param root of the package. @throws Error of esbuild. */
export async function bundleExecutable(root: string): Promise<Bundle> {
  const inputs: Metafile['inputs'] = {};
  const outputs: Metafile['outputs'] = {};
  const bundle = async (entry: string): Promise<string> => {
    const { outputFiles = [], metafile } = await build({
      ...OPTIONS,
      absWorkingDir: root,
      entryPoints: [entry],
      outfile: 'main.js',
    });
    Object.assign(inputs, metafile?.inputs);
    return outputFiles.map(({ text }) => text).join('');
  };
  const main = await bundle(MAIN);
  const threads = new Map<string, string>();
  for (const [name, entry] of Object.entries(THREADS))
    threads.set(`dist/bin/${name}.js`, await bundle(entry));
  return { main, threads, metafile: { inputs, outputs } };
}
