import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { fileReason } from '../files/file-reason.js';
import type { Pems } from './tls-fetch.js';

/** A file that is needed to connect to a server is unusable. The message names the option, the file and the reason. */
export class ConnectionFileError extends Error {
  override readonly name = 'ConnectionFileError';
}

/** @throws ConnectionFileError when the file cannot be read. */
export function readConnectionFile(option: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new ConnectionFileError(`--${option} ${file}: ${fileReason(error, 'read')}`);
  }
}

/**
 * Reads and validates certificates and keys.
 *
 * @param files file names; undefined for a file that is not needed.
 * @param prefix prefix of the options that name them: `etcd-` for --etcd-ca.
 * @throws ConnectionFileError when a file cannot be read, or is invalid.
 */
export function readPems(
  { ca, cert, key }: { readonly [Name in keyof Pems]?: string | undefined },
  prefix = '',
): Pems {
  const pems: Pems = {
    ...(ca === undefined ? {} : { ca: readConnectionFile(`${prefix}ca`, ca) }),
    ...(cert === undefined ? {} : { cert: readConnectionFile(`${prefix}cert`, cert) }),
    ...(key === undefined ? {} : { key: readConnectionFile(`${prefix}key`, key) }),
  };
  check(
    `--${prefix}ca ${ca ?? ''}: it contains no certificate (PEM)`,
    () => pems.ca && new X509Certificate(pems.ca),
  );
  check(
    `--${prefix}cert ${cert ?? ''}: it contains no certificate (PEM)`,
    () => pems.cert && new X509Certificate(pems.cert),
  );
  check(
    `--${prefix}key ${key ?? ''}: it contains no private key (PEM), or the key of another certificate`,
    () => createSecureContext(pems),
  );
  return pems;
}

function check(problem: string, use: () => unknown): void {
  try {
    use();
  } catch (cause) {
    throw new ConnectionFileError(problem, { cause });
  }
}
