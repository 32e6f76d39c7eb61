import type { Locator, Page } from 'playwright-core';

/** Expands an operation of the page /docs, and waits for its details. */
export async function openOperation(page: Page, operationId: string): Promise<Locator> {
  const block = page.locator(`.opblock[id$="-${operationId}"]`);
  await block.waitFor();
  if (!(await block.evaluate((element) => (element as { className: string }).className)).includes('is-open'))
    await block.locator('.opblock-summary-control').click();
  await block.locator('.responses-inner').waitFor();
  return block;
}
