import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Generator } from './generators.js';
import { DOCUMENT } from './generators.js';
import { NPM_ENVIRONMENT } from './npm-install.js';
import { run } from './workspace.js';

/** The newest versions for Node.js 20 of a generator and of what its code imports. */
interface Installed extends Pick<Generator, 'bundled' | 'tellsStatus'> {
  readonly name: string;
  readonly packages: readonly string[];
  /** The command in node_modules/.bin, with its arguments. */
  readonly command: readonly string[];
  readonly config?: readonly [file: string, text: (url: string) => string];
}

function foreign({ command, config, ...properties }: Installed): Generator {
  return {
    ...properties,
    generate: async (folder, url) => {
      if (config !== undefined) await writeFile(join(folder, config[0]), config[1](url));
      // Not every generator creates its output folder.
      await mkdir(join(folder, properties.name), { recursive: true });
      const [program = '', ...args] = command;
      await run(join(folder, '../node_modules/.bin', program), args, {
        cwd: folder,
        env: NPM_ENVIRONMENT,
        timeout: 120_000,
      });
    },
  };
}

const KUBB = '4.39.3';

export const FOREIGN_GENERATORS: readonly Generator[] = [
  foreign({
    name: 'orval',
    packages: ['orval@7.13.2'],
    command: ['orval', '--config', 'orval.config.cjs'],
    config: [
      'orval.config.cjs',
      (url) => {
        const output = { mode: 'single', client: 'fetch', target: 'orval/spp.ts', baseUrl: url };
        return `module.exports = ${JSON.stringify({ spp: { input: DOCUMENT, output } })};`;
      },
    ],
  }),
  foreign({
    name: 'kubb',
    packages: [
      ...['cli', 'core', 'plugin-client', 'plugin-oas', 'plugin-ts', 'plugin-zod'].map(
        (part) => `@kubb/${part}@${KUBB}`,
      ),
      'zod@3.25.76',
    ],
    command: ['kubb', 'generate', '--config', 'kubb.config.mjs'],
    config: [
      'kubb.config.mjs',
      () => `import { pluginOas } from '@kubb/plugin-oas';
import { pluginTs } from '@kubb/plugin-ts';
import { pluginClient } from '@kubb/plugin-client';
import { pluginZod } from '@kubb/plugin-zod';
export default {
  root: '.',
  input: { path: ${JSON.stringify(DOCUMENT)} },
  output: { path: './kubb', clean: true, format: false, lint: false },
  plugins: [
    pluginOas({ validate: true, generators: [] }),
    pluginTs({ output: { path: 'types' } }),
    pluginZod({ output: { path: 'zod' } }),
    pluginClient({ output: { path: 'clients' }, client: 'fetch', parser: 'zod' }),
  ],
};
`,
    ],
    bundled: true,
    tellsStatus: false,
  }),
  foreign({
    name: 'openapi-zod-client',
    packages: ['openapi-zod-client@1.18.3', '@zodios/core@10.9.6', 'axios@1', 'zod@3.25.76'],
    command: [
      ...['openapi-zod-client', DOCUMENT, '-o', 'openapi-zod-client/spp.ts'],
      ...['--with-alias', '--strict-objects', '--export-schemas'],
    ],
    bundled: true,
    tellsStatus: false,
  }),
  foreign({
    name: 'swagger-typescript-api',
    packages: ['swagger-typescript-api@13.13.0'],
    command: [
      'swagger-typescript-api',
      'generate',
      '--generate-union-enums',
      '-p',
      DOCUMENT,
      '-o',
      'swagger-typescript-api',
      '-n',
      'spp.ts',
    ],
    bundled: true,
  }),
  foreign({
    name: 'oazapfts',
    packages: ['oazapfts@7.5.0'],
    command: ['oazapfts', DOCUMENT, 'oazapfts/spp.ts'],
    bundled: true,
  }),
  foreign({
    name: 'openapi-typescript-codegen',
    packages: ['openapi-typescript-codegen@0.31.0'],
    command: ['openapi', '-i', DOCUMENT, '-o', 'openapi-typescript-codegen', '--useUnionTypes'],
    bundled: true,
    tellsStatus: false,
  }),
];
