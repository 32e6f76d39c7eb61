/** Renews the pictures of the page in README.md: `npm run screenshots`. Needs one of Debian's packages chromium-headless-shell and chromium. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { createController } from '../src/server/controller.js';
import { readCommandLine } from '../src/cli/options.js';
import { CHROMIUM, NO_CHROMIUM } from './browser.js';
import { DEMO_PANEL, startDemoPanel } from './demo-panel.js';

const FOLDER = fileURLToPath(new URL('../../scripts/screenshots/', import.meta.url));

interface Shot {
  readonly name: string;
  readonly options: BrowserContextOptions;
  /** Prepares the page for the picture. */
  readonly prepare?: (page: Page) => Promise<void>;
}

const SHOTS: readonly Shot[] = [
  { name: 'panel', options: { viewport: { width: 1360, height: 760 } } },
  {
    name: 'details',
    options: { viewport: { width: 1200, height: 700 }, colorScheme: 'dark' },
    prepare: async (page) => {
      await page.getByRole('button', { name: /^nfv 3/ }).click();
      await page.locator('pre', { hasText: '"client-id": 3' }).waitFor();
    },
  },
  {
    name: 'phone',
    options: { viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true },
  },
];

if (CHROMIUM === undefined) throw new Error(NO_CHROMIUM);
const commandLine = readCommandLine(['-p', '0', '-s', '0', '-a', '0'], {});
if (commandLine.action !== 'run') throw new Error('the options do not start a controller');
let connected = 0;
const watcher: { allConnected?: () => void } = {};
const allConnected = new Promise<void>((resolve) => (watcher.allConnected = resolve));
const controller = await createController(commandLine.options, pino({ level: 'silent' }), {
  connected: () => {
    if (++connected === DEMO_PANEL.length) watcher.allConnected?.();
  },
});
const addresses = await controller.start();
const panel = startDemoPanel(addresses);
const browser = await chromium.launch({
  executablePath: CHROMIUM,
  args: ['--disable-gpu', '--no-first-run', '--disable-background-networking'],
  chromiumSandbox: false,
});
try {
  await allConnected;
  await mkdir(FOLDER, { recursive: true });
  for (const { name, options, prepare } of SHOTS) {
    const context = await browser.newContext({ ...options, reducedMotion: 'reduce' });
    const page = await context.newPage();
    await page.goto(`${addresses.api}/ui/`);
    await page.locator('.connection.is-connected').waitFor();
    await page
      .locator('.box')
      .nth(DEMO_PANEL.length - 1)
      .waitFor();
    // The page shows rates after two readings.
    await page.locator('.rate').first().waitFor();
    await prepare?.(page);
    await page.screenshot({ path: `${FOLDER}${name}.png` });
    await context.close();
  }
} finally {
  await browser.close();
  await panel.stop();
  await controller.stop();
}
