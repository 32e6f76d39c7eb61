/** The kind of access that failed. */
type Access = 'read' | 'write';

/** The messages for file system errors, by code. */
const REASONS: Readonly<Record<string, Readonly<Record<Access, string>> | undefined>> = {
  ENOENT: { read: 'there is no such file', write: 'there is no such folder' },
  EACCES: both('permission denied'),
  EPERM: both('permission denied'),
  ENOTDIR: { read: 'there is no such file', write: 'it is not a folder' },
  EISDIR: both('it is a folder'),
  EEXIST: both('the name is in use'),
  EROFS: both('it is read-only'),
  ENOSPC: both('the disk is full'),
  EDQUOT: both('the disk quota is exceeded'),
  EIO: both('I/O error'),
};

function both(reason: string): Readonly<Record<Access, string>> {
  return { read: reason, write: reason };
}

/** The reason why a file could not be read or written, as the end of a sentence. @param error the error of node:fs. */
export function fileReason(error: unknown, access: Access): string {
  if (!(error instanceof Error)) return String(error);
  return REASONS[errorCode(error) ?? '']?.[access] ?? error.message;
}

/** The code of a system error, such as `ENOENT`; undefined for other errors. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
