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

/** A graph with a number of edges and nodes. */
function tangle(edges: number, nodes: number, attributes = ''): string {
  const list = Array.from(
    { length: edges },
    (_, i) => `n${(i * 7) % (nodes + 1)} -> n${(i * 13 + 5) % (nodes - 1)};`,
  );
  return `digraph tangle { ${attributes} ${list.join(' ')} }`;
}

describe('pictures of a panel', () => {
  it('are SVG without a document type, which readers could fetch', () =>
    withPictures({}, async (pictures) => {
      const svg = await pictures.draw('digraph g { a -> b }');
      assert.ok(svg.startsWith('<svg '));
      assert.ok(!svg.includes('<!DOCTYPE'));
      assert.deepEqual(titlesOf(svg), ['g', 'a', 'b', 'a->b']);
    }));

  it('are not drawn again while the text is the same', () =>
    withPictures({}, async (pictures) => {
      const first = Promise.all([pictures.draw('digraph { a }'), pictures.draw('digraph { a }')]);
      const [one, two] = await first;
      assert.equal(one, two);
      assert.equal(await pictures.draw('digraph { a }'), one);
      assert.equal(pictures.drawn, 1);
    }));

  it('are drawn one at a time, and waiting requests share the newest', () =>
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

  it('fail when they take too long, and the next one is drawn', () =>
    withPictures({ timeoutMs: 5_000 }, async (pictures) => {
      const late = assert.rejects(pictures.draw(tangle(600, 300, 'mclimit=100 searchsize=100000')), {
        ...{ name: 'DrawingError', code: 'not_drawn' },
        message: 'the panel could not be drawn: it takes longer than 5s; use format=dot for text',
      });
      const next = pictures.draw('digraph g { a }');
      await late;
      assert.deepEqual(titlesOf(await next), ['g', 'a']);
      assert.equal(pictures.threads, 2);
    }));

  it('fail when Graphviz runs out of memory, and the next one is drawn', () =>
    withPictures({ timeoutMs: 120_000 }, async (pictures) => {
      const large = assert.rejects(pictures.draw(tangle(20_000, 3_000)), {
        ...{ name: 'DrawingError', code: 'not_drawn' },
        message: 'the panel could not be drawn: Graphviz failed; use format=dot for text',
      });
      const next = pictures.draw('digraph g { a }');
      await large;
      assert.deepEqual(titlesOf(await next), ['g', 'a']);
    }));

  it('fail at once when the text is too long', () =>
    withPictures({ maxLength: 100 }, async (pictures) => {
      await assert.rejects(
        pictures.draw(`digraph { ${'a '.repeat(50)}}`),
        /has 111 characters, more than the maximum of 100/,
      );
      assert.equal(pictures.threads, 0);
    }));

  it('fail for invalid text, and the next one is drawn', () =>
    withPictures({}, async (pictures) => {
      await assert.rejects(pictures.draw('digraph {'), /bad DOT: .*syntax error/);
      assert.deepEqual(titlesOf(await pictures.draw('digraph g {}')), ['g']);
      assert.equal(pictures.threads, 1);
    }));

  it('are drawn by a new thread after a while, as Graphviz leaks memory', () =>
    withPictures({ renewAfter: 2 }, async (pictures) => {
      for (let i = 0; i < 5; i++) await pictures.draw(`digraph { n${i} }`);
      assert.deepEqual([pictures.drawn, pictures.threads], [5, 3]);
    }));

  it('are drawn by a new thread after an idle time', () =>
    withPictures({ idleMs: 1 }, async (pictures) => {
      for (let i = 0; pictures.threads < 2; i++) {
        await pictures.draw(`digraph { n${i} }`);
        await setTimeout(5);
      }
    }));

  it('start no thread after a shutdown', async () => {
    const pictures = new Pictures();
    await pictures.close();
    await assert.rejects(pictures.draw('digraph { a }'), /could not be drawn: spp-ctl is shutting down/);
    assert.equal(pictures.threads, 0);
  });

  it('fail at a shutdown while requests wait', async () => {
    const pictures = new Pictures();
    const drawing = assert.rejects(
      pictures.draw('digraph { a }'),
      /could not be drawn: spp-ctl is shutting down/,
    );
    const waiting = assert.rejects(
      pictures.draw('digraph { b }'),
      /could not be drawn: spp-ctl is shutting down/,
    );
    await pictures.close();
    await Promise.all([drawing, waiting]);
  });
});
