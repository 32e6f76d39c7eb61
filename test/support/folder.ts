import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder for the files of one test. */
export interface Folder {
  readonly path: string;
  /** Writes or replaces a file. @returns its path. */
  write(name: string, text: string): Promise<string>;
  remove(): Promise<void>;
}

export async function createFolder(): Promise<Folder> {
  const path = await mkdtemp(join(tmpdir(), 'spp-ctl-test-'));
  return {
    path,
    write: async (name, text) => {
      const file = join(path, name);
      await writeFile(file, text, { mode: 0o600 });
      return file;
    },
    remove: () => rm(path, { recursive: true, force: true }),
  };
}

/** Runs a test with a folder, which is always removed. */
export async function withFolder(test: (folder: Folder) => Promise<void>): Promise<void> {
  const folder = await createFolder();
  try {
    await test(folder);
  } finally {
    await folder.remove();
  }
}
