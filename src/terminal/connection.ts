import { createSppClient, type SppClient } from '../client/client.js';
import { ConnectionFileError, readConnectionFile, readPems } from '../net/connection-files.js';
import { createFetch } from '../net/tls-fetch.js';
import type { ConnectionOptions } from './connection-options.js';

/** Maximum length of a token. A longer file does not contain a token. */
const MAX_TOKEN_LENGTH = 4_096;

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Creates a client for the server, token and certificates of the options.
 *
 * @throws ConnectionFileError if a file cannot be used.
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
  const file = options['credentials-file'];
  const variable = env['SPP_CTL_TOKEN'];
  const [source, text] =
    file === undefined
      ? ['SPP_CTL_TOKEN', variable ?? '']
      : [`--credentials-file ${file}`, readConnectionFile('credentials-file', file)];
  const token = text.trim();
  if (/^\S+ .*sha256:[0-9a-f]+$/im.test(token))
    throw new ConnectionFileError(
      `${source}: the file contains hashes of tokens, which the server uses; the client needs the token itself`,
    );
  // The characters that RFC 6750 permits in a token.
  if (token.length > MAX_TOKEN_LENGTH || !/^[\w.~+/-]*=*$/.test(token))
    throw new ConnectionFileError(`${source}: not a valid token`);
  if (token === '' && file !== undefined) throw new ConnectionFileError(`${source}: the file is empty`);
  return token === '' ? undefined : token;
}
