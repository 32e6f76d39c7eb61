import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { errorCode, fileReason } from './file-reason.js';
import { StateFile } from './state-file.js';

/** Number of attempts to acquire a lock while others try, too. */
const MAX_ATTEMPTS = 3;

/** The state folder cannot be used. */
export class StateFolderError extends Error {
  override readonly name = 'StateFolderError';
}

/** A folder for state that outlasts a run. It is locked by one process at a time. */
export class StateFolder {
  readonly #lock: string;

  private constructor(readonly path: string) {
    this.#lock = join(path, 'lock');
  }

  /**
   * Locks the folder, creating it if necessary.
   *
   * @throws StateFolderError when the folder is not writable, or another process has locked it.
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

  /** A file in the folder. */
  file(name: string): StateFile {
    return new StateFile(join(this.path, name));
  }

  /** Unlocks the folder. */
  close(): void {
    rmSync(this.#lock, { force: true });
  }

  #take(): void {
    const mine = `${this.#lock}.${process.pid}`;
    try {
      // Creates the lock as a whole: no process reads half of it.
      writeFileSync(mine, `${identityOf(String(process.pid))}\n`, { mode: 0o640 });
      for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
        if (isLinked(mine, this.#lock)) return;
        const owner = contentOf(this.#lock);
        this.#refuse(owner);
        this.#takeOver(owner);
      }
      throw new Error('several processes try to lock it at the same time');
    } finally {
      rmSync(mine, { force: true });
    }
  }

  /** @throws StateFolderError when the owner of the lock is running. */
  #refuse(lock: string): void {
    const owner = lock.trim();
    const [pid = ''] = owner.split(' ');
    if (owner === '' || owner !== identityOf(pid)) return;
    throw new StateFolderError(`the folder ${this.path} (--state-dir) is in use by process ${pid}`);
  }

  /** Removes the lock of a killed process, unless another process has done so and holds the lock now. */
  #takeOver(dead: string): void {
    const aside = `${this.#lock}.${process.pid}.dead`;
    try {
      renameSync(this.#lock, aside);
      if (contentOf(aside) !== dead) isLinked(aside, this.#lock);
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
    } finally {
      rmSync(aside, { force: true });
    }
  }
}

/** @returns '' when the file does not exist. */
function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
    return '';
  }
}

/** Renames a file. @returns whether the name was free. */
function isLinked(file: string, name: string): boolean {
  try {
    linkSync(file, name);
    return true;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    return false;
  }
}

/**
 * Creates the folder with its parents. Node.js would do so, too, but retries forever where a file system does not
 * allow folders, as in /proc.
 */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  mkdirSync(path, { mode: 0o750 });
}

/**
 * Start time of a process, which distinguishes it from other processes with the same id.
 *
 * @returns '' when the process does not exist.
 */
function identityOf(pid: string): string {
  try {
    if (!/^\d+$/.test(pid)) return '';
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name of the program is in parentheses, and may contain spaces and parentheses. See proc(5), starttime.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // A zombie process does not hold the lock any more.
    return fields[0] === 'Z' || fields[0] === 'X' ? '' : `${pid} ${fields[19] ?? ''}`;
  } catch {
    return pid === String(process.pid) || isAlive(Number(pid)) ? pid : '';
  }
}

/** Without /proc. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux';
  } catch {
    return false;
  }
}
