import { createClient } from '@hey-api/openapi-ts';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../support/recordings.js';
import { run, type Workspace } from './workspace.js';

const DOCUMENT = fileURLToPath(new URL('openapi.yaml', ROOT));

/** A third-party generator of clients. */
export interface Generator {
  readonly name: string;
  /**
   * Generates a client in the folder of its name.
   *
   * @returns the reason why the generator could not be run; undefined on success.
   */
  generate(project: Workspace, url: string): Promise<string | undefined>;
}

const heyApi: Generator = {
  name: 'hey-api',
  generate: async ({ folder }) => {
    await createClient({
      input: DOCUMENT,
      output: { path: `${folder}/hey-api`, module: { extension: '.js' } },
      logs: { level: 'silent', file: false },
    });
    return undefined;
  },
};

/** The newest version for Node.js 20. It is run by npx, because it has 300 packages, two of them with install scripts. */
const ORVAL = 'orval@7.13.2';

/** The settings of npm in the environment of npx. */
const NPM = {
  npm_config_ignore_scripts: 'true',
  // The packages of orval as of this day, because there is no lock file.
  npm_config_before: '2026-10-01',
  npm_config_fetch_retries: '1',
  npm_config_fetch_retry_mintimeout: '1000',
  npm_config_update_notifier: 'false',
  SCARF_ANALYTICS: 'false',
  DO_NOT_TRACK: '1',
};

const UNREACHABLE =
  /\b(E?AI_AGAIN|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|ETIMEDOUT|ERR_SOCKET_TIMEOUT)\b/;

const orval: Generator = {
  name: 'orval',
  generate: async (project, url) => {
    const output = { mode: 'single', client: 'fetch', target: 'orval/spp.ts', baseUrl: url };
    const config = { spp: { input: DOCUMENT, output } };
    await project.write('orval.config.cjs', `module.exports = ${JSON.stringify(config)};`);
    try {
      await run('npx', ['--yes', ORVAL, '--config', 'orval.config.cjs'], {
        cwd: project.folder,
        env: { ...process.env, ...NPM },
        timeout: 120_000,
      });
    } catch (error) {
      const stderr = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
      const [code] = UNREACHABLE.exec(/^npm error code .*$/m.exec(stderr)?.[0] ?? '') ?? [];
      if (code === undefined) throw error;
      return `the package registry cannot be reached (${code}), so there is no ${ORVAL}`;
    }
    return undefined;
  },
};

export const GENERATORS: readonly Generator[] = [heyApi, orval];
