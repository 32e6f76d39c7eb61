import { version } from '../../src/files/version.js';
import { bashCompletion } from './bash.js';
import { fishCompletion } from './fish.js';
import {
  CHECK_SECTIONS,
  NODES_SECTIONS,
  PANEL_SECTIONS,
  PLAY_SECTIONS,
  STATUS_SECTIONS,
  TRACE_SECTIONS,
} from './command-pages.js';
import { hazardGuide } from './hazards.js';
import { manPage, type Section } from './roff.js';
import { SPP_CTL_SECTIONS } from './spp-ctl-page.js';
import { SPP_SIM_SECTIONS } from './spp-sim-page.js';
import { zshCompletion } from './zsh.js';

const PAGES: readonly (readonly [name: string, sections: readonly Section[]])[] = [
  ['spp-ctl', SPP_CTL_SECTIONS],
  ['spp-ctl-check', CHECK_SECTIONS],
  ['spp-ctl-nodes', NODES_SECTIONS],
  ['spp-ctl-panel', PANEL_SECTIONS],
  ['spp-ctl-play', PLAY_SECTIONS],
  ['spp-ctl-status', STATUS_SECTIONS],
  ['spp-ctl-trace', TRACE_SECTIONS],
  ['spp-sim', SPP_SIM_SECTIONS],
];
const HAZARDS_NOTICE = 'Written by `npm run generate` from the table in src/spp/hazards.ts. Do not edit.';
const NOTICE = 'Written by `npm run generate` from the tables of options in src/. Do not edit.';

/**
 * The files that describe the commands, by their paths within generated/: man pages and shell completions.
 *
 * @param before the current content of the file; undefined if there is none.
 * @param today such as 2026-11-24, the date of a page that changes.
 */
export async function descriptions(
  before: (path: string) => Promise<string | undefined>,
  today: string,
): Promise<[path: string, text: string][]> {
  const pages = PAGES.map(async ([name, sections]): Promise<[string, string]> => {
    const path = `man/${name}.1`;
    const page = (date: string): string =>
      manPage({ name, date, source: `spp-ctl ${version()}`, notice: NOTICE, sections });
    const old = await before(path);
    // The date of a page changes only with its content.
    const [, date = today] = /^\.TH \S+ 1 (\S+)/m.exec(old ?? '') ?? [];
    return [path, page(date) === old ? old : page(today)];
  });
  return [
    ...(await Promise.all(pages)),
    ['completion/spp-ctl.bash', bashCompletion(NOTICE)],
    ['completion/_spp-ctl', zshCompletion(NOTICE)],
    ['completion/spp-ctl.fish', fishCompletion(NOTICE)],
    ['hazards.md', hazardGuide(HAZARDS_NOTICE)],
  ];
}
