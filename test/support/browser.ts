import { existsSync } from 'node:fs';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';

/** The path of the browser in Debian's package. */
const EXECUTABLE = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** For the `skip` of tests that need a browser: false, or the reason why they cannot run. */
export const noBrowser: string | false = existsSync(EXECUTABLE)
  ? false
  : `there is no Chromium at ${EXECUTABLE}: apt-get install chromium`;

/** Switches off the network use of the browser itself. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Runs in each page before its own scripts. Logs violations of the content security policy, which the console may omit. */
const TELL_VIOLATIONS = `addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
  console.error('content security policy: ' + effectiveDirective + ' ' + blockedURI));`;

/** @param args further options of Chromium. */
export async function startBrowser(...args: readonly string[]): Promise<Browser> {
  // Containers seldom support the sandbox.
  return chromium.launch({ executablePath: EXECUTABLE, args: [...QUIET, ...args], chromiumSandbox: false });
}

/** An isolated page in a browser: without cookies or storage of other pages. */
export interface OpenPage {
  readonly page: Page;
  /**
   * The problems so far: errors on the console, exceptions, violations of the content security policy, and blocked requests
   * to other hosts. Error responses of the API do not count.
   */
  readonly troubles: readonly string[];
  /** The URLs of all requests so far. */
  readonly requests: readonly string[];
  close(): Promise<void>;
}

/**
 * Opens a page and waits until it is loaded, without animations: a browser without a GPU would draw them all the time.
 *
 * @param options such as `colorScheme` and `viewport`.
 * @param prepare is called before the page is loaded.
 */
export async function openPage(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
  prepare?: (context: BrowserContext) => Promise<void>,
): Promise<OpenPage> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
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
  await prepare?.(context);
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'load' });
  return { page, troubles, requests, close: () => context.close() };
}

/** Runs a test with a page, which is always closed. */
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
