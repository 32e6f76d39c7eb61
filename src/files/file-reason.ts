/** What was being done with a file when it failed. */
type Access = 'read' | 'write';

/** The meaning of errors of the file system, by code. */
const REASONS: Readonly<Record<string, Readonly<Record<Access, string>> | undefined>> = {
  ENOENT: { read: 'there is no such file', write: 'there is no such folder' },
  EACCES: { read: 'permission to read it is denied', write: 'permission to write it is denied' },
  EPERM: { read: 'permission to read it is denied', write: 'permission to write it is denied' },
  ENOTDIR: { read: 'there is no such file', write: 'it is not a folder' },
  EISDIR: both('it is a folder'),
  EEXIST: both('the name exists already'),
  EROFS: both('it is read-only'),
  ENOSPC: both('the disk is full'),
  EDQUOT: both('the disk quota is exceeded'),
  EFBIG: both('the file is too large'),
  EIO: both('the disk has an error'),
  EPIPE: both('the reader has closed it'),
  EMFILE: both('too many files are open'),
  ENXIO: both('it is a pipe that is not read'),
  ELOOP: both('its symbolic links form a loop'),
  ENAMETOOLONG: both('the name is too long'),
};

function both(reason: string): Readonly<Record<Access, string>> {
  return { read: reason, write: reason };
}

/** Why a file could not be read or written, as the end of a sentence. @param error what node:fs threw. */
export function fileReason(error: unknown, access: Access): string {
  if (!(error instanceof Error)) return String(error);
  return REASONS[errorCode(error) ?? '']?.[access] ?? error.message;
}

/** The code of an error of the system, such as `ENOENT`; undefined when there is none. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
