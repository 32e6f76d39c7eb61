/**
 * The URL of a file of the package. Works anywhere in `dist/`, wherever the bundler puts this code.
 *
 * @param path relative to the root of the package.
 */
export function packageFile(path: string): URL {
  const here = import.meta.url;
  return new URL(path, here.slice(0, here.lastIndexOf('/dist/') + 1));
}
