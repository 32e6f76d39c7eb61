/** The files of the package that are embedded in an executable. `package-file.ts` describes the functions. */
import { getAsset, getRawAsset } from 'node:sea';
import { Worker } from 'node:worker_threads';
import type * as Installed from './package-file.js';

/** The base of the URLs. The path of a URL below it is the key of an asset. */
const BASE = 'asset:///';

/** The asset with the paths of all others, as a JSON array. */
export const INDEX = 'index.json';

let paths: readonly string[] | undefined;

export const packageFile: typeof Installed.packageFile = (path) => new URL(path, BASE);

export const readPackageFile: typeof Installed.readPackageFile = (file) =>
  new Promise((resolve) => {
    // The memory of an asset is read-only, and Buffer.from(ArrayBuffer) would share it.
    resolve(Buffer.from(new Uint8Array(getRawAsset(keyOf(file)) as ArrayBuffer)));
  });

export const packageText: typeof Installed.packageText = (file) => getAsset(keyOf(file), 'utf8');

export const fileNamesIn: typeof Installed.fileNamesIn = (folder) => {
  paths ??= JSON.parse(getAsset(INDEX, 'utf8')) as readonly string[];
  const prefix = keyOf(folder);
  const names = paths.filter((path) => path.startsWith(prefix)).map((path) => path.slice(prefix.length));
  return Promise.resolve(new Set(names.filter((name) => !name.includes('/'))));
};

export const startThread: typeof Installed.startThread = (name, options) =>
  new Worker(getAsset(`dist/bin/${name}.js`, 'utf8'), { ...options, eval: true });

function keyOf(url: URL): string {
  return url.pathname.slice(1);
}
