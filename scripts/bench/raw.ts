/** R1, the raw reference: `status` and its reply over TCP, again and again, with no HTTP. The floor of latency. */
import { createServer } from 'node:net';
import { Peer } from './peer.js';
import { percentile } from './statistics.js';

/** Asks for round trips during so many seconds, and one at least. */
export interface RawRequest {
  readonly rawSeconds: number;
}

/** The median round trip, in milliseconds. */
export interface RawAnswer {
  readonly rawMs: number;
}

/** Told once the process has connected and said who it is. */
export interface RawReady {
  readonly rawReady: true;
}

function measure(peer: Peer, seconds: number, done: (times: number[]) => void): void {
  const end = performance.now() + seconds * 1000;
  const times: number[] = [];
  const next = (sentAt: number): void =>
    peer.ask('status', () => {
      const now = performance.now();
      times.push(now - sentAt);
      if (now < end) next(now);
      else done(times);
    });
  next(performance.now());
}

createServer((socket) => {
  const peer = new Peer(socket);
  peer.greet(() => {
    process.on('message', ({ rawSeconds }: Partial<RawRequest>) => {
      if (rawSeconds === undefined) return;
      measure(peer, rawSeconds, (times) => {
        const answer: RawAnswer = {
          rawMs: percentile(
            times.sort((a, b) => a - b),
            0.5,
          ),
        };
        process.send?.(answer);
      });
    });
    const ready: RawReady = { rawReady: true };
    process.send?.(ready);
  });
}).listen(Number(process.argv[2]), '127.0.0.1');
