import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';

/** The YAML package. It is slow to load, so that it is loaded only by requests and commands that need it. */
export function yamlPackage(): typeof Yaml {
  return createRequire(import.meta.url)('yaml') as typeof Yaml;
}
