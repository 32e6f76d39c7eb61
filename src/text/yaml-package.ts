import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';

/** The package for YAML, which takes long to load: only a request or a command that needs it waits for it. */
export function yamlPackage(): typeof Yaml {
  return createRequire(import.meta.url)('yaml') as typeof Yaml;
}
