import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { RecipeError } from '../../src/recipe/errors.js';
import { MAX_DEPTH, MAX_LINES, readRecipe } from '../../src/recipe/read.js';
import { problemsOf } from './lines.js';

/** The commands of a recipe that may play others, each with its position. */
function read(file: string, files: Readonly<Record<string, string>>): string[] {
  const lines = readRecipe(file, (path) => files[path] ?? assert.fail(path));
  return lines.map(({ file: name, line, text }) => `${name}:${line} ${text}`);
}

describe('a recipe', () => {
  it('plays other recipes in place of the line, from its own folder', () => {
    const files = {
      '/r/a.rcp': 'nfv 1; stop\r\nplayback more/b.rcp  # first\r\nnfv 1; forward\r\n',
      '/r/more/b.rcp': '\ufeffplayback ../c d.rcp\nvf 2; status',
      '/r/c d.rcp': '# nfv 1; add ring:0\nnfv 1; add ring:0\n',
    };
    assert.deepEqual(read('/r/a.rcp', files), [
      '/r/a.rcp:1 nfv 1; stop',
      '/r/c d.rcp:2 nfv 1; add ring:0',
      '/r/more/b.rcp:2 vf 2; status',
      '/r/a.rcp:3 nfv 1; forward',
    ]);
  });

  it('looks for other recipes in the folder of cd', () => {
    const files = { '/r/a.rcp': 'cd /x\ncd y\nplayback b.rcp', '/x/y/b.rcp': 'status' };
    assert.deepEqual(read('/r/a.rcp', files).slice(2), ['/x/y/b.rcp:1 status']);
  });

  it('ends where the shell would end, with the recipes that play it', () => {
    for (const end of ['exit', 'bye']) {
      const files = { '/r/a.rcp': 'playback b.rcp\nnonsense', '/r/b.rcp': `nfv 1; stop\n${end}\nnonsense` };
      assert.deepEqual(read('/r/a.rcp', files), ['/r/b.rcp:1 nfv 1; stop', `/r/b.rcp:2 ${end}`]);
    }
  });

  it('ends processes at bye as the shell does', () => {
    const lines = readRecipe('a', () => 'bye sec\nbye all\nstatus');
    assert.deepEqual(
      lines.map(({ command }) => (command.kind === 'bye' ? command.who : command.kind)),
      ['sec', 'all', 'call'],
    );
  });

  it('reports all problems with their positions, up to a limit', () => {
    const problems = problemsOf('nonsense\nplayback b.rcp\nplayback c.rcp\nvf', {
      '/r/b.rcp': '\n\nnfv 0; x',
    });
    assert.deepEqual(
      problems.map(
        ({ file, line, column, message }) => `${file}:${line}:${column ?? ''} ${message.slice(0, 30)}`,
      ),
      [
        '/r/a.rcp:1:1 expected pri, nfv, vf, mirror,',
        '/r/b.rcp:3:5 expected a client id from 1 to',
        '/r/a.rcp:3:10 /r/c.rcp: there is no such file',
        '/r/a.rcp:4:3 expected a client id',
      ].map((line) => line.slice(0, line.indexOf(' ') + 31)),
    );
    assert.equal(problemsOf('nonsense\n'.repeat(1_000)).length, 20);
  });

  it('must not play itself, directly or indirectly', () => {
    assert.match(
      problemsOf('playback ./a.rcp')[0]?.message ?? '',
      /^this recipe would play itself: \/r\/a\.rcp$/,
    );
    const [problem] = problemsOf('playback b.rcp', { '/r/b.rcp': 'playback ../r/a.rcp' });
    assert.match(problem?.message ?? '', /^this recipe would play itself/);
    // Playing twice is no cycle.
    assert.deepEqual(problemsOf('playback b.rcp\nplayback b.rcp', { '/r/b.rcp': 'status' }), []);
  });

  it('plays other recipes only to a limited depth', () => {
    const chain = (length: number): Record<string, string> =>
      Object.fromEntries(
        Array.from({ length }, (_, at) => [`/r/${at}`, at + 1 < length ? `playback ${at + 1}` : 'status']),
      );
    assert.deepEqual(problemsOf('playback 0', chain(MAX_DEPTH)), []);
    const [problem] = problemsOf('playback 0', chain(MAX_DEPTH + 1));
    assert.equal(problem?.message, 'recipes play others at most 8 deep');
  });

  it('has a limited number of lines with all that it plays, however they multiply', () => {
    const files = Object.fromEntries(
      Array.from({ length: MAX_DEPTH }, (_, at) => [
        `/r/${at}`,
        at + 1 < MAX_DEPTH ? `playback ${at + 1}\n`.repeat(100) : 'status\n',
      ]),
    );
    const problems = problemsOf('playback 0', files);
    assert.equal(problems.length, 1);
    assert.match(problems[0]?.message ?? '', /have at most 20000 lines$/);
    assert.deepEqual(problemsOf('status\n'.repeat(MAX_LINES - 1)), []);
    assert.equal(problemsOf('status\n'.repeat(MAX_LINES)).length, 1);
  });

  it('is rejected with one error, with a line for each problem', () => {
    assert.throws(
      () => readRecipe('a.rcp', () => 'nonsense\nnfv'),
      (error) =>
        error instanceof RecipeError &&
        /^a\.rcp:1:1: .*\na\.rcp:2:4: expected a client id$/.test(error.message),
    );
  });
});
