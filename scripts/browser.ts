import { existsSync } from 'node:fs';

/** The browsers of Debian. The tests of the page need a third less of the processor with the first. */
const DEBIAN: readonly string[] = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** `CHROMIUM` in the environment chooses another one. */
const PATHS: readonly string[] = [process.env['CHROMIUM'] ?? DEBIAN].flat();

/** Path of the browser. Undefined when there is none. */
export const CHROMIUM: string | undefined = PATHS.find((path) => existsSync(path));

/** Why there is none. */
export const NO_CHROMIUM = `there is no Chromium at ${PATHS.join(' or ')}: apt-get install chromium-headless-shell`;
