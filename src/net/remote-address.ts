/** The remote end of a TCP connection, as far as known. */
interface Peer {
  readonly remoteAddress?: string | undefined;
  readonly remotePort?: number | undefined;
}

/** Address and port of the remote end of a connection. */
export function peerOf({ remoteAddress, remotePort }: Peer): string {
  return `${remoteAddress ?? '?'}:${remotePort ?? '?'}`;
}
