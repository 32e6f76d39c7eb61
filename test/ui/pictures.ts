import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { noBrowser } from '../support/browser.js';
import { ROOT } from '../support/recordings.js';

const FOLDER = new URL('test/ui/pictures/', ROOT).pathname;

/** The fonts that the approved pictures were drawn with: those of Debian's fonts-dejavu-core. */
const FONT_FILE = '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf';
const FONTS = { '--sans': "'DejaVu Sans'", '--mono': "'DejaVu Sans Mono'" };

/** For the `skip` of tests that compare pictures. */
export const noPictures: string | false =
  noBrowser ||
  (existsSync(FONT_FILE) ? false : `there is no ${FONT_FILE}: apt-get install fonts-dejavu-core`);

/** Difference of colours below which two pixels are equal, from 0 to 1. Smoothed edges are not compared. */
const THRESHOLD = 0.2;

/** The part of all pixels that may differ: edges that another release of the browser smooths differently. */
export const TOLERANCE = 0.001;

/** The part of the pixels in which two pictures differ; 1 if they have different sizes. */
export function difference(a: Buffer, b: Buffer): number {
  const [first, second] = [PNG.sync.read(a), PNG.sync.read(b)];
  const { width, height } = first;
  if (width !== second.width || height !== second.height) return 1;
  const pixels = pixelmatch(first.data, second.data, undefined, width, height, { threshold: THRESHOLD });
  return pixels / (width * height);
}

/** Takes a picture of what the window shows of the panel. */
export async function take(page: Page): Promise<Buffer> {
  for (const [name, value] of Object.entries(FONTS))
    await page.evaluate(
      `document.documentElement.style.setProperty(${JSON.stringify(name)}, ${JSON.stringify(value)})`,
    );
  await page.evaluate('new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
  const stage = await page.evaluate<{ x: number; y: number; width: number; height: number }>(`(() => {
    const { left, top, right, bottom } = document.querySelector('.stage').getBoundingClientRect();
    return { x: left, y: top, width: right - left, height: Math.min(bottom, innerHeight) - top };
  })()`);
  return page.screenshot({ clip: stage, animations: 'disabled', caret: 'hide', scale: 'css' });
}

/** Compares a picture with the approved one, or approves it if the tests were started with `--approve`. */
export async function assertApproved(page: Page, name: string): Promise<void> {
  const file = `${FOLDER}${name}.png`;
  const taken = await take(page);
  if (process.env['APPROVE_PICTURES'] !== undefined) {
    await mkdir(FOLDER, { recursive: true });
    // Smaller than the browser writes it.
    await writeFile(
      file,
      PNG.sync.write(PNG.sync.read(taken), {
        colorType: 2,
        filterType: 0,
        deflateLevel: 9,
        deflateStrategy: 0,
      }),
    );
    return;
  }
  const part = difference(taken, await readFile(file));
  if (part <= TOLERANCE) return;
  const seen = `${FOLDER}${name}.seen.png`;
  await writeFile(seen, taken);
  assert.fail(
    `${name}.png differs in ${(part * 100).toFixed(2)} % of its pixels: compare it with ${seen}; if it is right, run the tests with --approve`,
  );
}
