/**
 * R2, the bare reference: an HTTP server that forwards `status` and `patch` to the processes and returns the JSON, with no
 * checks of any kind: the least that an HTTP server in front of the processes has to do.
 */
import { createServer, type ServerResponse } from 'node:http';
import { acceptPeers } from './peers.js';

const peers = acceptPeers(Number(process.argv[3]));

function respond(res: ServerResponse, value: unknown): void {
  res.setHeader('content-type', 'application/json');
  res.end(JSON.stringify(value));
}

createServer((req, res) => {
  const peer = peers.get(req.url?.split('/')[3] ?? '');
  if (peer === undefined) {
    respond(res, [...peers.keys()]);
  } else if (req.method === 'GET') {
    peer.ask('status', (reply) => respond(res, (reply as { info?: unknown }).info ?? reply));
  } else {
    let body = '';
    req.setEncoding('utf8').on('data', (text: string) => (body += text));
    req.on('end', () => {
      const { src, dst } = JSON.parse(body) as { src: string; dst: string };
      peer.ask(`patch ${src} ${dst}`, () => res.writeHead(204).end());
    });
  }
}).listen(Number(process.argv[2]), '127.0.0.1');
