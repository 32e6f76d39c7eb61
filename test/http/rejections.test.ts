import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { EventReader } from '../support/event-reader.js';
import { withPanel } from '../support/panel.js';

const VF = { kind: 'vf', clientId: 1, lcores: [1, 2, 3] } as const;
const CLS0 = { name: 'cls0', core: 3, type: 'classifier' };

describe('The response to a change that the process rejects', () => {
  it('names the component that has the name already, in text, problem details and the event', () =>
    withPanel([VF], async (controller) => {
      await controller.expect(204, 'POST', '/v1/vfs/1/components', CLS0);
      const reader = await EventReader.open(controller.url);
      const body = { ...CLS0, core: 2 };
      const { status, json } = await problem('POST', '/v1/vfs/1/components', body);
      assert.equal(status, 400);
      const { code, detail, explanation } = json;
      assert.equal(code, 'command_failed');
      assert.equal(explanation, 'vf 1 already has a component cls0, on core 3');
      assert.equal(detail, `command error: Invalid value (component name); ${explanation}`);
      assert.equal(await controller.expect(400, 'POST', '/v1/vfs/1/components', body), detail);
      const event = await reader.next();
      assert.ok(event.event === 'command_failed' && event.data.message === detail);
      await reader.close();

      async function problem(method: string, path: string, sent: object) {
        const response = await controller.request(method, path, {
          body: sent,
          headers: { accept: 'application/problem+json' },
        });
        return { status: response.status, json: JSON.parse(response.text) as Record<string, string> };
      }
    }));

  it('names the ports of an nfv that does not have the port of a patch, in every dialect', async () => {
    // Earlier releases echo the command, and the status does not show the patch.
    for (const release of ['20.02', '18.08.2'] as const)
      await withPanel([{ kind: 'nfv', clientId: 1, release }], async (controller) => {
        const text = await controller.expect(400, 'PUT', '/v1/nfvs/1/patches', {
          src: 'ring:7',
          dst: 'phy:0',
        });
        assert.match(text, /; nfv 1 has no port ring:7; its ports are phy:0, phy:1$/);
      });
  });

  it('has no explanation when spp-ctl knows none', () =>
    withPanel([VF], async (controller) => {
      await controller.expect(204, 'POST', '/v1/vfs/1/components', CLS0);
      const response = await controller.request('GET', '/v1/vfs/2', {
        headers: { accept: 'application/problem+json' },
      });
      assert.equal('explanation' in (JSON.parse(response.text) as object), false);
    }));
});
