/**
 * Bundles the compiled commands into dist/bin. Node.js needs about 40 ms to find and load all files of src/, a third of the time
 * for loading hapi.
 */
import { chmod, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions } from 'esbuild';
import { validators as requestValidators } from '#generated/validators.js';
import { bundlePage } from './bundle-page.js';
import { bundleDocs } from './bundle-docs.js';
import { inlineOpenapiBackend } from './inline-openapi-backend.js';
import { lateClients, lateServer, lateValidators, REQUIRE } from './late-modules.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BIN = 'dist/bin';
const COMMANDS = { 'spp-ctl': 'src/main.ts', 'spp-sim': 'src/simulator/main.ts' };
/** Code of threads, which is loaded from the folder of the command. */
const THREADS = { 'drawing-worker': 'src/topology/drawing-worker.ts' };

const NODE = {
  absWorkingDir: ROOT,
  outdir: BIN,
  bundle: true,
  // Packages stay external, so that npm can audit them, except one that is used in part only.
  packages: 'external',
  platform: 'node',
  target: 'node20',
  minifyWhitespace: true,
  minifySyntax: true,
  logLevel: 'warning',
} as const satisfies BuildOptions;

/** CommonJS: Node.js 20 loads the same code as ES modules more slowly, by a tenth of a start. */
const COMMONJS = {
  ...NODE,
  format: 'cjs',
  define: { 'import.meta.url': 'ownUrl' },
  banner: { js: "const ownUrl = require('node:url').pathToFileURL(__filename).href;" },
} as const satisfies BuildOptions;

const validators = lateValidators(requestValidators);
await build({ ...COMMONJS, entryPoints: { ...COMMANDS, ...THREADS }, plugins: [lateServer, lateClients] });
await build({
  ...COMMONJS,
  entryPoints: ['src/server/serve.ts'],
  // Its CommonJS has another default export than its ES module.
  alias: { 'openapi-fetch': `${ROOT}node_modules/openapi-fetch/dist/index.mjs` },
  plugins: [inlineOpenapiBackend, validators],
});
await build({ ...COMMONJS, entryPoints: ['generated/validators.js'] });
await build({
  ...NODE,
  entryPoints: ['src/terminal/run-command.ts'],
  format: 'esm',
  outExtension: { '.js': '.mjs' },
  // Modules that are imported on demand stay in separate files.
  splitting: true,
  plugins: [validators],
  banner: { js: REQUIRE },
});
await writeFile(`${ROOT}${BIN}/package.json`, JSON.stringify({ type: 'commonjs' }));
for (const name of Object.keys(COMMANDS)) await chmod(`${ROOT}${BIN}/${name}.js`, 0o755);

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
