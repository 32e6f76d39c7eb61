/** Does for a unit what systemd does before it starts the process of a service, see systemd.exec(5). */
import assert from 'node:assert/strict';
import type { ServiceUser, ThrowAwayRoot } from './throw-away-root.js';

/** A user id of the range that systemd takes those of DynamicUser= from. */
const DYNAMIC_UID = 61_234;

/** A systemd unit, as far as it matters for the start of its process. */
export interface Unit {
  /** The program and its arguments. */
  readonly command: readonly string[];
  readonly user: ServiceUser;
}

/**
 * Makes the folders of a unit with DynamicUser=, and reads its environment.
 *
 * @param path of the unit in the root.
 */
export async function prepareService(root: ThrowAwayRoot, path: string): Promise<Unit> {
  const text = await root.sh(`cat ${path}`);
  const valueOf = (key: string): string =>
    new RegExp(`^${key}=(.*)$`, 'm').exec(text)?.[1] ?? assert.fail(`${path} has no ${key}`);
  assert.equal(valueOf('DynamicUser'), 'yes');
  const env: Record<string, string> = {};
  for (const [key, parent] of [
    ['StateDirectory', '/var/lib'],
    ['LogsDirectory', '/var/log'],
  ] as const) {
    const name = valueOf(key);
    const folder = `${parent}/private/${name}`;
    await root.sh(
      `install -d -m 700 ${parent}/private && install -d -o ${DYNAMIC_UID} -g ${DYNAMIC_UID} -m ${valueOf(`${key}Mode`)} ${folder} &&
       ln -sfn private/${name} ${parent}/${name} && chmod 755 ${parent}/private`,
    );
    env[`${key.replace('Directory', '').toUpperCase()}_DIRECTORY`] = `${parent}/${name}`;
  }
  const file = valueOf('EnvironmentFile').replace(/^-/, '');
  for (const [, name = '', value = ''] of (await root.sh(`cat ${file}`)).matchAll(/^([A-Z_]+)=(.*)$/gm))
    env[name] = value;
  return { command: valueOf('ExecStart').split(' '), user: { uid: DYNAMIC_UID, env } };
}
