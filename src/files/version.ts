import { packageFile, packageText } from './package-file.js';

/** The version of the package, from its package.json. */
export function version(): string {
  return (JSON.parse(packageText(packageFile('package.json'))) as { version: string }).version;
}
