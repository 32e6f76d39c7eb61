import net from 'node:net';

/** One raw response of a server. */
export interface RawResponse {
  readonly status: number;
  readonly body: string;
}

/**
 * Sends raw bytes without an HTTP client library, and waits until the server closes the connection.
 *
 * @param pieces written one after the other; strings are bytes of latin1.
 * @returns the responses, without interim ones.
 */
export function rawExchange(url: string, ...pieces: readonly (string | Buffer)[]): Promise<RawResponse[]> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = net.connect({ port: Number(port), host: hostname, noDelay: true });
    let text = '';
    socket.setEncoding('latin1').on('data', (chunk) => (text += String(chunk)));
    // The server may reject the request before all is sent, and reset the connection.
    socket.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') reject(error);
    });
    socket.once('close', () => {
      resolve(readAnswers(text));
    });
    for (const piece of pieces) {
      socket.write(typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece);
    }
  });
}

function readAnswers(text: string): RawResponse[] {
  const responses: RawResponse[] = [];
  for (let rest = text; rest !== '';) {
    const [head, status] = /^HTTP\/1\.1 (\d{3})[^]*?\r\n\r\n/.exec(rest) ?? [];
    if (head === undefined) throw new Error(`no HTTP: ${rest.slice(0, 200)}`);
    const [, length = '0'] = /\r\ncontent-length: (\d+)/i.exec(head) ?? [];
    const body = rest.slice(head.length, head.length + Number(length));
    rest = rest.slice(head.length + body.length);
    if (Number(status) >= 200) responses.push({ status: Number(status), body });
  }
  return responses;
}
