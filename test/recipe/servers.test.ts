import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { panelsOfRecipe } from '../../src/recipe/as-panel.js';
import { RecipeError } from '../../src/recipe/errors.js';
import { readRecipe } from '../../src/recipe/read.js';
import { linesOf } from './lines.js';

const TWO = 'nfv 1; add ring:0\nserver 2\nnfv 1; add ring:1\nserver 1\nnfv 1; add ring:2\n';

describe('the servers of a recipe', () => {
  it('are the last one switched to, and the first one before that', () => {
    const files = { '/r/a.rcp': `${TWO}playback b.rcp\nstatus`, '/r/b.rcp': 'server 7\nstatus' };
    const lines = readRecipe('/r/a.rcp', (path) => files[path as keyof typeof files]);
    assert.deepEqual(
      lines.map(({ server, text }) => `${server} ${text}`),
      [
        ...['1 nfv 1; add ring:0', '2 server 2', '2 nfv 1; add ring:1', '1 server 1', '1 nfv 1; add ring:2'],
        ...['7 server 7', '7 status', '7 status'],
      ],
    );
  });

  it('must be known, or the recipe is rejected where it names another', () => {
    const read = (servers: readonly number[]): unknown => readRecipe('a', () => TWO, new Set(servers));
    assert.ok(read([1, 2]));
    assert.throws(
      () => read([1]),
      (error) =>
        error instanceof RecipeError &&
        error.message === 'a:2:8: the URL of server 2 is unknown: use --server 2=URL',
    );
  });

  it('have one panel document each, from the lines for the server', () => {
    const panels = panelsOfRecipe(linesOf(`${TWO}server 3\nstatus\n`));
    assert.deepEqual(
      [...panels].map(([server, { document, left }]) => [server, document.nfvs?.[1]?.ports, left.length]),
      [
        [1, ['ring:0', 'ring:2'], 0],
        [2, ['ring:1'], 0],
        [3, undefined, 1],
      ],
    );
    // A client id or a vhost belongs to one process of a host, and each server has its own host.
    assert.equal(panelsOfRecipe(linesOf('nfv 1; add vhost:0\nserver 2\npcap 1; start')).size, 2);
  });

  it('launch processes each for itself', () => {
    const recipe = [1, 2]
      .map((server) => `server ${server}\npri; launch nfv 1 -l ${server},9 -- -s 127.0.0.1:${server}`)
      .join('\n');
    assert.deepEqual(
      [...panelsOfRecipe(linesOf(recipe)).values()].map(({ document }) => {
        const { eal, app } = document.nfvs?.[1]?.launch ?? {};
        return [eal?.['-l'], app?.['-s']];
      }),
      [
        ['1,9', '127.0.0.1:1'],
        ['2,9', '127.0.0.1:2'],
      ],
    );
  });

  it('have their problems reported for each', () => {
    const recipe = 'nfv 1; del ring:0\nserver 2\nvf 1; component stop a\n';
    assert.throws(
      () => panelsOfRecipe(linesOf(recipe)),
      (error) => error instanceof RecipeError && error.problems.map(({ line }) => line).join() === '1,3',
    );
  });
});
