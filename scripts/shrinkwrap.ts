/**
 * Writes npm-shrinkwrap.json, so that npm installs the package with exactly the tested versions of its dependencies: the
 * lock file without development dependencies.
 */
import { readFile, writeFile } from 'node:fs/promises';

interface Lock {
  readonly packages: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const ROOT = new URL('../../', import.meta.url);

const lock = JSON.parse(await readFile(new URL('package-lock.json', ROOT), 'utf8')) as Lock;
const kept = Object.entries(lock.packages)
  .filter(([, { dev }]) => dev !== true)
  .map(([path, entry]) => [path, path === '' ? { ...entry, devDependencies: undefined } : entry]);
const shrunk = { ...lock, packages: Object.fromEntries(kept) as Lock['packages'] };
await writeFile(new URL('npm-shrinkwrap.json', ROOT), `${JSON.stringify(shrunk, undefined, 2)}\n`);
