/** R1, the raw reference: `status` and its reply over TCP, repeated, without HTTP. The minimum of the latency. */
import { createServer } from 'node:net';
import { Peer } from './peer.js';
import { percentile } from './statistics.js';

/** Requests round trips for a number of seconds, at least one. */
export interface RawRequest {
  readonly rawSeconds: number;
}

/** The median round trip, in milliseconds. */
export interface RawReply {
  readonly rawMs: number;
}

/** Sent when the process has connected and identified itself. */
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
        const reply: RawReply = {
          rawMs: percentile(
            times.sort((a, b) => a - b),
            0.5,
          ),
        };
        process.send?.(reply);
      });
    });
    const ready: RawReady = { rawReady: true };
    process.send?.(ready);
  });
}).listen(Number(process.argv[2]), '127.0.0.1');
