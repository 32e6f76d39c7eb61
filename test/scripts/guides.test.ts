import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { type Guide, parseGuide, readGuides } from '../../scripts/guides/guides.js';
import { Links } from '../../scripts/guides/links.js';
import { renderGuide } from '../../scripts/guides/render.js';
import { ROOT } from '../support/recordings.js';

const root = fileURLToPath(ROOT);
const other = parseGuide('src/docs/guide/other.md', '# Other\n\n## A `part` of it\n');

function parse(markdown: string): Guide {
  return parseGuide('src/docs/guide/one.md', `# One\n\n${markdown}`);
}

/** The HTML of a guide, besides its title. */
function render(markdown: string): string {
  const guide = parse(markdown);
  return renderGuide(guide, new Links(root, [guide, other])).replace(/^<h1.*\n/, '');
}

describe('the rendering of a guide', () => {
  it('turns links between sources into links between pages', () => {
    assert.match(render('[x](other.md)'), /<a href="other\.html">x<\/a>/);
    assert.match(render('[x](other.md#a-part-of-it)'), /<a href="other\.html#a-part-of-it">/);
    assert.match(render('## Here\n\n[x](#here)'), /<a href="#here">/);
  });

  it('links to the files that the server has, and copies all others beside the pages', () => {
    const guide = parse(
      '[a](../../../openapi.yaml) [b](../../../scripts/spp-ctl.service) [c](https://etcd.io)',
    );
    const links = new Links(root, [guide]);
    const html = renderGuide(guide, links);
    for (const href of ['../../openapi.yaml', 'spp-ctl.service', 'https://etcd.io'])
      assert.ok(html.includes(`<a href="${href}">`), html);
    assert.deepEqual(links.files, ['scripts/spp-ctl.service']);
  });

  for (const link of [
    'missing.md',
    'other.md#missing',
    '#missing',
    '../missing.txt',
    '../../../../x',
    '../',
  ]) {
    it(`fails for the link ${link}, which has no target`, () => {
      assert.throws(() => render(`[x](${link})`), /src\/docs\/guide\/one\.md links to /);
    });
  }

  it('gives headings the anchors of GitHub', () => {
    const html = render("## What's new: `a_b` & (c)\n\n## Same\n\n## Same");
    for (const id of ['whats-new-a_b--c', 'same', 'same-1'])
      assert.ok(html.includes(`<h2 id="${id}">`), html);
  });

  it('escapes the text of code, images and labels', () => {
    const html = render('`<a>` & "b"\n\n```sh\necho "<x>" && y\n```\n\n![a "b" <c>](../../../openapi.yaml)');
    assert.ok(html.includes('<code>&lt;a&gt;</code> &amp;'), html);
    assert.ok(html.includes('<code>echo &quot;&lt;x&gt;&quot; &amp;&amp; y\n</code>'), html);
    assert.ok(html.includes('alt="a &quot;b&quot; &lt;c&gt;"'), html);
  });

  it('has no inline styles, and rejects HTML in a source', () => {
    assert.doesNotMatch(render('| a | b |\n| :-: | --: |\n| c | d |'), /style|align/);
    assert.throws(() => render('<script>alert(1)</script>'), /one\.md contains HTML/);
    assert.throws(() => render('x <b>y</b>'), /one\.md contains HTML/);
  });

  it('needs a title', () => {
    assert.throws(() => parseGuide('a.md', 'text'), /a\.md does not begin with a heading/);
  });
});

describe('the guides of the package', () => {
  it('begin with the start page and follow the order of its lists', async () => {
    const [start, first, ...rest] = await readGuides(root);
    assert.deepEqual([start?.page, first?.page], ['index.html', 'viewing.html']);
    assert.equal(new Set(rest.map(({ title }) => title)).size, rest.length);
  });
});
