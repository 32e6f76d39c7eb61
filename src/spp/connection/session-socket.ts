/** The part of a socket that a session needs. */
export interface SessionSocket {
  write(data: string, encoding: 'latin1'): unknown;
  destroy(): unknown;
  on(event: 'data', listener: (chunk: Buffer) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
}
