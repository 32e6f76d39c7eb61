/**
 * The critical path of commands: sends them to the processes of a host over plain sockets, without HTTP and without checks.
 * Each process gets its commands one after another, and the host makes and removes one device at a time.
 */
import { createServer, type Server } from 'node:net';
import { Peer } from './peer.js';

/** A command, in the order in which it was sent. */
export interface RawCommand {
  /** Such as `vf:2`. */
  readonly process: string;
  readonly text: string;
}

/** Sends commands. The processes must be connected. */
export interface ReplayOrder {
  readonly replay: readonly RawCommand[];
}

/** Sent when all commands have replies. */
export interface ReplayReply {
  readonly replayMs: number;
}

/** Asks whether so many processes are connected and have identified themselves; the reply comes when it is so. */
export interface ReplayAwait {
  readonly awaited: number;
}

export interface ReplayReady {
  readonly identified: number;
}

/** Sent when the ports are open. */
export interface ReplayListening {
  readonly listening: true;
}

/** Commands that make or remove a device. */
const DEVICE = /^\s*(?:add|del)\s|^\s*port\s+add\s+(?:ring|vhost):/;

/** The client that identified itself last counts: a host may have been started anew. */
const peers = new Map<string, Peer>();
let onCounted = (): void => undefined;

function identified(id: string, peer: Peer): void {
  peers.set(id, peer);
  onCounted();
}

/** @returns when all commands have replies, in milliseconds after the first one was sent. */
async function replay(commands: readonly RawCommand[]): Promise<number> {
  const start = performance.now();
  const lanes = new Map<string, Promise<void>>();
  let devices: Promise<void> = Promise.resolve();
  for (const { process, text } of commands) {
    const peer = peers.get(process);
    if (peer === undefined) throw new Error(`${process} is not connected`);
    const isDevice = DEVICE.test(text);
    const before = Promise.all([lanes.get(process), isDevice ? devices : undefined]);
    const over = before.then(() => new Promise<void>((resolve) => peer.ask(text, () => resolve())));
    lanes.set(process, over);
    if (isDevice) devices = over;
  }
  await Promise.all(lanes.values());
  return performance.now() - start;
}

function listen(port: number, isPrimary: boolean): Server {
  return createServer((socket) => {
    const peer = new Peer(socket);
    socket.once('close', () => {
      for (const [id, each] of peers) if (each === peer) peers.delete(id);
      onCounted();
    });
    if (isPrimary) peer.ask('status', () => identified('primary', peer));
    else
      peer.ask('_get_client_id', (reply) => {
        const { client_id: id, process_type: type } = reply as { client_id: number; process_type: string };
        identified(`${type}:${id}`, peer);
      });
  }).listen(port, '127.0.0.1');
}

process.on('message', (order: Partial<ReplayOrder & ReplayAwait>) => {
  const { replay: commands, awaited } = order;
  if (awaited !== undefined) {
    onCounted = () => {
      if (peers.size !== awaited) return;
      onCounted = () => undefined;
      process.send?.({ identified: peers.size });
    };
    onCounted();
  }
  if (commands !== undefined) void replay(commands).then((replayMs) => process.send?.({ replayMs }));
});

const [primaryPort = 0, secondaryPort = 0] = process.argv.slice(2).map(Number);
listen(primaryPort, true);
const last = listen(secondaryPort, false);
last.once('listening', () => process.send?.({ listening: true }));
