import { existsSync } from 'node:fs';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Where Debian's package has it. */
const EXECUTABLE = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** For the `skip` of tests that need a browser: false, or why they cannot run. */
export const noBrowser: string | false = existsSync(EXECUTABLE)
  ? false
  : `there is no Chromium at ${EXECUTABLE}: apt-get install chromium`;

/** What it would otherwise do on the network by itself. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Runs in each page before anything of its own. The console has not all of them. */
const TELL_VIOLATIONS = `addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
  console.error('content security policy: ' + effectiveDirective + ' ' + blockedURI));`;

export async function startBrowser(): Promise<Browser> {
  // A container seldom has what the sandbox needs.
  return chromium.launch({ executablePath: EXECUTABLE, args: QUIET, chromiumSandbox: false });
}

/** A page in a browser that has nothing of other pages: no cookies, no storage. */
export interface OpenPage {
  readonly page: Page;
  /**
   * What went wrong so far: errors on the console, exceptions, violations of the content security policy, and requests to
   * other hosts, which do not leave. That the API refused something is no trouble.
   */
  readonly troubles: readonly string[];
  /** The URLs of all requests so far. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/** Opens a page and waits until all of it was loaded. @param options such as `colorScheme` and `viewport`. */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<OpenPage> {
  const context = await browser.newContext(options);
  const troubles: string[] = [];
  const requests: string[] = [];
  const { host } = new URL(url);
  await context.route(
    (each) => each.host !== host && /^(https?|wss?):$/.test(each.protocol),
    (route) => {
      troubles.push(`request to another host: ${route.request().url()}`);
      return route.abort();
    },
  );
  context.on('request', (request) => requests.push(request.url()));
  context.on('weberror', (error) => troubles.push(`exception: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() !== 'error') return;
    const { pathname } = new URL(message.location().url || url);
    const isAnswer = /^Failed to load resource: the server responded with a status of [45]/.test(
      message.text(),
    );
    if (!(isAnswer && pathname.startsWith('/v1/'))) troubles.push(`${pathname}: ${message.text()}`);
  });
  await context.addInitScript({ content: TELL_VIOLATIONS });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'load' });
  return { page, troubles, requests, close: () => context.close() };
}

/** Runs a test with a page and closes it whatever happens. */
export async function withPage(
  browser: Browser,
  url: string,
  test: (open: OpenPage) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const open = await openPage(browser, url, options);
  try {
    await test(open);
  } finally {
    await open.close();
  }
}
