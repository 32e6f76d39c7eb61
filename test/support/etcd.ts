import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFetch, type Fetch, type Pems } from '../../src/net/tls-fetch.js';
import { freePorts } from '../../scripts/bench/children.js';
import { eventually } from './poll.js';

/** The reason why tests that need etcd are skipped; false where it is installed. */
export const WITHOUT_ETCD: string | false =
  spawnSync('etcd', ['--version']).error === undefined
    ? false
    : 'etcd is not installed (it is in the package etcd-server of Debian)';

/** A member of a cluster. */
export interface Member {
  /** The URL for clients. */
  readonly url: string;
  /** The id of the member, in hexadecimal, as in the header X-Server-From of its requests to other members. */
  id(): Promise<string>;
  /** Starts the member, with its existing data if there is any. */
  start(): Promise<void>;
  /** Stops the member gracefully or at once. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<void>;
  /** Suspends the member: its connections stay open, and it does not respond any more when this returns. */
  freeze(): void;
  thaw(): void;
  /** Removes the data on disk. The member must be stopped. */
  empty(): Promise<void>;
}

export interface Cluster {
  readonly urls: readonly string[];
  readonly members: readonly Member[];
  /** Resolves once every member serves clients. */
  ready(): Promise<void>;
  /** Stops all members, removes their data, and starts them again. */
  empty(): Promise<void>;
  stop(): Promise<void>;
}

export interface ClusterOptions {
  readonly size?: number;
  /** Files for HTTPS: the certificate of the members, and the CA certificate for clients. */
  readonly tls?: { readonly cert: string; readonly key: string; readonly ca: string };
  /** The client certificate for readiness checks. */
  readonly pems?: Pems;
  /** Returns the URL at which the other members reach a member, given the URL at which it listens. */
  readonly peerUrl?: (listening: string, index: number) => Promise<string>;
}

/** Starts a cluster on loopback with empty data folders. */
export async function startCluster({
  size = 3,
  tls,
  pems = {},
  peerUrl = (listening) => Promise.resolve(listening),
}: ClusterOptions = {}): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), 'spp-ctl-etcd-'));
  const ports = await freePorts(2 * size);
  const scheme = tls === undefined ? 'http' : 'https';
  const listening = Array.from({ length: size }, (_, i) => `http://127.0.0.1:${ports[size + i] ?? 0}`);
  const peers = await Promise.all(listening.map(peerUrl));
  const fetch = createFetch(pems);
  const members = listening.map((listen, i) => {
    const url = `${scheme}://127.0.0.1:${ports[i] ?? 0}`;
    const args = [
      ...['--name', `m${i}`, '--data-dir', join(folder, `m${i}`), '--log-level', 'error', '--logger', 'zap'],
      ...['--listen-client-urls', url, '--advertise-client-urls', url],
      ...['--listen-peer-urls', listen, '--initial-advertise-peer-urls', peers[i] ?? ''],
      ...['--initial-cluster', peers.map((each, at) => `m${at}=${each}`).join(',')],
      ...['--heartbeat-interval', '50', '--election-timeout', '500'],
      ...(tls === undefined ? [] : ['--cert-file', tls.cert, '--key-file', tls.key]),
      ...(tls === undefined ? [] : ['--client-cert-auth', '--trusted-ca-file', tls.ca]),
    ];
    return createMember(url, join(folder, `m${i}`), args, fetch);
  });
  const ready = async (): Promise<void> => {
    await eventually('a cluster that serves', async () => {
      const responses = await Promise.all(members.map(({ url }) => fetch(new Request(`${url}/health`))));
      const texts = await Promise.all(responses.map((response) => response.text()));
      return texts.every((text) => /"health": *"?true/.test(text));
    });
  };
  const stop = (): Promise<unknown> => Promise.all(members.map((member) => member.stop('SIGKILL')));
  const start = async (): Promise<void> => {
    await Promise.all(members.map((member) => member.start()));
    await ready();
  };
  await start();
  return {
    urls: members.map(({ url }) => url),
    members,
    ready,
    empty: async () => {
      await stop();
      await Promise.all(members.map((member) => member.empty()));
      await start();
    },
    stop: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function createMember(url: string, folder: string, args: readonly string[], fetch: Fetch): Member {
  let child: ChildProcess | undefined;
  return {
    url,
    id: async () => {
      const response = await fetch(
        new Request(`${url}/v3/maintenance/status`, { method: 'POST', body: '{}' }),
      );
      const { header } = (await response.json()) as { readonly header: { readonly member_id: string } };
      return BigInt(header.member_id).toString(16);
    },
    start: async () => {
      // The cluster always ends with the test.
      child = spawn('setpriv', ['--pdeathsig', 'KILL', 'etcd', ...args], { stdio: 'ignore' });
      await once(child, 'spawn');
    },
    stop: async (signal = 'SIGTERM') => {
      const ending = child;
      child = undefined;
      if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return;
      const ended = once(ending, 'exit');
      ending.kill(signal);
      ending.kill('SIGCONT');
      await ended;
    },
    freeze: () => child && suspend(child),
    thaw: () => child?.kill('SIGCONT'),
    empty: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Suspends a process. On a busy machine, its threads go on until they are scheduled and notice the signal. */
function suspend(child: ChildProcess): void {
  child.kill('SIGSTOP');
  const tasks = `/proc/${child.pid}/task`;
  // Only Linux tells.
  while (existsSync(tasks) && readdirSync(tasks).some((task) => !isStopped(`${tasks}/${task}/status`)));
}

/** Whether a thread is stopped, or has ended. @param file in which Linux tells its state. */
function isStopped(file: string): boolean {
  try {
    return /^State:\s+[TXZ]/m.test(readFileSync(file, 'latin1'));
  } catch {
    return true;
  }
}
