import assert from 'node:assert/strict';
import net from 'node:net';
import { describe, it } from 'node:test';
import type { TestController } from '../support/controller.js';
import {
  DEADLINE,
  fails,
  GREETING,
  isServed,
  recovers,
  returnsWell,
  STATUS,
  withProcess,
} from '../support/faulty.js';
import { withNeighbour } from '../support/neighbour.js';
import { Peer } from '../support/peer.js';

const asVf2 = (command: string): string => (command === '_get_client_id' ? GREETING : STATUS);

/** Many concurrent connections that send the given bytes and stay open until the peer closes them. */
class Flood {
  readonly #sockets: net.Socket[];
  /** Resolves when the peer has closed all of them. */
  readonly closed: Promise<unknown>;

  constructor(port: number, count: number, says: string) {
    this.#sockets = Array.from({ length: count }, () => {
      const socket = net.connect({ port, host: '127.0.0.1' });
      socket.on('error', () => undefined);
      socket.on('data', () => undefined);
      if (says !== '') socket.write(says);
      return socket;
    });
    this.closed = Promise.all(
      this.#sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve))),
    );
  }

  end(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}

/** Resolves when the peer has sent bytes. */
function asked({ socket }: Peer): Promise<void> {
  return new Promise((resolve) => socket.once('data', () => resolve()));
}

async function listed(controller: TestController): Promise<unknown> {
  return controller.get('/v1/processes');
}

const VF_1 = { type: 'vf', 'client-id': 1 };
const VF_2 = { type: 'vf', 'client-id': 2 };

describe('when a process', () => {
  it('connects 100 times a second, it is listed while connected and served when it stays', () =>
    withNeighbour(
      async (controller, neighbour) => {
        const reconnecting = async (): Promise<void> => {
          for (let i = 1; i <= 100; i++) {
            const peer = new Peer(controller.secondaryPort, asVf2);
            await controller.until(/^connected vf 2$/, i);
            await peer.close();
          }
        };
        let over = false;
        const asking = async (): Promise<void> => {
          while (!over) {
            const { status, text } = await controller.request('GET', '/v1/vfs/2');
            assert.ok([200, 404, 500].includes(status), text);
          }
        };
        await neighbour.during(Promise.all([reconnecting().finally(() => (over = true)), asking()]));
        await controller.until(/^disconnected vf 2/, 100);
        assert.deepEqual(await listed(controller), [VF_1]);
        await returnsWell(controller);
      },
      ...DEADLINE,
    ));

  it('opens 1,000 connections with one id, one of them is used and the others are closed', () =>
    withNeighbour(
      async (controller, neighbour) => {
        const peers: Peer[] = [];
        const opening = async (): Promise<void> => {
          let open = 0;
          let oneLeft = (): void => undefined;
          const others = new Promise<void>((resolve) => (oneLeft = resolve));
          for (let i = 0; i < 1_000; i++) {
            const peer = new Peer(controller.secondaryPort, asVf2);
            peers.push(peer);
            open++;
            void peer.closed.then(() => --open === 1 && peers.length === 1_000 && oneLeft());
            // In batches of ten, or the system refuses some.
            if (i % 10 === 9) await Promise.race([asked(peer), peer.closed]);
          }
          // The controller closes all but one, whether it greets them all or not.
          if (open > 1) await others;
        };
        await neighbour.during(opening());
        assert.deepEqual(await listed(controller), [VF_1, VF_2]);
        await neighbour.during(controller.get('/v1/vfs/2'));
        await Promise.all(peers.map((peer) => peer.close()));
        await controller.until(/^disconnected vf 2: closed the connection$/);
        await returnsWell(controller);
      },
      ...DEADLINE,
    ));

  it('claims the id of another process, clients of that get an error in time, and it is served after it reconnects', () =>
    withNeighbour(
      (controller, neighbour) =>
        withProcess(controller, {}, async (vf) => {
          vf.faults.hangAfter = 1;
          const pending = fails(controller, 'connection_lost', 'DELETE', '/v1/vfs/2/components/a');
          await vf.hung();
          const impostor = new Peer(controller.secondaryPort, asVf2);
          const { text } = await neighbour.during(pending);
          assert.match(text, /was replaced by a new connection before it replied to/);
          assert.deepEqual(await listed(controller), [VF_1, VF_2]);
          const { ports } = (await controller.get('/v1/vfs/2')) as { ports: string[] };
          assert.deepEqual(ports, [], 'the one that came last is asked');
          await impostor.close();
          await controller.until(/^disconnected vf 2: closed the connection$/);
        }).then(() => returnsWell(controller)),
      ...DEADLINE,
    ));

  it('shares its id with another process, both replace each other and no other process is affected', () =>
    withNeighbour(
      (controller, neighbour) =>
        withProcess(controller, {}, (first) =>
          withProcess(controller, {}, async (second) => {
            await neighbour.during(controller.until(/^disconnected vf 2: was replaced/, 10));
            await isServed(controller, '/v1/vfs/2');
            await second.stop();
            await recovers(controller, first, '/v1/vfs/2');
          }),
        ),
      ...DEADLINE,
    ));

  it('reconnects as another type, it has its new URLs and not the old ones', () =>
    withNeighbour(
      async (controller, neighbour) => {
        // The first process hangs, so that it does not notice that it was replaced.
        await withProcess(controller, {}, async (vf) => {
          vf.faults.hangAfter = 1;
          const pending = fails(controller, 'connection_lost', 'DELETE', '/v1/vfs/2/components/a');
          await vf.hung();
          await withProcess(controller, { kind: 'nfv' }, async () => {
            await neighbour.during(pending);
            await fails(controller, 'process_not_found', 'GET', '/v1/vfs/2');
            assert.deepEqual(await listed(controller), [VF_1, { type: 'nfv', 'client-id': 2 }]);
            const { status } = (await controller.get('/v1/nfvs/2')) as { status: string };
            assert.equal(status, 'idling');
          });
        });
        await controller.until(/^disconnected nfv 2/);
        await returnsWell(controller);
        await controller.until(/^disconnected vf 2: closed/);
        await fails(controller, 'process_not_found', 'GET', '/v1/nfvs/2');
      },
      ...DEADLINE,
    ));
});

