/**
 * Where a file of the package is. Works from everywhere in `dist/`, in which all that is built is, wherever the bundler put this.
 *
 * @param path relative to the package.
 */
export function packageFile(path: string): URL {
  const here = import.meta.url;
  return new URL(path, here.slice(0, here.lastIndexOf('/dist/') + 1));
}
