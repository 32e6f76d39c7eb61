import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';

/** The YAML package, which is slow to load: only requests and commands that need it wait for it. */
export function yamlPackage(): typeof Yaml {
  return createRequire(import.meta.url)('yaml') as typeof Yaml;
}
