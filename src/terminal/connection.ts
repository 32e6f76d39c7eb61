import { createSppClient, type SppClient } from '../client/client.js';
import { readPems, readToken, tokenIn } from '../net/connection-files.js';
import { createFetch } from '../net/tls-fetch.js';
import type { ConnectionOptions } from './connection-options.js';

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
  if (file !== undefined) return readToken('credentials-file', file);
  const token = tokenIn('SPP_CTL_TOKEN', env['SPP_CTL_TOKEN'] ?? '');
  return token === '' ? undefined : token;
}
