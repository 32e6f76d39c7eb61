/**
 * URL of a file of the package. Works from any file in `dist/`, wherever the bundler has put this code.
 *
 * @param path relative to the package.
 */
export function packageFile(path: string): URL {
  const here = import.meta.url;
  return new URL(path, here.slice(0, here.lastIndexOf('/dist/') + 1));
}
