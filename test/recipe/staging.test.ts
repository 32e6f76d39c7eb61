import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { panelOfRecipe } from '../../src/recipe/as-panel.js';
import { linesOf } from './lines.js';

/** The played and ignored lines of a recipe, with reasons. */
function outcomesOf(recipe: string): string[] {
  return linesOf(recipe).map(({ line, command }) =>
    command.kind === 'ignored' ? `${line} ignored: ${command.reason}` : `${line} ${command.kind}`,
  );
}

const FLUSHED = 'spp-ctl flushes by itself: the changes before it are already in effect';

describe('flush and cancel of the releases up to 18.05', () => {
  it('ignores flush, for a vf under either name', () => {
    assert.deepEqual(outcomesOf('vf 1; component start a 4 forward\nvf 1; flush\nsec 1; flush # now\n'), [
      '1 call',
      `2 ignored: ${FLUSHED}`,
      `3 ignored: ${FLUSHED}`,
    ]);
  });

  it('drops the changes of its process since the last flush at a cancel', () => {
    const recipe = [
      'sec 1; component start kept 4 forward',
      'sec 1; flush',
      'sec 1; component start dropped 5 merge',
      'vf 2; component start other 4 forward',
      'vf 1; port add phy:0 rx dropped',
      'vf 1; status',
      'sec 1; cancel',
      'sec 1; cancel',
      'sec 1; port add phy:0 rx kept',
    ];
    assert.deepEqual(outcomesOf(recipe.join('\n')), [
      '1 secondary',
      `2 ignored: ${FLUSHED}`,
      '3 ignored: the cancel at a.rcp:7 drops it',
      '4 call',
      '5 ignored: the cancel at a.rcp:7 drops it',
      '6 call',
      '7 ignored: it drops 2 changes since the last flush, not played either',
      '8 ignored: there is no change since the last flush',
      '9 secondary',
    ]);
    const { vfs } = panelOfRecipe(linesOf(recipe.join('\n'))).document;
    assert.deepEqual(
      vfs?.[1]?.components?.map(({ name, rx_port: ports }) => [name, ports.map(({ port }) => port)]),
      [['kept', ['phy:0']]],
    );
  });

  it('drops nothing at a cancel of a process that has exited since, or of another server', () => {
    const recipe = 'vf 1; component start a 4 forward\nvf 1; exit\nvf 1; cancel\n';
    assert.equal(outcomesOf(recipe).at(-1), '3 ignored: there is no change since the last flush');
    const servers = 'vf 1; component start a 4 forward\nserver 2\nvf 1; cancel\nserver 1\nvf 1; cancel';
    assert.deepEqual(outcomesOf(servers), [
      '1 ignored: the cancel at a.rcp:5 drops it',
      '2 server',
      '3 ignored: there is no change since the last flush',
      '4 server',
      '5 ignored: it drops 1 change since the last flush, not played either',
    ]);
  });
});
