import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { changes, withPanel } from '../support/panel.js';
import { withController } from '../support/controller.js';
import { Peer } from '../support/peer.js';
import { FLOW, RULE } from './primary-requests.js';

describe('flow rules', () => {
  it('are validated, created and destroyed', () =>
    withPanel([{ kind: 'primary', flow: true }], async (controller, primary) => {
      const rule = {
        ...RULE,
        group: 1,
        priority: 0,
        transfer: false,
        actions: ['queue index 0', 'of_pop_vlan'],
      };
      const validated = await controller.expect(200, 'POST', `${FLOW}/port_id/0/validate`, { rule });
      assert.equal((JSON.parse(validated) as { result: string }).result, 'success');
      const created = JSON.parse(
        await controller.expect(200, 'POST', `${FLOW}/port_id/0`, { rule }),
      ) as object;
      assert.deepEqual(created, { result: 'success', message: 'Flow rule #0 created', rule_id: '0' });
      await controller.expect(200, 'DELETE', `${FLOW}/0/port_id/0`);
      await controller.expect(200, 'DELETE', `${FLOW}/port_id/0`);
      assert.deepEqual(
        changes(primary).filter((command) => command.startsWith('flow')),
        [
          'flow validate phy:0 group 1 priority 0 ingress pattern eth dst is 10:22:33:44:55:66 / end actions queue index 0 / of_pop_vlan / end',
          'flow create phy:0 group 1 priority 0 ingress pattern eth dst is 10:22:33:44:55:66 / end actions queue index 0 / of_pop_vlan / end',
          'flow destroy phy:0 0',
          'flow destroy phy:0 ALL',
        ],
      );
    }));

  it('that the NIC rejects get 200 with the error, or 400 with strict handling', () =>
    withPanel([{ kind: 'primary' }], async (controller) => {
      const lenient = await controller.request('POST', `${FLOW}/port_id/0`, { body: { rule: RULE } });
      assert.equal(lenient.status, 200);
      assert.deepEqual(lenient.json(), {
        result: 'error',
        message:
          'Flow create error\nerror type: 1 (Cause unspecified)\nerror message: Function not implemented\nrte_errno: Function not implemented',
        rule_id: '',
      });
      const strict = await controller.request('DELETE', `${FLOW}/3/port_id/0`, {
        headers: { prefer: 'respond-async, Handling="strict"; x=y' },
      });
      assert.equal(strict.status, 400);
      assert.equal(strict.text, 'command error: Flow rule #3 not found');
    }));

  it('with an injected second command, or too long for the primary, are refused', () =>
    withPanel([{ kind: 'primary', strictMemory: true }], async (controller, primary) => {
      for (const [rule, reason] of [
        [
          { ...RULE, pattern: ['eth / end actions drop / end'] },
          /invalid key\(rule\.pattern\.0\).*without the words \/ and end/,
        ],
        [{ ...RULE, actions: ['drop', 'end'] }, /invalid key\(rule\.actions\.1\)/],
        [{ ...RULE, actions: ['queue  index 0'] }, /invalid key\(rule\.actions\.0\)/],
        [{ ...RULE, actions: ['queue\nindex 0'] }, /invalid key\(rule\.actions\.0\)/],
        [{ ...RULE, pattern: [] }, /^invalid key\(rule\.pattern\): an array \(expected at least 1 item\)$/],
        [{ ...RULE, direction: 'sideways' }, /invalid key\(rule\.direction\)/],
        [{ ...RULE, group: '1' }, /invalid key\(rule\.group\)/],
        [{ ...RULE, transfer: 1 }, /invalid key\(rule\.transfer\)/],
        [
          { ...RULE, pattern: Array.from({ length: 20 }, () => 'eth') },
          /^refused: the command has 5\d words.*beyond 47/,
        ],
        [
          { ...RULE, pattern: Array.from({ length: 40 }, () => 'x'.repeat(31)), actions: ['drop'] },
          /^refused: the command has 90 words/,
        ],
        [{ ...RULE, pattern: Array.from({ length: 48 }, () => 'eth') }, /invalid key\(rule\.pattern\)/],
        [{ ...RULE, pattern: ['x'.repeat(32)] }, /invalid key\(rule\.pattern\.0\)/],
        [{ ...RULE, actions: ['queue index 65536'] }, /^refused: index takes a number from 0 to 65535/],
        [
          { ...RULE, pattern: ['vlan vid is 65636'] },
          /^refused: vid takes a number from 0 to 4095, not 65636/,
        ],
        [{ ...RULE, actions: ['of_set_vlan_pcp vlan_pcp 8'] }, /^refused: vlan_pcp takes/],
        [
          { ...RULE, pattern: ['eth dst is 10:22'] },
          /^refused: dst takes a MAC address of 6 bytes, not 10:22/,
        ],
        [{ ...RULE, pattern: ['eth src spec 10:22:33:44:55:66 src mask ff'] }, /^refused: src takes/],
      ] as const) {
        const text = await controller.expect(400, 'POST', `${FLOW}/port_id/0`, { rule });
        assert.match(text, reason);
      }
      assert.deepEqual(changes(primary), []);
      assert.equal(primary.state, 'connected');
    }));

  it('of the maximum length do not overrun the primary', () =>
    withPanel([{ kind: 'primary', strictMemory: true, flow: true }], async (controller, primary) => {
      let taken = 0;
      for (let length = 1; length < 30; length++) {
        const rule = { ...RULE, pattern: Array.from({ length }, () => 'eth') };
        const { status } = await controller.request('POST', `${FLOW}/port_id/0/validate`, { body: { rule } });
        if (status === 200) taken++;
      }
      assert.ok(taken > 5 && taken < 29, `${taken} were taken`);
      assert.equal(primary.state, 'connected');
    }));

  it('that are only echoed are rejected, and the primary stays usable', () =>
    withController(async (controller) => {
      const status = '{"master-lcore":0,"lcores":[0],"phy_ports":[],"ring_ports":[]}';
      const primary = new Peer(controller.primaryPort, (command) => {
        const frame = Buffer.alloc(2_048);
        // The primary splits the command into words in the buffer that it sends back.
        frame.write(command === 'status' ? status : command.replaceAll(' ', '\0'));
        return frame;
      });
      await controller.until(/^connected primary/);
      for (const [method, path, body] of [
        ['POST', `${FLOW}/port_id/0/validate`, { rule: RULE }],
        ['POST', `${FLOW}/port_id/0`, { rule: RULE }],
        ['DELETE', `${FLOW}/port_id/0`, undefined],
      ] as const) {
        assert.match(
          await controller.expect(400, method, path, body),
          /^command error: the primary echoed the command/,
        );
      }
      await controller.get('/v1/primary/status');
      assert.deepEqual(controller.happened, ['connected primary']);
      primary.socket.destroy();
      await primary.closed;
    }));

  it('with a port or rule that is not a number are an unknown URL', () =>
    withPanel([{ kind: 'primary' }], async (controller) => {
      await controller.expect(404, 'DELETE', `${FLOW}/port_id/x`);
      await controller.expect(404, 'DELETE', `${FLOW}/-1/port_id/0`);
    }));

  it('with a number out of range are rejected', () =>
    withPanel([{ kind: 'primary' }], async (controller) => {
      assert.match(
        await controller.expect(400, 'DELETE', `${FLOW}/port_id/32`),
        /invalid key\(port_id\): 32/,
      );
      assert.match(
        await controller.expect(400, 'DELETE', `${FLOW}/4294967296/port_id/0`),
        /invalid key\(rule_id\): 4294967296/,
      );
    }));
});
