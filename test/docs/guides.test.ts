import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { startController, type TestController, withController } from '../support/controller.js';
import { withFolder } from '../support/folder.js';
import { GUIDE_NAMES } from '../support/guides.js';
import { send } from '../support/send.js';
import { tokenLine } from '../support/tokens.js';

const PAGES = ['hazards', ...GUIDE_NAMES.filter((name) => name !== 'README')].map((name) => `${name}.html`);

/** The values of href and src in a page. */
function referencesOf(html: string): string[] {
  return [...html.matchAll(/ (?:href|src)="([^"]*)"/g)].map(([, value = '']) =>
    value.replaceAll('&amp;', '&'),
  );
}

describe('the guides of a server', () => {
  let controller: TestController;
  /** The pages by URL, loaded once. */
  const loaded = new Map<string, string>();
  before(async () => {
    controller = await startController();
    const start = `${controller.url}/docs/guide/`;
    for (const url of [start, ...PAGES.map((page) => start + page)]) {
      const response = await fetch(url);
      assert.deepEqual(
        [response.status, response.headers.get('content-type')],
        [200, 'text/html; charset=utf-8'],
        url,
      );
      loaded.set(url, await response.text());
    }
  });
  after(() => controller.stop());

  it('are linked from the start page and from each other, in one order', () => {
    const start = loaded.get(`${controller.url}/docs/guide/`) ?? '';
    const [, navigation = ''] = /<nav class="guides"[^]*?<ul>([^]*?)<\/nav>/.exec(start) ?? [];
    const order = referencesOf(navigation);
    assert.deepEqual(order.toSorted(), ['./', ...PAGES].toSorted());
    for (const [index, page] of order.entries()) {
      const html = loaded.get(new URL(page, `${controller.url}/docs/guide/`).href) ?? '';
      assert.equal(/rel="prev" href="([^"]+)"/.exec(html)?.[1], order[index - 1], page);
      assert.equal(
        /rel="next" href="([^"]+)"/.exec(html)?.[1],
        index === 0 ? undefined : order[index + 1],
        page,
      );
    }
  });

  it('have only relative links, whose targets and anchors exist', async () => {
    const checked = new Set<string>();
    for (const [url, html] of loaded) {
      for (const reference of referencesOf(html)) {
        // Links to other servers are followed on a click only.
        if (html.includes(`<a href="${reference}"`) && /^https:\/\//.test(reference)) continue;
        assert.doesNotMatch(reference, /^\/|^[a-z]+:/, `${url}: ${reference}`);
        const { href, hash } = new URL(reference, url);
        const target = href.replace(/#.*/, '');
        if (hash !== '') {
          const id = decodeURIComponent(hash.slice(1));
          assert.ok(loaded.get(target)?.includes(` id="${id}"`), `${url}: ${reference}`);
        }
        if (loaded.has(target) || checked.has(target)) continue;
        checked.add(target);
        assert.equal((await fetch(target)).status, 200, `${url}: ${reference}`);
      }
    }
    assert.ok(checked.size > 5);
  });

  it('have the same links behind a proxy with a path prefix', () => {
    for (const [url, html] of loaded) {
      const { pathname } = new URL(url);
      for (const reference of referencesOf(html).filter((each) => !each.startsWith('https:'))) {
        const direct = new URL(reference, `http://host${pathname}`).pathname;
        assert.equal(new URL(reference, `http://host/panel/1${pathname}`).pathname, `/panel/1${direct}`);
      }
    }
  });

  it('are linked from the page of the API and from the panel', async () => {
    assert.ok(referencesOf(await (await fetch(`${controller.url}/docs/`)).text()).includes('guide/'));
    assert.match(await (await fetch(`${controller.url}/ui/main.js`)).text(), /"\.\.\/docs\/guide\/"/);
    for (const html of loaded.values())
      for (const reference of ['../../ui/', '../']) assert.ok(referencesOf(html).includes(reference));
  });

  it('have the headers of the other pages, and are not sent again to a client that has them', async () => {
    const page = await fetch(`${controller.url}/docs/`);
    for (const path of ['', 'access.html', 'guide.js', 'search.json']) {
      const url = `${controller.url}/docs/guide/${path}`;
      const { headers } = await fetch(url);
      for (const name of [
        'content-security-policy',
        'cache-control',
        'x-content-type-options',
        'referrer-policy',
      ])
        assert.equal(headers.get(name), page.headers.get(name), `${path} ${name}`);
      const { status } = await send('GET', url, { headers: { 'if-none-match': headers.get('etag') ?? '' } });
      assert.equal(status, 304, path);
    }
  });

  it('need no token, and have their folder as redirect target', async () => {
    await withFolder(async (folder) => {
      const file = await folder.write('tokens', tokenLine('alice', 'read', 'secret'));
      await withController(
        async ({ url }) => {
          const { status, headers } = await send('GET', `${url}/docs/guide`);
          assert.equal(status, 302);
          assert.equal(new URL(headers.location ?? '', `${url}/docs/guide`).pathname, '/docs/guide/');
          assert.equal((await send('GET', `${url}/docs/guide/`)).status, 200);
          assert.equal((await send('GET', `${url}/docs/guide/nothing.html`)).status, 404);
        },
        ...['--token-file', file],
      );
    });
  });
});
