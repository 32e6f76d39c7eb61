import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { fileReason } from '../../files/file-reason.js';

/** The options that name a file for access control. */
export type AccessOption = 'token-file' | 'tls-cert' | 'tls-key' | 'tls-client-ca';

/** A file for access control is unusable. The message names the option, the file and the reason. */
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
    // Do not wait for a writer if the file is a pipe.
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    const stats = fstatSync(descriptor);
    if (stats.isDirectory()) throw new AccessFileError(option, file, 'it is a directory');
    // A pipe can be read only once, and would be empty on reload.
    if (!stats.isFile()) throw new AccessFileError(option, file, 'it is not a regular file');
    return { text: readFileSync(descriptor, 'utf8'), mode: stats.mode & 0o777 };
  } catch (cause) {
    if (cause instanceof AccessFileError) throw cause;
    throw new AccessFileError(option, file, fileReason(cause, 'read'), { cause });
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
