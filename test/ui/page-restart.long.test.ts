import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { SimulatedProcess } from '../../src/simulator/index.js';
import { noBrowser, openPage, startBrowser } from '../support/browser.js';
import { type RunningCommand, runCommand } from '../support/command.js';
import { withFolder } from '../support/folder.js';
import type { PanelProcess } from '../support/panel.js';

interface Ports {
  readonly primary: string;
  readonly secondary: string;
  readonly api: string;
}

interface Server extends Ports {
  readonly command: RunningCommand;
  readonly url: string;
}

async function startServer(folder: string, { primary, secondary, api }: Ports): Promise<Server> {
  const command = runCommand('bin/spp-ctl.js', [
    ...['-p', primary, '-s', secondary, '-a', api],
    ...['--state-dir', folder],
  ]);
  const [line] = await command.until(/^.*"spp-ctl is listening".*$/m);
  const listening = JSON.parse(line) as { api: string; primary: number; secondary: number };
  const { api: url } = listening;
  const ports = { primary: String(listening.primary), secondary: String(listening.secondary) };
  return { ...ports, api: new URL(url).port, command, url };
}

const SETUP: readonly (readonly [process: PanelProcess, commands: readonly string[]])[] = [
  [{ kind: 'primary', lcores: [0, 20] }, []],
  [
    { kind: 'vf', clientId: 1, lcores: [1, 2, 3] },
    ['component start fw0 2 forward', 'port add phy:0 rx fw0', 'port add ring:0 tx fw0'],
  ],
  [{ kind: 'nfv', clientId: 3, lcores: [11, 12] }, ['add ring:0', 'patch ring:0 phy:1', 'forward']],
  [{ kind: 'nfv', clientId: 4, lcores: [13, 14] }, ['patch phy:1 phy:0', 'forward']],
];

function startProcess(
  [options, commands]: (typeof SETUP)[number],
  { primary, secondary }: Ports,
): SimulatedProcess {
  const port = Number(options.kind === 'primary' ? primary : secondary);
  const process = new SimulatedProcess({ retryMs: 50, ...options, port });
  for (const command of commands) process.model.execute(command);
  process.start();
  return process;
}

/** A view of the panel in a page of its own, and what it shows. */
interface View {
  /** Brings the page to the view. */
  readonly open: (page: Page) => Promise<void>;
  /** What it shows all the time. */
  readonly always: (page: Page) => readonly Locator[];
  /** What it shows while nfv 4 is connected. */
  readonly whole: (page: Page) => readonly Locator[];
  /** What it shows while the server is there and nfv 4 is not. */
  readonly without: (page: Page) => readonly Locator[];
}

const boxOf = (page: Page, id: string): Locator => page.locator(`.box[data-process="${id}"]`);
const detailsOf = (page: Page, name: string): Locator => page.getByRole('complementary', { name });

const VIEWS: Readonly<Record<string, View>> = {
  picture: {
    open: (page) => boxOf(page, 'nfv:4').waitFor(),
    always: (page) => [
      ...['primary', 'vf:1', 'nfv:3', 'nfv:4'].map((id) => boxOf(page, id)),
      boxOf(page, 'vf:1').getByRole('button', { name: 'fw0, forward, core 2, running' }),
      page.getByRole('group', { name: 'nfv 3, running' }),
    ],
    whole: (page) => [
      page.getByRole('group', { name: 'nfv 4, running' }),
      boxOf(page, 'nfv:4').getByRole('button', { name: /^patch from phy:1 to phy:0,/ }),
    ],
    without: (page) => [page.getByRole('group', { name: /^nfv 4, gone since .*, was running$/ })],
  },
  list: {
    open: (page) => page.getByRole('button', { name: 'List' }).click(),
    always: (page) => [
      page.getByRole('row', { name: /^vf 1 / }),
      page.getByRole('row', { name: /^nfv 3 running/ }),
    ],
    whole: (page) => [page.getByRole('row', { name: /^nfv 4 running .* patch from phy:1 to phy:0/ })],
    without: (page) => [page.getByRole('row', { name: /^nfv 4 gone since .*, was running/ })],
  },
  details: {
    open: async (page) => {
      await boxOf(page, 'nfv:4').locator('.title').click();
      const form = detailsOf(page, 'nfv 4').getByRole('form', { name: 'Add a port' });
      await form.getByLabel('Port').fill('ring:9');
    },
    always: (page) => [
      detailsOf(page, 'nfv 4').getByRole('heading', { name: 'nfv 4' }),
      detailsOf(page, 'nfv 4').locator('input').and(page.getByLabel('Port')),
    ],
    whole: (page) => [detailsOf(page, 'nfv 4').locator('pre', { hasText: '"client-id": 4' })],
    without: (page) => [
      detailsOf(page, 'nfv 4').getByText(/^nfv 4 is gone since .* The details are those from before\.$/),
    ],
  },
  draft: {
    open: async (page) => {
      await page.getByRole('button', { name: 'Draft', exact: true }).click();
      await page.getByRole('button', { name: 'Start a draft' }).click();
      await boxOf(page, 'nfv:4').getByRole('button', { name: 'Stop nfv 4' }).click();
    },
    always: (page) => [detailsOf(page, 'Draft').getByText('Stop forwarding on nfv 4')],
    whole: (page) => [detailsOf(page, 'Draft').getByText(/^1 command, about /)],
    without: (page) => [page.getByRole('group', { name: /^nfv 4, gone since/ })],
  },
};

