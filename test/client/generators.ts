import { createClient } from '@hey-api/openapi-ts';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../support/recordings.js';
import type { Workspace } from './workspace.js';

export const DOCUMENT = fileURLToPath(new URL('openapi.yaml', ROOT));

/** A third-party generator of clients. */
export interface Generator {
  readonly name: string;
  /** Whether the imports of the generated code are for a bundler. */
  readonly bundled?: true;
  /** False when the generated code gives only the body of a success. */
  readonly tellsStatus?: boolean;
  /**
   * Generates a client in the folder of its name.
   *
   * @returns the reason why the generator could not be run; undefined on success.
   */
  generate(project: Workspace, url: string): Promise<string | undefined>;
}

export const HEY_API: Generator = {
  name: 'hey-api',
  generate: async ({ folder }) => {
    await createClient({
      input: DOCUMENT,
      output: { path: `${folder}/hey-api`, module: { extension: '.js' } },
      logs: { level: 'silent', file: false },
    });
    return undefined;
  },
};
