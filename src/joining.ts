import { randomUUID, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { createSecureContext } from 'node:tls';
import { Nodes, type NodesEvents } from './nodes/nodes.js';
import { isNodeName } from './nodes/keys.js';
import type { Options } from './options.js';
import type { Pems } from './own-fetch.js';
import { reasonOf } from './state/reason.js';
import { type StateFile, StateFileError } from './state/state-file.js';
import type { StateFolder } from './state/state-folder.js';
import { version } from './version.js';

/** An option about etcd cannot be used. The message says which, and why. */
export class JoinError extends Error {
  override readonly name = 'JoinError';
}

/** The addresses that are all addresses of a host. */
const ANY: ReadonlySet<string> = new Set(['0.0.0.0', '::']);

/**
 * Makes this spp-ctl one of the nodes that meet in etcd, where that was asked for.
 *
 * @param folder for what outlasts a run; undefined when nothing does.
 * @throws JoinError when a file cannot be used, or there is no name.
 */
export function join(
  options: Options,
  folder: StateFolder | undefined,
  events: NodesEvents,
): Nodes | undefined {
  const { etcd, node = hostname() } = options;
  if (etcd === undefined) return undefined;
  if (!isNodeName(node))
    throw new JoinError(`the name of the host, ${node}, can be none of a node: choose one with --node`);
  const user = userOf(options);
  return new Nodes(
    {
      etcd: { endpoints: etcd, pems: pemsOf(options), ...(user === undefined ? {} : { user }) },
      node,
      leaseSeconds: Math.ceil(options['etcd-lease'] / 1_000),
      self: { run: randomUUID(), url: options.advertise ?? urlOf(options), version: version() },
      identify: () => identify(folder?.file('instance.json'), (sentence) => events.problem(sentence)),
      file: folder?.file('node.json'),
    },
    events,
  );
}

/** What others are told when nothing else is said. The port may be one that is not known yet. */
function urlOf(options: Options): string {
  const host = options['api-bind'] ?? options['bind-addr'];
  const name = ANY.has(host) ? hostname() : host.includes(':') ? `[${host}]` : host;
  return `${options['tls-cert'] === undefined ? 'http' : 'https'}://${name}:${options['api-port']}`;
}

/** What this spp-ctl is, over restarts where something outlasts them: then it gets its name back at once. */
async function identify(file: StateFile | undefined, complain: (sentence: string) => void): Promise<string> {
  const fresh = randomUUID();
  if (file === undefined) return fresh;
  try {
    const found = await file.read();
    if (found.state === 'read' && typeof found.content === 'string') return found.content;
    await file.write(fresh);
  } catch (error) {
    if (!(error instanceof StateFileError)) throw error;
    complain(`who this spp-ctl is cannot be kept in ${file.file}: ${error.message}`);
  }
  return fresh;
}

function userOf(options: Options): { readonly name: string; readonly password: string } | undefined {
  const { 'etcd-user': name, 'etcd-password-file': file } = options;
  if (name === undefined || file === undefined) return undefined;
  const password = readFile('etcd-password-file', file).replace(/\r?\n$/, '');
  if (password === '') throw new JoinError(`--etcd-password-file ${file}: the file is empty`);
  return { name, password };
}

function pemsOf({ 'etcd-ca': ca, 'etcd-cert': cert, 'etcd-key': key }: Options): Pems {
  const pems: Pems = {
    ...(ca === undefined ? {} : { ca: readFile('etcd-ca', ca) }),
    ...(cert === undefined ? {} : { cert: readFile('etcd-cert', cert) }),
    ...(key === undefined ? {} : { key: readFile('etcd-key', key) }),
  };
  check(`--etcd-ca ${ca ?? ''}: it has no certificate (PEM)`, () => pems.ca && new X509Certificate(pems.ca));
  check(
    `--etcd-cert ${cert ?? ''}: it has no certificate (PEM)`,
    () => pems.cert && new X509Certificate(pems.cert),
  );
  check(`--etcd-key ${key ?? ''}: it has no private key (PEM), or not that of --etcd-cert`, () =>
    createSecureContext(pems),
  );
  return pems;
}

function check(problem: string, use: () => unknown): void {
  try {
    use();
  } catch (cause) {
    throw new JoinError(problem, { cause });
  }
}

function readFile(option: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const isMissing = cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';
    throw new JoinError(`--${option} ${file}: ${isMissing ? 'there is no such file' : reasonOf(cause)}`, {
      cause,
    });
  }
}
