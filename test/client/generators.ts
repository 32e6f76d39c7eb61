import { createClient } from '@hey-api/openapi-ts';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../support/recordings.js';

export const DOCUMENT = fileURLToPath(new URL('openapi.yaml', ROOT));

/** A third-party generator of clients. */
export interface Generator {
  readonly name: string;
  /** What is installed from the package registry, one folder above that of the client. */
  readonly packages?: readonly string[];
  /** Whether the imports of the generated code are for a bundler. */
  readonly bundled?: true;
  /** False when the generated code gives only the body of a success. */
  readonly tellsStatus?: boolean;
  /** Generates a client. @param folder gets a folder with the name of the generator. @param url of the controller. */
  generate(folder: string, url: string): Promise<void>;
}

export const HEY_API: Generator = {
  name: 'hey-api',
  generate: async (folder) => {
    await createClient({
      input: DOCUMENT,
      output: { path: `${folder}/hey-api`, module: { extension: '.js' } },
      logs: { level: 'silent', file: false },
    });
  },
};
