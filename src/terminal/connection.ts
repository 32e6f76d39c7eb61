import { createSppClient, type SppClient } from '../client/client.js';
import { ConnectionFileError, readConnectionFile, readPems } from '../net/connection-files.js';
import { createFetch } from '../net/tls-fetch.js';
import type { ConnectionOptions } from './connection-options.js';

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
  const pems = readPems(options);
  return createSppClient({
    url,
    ...(token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } }),
    ...(Object.keys(pems).length === 0 ? {} : { fetch: createFetch(pems) }),
  });
}

function tokenOf(options: ConnectionOptions, env: Env): string | undefined {
  const file = options['token-file'];
  const variable = env['SPP_CTL_TOKEN'];
  const [source, text] =
    file === undefined
      ? ['SPP_CTL_TOKEN', variable ?? '']
      : [`--token-file ${file}`, readConnectionFile('token-file', file)];
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
