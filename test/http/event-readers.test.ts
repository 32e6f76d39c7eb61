import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { EventReader, type SeenEvent, UNPROBED } from '../support/event-reader.js';
import { withPanel } from '../support/panel.js';
import { runs } from '../support/runs.js';

const NFV = { kind: 'nfv', clientId: 1 } as const;

describe('an event stream with many readers', () => {
  it('shows the same events to readers that reconnect as to readers that stay', () =>
    withPanel(
      [NFV],
      async (controller, nfv) => {
        const stays = await EventReader.open(controller.url);
        let connections = 1;
        let running = false;
        /** The possible changes, and how many events each causes. */
        const happenings: Readonly<Record<string, () => Promise<number>>> = {
          change: async () => {
            running = !running;
            await controller.expect(204, 'PUT', '/v1/nfvs/1/forward', { action: running ? 'start' : 'stop' });
            return 1;
          },
          'change behind our back': async () => {
            running = !running;
            await controller.get('/v1/nfvs/1');
            nfv.model.execute(running ? 'forward' : 'stop');
            await controller.get('/v1/nfvs/1');
            return 1;
          },
          fail: async () => {
            await controller.expect(400, 'PUT', '/v1/nfvs/1/patches', { src: 'phy:0', dst: 'ring:9' });
            return 1;
          },
          drop: async () => {
            nfv.drop();
            await controller.until(/^connected/, ++connections);
            return 2;
          },
        };
        const steps = fc.array(fc.constantFrom(...Object.keys(happenings), 'read', 'come back'), {
          minLength: 1,
          maxLength: 25,
        });
        let from = stays.response.headers.get('last-event-id') ?? '';
        await fc.assert(
          fc.asyncProperty(steps, async (list) => {
            let reader = await EventReader.after(controller.url, from);
            const seen: SeenEvent[] = [];
            let happened = 0;
            for (const step of list) {
              if (step === 'come back') {
                // Received events that were not read are lost with the connection.
                await reader.close();
                reader = await EventReader.after(controller.url, seen.at(-1)?.id ?? from);
              } else if (step === 'read') {
                if (seen.length < happened) seen.push(await reader.next());
              } else {
                happened += (await happenings[step]?.()) ?? 0;
              }
            }
            seen.push(...(await reader.take(happened - seen.length)));
            await reader.close();
            const shown = await stays.take(happened);
            assert.deepEqual(seen, shown);
            from = shown.at(-1)?.id ?? from;
          }),
          { numRuns: runs(15) },
        );
        await stays.close();
      },
      ...UNPROBED,
    ));
});
