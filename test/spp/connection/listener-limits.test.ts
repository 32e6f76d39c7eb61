import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SimulatedProcess } from '../../../src/simulator/index.js';
import { withController } from '../../support/controller.js';
import { withPanel } from '../../support/panel.js';
import { Peer } from '../../support/peer.js';

const silent = (): undefined => undefined;

describe('Connections that have not identified themselves', () => {
  it('closes a random unidentified connection beyond the maximum, and a process that identifies itself gets in', () =>
    withController(
      async (controller) => {
        const peers = Array.from({ length: 10 }, () => new Peer(controller.secondaryPort, silent));
        await controller.until(
          /^rejected: was closed to make room: 3 connections had not identified themselves$/,
          7,
        );
        const vf = new SimulatedProcess({ kind: 'vf', clientId: 2, port: controller.secondaryPort });
        vf.start();
        await controller.until(/^connected vf 2$/);
        await controller.get('/v1/vfs/2');
        await Promise.all([vf.stop(), ...peers.map((peer) => peer.close())]);
      },
      '--max-handshakes',
      '3',
    ));

  it('all stay when there are exactly as many as there may be', () =>
    withController(
      async (controller) => {
        const peers = [
          new Peer(controller.secondaryPort, silent),
          new Peer(controller.secondaryPort, silent),
        ];
        const vf = new SimulatedProcess({ kind: 'vf', clientId: 2, port: controller.secondaryPort });
        vf.start();
        await controller.until(/^connected vf 2$/);
        assert.deepEqual(
          controller.happened.filter((each) => each.startsWith('rejected')),
          [],
        );
        await Promise.all([vf.stop(), ...peers.map((peer) => peer.close())]);
      },
      '--max-handshakes',
      '3',
    ));

  it('does not count connections that have identified themselves', () =>
    withPanel(
      Array.from({ length: 5 }, (_, i) => ({ kind: 'vf', clientId: i + 1 })),
      async (controller) => {
        assert.equal(((await controller.get('/v1/processes')) as unknown[]).length, 5);
        assert.deepEqual(
          controller.happened.filter((each) => each.startsWith('disconnected')),
          [],
        );
      },
      '--max-handshakes',
      '5',
    ));
});

describe('The connected processes', () => {
  it('rejects a process beyond the maximum, unless it replaces another one', () =>
    withPanel(
      [{ kind: 'primary' }, { kind: 'vf', clientId: 2 }],
      async (controller, _primary, vf) => {
        const more = new SimulatedProcess({
          kind: 'nfv',
          clientId: 1,
          port: controller.secondaryPort,
          retryMs: 20,
        });
        more.start();
        await controller.until(/^rejected: exceeded the maximum: 2 processes are connected$/);
        assert.deepEqual(await controller.get('/v1/processes'), [
          { type: 'primary' },
          { type: 'vf', 'client-id': 2 },
        ]);
        // A process with the same id does not count twice.
        const again = new Peer(controller.secondaryPort, () =>
          Buffer.from('{ "results": [ { "result": "success" } ], "client_id": 2, "process_type": "mirror" }'),
        );
        await controller.until(/^connected mirror 2$/);
        await vf.stop();
        await again.close();
        await controller.until(/^connected nfv 1$/);
        await more.stop();
      },
      '--max-processes',
      '2',
    ));
});

describe('A reply', () => {
  it('closes the session when a reply is too large, however small its pieces', () =>
    withController(
      async (controller) => {
        const greeting = '{ "results": [ { "result": "success" } ], "client_id": 2, "process_type": "vf" }';
        const peer = new Peer(controller.secondaryPort, (command) =>
          command === 'status' ? Buffer.from(`{"x": "${'x'.repeat(70_000)}`) : greeting,
        );
        await controller.until(/^connected vf 2$/);
        const response = await controller.expect(500, 'GET', '/v1/vfs/2');
        assert.match(response, /more than 65536 bytes/);
        await peer.closed;
      },
      '--max-reply',
      '65536',
    ));
});

describe('An idle process that hangs', () => {
  it('is detected by a probe, and removed like a dead process', () =>
    withPanel(
      [
        { kind: 'vf', clientId: 2 },
        { kind: 'nfv', clientId: 1 },
        { kind: 'primary' },
        { kind: 'mirror', clientId: 3 },
        { kind: 'pcap', clientId: 4 },
      ],
      async (controller, vf) => {
        vf.hang();
        await controller.until(/^disconnected vf 2: did not reply within 1s$/);
        // Healthy processes reply each time.
        await controller.until(/^asked the pcap 4: status$/, 2);
        assert.deepEqual(await controller.get('/v1/processes'), [
          { type: 'primary' },
          { type: 'nfv', 'client-id': 1 },
          { type: 'mirror', 'client-id': 3 },
          { type: 'pcap', 'client-id': 4 },
        ]);
      },
      ...['--probe-interval', '100ms', '--command-timeout', '1s'],
    ));
});
