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

/** Maximum length of a token. A longer file does not contain a token. */
const MAX_TOKEN_LENGTH = 4_096;

/** Reads a file with a bearer token. @throws ConnectionFileError when it cannot be read, or contains no token. */
export function readToken(option: string, file: string): string {
  const source = `--${option} ${file}`;
  const token = tokenIn(source, readConnectionFile(option, file));
  if (token === '') throw new ConnectionFileError(`${source}: the file is empty`);
  return token;
}

/** @param source of the text, for messages. @returns an empty text when it is blank. @throws ConnectionFileError */
export function tokenIn(source: string, text: string): string {
  const token = text.trim();
  if (/^\S+ .*sha256:[0-9a-f]+$/im.test(token))
    throw new ConnectionFileError(
      `${source}: the file contains hashes of tokens, which the server uses; the client needs the token itself`,
    );
  // The characters that RFC 6750 permits in a token.
  if (token.length > MAX_TOKEN_LENGTH || !/^[\w.~+/-]*=*$/.test(token))
    throw new ConnectionFileError(`${source}: not a valid token`);
  return token;
}

function check(problem: string, use: () => unknown): void {
  try {
    use();
  } catch (cause) {
    throw new ConnectionFileError(problem, { cause });
  }
}
