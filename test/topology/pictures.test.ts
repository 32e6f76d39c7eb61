import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { type PictureOptions, Pictures } from '../../src/topology/pictures.js';
import { titlesOf } from '../support/svg.js';

async function withPictures(
  options: Partial<PictureOptions>,
  test: (pictures: Pictures) => Promise<void>,
): Promise<void> {
  const pictures = new Pictures(options);
  try {
    await test(pictures);
  } finally {
    await pictures.close();
  }
}

/** A graph with so many edges between so many nodes. */
function tangle(edges: number, nodes: number, attributes = ''): string {
  const list = Array.from(
    { length: edges },
    (_, i) => `n${(i * 7) % (nodes + 1)} -> n${(i * 13 + 5) % (nodes - 1)};`,
  );
  return `digraph tangle { ${attributes} ${list.join(' ')} }`;
}

describe('the drawing of pictures', () => {
  it('returns SVG without a document type, which readers could fetch', () =>
    withPictures({}, async (pictures) => {
      const svg = await pictures.draw('digraph g { a -> b }');
      assert.ok(svg.startsWith('<svg '));
      assert.ok(!svg.includes('<!DOCTYPE'));
      assert.deepEqual(titlesOf(svg), ['g', 'a', 'b', 'a->b']);
    }));

  it('reuses the picture as long as the text is the same', () =>
    withPictures({}, async (pictures) => {
      const first = Promise.all([pictures.draw('digraph { a }'), pictures.draw('digraph { a }')]);
      const [one, two] = await first;
      assert.equal(one, two);
      assert.equal(await pictures.draw('digraph { a }'), one);
      assert.equal(pictures.drawn, 1);
    }));

  it('draws one picture at a time, and waiting requests share the newest', () =>
    withPictures({}, async (pictures) => {
      const texts = Array.from({ length: 50 }, (_, i) => `digraph g { n${i} }`);
      const svgs = await Promise.all(texts.map((dot) => pictures.draw(dot)));
      assert.deepEqual(
        svgs.map((svg) => titlesOf(svg)[1]),
        ['n0', ...Array.from({ length: 49 }, () => 'n49')],
      );
      assert.equal(pictures.drawn, 2);
    }));

  it('continues a picture that takes longer than the idle time-out of the previous thread', () =>
    withPictures({ idleMs: 1, timeoutMs: 60_000 }, async (pictures) => {
      await pictures.draw('digraph g { a }');
      // It begins before the thread has been idle for that long, and draws for longer.
      const svg = await pictures.draw(tangle(200, 100));
      assert.ok(titlesOf(svg).includes('n7'));
      assert.equal(pictures.threads, 1);
    }));

  it('aborts a picture that takes too long, and draws the next one', () =>
    withPictures({ timeoutMs: 2_000 }, async (pictures) => {
      const late = assert.rejects(pictures.draw(tangle(600, 300, 'mclimit=100 searchsize=100000')), {
        ...{ name: 'DrawingError', code: 'not_drawn' },
        message: 'the panel could not be drawn: it takes longer than 2s; format=dot has it as text',
      });
      const next = pictures.draw('digraph g { a }');
      await late;
      assert.deepEqual(titlesOf(await next), ['g', 'a']);
      assert.equal(pictures.threads, 2);
    }));

  it('aborts a picture that exhausts the memory of Graphviz, and draws the next one', () =>
    withPictures({ timeoutMs: 120_000 }, async (pictures) => {
      const large = assert.rejects(pictures.draw(tangle(20_000, 3_000)), {
        ...{ name: 'DrawingError', code: 'not_drawn' },
        message: 'the panel could not be drawn: Graphviz gave up; format=dot has it as text',
      });
      const next = pictures.draw('digraph g { a }');
      await large;
      assert.deepEqual(titlesOf(await next), ['g', 'a']);
    }));

  it('rejects a text that is too large immediately', () =>
    withPictures({ maxLength: 100 }, async (pictures) => {
      await assert.rejects(
        pictures.draw(`digraph { ${'a '.repeat(50)}}`),
        /takes 111 characters, and 100 are too many/,
      );
      assert.equal(pictures.threads, 0);
    }));

  it('fails for an invalid text, and draws the next one', () =>
    withPictures({}, async (pictures) => {
      await assert.rejects(pictures.draw('digraph {'), /bad DOT: .*syntax error/);
      assert.deepEqual(titlesOf(await pictures.draw('digraph g {}')), ['g']);
      assert.equal(pictures.threads, 1);
    }));

  it('replaces the thread after a number of pictures, because Graphviz leaks memory', () =>
    withPictures({ renewAfter: 2 }, async (pictures) => {
      for (let i = 0; i < 5; i++) await pictures.draw(`digraph { n${i} }`);
      assert.deepEqual([pictures.drawn, pictures.threads], [5, 3]);
    }));

  it('starts a new thread after the previous one was idle', () =>
    withPictures({ idleMs: 1 }, async (pictures) => {
      for (let i = 0; pictures.threads < 2; i++) {
        await pictures.draw(`digraph { n${i} }`);
        await setTimeout(5);
      }
    }));

  it('starts no thread after spp-ctl has begun to stop', async () => {
    const pictures = new Pictures();
    await pictures.close();
    await assert.rejects(pictures.draw('digraph { a }'), /could not be drawn: spp-ctl stops/);
    assert.equal(pictures.threads, 0);
  });

  it('fails waiting requests when spp-ctl stops', async () => {
    const pictures = new Pictures();
    const drawing = assert.rejects(pictures.draw('digraph { a }'), /could not be drawn: spp-ctl stops/);
    const waiting = assert.rejects(pictures.draw('digraph { b }'), /could not be drawn: spp-ctl stops/);
    await pictures.close();
    await Promise.all([drawing, waiting]);
  });
});
