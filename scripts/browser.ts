import { existsSync } from 'node:fs';

/** The browsers of Debian. The tests of the page need a third less of the processor with the first. */
const DEBIAN: readonly string[] = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** Path of the browser; `CHROMIUM` in the environment chooses another. Undefined when there is none. */
export const CHROMIUM: string | undefined = [process.env['CHROMIUM'] ?? DEBIAN].flat().find(existsSync);
