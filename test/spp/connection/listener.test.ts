import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SimulatedProcess } from '../../../src/simulator/index.js';
import { withController } from '../../support/controller.js';
import { withPanel } from '../../support/panel.js';
import { Peer } from '../../support/peer.js';

const VF = '{ "results": [ { "result": "success" } ], "client_id": 2, "process_type": "vf" }';

function padded(text: string, size: number): Buffer {
  const frame = Buffer.alloc(size);
  frame.write(text);
  return frame;
}

describe('A connection on the secondary port', () => {
  const greetings: readonly (readonly [string, Buffer | string, string])[] = [
    ['vf of 18.05', '{ "results": [ { "result": "success" } ], "client_id": 7 }', 'vf'],
    ['vf of 18.08.1 and later', VF.replace('2', '7'), 'vf'],
    ['mirror', VF.replace('2', '7').replace('vf', 'mirror'), 'mirror'],
    ['pcap', VF.replace('2', '7').replace('vf', 'pcap'), 'pcap'],
    ['nfv to 18.08.1', padded('7', 1_000), 'nfv'],
    ['nfv of 18.08.1', padded('7', 2_048), 'nfv'],
    [
      'nfv of 20.02',
      padded('{"results":[{"result":"success"}],"client_id":7,"process_type":"nfv"}', 32_768),
      'nfv',
    ],
  ];
  for (const [who, greeting, type] of greetings) {
    it(`accepts a process that greets like ${who}`, () =>
      withController(async (controller) => {
        const peer = new Peer(controller.secondaryPort, () => greeting);
        await controller.until(new RegExp(`^connected ${type} 7$`));
        assert.deepEqual(await controller.get('/v1/processes'), [{ type, 'client-id': 7 }]);
        assert.deepEqual(peer.received, ['_get_client_id']);
        await peer.close();
        await controller.until(new RegExp(`^disconnected ${type} 7: closed the connection$`));
        assert.deepEqual(await controller.get('/v1/processes'), []);
      }));
  }

  const strangers: readonly (readonly [string, Buffer | string, RegExp])[] = [
    ['is a primary', padded('_get_client_id', 1_000), /a primary must connect to the primary port/],
    ['has the client id 0', padded('0', 1_000), /client id 0 is not between 1 and 99/],
    ['has the client id 100', VF.replace('2', '100'), /client id 100 is not between 1 and 99/],
    ['has no client id', '{ "results": [ { "result": "success" } ] }', /is not between 1 and 99/],
    ['is of an unknown kind', VF.replace('vf', 'router'), /unknown process type "router"/],
    [
      'refuses to tell',
      '{ "results": [ { "result": "error", "error_details": { "message": "no" } } ] }',
      /command error: no/,
    ],
    ['speaks another protocol', 'SSH-2.0-OpenSSH_9.2\0', /its reply has no client id/],
    ['speaks JSON of another kind', '{"jsonrpc": "2.0"}', /no results in the reply/],
    ['says more than it was asked', VF + VF, /unexpected bytes/],
  ];
  for (const [what, greeting, why] of strangers) {
    it(`rejects a peer that ${what}, with the reason`, () =>
      withController(async (controller) => {
        const peer = new Peer(controller.secondaryPort, () => greeting);
        assert.match(await controller.until(/^rejected/), why);
        await peer.closed;
        assert.deepEqual(await controller.get('/v1/processes'), []);
      }));
  }

  it('closes a silent connection after the handshake deadline without delaying others', () =>
    withController(
      async (controller) => {
        const silent = Array.from({ length: 20 }, () => new Peer(controller.secondaryPort, () => undefined));
        const vf = new Peer(controller.secondaryPort, () => VF);
        await controller.until(/^connected vf 2$/);
        assert.equal(controller.happened.length, 1, 'the others are still silent');
        await controller.until(/^rejected: did not reply within 3s$/, silent.length);
        await Promise.all(silent.map((peer) => peer.closed));
        await vf.close();
      },
      '--handshake-timeout',
      '3s',
    ));

  it('judges a peer that sends unexpected bytes by those bytes', () =>
    withController(async (controller) => {
      const peer = new Peer(controller.secondaryPort, () => undefined);
      await peer.send('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'.padEnd(2_000));
      assert.match(await controller.until(/^rejected/), /more than 1024 bytes/);
      await peer.closed;
    }));

  it('replaces the earlier process with the same client id, whatever its type', () =>
    withController(async (controller) => {
      const first = new Peer(controller.secondaryPort, () => VF);
      await controller.until(/^connected vf 2$/);
      const second = new Peer(controller.secondaryPort, () => padded('2', 1_000));
      await controller.until(/^connected nfv 2$/);
      await first.closed;
      assert.ok(controller.happened.includes('disconnected vf 2: was replaced by a new connection'));
      assert.deepEqual(await controller.get('/v1/processes'), [{ type: 'nfv', 'client-id': 2 }]);
      await second.close();
    }));
});

