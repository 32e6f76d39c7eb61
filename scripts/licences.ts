import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** The licences of the packages that are part of a bundle, as text. @param root of the package. */
export async function licences(root: string, { inputs }: Metafile): Promise<string> {
  const packages = new Set(
    Object.keys(inputs).flatMap((file) => /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? []),
  );
  const texts: string[] = [];
  for (const name of [...packages].sort()) {
    const folder = join(root, 'node_modules', name);
    const file = (await readdir(folder)).find((each) => /^licen[cs]e/i.test(each));
    if (file === undefined) throw new Error(`${name}, which is part of a page, has no licence`);
    texts.push(`${name}\n\n${(await readFile(join(folder, file), 'utf8')).trim()}\n`);
  }
  return texts.join('\n----\n\n');
}
