import { createServer } from 'node:net';
import { Peer } from './peer.js';

/** Accepts processes on a port. @returns those that are connected, by client id; it grows with each that connects. */
export function acceptPeers(port: number): ReadonlyMap<string, Peer> {
  const peers = new Map<string, Peer>();
  createServer((socket) => {
    const peer = new Peer(socket);
    peer.greet((clientId) => peers.set(String(clientId), peer));
  }).listen(port, '127.0.0.1');
  return peers;
}