describe('A connection on the primary port', () => {
  it('asks a primary for its status', () =>
    withController(async (controller) => {
      const peer = new Peer(controller.primaryPort, () => padded('Server Idling\n', 1_000));
      await controller.until(/^connected primary$/);
      assert.deepEqual(await controller.get('/v1/processes'), [{ type: 'primary' }]);
      assert.deepEqual(peer.received, ['status']);
      await peer.close();
      await controller.until(/^disconnected primary/);
    }));

  it('replaces the earlier primary', () =>
    withController(async (controller) => {
      const first = new Peer(controller.primaryPort, () => padded('Server Idling\n', 1_000));
      await controller.until(/^connected primary$/);
      const second = new Peer(controller.primaryPort, () => padded('{"phy_ports": []}', 2_048));
      await controller.until(/^connected primary$/, 2);
      await first.closed;
      assert.deepEqual(await controller.get('/v1/primary/status'), { phy_ports: [] });
      await second.close();
    }));

  it('rejects a secondary on the primary port', () =>
    withController(async (controller) => {
      const nfv = new SimulatedProcess({
        kind: 'nfv',
        clientId: 1,
        port: controller.primaryPort,
        retryMs: 60_000,
      });
      nfv.start();
      assert.match(await controller.until(/^rejected/), /the status of a secondary/);
      await nfv.stop();
    }));

  it('closes a silent connection on the primary port after the handshake deadline', () =>
    withController(
      async (controller) => {
        const peer = new Peer(controller.primaryPort, () => undefined);
        await controller.until(/^rejected: did not reply within 100ms$/);
        await peer.closed;
      },
      '--handshake-timeout',
      '100ms',
    ));
});

describe('A connected process', () => {
  it('decodes replies whose padding arrives after the text, even after the next request', () =>
    withController(async (controller) => {
      // The simplest possible process: its padding arrives a while after each text, whatever happened in between.
      const size = 2_048;
      const peer = new Peer(controller.secondaryPort, (command, self) => {
        const text =
          command === '_get_client_id' ? '1' : '{"client-id":1,"status":"idling","ports":[],"patches":[]}';
        setTimeout(() => void self.send(Buffer.alloc(size - text.length)), 60);
        return text;
      });
      await peer.send('');
      // The first NUL ends a text of unknown frame size, so the id arrives with the padding.
      await controller.until(/^connected nfv 1$/);
      for (let i = 0; i < 3; i++) {
        const { ports } = (await controller.get('/v1/nfvs/1')) as { ports: unknown };
        assert.deepEqual(ports, []);
      }
      await peer.close();
    }));

  it('decodes frames of a size that no release has', () =>
    withController(async (controller) => {
      for (const [index, size] of [64, 777, 4_096].entries()) {
        const peer = new Peer(controller.secondaryPort, (command) =>
          padded(command === '_get_client_id' ? '1' : "status: idling\nports: 'phy:0-null'", size),
        );
        await controller.until(/^connected nfv 1$/, index + 1);
        for (let i = 0; i < 2; i++) await controller.get('/v1/nfvs/1');
        await peer.close();
        await controller.until(/^disconnected/, index + 1);
      }
    }));

  it('starts with empty state when it reconnects after a restart', () =>
    withPanel([{ kind: 'nfv', clientId: 1, respawn: true }], async (controller, nfv) => {
      await controller.expect(204, 'PUT', '/v1/nfvs/1/ports', { action: 'add', port: 'ring:0' });
      nfv.die();
      await controller.until(/^disconnected nfv 1/);
      await controller.until(/^connected nfv 1$/, 2);
      const { ports } = (await controller.get('/v1/nfvs/1')) as { ports: string[] };
      assert.ok(!ports.includes('ring:0'));
    }));
});
