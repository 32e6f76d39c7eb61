import { h, render } from 'preact';
import { Api } from './connection/api.js';
import { Page } from './page.js';
import { Store } from './store.js';
import { TOKEN_KEY } from './token.js';
import { App } from './view/app.js';
import { readSettings, writeSettings } from './settings.js';

/** The server is where the page is from; a proxy may have put both below some path. */
const url = location.origin + location.pathname.replace(/\/ui(\/.*)?$/, '');
const store = new Store(readSettings(localStorage));
const page = new Page(
  store,
  new Api(url, () => sessionStorage.getItem(TOKEN_KEY) ?? undefined),
  sessionStorage,
);
store.subscribe(() => writeSettings(localStorage, store.state));

const root = document.getElementById('app');
if (root === null) throw new Error('the page has no place for the application');
root.replaceChildren();
render(h(App, { page }), root);
void page.server.run();
