import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { createSppClient, type SppClient } from '../client.js';
import type { ConnectionOptions } from './connection-options.js';
import { fileProblem } from './file-problem.js';
import { createTlsFetch, type Pems } from './tls-fetch.js';

/** A file that is needed to connect cannot be used. */
export class ConnectionFileError extends Error {
  override readonly name = 'ConnectionFileError';
}

/** No token is longer; a file that is, is something else. */
const MAX_TOKEN_LENGTH = 4_096;

type Env = Readonly<Record<string, string | undefined>>;

/**
 * A client of the server that the options name, with the token and the certificates that they name.
 *
 * @throws ConnectionFileError when one of the files cannot be used.
 */
export function connect(options: ConnectionOptions, env: Env): SppClient {
  const { url } = options;
  const token = tokenOf(options, env);
  const pems = pemsOf(options);
  return createSppClient({
    url,
    ...(token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } }),
    ...(Object.keys(pems).length === 0 ? {} : { fetch: createTlsFetch(pems) }),
  });
}

function tokenOf(options: ConnectionOptions, env: Env): string | undefined {
  const file = options['token-file'];
  const variable = env['SPP_CTL_TOKEN'];
  const [source, text] =
    file === undefined
      ? ['SPP_CTL_TOKEN', variable ?? '']
      : [`--token-file ${file}`, readFile('token-file', file)];
  const token = text.trim();
  if (/^\S+ .*sha256:[0-9a-f]+$/im.test(token))
    throw new ConnectionFileError(
      `${source}: this has hashes, as the server needs; here the token itself is needed`,
    );
  // What a header of HTTP can carry (RFC 6750).
  if (token.length > MAX_TOKEN_LENGTH || !/^[\w.~+/-]*=*$/.test(token))
    throw new ConnectionFileError(`${source}: this is no token`);
  if (token === '' && file !== undefined) throw new ConnectionFileError(`${source}: the file is empty`);
  return token === '' ? undefined : token;
}

function pemsOf({ ca, cert, key }: ConnectionOptions): Pems {
  const pems: Pems = {
    ...(ca === undefined ? {} : { ca: readFile('ca', ca) }),
    ...(cert === undefined ? {} : { cert: readFile('cert', cert) }),
    ...(key === undefined ? {} : { key: readFile('key', key) }),
  };
  check(`--ca ${ca ?? ''}: it has no certificate (PEM)`, () => pems.ca && new X509Certificate(pems.ca));
  check(
    `--cert ${cert ?? ''}: it has no certificate (PEM)`,
    () => pems.cert && new X509Certificate(pems.cert),
  );
  check(`--key ${key ?? ''}: it has no private key (PEM), or not that of --cert`, () =>
    createSecureContext(pems),
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

function readFile(option: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new ConnectionFileError(`--${option} ${file}: ${fileProblem(error)}`);
  }
}
