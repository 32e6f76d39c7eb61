import { createClient } from '@hey-api/openapi-ts';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../support/recordings.js';
import { run, type Workspace } from './workspace.js';

const DOCUMENT = fileURLToPath(new URL('openapi.yaml', ROOT));

/** A generator of clients that is not ours. */
export interface Generator {
  readonly name: string;
  /**
   * Writes a client into the folder of its name.
   *
   * @returns why it could not be run here, if it could not.
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

/** The newest that runs on Node.js 20. It brings 300 packages, two of them with install scripts: so it is run by npx. */
const ORVAL = 'orval@7.13.2';

/** What npm is told by its environment for npx. */
const NPM = {
  npm_config_ignore_scripts: 'true',
  // The packages that orval needs as they were on this day, for there is no lock file to say it.
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
