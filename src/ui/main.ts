import { h, render } from 'preact';
import { Api } from './connection/api.js';
import { Page } from './page.js';
import { Store } from './store.js';
import { TOKEN_KEY } from './token.js';
import { App } from './view/app.js';
import type { PageFragment } from './tracing.js';
import { readSettings, writeSettings } from './settings.js';

/** The base URL of the server: the page is at /ui below it, possibly behind the path of a proxy. */
const path = location.pathname.replace(/\/ui(\/.*)?$/, '');
const url = location.origin + path;
const store = new Store(readSettings(localStorage, path));
const fragment: PageFragment = {
  get value() {
    return location.hash;
  },
  set(value, replace) {
    // Without a fragment, the URL has no number sign either.
    const to = value === '' ? location.pathname + location.search : value;
    if (replace) history.replaceState(null, '', to);
    else history.pushState(null, '', to);
  },
  onChange: (changed) => addEventListener('popstate', changed),
};
const page = new Page(
  store,
  new Api(url, () => sessionStorage.getItem(TOKEN_KEY) ?? undefined),
  sessionStorage,
  fragment,
);
store.subscribe(() => writeSettings(localStorage, store.state, path));

const root = document.getElementById('app');
if (root === null) throw new Error('the page has no element #app');
root.replaceChildren();
render(h(App, { page }), root);
page.tracing.open();
page.drafting.open();
void page.server.run();
