import { run } from './workspace.js';

/** The environment of npm, and of what it installs. */
export const NPM_ENVIRONMENT: NodeJS.ProcessEnv = {
  ...process.env,
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

/** Installs packages in a folder. @returns the reason why they cannot be installed; undefined on success. */
export async function install(folder: string, packages: readonly string[]): Promise<string | undefined> {
  try {
    await run('npm', ['install', '--no-save', '--no-audit', '--no-fund', ...packages], {
      cwd: folder,
      env: NPM_ENVIRONMENT,
      timeout: 240_000,
    });
  } catch (error) {
    const stderr = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
    const [code] = UNREACHABLE.exec(/^npm error code .*$/m.exec(stderr)?.[0] ?? '') ?? [];
    if (code === undefined) throw error;
    return `the package registry cannot be reached (${code})`;
  }
  return undefined;
}
