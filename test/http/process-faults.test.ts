import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  DEADLINE,
  DEADLINE_MS,
  fails,
  GREETING,
  recovers,
  returnsWell,
  STATUS,
  withProcess,
} from '../support/faulty.js';
import { withNeighbour } from '../support/neighbour.js';
import { Peer } from '../support/peer.js';

const STOP = ['DELETE', '/v1/vfs/2/components/a'] as const;

/** An endless reply. */
const ENDLESS_BYTES = 2 ** 30;
/** Upper limit of bytes that may be read: the maximum reply and the buffers of the system. */
const MOST_TAKEN_BYTES = 32 * 2 ** 20;

/** Sends a piece repeatedly until 1 GB is sent or the peer closes the connection. @returns the number of bytes sent. */
async function sendEndlessly(peer: Peer, piece: Buffer): Promise<number> {
  const { socket } = peer;
  for (let sent = 0; sent < ENDLESS_BYTES && !socket.destroyed; sent += piece.length) {
    const written = new Promise<void>((resolve) => socket.write(piece, () => resolve()));
    await Promise.race([written, peer.closed]);
  }
  return socket.bytesWritten;
}

describe('when a faulty process', () => {
  it('hangs within a reply, its clients get an error in time, and its successor is served', () =>
    withNeighbour(
      async (controller, neighbour) => {
        let onCommand = (): void => undefined;
        const command = new Promise<void>((resolve) => (onCommand = resolve));
        const peer = new Peer(controller.secondaryPort, (command) => {
          if (command === '_get_client_id') return GREETING;
          onCommand();
          return STATUS.slice(0, 50);
        });
        await controller.until(/^connected vf 2$/);
        const first = fails(controller, 'process_timeout', ...STOP);
        await command;
        await neighbour.during(Promise.all([first, fails(controller, 'not_sent', 'GET', '/v1/vfs/2')]));
        await peer.closed;
        await returnsWell(controller);
      },
      ...DEADLINE,
    ));

  it('replies late, its client gets an error in time, and the late reply is discarded', () =>
    withNeighbour(
      (controller, neighbour) =>
        withProcess(controller, { kind: 'nfv' }, async (nfv) => {
          await controller.get('/v1/nfvs/2');
          nfv.faults.delayMs = 2 * DEADLINE_MS;
          const path = '/v1/nfvs/2/forward';
          await neighbour.during(fails(controller, 'process_timeout', 'PUT', path, { action: 'start' }));
          await recovers(controller, nfv, '/v1/nfvs/2');
          // The change was carried out once.
          assert.equal(((await controller.get('/v1/nfvs/2')) as { status: string }).status, 'running');
          assert.equal(nfv.commands.filter((command) => command === 'forward').length, 1);
        }),
      ...DEADLINE,
    ));

  it('replies twice at once, both replies are discarded', () =>
    withNeighbour(async (controller, neighbour) => {
      const peer = new Peer(controller.secondaryPort, (command) =>
        command === '_get_client_id' ? GREETING : STATUS + STATUS,
      );
      await controller.until(/^connected vf 2$/);
      await neighbour.during(fails(controller, 'bad_reply', 'GET', '/v1/vfs/2'));
      await peer.closed;
      await returnsWell(controller);
    }));

  it('replies twice in sequence, the second reply is discarded and ends the connection', () =>
    withNeighbour(async (controller, neighbour) => {
      const peer = new Peer(controller.secondaryPort, (command) =>
        command === '_get_client_id' ? GREETING : STATUS,
      );
      await controller.until(/^connected vf 2$/);
      await controller.get('/v1/vfs/2');
      await peer.send(STATUS);
      await neighbour.during(
        controller.until(/^disconnected vf 2: violated the protocol \(unexpected bytes/),
      );
      await peer.closed;
      await returnsWell(controller);
    }));

  it('sends unsolicited bytes, its connection is closed, and the next one works', () =>
    withNeighbour((controller, neighbour) =>
      withProcess(controller, {}, async (vf) => {
        vf.sendUnsolicited(GREETING);
        await neighbour.during(
          controller.until(/^disconnected vf 2: violated the protocol \(unexpected bytes\)$/),
        );
        await recovers(controller, vf, '/v1/vfs/2');
      }),
    ));

  for (const { kind, path } of [
    { kind: 'vf', path: '/v1/vfs/2' },
    { kind: 'nfv', path: '/v1/nfvs/2' },
    { kind: 'mirror', path: '/v1/mirrors/2' },
    { kind: 'pcap', path: '/v1/pcaps/2' },
  ] as const) {
    it(`replies with garbage, the reply is discarded and the process reconnects (${kind})`, () =>
      withNeighbour((controller, neighbour) =>
        withProcess(controller, { kind, faults: { garbageAfter: 1 } }, async (process) => {
          await neighbour.during(fails(controller, 'bad_reply', 'GET', path));
          await controller.until(new RegExp(`^disconnected ${kind} 2: sent an invalid reply`));
          await recovers(controller, process, path);
        }),
      ));

    it(`closes the connection within a reply, the outcome is unknown (${kind})`, () =>
      withNeighbour((controller, neighbour) =>
        withProcess(controller, { kind, faults: { dropAfter: 1 } }, async (process) => {
          await neighbour.during(fails(controller, 'connection_lost', 'GET', path));
          await recovers(controller, process, path);
        }),
      ));

    it(`resets the connection within a reply, the outcome is unknown (${kind})`, () =>
      withNeighbour((controller, neighbour) =>
        withProcess(controller, { kind, faults: { resetAfter: 1 } }, async (process) => {
          await neighbour.during(fails(controller, 'connection_lost', 'GET', path));
          await recovers(controller, process, path);
        }),
      ));
  }

  it('disconnects during a change, the error says that the outcome is unknown', () =>
    withNeighbour((controller, neighbour) =>
      withProcess(controller, { kind: 'nfv', faults: { dropAfter: 2 } }, async (nfv) => {
        const path = '/v1/nfvs/2/forward';
        const lost = fails(controller, 'connection_lost', 'PUT', path, { action: 'start' });
        const { status, text } = await neighbour.during(lost);
        assert.equal(status, 500);
        assert.match(
          text,
          /nfv 2 closed the connection before it replied to \\"forward\\": the outcome is unknown/,
        );
        await recovers(controller, nfv, '/v1/nfvs/2');
      }),
    ));

  for (const { what, greeting, start, endless } of [
    {
      what: 'JSON that never ends',
      greeting: GREETING,
      start: '{ "results": "',
      endless: Buffer.alloc(65_536, 'x'),
    },
    {
      what: 'a frame that never ends',
      greeting: Buffer.concat([Buffer.from('2'), Buffer.alloc(1_999)]),
      start: 'status: ',
      endless: Buffer.alloc(65_536, 'x'),
    },
    {
      what: 'padding that never ends',
      greeting: Buffer.concat([Buffer.from('2'), Buffer.alloc(1_999)]),
      start: "status: idling\nports: ''",
      endless: Buffer.alloc(65_536),
    },
  ] as const) {
    it(`sends 1 GB in place of a reply, little of it is read (${what})`, () =>
      withNeighbour(
        async (controller, neighbour) => {
          let sending: Promise<number> | undefined;
          const peer = new Peer(controller.secondaryPort, (command, self) => {
            if (command === '_get_client_id') return greeting;
            self.socket.write(start);
            sending = sendEndlessly(self, endless);
            return undefined;
          });
          const name = (await controller.until(/^connected (vf|nfv) 2$/)).replace('connected ', '');
          const path = `/v1/${name.replace(' ', 's/')}`;
          await neighbour.during(fails(controller, 'bad_reply', 'GET', path));
          await peer.closed;
          const taken = (await sending) ?? 0;
          assert.ok(taken < MOST_TAKEN_BYTES, `${taken} bytes left`);
          await returnsWell(controller);
        },
        ...DEADLINE,
      ));
  }

  it('sends 1 GB during the handshake, little of it is read', () =>
    withNeighbour(
      async (controller, neighbour) => {
        let sending: Promise<number> | undefined;
        const peer = new Peer(controller.secondaryPort, (_command, self) => {
          sending = sendEndlessly(self, Buffer.alloc(65_536, '1'));
          return undefined;
        });
        await neighbour.during(controller.until(/^rejected/));
        await peer.closed;
        const taken = (await sending) ?? 0;
        assert.ok(taken < MOST_TAKEN_BYTES, `${taken} bytes left`);
        await fails(controller, 'process_not_found', 'GET', '/v1/vfs/2');
        await returnsWell(controller);
      },
      ...DEADLINE,
    ));
});
