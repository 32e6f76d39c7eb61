import assert from 'node:assert/strict';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { CHROMIUM, NO_CHROMIUM } from '../../scripts/browser.js';

/** For the `skip` of tests that need a browser: false, or the reason why they cannot run. */
export const noBrowser: string | false = CHROMIUM === undefined && NO_CHROMIUM;

/** Switches off the network use of the browser itself. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The pages of a context share a process, with its compiled scripts.
  '--process-per-site',
];

/** Runs in each page before its own scripts. Logs violations of the content security policy, which the console may omit. */
const TELL_VIOLATIONS = `addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
  console.error('content security policy: ' + effectiveDirective + ' ' + blockedURI));`;

/** @param args further options of Chromium. */
export async function startBrowser(...args: readonly string[]): Promise<Browser> {
  // Containers seldom support the sandbox.
  assert.ok(CHROMIUM, NO_CHROMIUM);
  return chromium.launch({ executablePath: CHROMIUM, args: [...QUIET, ...args], chromiumSandbox: false });
}

/** A page in a browser, without cookies or storage of other pages. */
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

/** The contexts of each browser, by their options. Each has a page that keeps its process: a new one takes half of the time of a test. */
const contexts = new WeakMap<Browser, Map<string, Promise<BrowserContext>>>();

function contextOf(browser: Browser, url: string, options: BrowserContextOptions): Promise<BrowserContext> {
  const key = JSON.stringify(options);
  const known = contexts.get(browser) ?? new Map<string, Promise<BrowserContext>>();
  contexts.set(browser, known);
  let context = known.get(key);
  if (context === undefined) {
    context = createContext(browser, url, options);
    known.set(key, context);
    context.catch(() => known.delete(key));
  }
  return context;
}

async function createContext(
  browser: Browser,
  url: string,
  options: BrowserContextOptions,
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  await context.addInitScript({ content: TELL_VIOLATIONS });
  const keeper = await context.newPage();
  await keeper.goto(new URL('/openapi.json', url).href);
  return context;
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
  prepare?: (page: Page) => Promise<void>,
): Promise<OpenPage> {
  const { colorScheme = 'light', reducedMotion = 'reduce', viewport, ...others } = options;
  const context = await contextOf(browser, url, others);
  const page = await context.newPage();
  await page.emulateMedia({ colorScheme, reducedMotion });
  if (viewport !== null && viewport !== undefined) await page.setViewportSize(viewport);
  const troubles: string[] = [];
  const requests: string[] = [];
  const { host, origin } = new URL(url);
  // Another page may have used the port before.
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await session.detach();
  await page.route(
    (each) => each.host !== host && /^(https?|wss?):$/.test(each.protocol),
    (route) => {
      troubles.push(`request to another host: ${route.request().url()}`);
      return route.abort();
    },
  );
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => troubles.push(`exception: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    const { pathname } = new URL(message.location().url || url);
    const isAnswer = /^Failed to load resource: the server responded with a status of [45]/.test(
      message.text(),
    );
    if (!(isAnswer && pathname.startsWith('/v1/'))) troubles.push(`${pathname}: ${message.text()}`);
  });
  await prepare?.(page);
  await page.goto(url, { waitUntil: 'load' });
  return { page, troubles, requests, close: () => page.close() };
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
