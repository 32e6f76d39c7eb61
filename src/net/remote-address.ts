/** The address of the other end of a TCP connection, as far as it is known. */
interface Peer {
  readonly remoteAddress?: string | undefined;
  readonly remotePort?: number | undefined;
}

/** The address and port of the other end of a connection. */
export function peerOf({ remoteAddress, remotePort }: Peer): string {
  return `${remoteAddress ?? '?'}:${remotePort ?? '?'}`;
}
