import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { SppError } from '../../src/client/client.js';
import { requestOf } from '../../src/recipe/call.js';
import { Player } from '../../src/terminal/recipe/player.js';
import { linesOf } from '../recipe/lines.js';

const LAUNCH = 'pri; launch nfv 5 -l 1,2 -- -s h:1\n';

/** Plays a recipe to a server that responds with the given processes at each time. */
async function requestsOf(
  recipe: string,
  processes: (count: number) => unknown,
  launchWaitMs: number,
): Promise<{ requests: string[]; outcomes: string[] }> {
  const requests: string[] = [];
  let count = 0;
  const player = new Player({
    launchWaitMs,
    launchPollMs: 1,
    send: (call) => {
      const { method, path } = requestOf(call);
      requests.push(`${method} ${path}`);
      if (path === '/v1/processes') return Promise.resolve(processes(++count));
      if (path.startsWith('/v1/nfvs/9'))
        return Promise.reject(new SppError(new Response(undefined, { status: 404 }), 'no such process'));
      return Promise.resolve(undefined);
    },
  });
  const outcomes: string[] = [];
  for (const line of linesOf(recipe)) outcomes.push((await player.play(line)).outcome);
  return { requests, outcomes };
}

describe('the player of a recipe', () => {
  const there = [{ type: 'primary' }, { type: 'nfv', 'client-id': 5 }];

  it('waits for a launched process once, and only when a line needs it', async () => {
    const { requests } = await requestsOf(
      `${LAUNCH}nfv 1; stop\nnfv 5; stop\nnfv 5; forward`,
      (count) => (count < 3 ? [] : there),
      60_000,
    );
    assert.deepEqual(requests, [
      'PUT /v1/primary/launch',
      'PUT /v1/nfvs/1/forward',
      ...['GET /v1/processes', 'GET /v1/processes', 'GET /v1/processes'],
      ...['PUT /v1/nfvs/5/forward', 'PUT /v1/nfvs/5/forward'],
    ]);
  });

  it('stops waiting after a limit and sends the command anyway', async (t) => {
    // Each poll takes 2 ms.
    let polls = 0;
    t.mock.method(performance, 'now', () => 2 * polls);
    const { requests } = await requestsOf(`${LAUNCH}nfv 5; stop`, (count) => ((polls = count), []), 5);
    assert.deepEqual(requests, [
      'PUT /v1/primary/launch',
      ...['GET /v1/processes', 'GET /v1/processes', 'GET /v1/processes'],
      'PUT /v1/nfvs/5/forward',
    ]);
  });

  it('continues after an error response only', async () => {
    const { outcomes } = await requestsOf('nfv 9; stop\npwd\nnfv 1; stop', () => [], 0);
    assert.deepEqual(outcomes, ['failed', 'ignored', 'done']);
    const [line] = linesOf('status');
    assert.ok(line);
    const broken = new Player({ send: () => Promise.reject(new TypeError('fetch failed')) });
    const outcome = await broken.play(line);
    assert.ok(outcome.outcome === 'failed' && !outcome.canContinue);
  });
});
