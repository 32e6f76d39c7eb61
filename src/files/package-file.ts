/** The files of the package, as they are installed in its folder. In an executable, `embedded-file.ts` takes the place of this file. */
import { readdir, readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { Worker, type WorkerOptions } from 'node:worker_threads';

/**
 * URL of a file of the package. Works from any file in `dist/`, wherever the bundler has put this code.
 *
 * @param path relative to the package.
 */
export function packageFile(path: string): URL {
  const here = import.meta.url;
  return new URL(path, here.slice(0, here.lastIndexOf('/dist/') + 1));
}

/** @param file as packageFile returns it. @throws Error of the file system when the file cannot be read. */
export function readPackageFile(file: URL): Promise<Buffer> {
  return readFile(file);
}

/** Reads a text in UTF-8. @param file as packageFile returns it. @throws Error as readPackageFile. */
export function packageText(file: URL): string {
  return readFileSync(file, 'utf8');
}

/** The names of the files in a folder, without links; none when there is no such folder. @param folder its URL ends with `/`. */
export async function fileNamesIn(folder: URL): Promise<ReadonlySet<string>> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
  } catch {
    return new Set();
  }
}

/** Starts a thread with the code of a bundled file. @param name of the file in dist/bin, without its extension. */
export function startThread(name: string, options: WorkerOptions): Worker {
  return new Worker(packageFile(`dist/bin/${name}.js`), options);
}
