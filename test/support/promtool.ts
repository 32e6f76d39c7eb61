import { spawnSync } from 'node:child_process';

/** The reason why tests that need promtool are skipped; false where it is installed. */
export const WITHOUT_PROMTOOL: string | false =
  spawnSync('promtool', ['--version']).error === undefined
    ? false
    : 'promtool is not installed (it is in the package prometheus of Debian)';

/** Runs promtool. @returns whether it succeeded, and its output. */
export function promtool(
  args: readonly string[],
  input = '',
): { readonly ok: boolean; readonly said: string } {
  const { status, stdout, stderr, error } = spawnSync('promtool', args, { input, encoding: 'utf8' });
  if (error !== undefined) throw error;
  return { ok: status === 0, said: `${stdout}${stderr}` };
}
