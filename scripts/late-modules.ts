/** Modules that the bundle of a command loads from files of their own, when it first uses them. */
import type { Plugin } from 'esbuild';

/** The server. Its help and the commands that are clients do not load it. */
export const lateServer = late(
  /\/src\/server\/serve\.ts$/,
  'serve.js',
  (file) => `export const { serve } = require('${file}');`,
);

/** The commands that are clients. They are ES modules, as are some of their packages. */
export const lateClients = late(
  /\/src\/terminal\/run-command\.ts$/,
  'run-command.mjs',
  (file) => `export const runCommand = async (...args) => (await import('${file}')).runCommand(...args);`,
);

/**
 * The validators of requests: half of the code of the server, and the first request may need none of it.
 *
 * @param validators the object that the module exports, with the validators of each operation.
 */
export function lateValidators(validators: Readonly<Record<string, object>>): Plugin {
  const members = Object.entries(validators).map(([operation, parts]) =>
    Object.keys(parts).length === 0
      ? `${operation}: {}`
      : `get ${operation}() { return load().${operation}; }`,
  );
  return late(
    /\/generated\/validators\.js$/,
    'validators.js',
    (file) => `let loaded;
      const load = () => (loaded ??= require('${file}').validators);
      export const validators = { ${members.join(', ')} };`,
  );
}

/** The `require` that ES modules need to load them. */
export const REQUIRE =
  "import { createRequire as requireHere } from 'node:module'; const require = requireHere(import.meta.url);";

/**
 * @param module matches the path of the module.
 * @param file the name of its file, in the folder of the bundle.
 * @param standInOf the code in place of the module, which loads the given file.
 */
function late(module: RegExp, file: string, standInOf: (file: string) => string): Plugin {
  const name = `late:${file}`;
  return {
    name,
    setup(bundle) {
      bundle.onLoad({ filter: module }, () => ({ contents: standInOf(name) }));
      bundle.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: `./${file}`, external: true }));
    },
  };
}