describe('when 1,000 connections at once', () => {
  const HANDSHAKE = ['--handshake-timeout', '2s'];

  for (const { what, port, says } of [
    { what: 'say nothing', port: 'secondary', says: '' },
    { what: 'say nothing', port: 'primary', says: '' },
    { what: 'say nonsense before they are asked', port: 'secondary', says: 'GET / HTTP/1.1\r\n\r\n' },
    { what: 'begin to identify themselves and stop', port: 'secondary', says: '{ "results": [' },
  ] as const) {
    it(`${what} on the ${port} port, real processes are accepted and served, and the others are closed`, () =>
      withNeighbour(
        async (controller, neighbour) => {
          const flood = new Flood(controller[`${port}Port`], 1_000, says);
          try {
            await neighbour.during(returnsWell(controller));
            await neighbour.during(flood.closed);
            await neighbour.during(returnsWell(controller));
            assert.deepEqual(
              controller.happened.filter((each) => each.startsWith('connected')),
              ['connected vf 1', 'connected vf 2', 'connected vf 2'],
            );
          } finally {
            flood.end();
          }
        },
        ...HANDSHAKE,
      ));
  }

  it('are opened again and again, real processes are accepted and served all the time', () =>
    withNeighbour(
      async (controller, neighbour) => {
        for (let i = 0; i < 4; i++) {
          const flood = new Flood(controller.secondaryPort, 250, i % 2 === 0 ? '' : 'x');
          await neighbour.during(returnsWell(controller));
          flood.end();
        }
      },
      ...HANDSHAKE,
    ));
});