/** What the browser itself logs of a server that is away. */
const AWAY = /net::ERR_(CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING)/;

describe('the panel page over a restart of the server', { skip: noBrowser }, () => {
  let browser: Browser;
  before(async () => {
    browser = await startBrowser();
  });
  after(() => browser.close());

  it('says that the server is away, keeps what it showed, and shows everything again without a reload', () =>
    withFolder(async (folder) => {
      let server = await startServer(folder.path, { primary: '0', secondary: '0', api: '0' });
      const others = SETUP.slice(0, -1).map((each) => startProcess(each, server));
      let last = startProcess(SETUP.at(-1)!, server);
      const views = await Promise.all(
        Object.values(VIEWS).map(async (view) => {
          const open = await openPage(browser, `${server.url}/ui/`);
          open.page.setDefaultTimeout(60_000);
          return { view, open, page: open.page };
        }),
      );
      const see = async (of: (view: View, page: Page) => readonly Locator[]): Promise<void> => {
        for (const { view, page } of views) for (const each of of(view, page)) await each.first().waitFor();
      };
      try {
        for (const { view, page } of views) {
          await page.evaluate('window.isSamePage = true');
          await view.open(page);
        }
        await see((view, page) => [...view.always(page), ...view.whole(page)]);

        server.command.child.kill('SIGKILL');
        await server.command.ended;
        await see((_, page) => [
          page.getByText(
            /^Disconnected from the server: .* The panel is shown as of [\d:]+\. Reconnecting\.$/,
          ),
          page.locator('main.is-stale'),
          page.locator('.connection.is-lost'),
        ]);
        await see((view, page) => [...view.always(page), ...view.whole(page)]);

        // The others reconnect while the pages do.
        await last.stop();
        server = await startServer(folder.path, server);
        await see((_, page) => [
          page.locator('.connection.is-connected'),
          page.locator('main:not(.is-stale)'),
        ]);
        await see((view, page) => [...view.always(page), ...view.without(page)]);

        last = startProcess(SETUP.at(-1)!, server);
        await see((view, page) => [...view.always(page), ...view.whole(page)]);
        for (const { page } of views) {
          await page.getByText('4 processes').waitFor();
          assert.equal(await page.getByText(/gone since/).count(), 0);
          assert.equal(await page.evaluate('window.isSamePage'), true);
        }
        const [, , details, draft] = views;
        // What was typed is still there, and the draft can be applied.
        const port = detailsOf(details!.page, 'nfv 4')
          .getByRole('form', { name: 'Add a port' })
          .getByLabel('Port');
        assert.equal(await port.inputValue(), 'ring:9');
        await draft!.page.getByRole('button', { name: 'Apply the draft' }).click();
        await see((view, page) =>
          view === VIEWS['list']
            ? [page.getByRole('row', { name: /^nfv 4 idling/ })]
            : [page.getByRole('group', { name: /^nfv 4, idling/ })],
        );
        assert.deepEqual(
          views.flatMap(({ open }) => open.troubles).filter((text) => !AWAY.test(text)),
          [],
        );
      } finally {
        await Promise.all(views.map(({ open }) => open.close()));
        await Promise.all([...others, last].map((process) => process.stop()));
        server.command.child.kill();
        await server.command.ended;
      }
    }));
});
