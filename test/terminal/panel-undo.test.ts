import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestController } from '../support/controller.js';
import { changes, withPanel } from '../support/panel.js';
import { DESIRED, panel, printed, PROCESSES, SLOW, SLOWLY } from './run-panel.js';

async function apply(controller: TestController, body: object): Promise<string> {
  const response = await controller.request('PUT', '/v1/panel', { body });
  return (response.json() as { id: string }).id;
}

function addPort(controller: TestController, port: string): Promise<string> {
  return controller.expect(204, 'PUT', '/v1/nfvs/1/ports', { action: 'add', port });
}

describe('spp-ctl panel undo', () => {
  it('shows the way back, undoes the last change, and undoes the undo when it is called again', () =>
    withPanel(PROCESSES, async (controller, nfv) => {
      const { url } = controller;
      const id = await apply(controller, DESIRED);
      const before = changes(nfv).length;
      const text = await printed(panel(['undo', '--yes'], url), 0);
      assert.match(
        text,
        new RegExp(`^Undo change ${id} \\(request\\), started .*: done\n\nnfv:1\n {2}- port ring:0\n`),
      );
      assert.match(text, /\nno document will be desired, as before the change\n\nCOMMANDS\n {2}1 {2}done /);
      assert.match(text, /\n\S+: done, verified: .* \(3 of 3 commands done\)\n$/);
      assert.deepEqual(
        changes(nfv)
          .slice(before)
          .filter((each) => each.startsWith('del')),
        ['del ring:0', 'del ring:1'],
      );
      const again = await printed(panel(['undo', '--yes'], url), 0);
      assert.match(again, new RegExp(`^Undo change \\S+ \\(undo of ${id}\\)`));
      assert.match(again, /\nthe desired document goes back, too\n/);
      assert.deepEqual(await controller.get('/v1/panel/desired'), DESIRED);
      const list = await printed(panel(['changes'], url), 0);
      assert.match(list, new RegExp(`^\\S+ +undo of ${id} +done `, 'm'));
    }));

  it('undoes the change with this id', () =>
    withPanel(PROCESSES, async (controller) => {
      const id = await apply(controller, {
        nfvs: { 1: { ports: ['ring:0'], patches: [], forwarding: false } },
      });
      await apply(controller, { vfs: { 2: { components: [], classifier_table: [] } } });
      const text = await printed(panel(['undo', '--yes', id], controller.url), 0);
      assert.match(text, /\n1 command for 1 process, .*\n\nCOMMANDS\n/);
    }));

  it('prints the conflict with a change since, and discards that change with --force', () =>
    withPanel(PROCESSES, async (controller, nfv) => {
      const { url } = controller;
      const id = await apply(controller, DESIRED);
      await addPort(controller, 'ring:5');
      const sent = changes(nfv).length;
      const refused = await printed(panel(['undo', '--yes', id], url), 1);
      assert.match(
        refused,
        /\nCONFLICTS\n {2}nfv:1: it was changed since: extra port ring:5\n {4}force discards what was changed\n\nthe change cannot be undone: .*\n$/,
      );
      assert.equal(changes(nfv).length, sent);
      await printed(panel(['undo', '--yes', '--force', id], url), 0);
      assert.ok(changes(nfv).includes('del ring:5'));
    }));

  it('asks for a confirmation, and undoes nothing without a terminal for it', () =>
    withPanel(PROCESSES, async (controller, nfv) => {
      await apply(controller, DESIRED);
      const sent = changes(nfv).length;
      const command = panel(['undo'], controller.url);
      assert.equal(await command.ended, 1);
      assert.match(command.err(), /^spp-ctl panel: nothing was undone: .* --yes undoes without it\n$/);
      assert.equal(changes(nfv).length, sent);
    }));

  it('says why there is nothing to undo', () =>
    withPanel(PROCESSES, async (controller) => {
      const none = panel(['undo'], controller.url);
      assert.equal(await none.ended, 1);
      assert.match(none.err(), /^spp-ctl panel: there is nothing to undo: no document was applied;/);
      const unknown = panel(['undo', 'x-1'], controller.url);
      assert.equal(await unknown.ended, 1);
      assert.match(unknown.err(), /no change x-1 is remembered/);
      const id = await apply(controller, {
        nfvs: { 1: { ports: ['ring:0', 'ring:99'], patches: [], forwarding: false } },
      });
      const rolledBack = panel(['undo', '--yes'], controller.url);
      assert.equal(await rolledBack.ended, 1);
      assert.match(rolledBack.err(), new RegExp(`the change ${id} cannot be undone: it was rolled back\n$`));
    }));

  it('undoes a document that changed no process', () =>
    withPanel(PROCESSES, async (controller) => {
      await apply(controller, { vfs: { 2: { components: [], classifier_table: [] } } });
      const text = await printed(panel(['undo', '--yes'], controller.url), 0);
      assert.match(
        text,
        /\nnothing to do\nno document will be desired, .*\nthe desired document was undone; .*\n$/,
      );
      await controller.expect(404, 'GET', '/v1/panel/desired');
    }));

  it('prints commands as they end', () =>
    withPanel(SLOW, async (controller) => {
      await apply(controller, SLOWLY);
      const command = panel(['undo', '--yes'], controller.url);
      await command.until(/^ {2}1 {2}done {5}vf:2 {2}/m);
      assert.doesNotMatch(command.out(), / {2}3 {2}done/);
      assert.match(await printed(command, 0), /: done, verified: .*\n$/);
    }));
});
