import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Generator } from './generators.js';
import { DOCUMENT } from './generators.js';
import { run, type Workspace } from './workspace.js';

/** The settings of npm in the environment. */
const NPM = {
  npm_config_ignore_scripts: 'true',
  // The dependencies as of this day, because there is no lock file.
  npm_config_before: '2026-11-28',
  npm_config_fetch_retries: '1',
  npm_config_fetch_retry_mintimeout: '1000',
  npm_config_update_notifier: 'false',
  SCARF_ANALYTICS: 'false',
  DO_NOT_TRACK: '1',
};

const UNREACHABLE =
  /\b(E?AI_AGAIN|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|ETIMEDOUT|ERR_SOCKET_TIMEOUT)\b/;

/** Installs packages in a project. @returns the reason why they cannot be installed; undefined on success. */
async function install({ folder }: Workspace, packages: readonly string[]): Promise<string | undefined> {
  try {
    await run('npm', ['install', '--no-save', '--no-audit', '--no-fund', ...packages], {
      cwd: folder,
      env: { ...process.env, ...NPM },
      timeout: 120_000,
    });
  } catch (error) {
    const stderr = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
    const [code] = UNREACHABLE.exec(/^npm error code .*$/m.exec(stderr)?.[0] ?? '') ?? [];
    if (code === undefined) throw error;
    return `the package registry cannot be reached (${code}), so there is no ${packages[0] ?? ''}`;
  }
  return undefined;
}

/** The newest versions for Node.js 20 of a generator and of what its code imports. */
interface Installed extends Pick<Generator, 'bundled' | 'tellsStatus'> {
  readonly name: string;
  readonly packages: readonly string[];
  /** The command in node_modules/.bin, with its arguments. */
  readonly command: readonly string[];
  readonly config?: readonly [file: string, text: (url: string) => string];
}

function foreign({ name, packages, command, config, ...properties }: Installed): Generator {
  return {
    ...properties,
    name,
    generate: async (project, url) => {
      const missing = await install(project, packages);
      if (missing !== undefined) return missing;
      if (config !== undefined) await project.write(config[0], config[1](url));
      // Not every generator creates its output folder.
      await mkdir(join(project.folder, name), { recursive: true });
      const [program = '', ...args] = command;
      await run(join(project.folder, 'node_modules/.bin', program), args, {
        cwd: project.folder,
        env: { ...process.env, ...NPM },
        timeout: 120_000,
      });
      return undefined;
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
