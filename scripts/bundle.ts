/**
 * Bundles the compiled commands into dist/bin, one file per command. Node.js needs about 40 ms to find and load all files of
 * src/, a third of the time for loading hapi.
 */
import { chmod } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { bundlePage } from './bundle-page.js';
import { bundleDocs } from './bundle-docs.js';
import { inlineOpenapiBackend, REQUIRE } from './inline-openapi-backend.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const COMMANDS = { 'spp-ctl': 'src/main.ts', 'spp-sim': 'src/simulator/main.ts' };
/** Code of threads, which is loaded from the folder of the command. */
const THREADS = { 'drawing-worker': 'src/topology/drawing-worker.ts' };

await build({
  absWorkingDir: ROOT,
  entryPoints: { ...COMMANDS, ...THREADS },
  outdir: 'dist/bin',
  bundle: true,
  // Modules that are imported on demand stay in separate files.
  splitting: true,
  // Packages stay external, so that npm can audit them, except one that is used in part only.
  packages: 'external',
  plugins: [inlineOpenapiBackend],
  banner: { js: REQUIRE },
  platform: 'node',
  format: 'esm',
  target: 'node20',
  minifyWhitespace: true,
  minifySyntax: true,
  logLevel: 'warning',
});
for (const name of Object.keys(COMMANDS)) await chmod(`${ROOT}dist/bin/${name}.js`, 0o755);

// The typed client, for Node.js and browsers.
await build({
  absWorkingDir: ROOT,
  entryPoints: ['src/client/client.ts'],
  outdir: 'dist/client',
  bundle: true,
  packages: 'external',
  platform: 'neutral',
  format: 'esm',
  target: 'es2022',
  logLevel: 'warning',
});

await bundlePage(ROOT);
await bundleDocs(ROOT);
