import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

const CONTRAST = 'color-contrast';

/** The rules whose result depends on colours. */
const COLOURS = [CONTRAST, 'link-in-text-block'];

/**
 * What axe finds against WCAG 2.2, levels A and AA, and against good practice, with the light colours; and what it finds
 * about colours with the dark ones.
 *
 * @param except a part that is left out.
 */
export async function violations(page: Page, except = '.nothing-at-all'): Promise<string[]> {
  const part = JSON.stringify({ exclude: except });
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await run(page, part, { runOnly: COLOURS });
  await page.emulateMedia({ colorScheme: 'light' });
  return [...(await run(page, part, {})), ...dark.map((violation) => `dark: ${violation}`)];
}

/** The texts whose contrast with their background is too low (WCAG 2.2, success criterion 1.4.3). */
export async function contrastViolations(page: Page): Promise<string[]> {
  return run(page, 'document', { runOnly: [CONTRAST] });
}

/** @param part the part of the page to check, as an expression. */
async function run(page: Page, part: string, options: object): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate<Violation[]>(
    `axe.run(${part}, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
