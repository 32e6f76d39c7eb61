/**
 * Where a file of the package is. Works from `src/` and from `bin/` of what is built, wherever the bundler put this.
 *
 * @param path relative to the package.
 */
export function packageFile(path: string): URL {
  return new URL(`../../${path}`, import.meta.url);
}
