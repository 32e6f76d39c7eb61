import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { ConnectionFileError, readConnectionFile, readPems, readToken } from '../net/connection-files.js';
import { Nodes, type NodesObserver } from '../nodes/nodes.js';
import { Relay, type RelayCredentials } from '../nodes/relay.js';
import { isNodeName } from '../nodes/keys.js';
import type { Options } from '../cli/options.js';
import { type StateFile, StateFileError } from '../files/state-file.js';
import type { StateFolder } from '../files/state-folder.js';
import { version } from '../files/version.js';

/** The node has no valid name. */
export class JoinError extends Error {
  override readonly name = 'JoinError';
}

/** The addresses that stand for all addresses of a host. */
const ANY: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/**
 * Joins the cluster of nodes in etcd.
 *
 * @param etcd the URLs of its members.
 * @param folder the state directory; undefined for none.
 * @throws ConnectionFileError when a file cannot be used; JoinError when there is no name.
 */
export function join(
  options: Options,
  etcd: NonNullable<Options['etcd']>,
  folder: StateFolder | undefined,
  events: NodesObserver,
): Nodes {
  const { node = hostname() } = options;
  if (!isNodeName(node))
    throw new JoinError(`the host name ${node} is not a valid node name: choose one with --node`);
  const user = userOf(options);
  const { 'etcd-ca': ca, 'etcd-cert': cert, 'etcd-key': key } = options;
  const pems = readPems({ ca, cert, key }, 'etcd-');
  const run = randomUUID();
  return new Nodes(
    {
      etcd: { endpoints: etcd, pems, ...(user === undefined ? {} : { user }) },
      node,
      leaseSeconds: Math.ceil(options['etcd-lease'] / 1_000),
      self: { run, url: options.advertise ?? urlOf(options), version: version() },
      previousRun: () => replaceRun(folder?.file('run.json'), run, (sentence) => events.problem(sentence)),
      file: folder?.file('node.json'),
    },
    events,
  );
}

/**
 * Creates the relay of requests to other nodes.
 *
 * @param node our own node. @param timeoutMs maximum time for a response, in milliseconds.
 * @throws ConnectionFileError when a file cannot be used.
 */
export function createRelay(options: Options, node: string, timeoutMs: number): Relay {
  const { 'nodes-ca': ca, 'nodes-cert': cert, 'nodes-key': key, 'nodes-credentials-file': file } = options;
  const credentials = (): RelayCredentials => ({
    pems: readPems({ ca, cert, key }, 'nodes-'),
    token: file === undefined ? undefined : readToken('nodes-credentials-file', file),
  });
  return new Relay({ node, credentials, timeoutMs });
}

/** The default of --advertise. The port may be unknown yet: 0. */
function urlOf(options: Options): string {
  const host = options['api-bind'] ?? options['bind-addr'];
  const name = ANY.has(host) ? hostname() : host.includes(':') ? `[${host}]` : host;
  return `${options['tls-cert'] === undefined ? 'http' : 'https'}://${name}:${options['api-port']}`;
}

/**
 * Records the run for the next one. When this run is killed, the next one gets the claim to the node name at once. A spp-ctl with
 * an older copy of the folder, or on another host, does not.
 *
 * @returns the run before on this host; undefined when it is unknown.
 */
async function replaceRun(
  file: StateFile | undefined,
  run: string,
  complain: (sentence: string) => void,
): Promise<string | undefined> {
  if (file === undefined) return undefined;
  const host = hostname();
  try {
    const found = await file.read();
    await file.write({ run, host });
    if (found.state !== 'read' || typeof found.content !== 'object' || found.content === null)
      return undefined;
    const former = found.content as Readonly<Record<string, unknown>>;
    return former['host'] === host && typeof former['run'] === 'string' ? former['run'] : undefined;
  } catch (error) {
    if (!(error instanceof StateFileError)) throw error;
    complain(`which run of spp-ctl this is cannot be kept in ${file.file}: ${error.message}`);
    return undefined;
  }
}

function userOf(options: Options): { readonly name: string; readonly password: string } | undefined {
  const { 'etcd-user': name, 'etcd-password-file': file } = options;
  if (name === undefined || file === undefined) return undefined;
  const password = readConnectionFile('etcd-password-file', file).replace(/\r?\n$/, '');
  if (password === '') throw new ConnectionFileError(`--etcd-password-file ${file}: the file is empty`);
  return { name, password };
}
