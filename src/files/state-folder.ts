import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode, fileReason } from './file-reason.js';
import { StateFile } from './state-file.js';

/** How often a lock is tried for that others take, too, at the same time. */
const MAX_ATTEMPTS = 3;

/** The folder of the state cannot be used. */
export class StateFolderError extends Error {
  override readonly name = 'StateFolderError';
}

/** A folder for what outlasts a run. One process at a time has it. */
export class StateFolder {
  readonly #lock: string;

  private constructor(private readonly folder: string) {
    this.#lock = join(folder, 'lock');
  }

  /**
   * Takes the folder, which is made if it is not there.
   *
   * @throws StateFolderError when it cannot be written, or another process has it.
   */
  static open(path: string): StateFolder {
    const folder = new StateFolder(path);
    try {
      makeFolder(path);
      folder.#take();
    } catch (error) {
      if (error instanceof StateFolderError) throw error;
      throw new StateFolderError(
        `the folder ${path} (--state-dir) cannot be used: ${fileReason(error, 'write')}`,
        {
          cause: error,
        },
      );
    }
    return folder;
  }

  /** A file in it. */
  file(name: string): StateFile {
    return new StateFile(join(this.folder, name));
  }

  /** Gives the folder back. */
  close(): void {
    rmSync(this.#lock, { force: true });
  }

  #take(): void {
    const mine = `${this.#lock}.${process.pid}`;
    try {
      // As a whole: nobody reads a lock that says only half of whose it is.
      writeFileSync(mine, `${identityOf(String(process.pid))}\n`, { mode: 0o640 });
      for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
        if (tryLink(mine, this.#lock)) return;
        const owner = contentOf(this.#lock);
        this.#checkOwner(owner);
        this.#takeOver(owner);
      }
      throw new Error('several processes want it at the same time');
    } finally {
      rmSync(mine, { force: true });
    }
  }

  /** @throws StateFolderError when the owner of the lock runs. */
  #checkOwner(lock: string): void {
    const owner = lock.trim();
    const [pid = ''] = owner.split(' ');
    if (owner === '' || owner !== identityOf(pid)) return;
    throw new StateFolderError(
      `the folder ${this.folder} (--state-dir) is that of process ${pid}, which runs`,
    );
  }

  /** Takes the lock away of one that was killed, unless another process has done so already and has it now. */
  #takeOver(dead: string): void {
    const aside = `${this.#lock}.${process.pid}.dead`;
    try {
      renameSync(this.#lock, aside);
      if (contentOf(aside) !== dead) tryLink(aside, this.#lock);
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
    } finally {
      rmSync(aside, { force: true });
    }
  }
}

/** @returns '' when there is no such file. */
function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    return '';
  }
}

/** Gives a file another name. @returns whether the name was free. */
function tryLink(file: string, name: string): boolean {
  try {
    linkSync(file, name);
    return true;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    return false;
  }
}

/** With all that it is in. Node.js does that, too, but for ever where a file system takes no folders, as /proc. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  mkdirSync(path, { mode: 0o750 });
}

/**
 * What tells a process from all others, also from those that had its id before or will have it: when it began.
 *
 * @returns '' when there is no such process.
 */
function identityOf(pid: string): string {
  try {
    if (!/^\d+$/.test(pid)) return '';
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program stands in brackets, and may have spaces and brackets itself. See proc(5), starttime.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // One that has ended, and whose parent has not taken note, has nothing any more.
    return fields[0] === 'Z' || fields[0] === 'X' ? '' : `${pid} ${fields[19] ?? ''}`;
  } catch {
    return pid === String(process.pid) || isAlive(Number(pid)) ? pid : '';
  }
}

/** Where there is no /proc. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux';
  } catch {
    return false;
  }
}
