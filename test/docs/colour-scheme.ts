import type { Page } from 'playwright-core';

/** Evaluated in the page: a promise that settles when the transitions to the colours of the scheme are over. */
const TRANSITIONS_ARE_OVER = `Promise.allSettled(document.getAnimations().map(({ finished }) => finished))`;

/** Lets the browser prefer a colour scheme, and waits until the page /docs has its colours. */
export async function setColorScheme(page: Page, colorScheme: 'dark' | 'light'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  const root = colorScheme === 'dark' ? 'html.dark-mode' : 'html:not(.dark-mode)';
  await page.locator(root).waitFor({ state: 'attached' });
  await page.evaluate(`${TRANSITIONS_ARE_OVER}.then(() => undefined)`);
}
