/** The folder of the package. The compiled file and the bundle are both two folders below it. */
export const PACKAGE_FOLDER = new URL('../../', import.meta.url);
