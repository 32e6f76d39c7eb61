import assert from 'node:assert/strict';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { SimulatedProcess } from '../../src/simulator/index.js';
import { openPage } from '../support/browser.js';
import type { TestController } from '../support/controller.js';
import { type PanelProcess, startPanel } from '../support/panel.js';

/** A panel on which each kind of process has something to do. */
export const PROCESSES = [
  { kind: 'primary', lcores: [0, 20] },
  { kind: 'vf', clientId: 1, lcores: [1, 2, 3] },
  { kind: 'nfv', clientId: 3, lcores: [11, 12] },
  { kind: 'nfv', clientId: 4, lcores: [13, 14] },
  { kind: 'mirror', clientId: 5, lcores: [15, 16] },
  { kind: 'pcap', clientId: 6, lcores: [18, 19, 21] },
] as const satisfies readonly PanelProcess[];

/** As many processes as there may be, some of them patched. */
export const FULL: readonly PanelProcess[] = [
  { kind: 'primary' },
  ...Array.from({ length: 99 }, (_, index) => ({ kind: 'nfv', clientId: index + 1 }) as const),
];

/** Whether the page is wider than the window, as an expression. */
export const IS_TOO_WIDE = `document.documentElement.scrollWidth > document.documentElement.clientWidth`;

/** The page with a panel behind it. */
export interface PanelPage {
  readonly page: Page;
  readonly controller: TestController;
  readonly processes: readonly SimulatedProcess[];
  /** What is drawn of a process. */
  readonly box: (id: string) => Locator;
  /** The jack of a port of a process. */
  readonly jack: (process: string, side: 'from' | 'to', port: string) => Locator;
  /** The patch that is drawn between two ports of a process. */
  readonly cable: (process: string, from: string, to: string) => Locator;
  /** Shows the details of a process. */
  readonly show: (process: string) => Promise<Locator>;
}

/** Runs a test with the page and a panel, and asserts that nothing went wrong on the page beside what was tested. */
export async function withPanelPage(
  browser: Browser,
  processes: readonly PanelProcess[],
  test: (panelPage: PanelPage) => Promise<void>,
  { args = [], ...options }: BrowserContextOptions & { readonly args?: readonly string[] } = {},
): Promise<void> {
  const panel = await startPanel(processes, ...args);
  try {
    const open = await openPage(browser, `${panel.controller.url}/ui/`, options);
    const { page, troubles } = open;
    // A machine that has other things to do may take its time.
    page.setDefaultTimeout(60_000);
    try {
      const box = (id: string): Locator => page.locator(`.box[data-process="${id}"]`);
      await test({
        page,
        controller: panel.controller,
        processes: panel.processes,
        box,
        jack: (process, side, port) =>
          box(process)
            .getByRole('button', { name: `${side} ${port}`, exact: false })
            .and(page.locator('.jack')),
        cable: (process, from, to) =>
          box(process).getByRole('button', { name: new RegExp(`^patch from ${from} to ${to},`) }),
        show: async (process) => {
          await box(process).locator('.title').click();
          return page.getByRole('complementary');
        },
      });
      assert.deepEqual(troubles, []);
    } finally {
      await open.close();
    }
  } finally {
    await panel.stop();
  }
}
