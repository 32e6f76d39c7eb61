import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/**
 * The licences of the packages that are part of a bundle, as text.
 *
 * @param root of the package.
 * @param others files with the licences of packages that contain none, relative to the root, by the names of the packages.
 * @throws Error when a package has no licence.
 */
export async function licences(
  root: string,
  { inputs }: Metafile,
  others: Readonly<Record<string, string | undefined>> = {},
): Promise<string> {
  const packages = new Set(
    Object.keys(inputs).flatMap((file) => /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []),
  );
  const texts: string[] = [];
  for (const name of [...packages].sort()) {
    const file = (await readdir(join(root, 'node_modules', name))).find((each) => /^licen[cs]e/i.test(each));
    const path = file === undefined ? others[name] : join('node_modules', name, file);
    if (path === undefined) throw new Error(`${name}, which is part of a bundle, has no licence`);
    texts.push(`${name}\n\n${(await readFile(join(root, path), 'utf8')).trim()}\n`);
  }
  return texts.join('\n----\n\n');
}
