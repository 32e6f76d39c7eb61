import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { fileReason } from '../../files/file-reason.js';

/** The options that name a file of who may come in. */
export type AccessOption = 'token-file' | 'tls-cert' | 'tls-key' | 'tls-client-ca';

/** A file of who may come in that cannot be used. The message names the option, the file and the reason. */
export class AccessFileError extends Error {
  override readonly name = 'AccessFileError';

  constructor(
    readonly option: AccessOption,
    readonly file: string,
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`--${option} ${file}: ${reason}`, options);
  }
}

export interface AccessFile {
  readonly text: string;
  /** The permissions, as of chmod. */
  readonly mode: number;
}

/** @throws AccessFileError when the file cannot be read. */
export function readAccessFile(option: AccessOption, file: string): AccessFile {
  let descriptor: number | undefined;
  try {
    // Without waiting for somebody to write into it, should it be a pipe.
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    const stats = fstatSync(descriptor);
    if (stats.isDirectory()) throw new AccessFileError(option, file, 'it is a directory');
    // What can be read only once would be empty the next time.
    if (!stats.isFile()) throw new AccessFileError(option, file, 'it is no regular file');
    return { text: readFileSync(descriptor, 'utf8'), mode: stats.mode & 0o777 };
  } catch (cause) {
    if (cause instanceof AccessFileError) throw cause;
    throw new AccessFileError(option, file, fileReason(cause, 'read'), { cause });
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
