/**
 * The reference of the event streams: a bare `node:http` server that forwards `patch` to a process and then writes one event of
 * the size of ours to every reader, at once and with no checks.
 */
import { createServer, type ServerResponse } from 'node:http';
import { createServer as createTcpServer } from 'node:net';
import { Peer } from './peer.js';

const readers = new Set<ServerResponse>();
let peer: Peer | undefined;
let events = 0;

function tell(path: string | undefined, patch: object): void {
  const about = { process: 'nfv:1', type: 'nfv', 'client-id': 1, by: 'request', operation: 'addNfvPatch' };
  const request = { method: 'PUT', path, body: patch };
  const data = JSON.stringify({ time: new Date().toISOString(), ...about, request });
  const text = `id: m0abc123-${++events}\nevent: changed\ndata: ${data}\n\n`;
  for (const reader of readers) reader.write(text);
}

createServer((req, res) => {
  if (req.url === '/v1/events') {
    res.writeHead(200, { 'content-type': 'text/event-stream' }).write('retry: 1000\n\n');
    readers.add(res);
    res.once('close', () => readers.delete(res));
    return;
  }
  if (req.method === 'GET') {
    res.setHeader('content-type', 'application/json');
    res.end(peer === undefined ? '[]' : '[1]');
    return;
  }
  let body = '';
  req.setEncoding('utf8').on('data', (text: string) => (body += text));
  req.on('end', () => {
    const patch = JSON.parse(body) as { src: string; dst: string };
    peer?.ask(`patch ${patch.src} ${patch.dst}`, () => {
      res.writeHead(204).end();
      tell(req.url, patch);
    });
  });
}).listen(Number(process.argv[2]), '127.0.0.1');

createTcpServer((socket) => {
  const connected = new Peer(socket);
  connected.greet(() => (peer = connected));
}).listen(Number(process.argv[3]), '127.0.0.1');
