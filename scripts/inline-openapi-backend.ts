/**
 * Puts openapi-backend into the bundle of the command: as a package it would load a schema compiler and a mocker, which takes 150
 * to 240 ms, and neither is used. The document is validated when generated/ is written.
 */
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { Plugin } from 'esbuild';

const PACKAGE = 'openapi-backend';
const LODASH = 'lodash';

/** Modules that openapi-backend loads but does not use here. */
const UNUSED =
  /^(ajv|bath-es5|cookie|mock-json-schema|openapi-schema-validator|qs|\.\/validation|\.\/refparser)$/;

/** Replaces the unused modules: a call of one of them throws an error with its name. */
const standIn = (name: string): string =>
  `module.exports = new Proxy({}, { get: (_, member) => member === '__esModule' ? true :
    () => { throw new Error(${JSON.stringify(`${name} was left out of the bundle`)}); } });`;

/** Reading the document: it is an object already, and has no references. */
const READER = 'exports.parse = async (document) => document;';

/** The core of lodash with the other functions that openapi-backend calls here. The whole of lodash takes longer to load. */
const LODASH_CORE = `const core = require('./core.js');
  core.mixin({
    entries: Object.entries,
    flatMap: (collection, each) => core.flatten(core.map(collection, each)),
    includes: (list, value) => list.includes(value),
  });
  module.exports = core;`;

export const inlineOpenapiBackend: Plugin = {
  name: 'inline-openapi-backend',
  setup(build) {
    const resolve = (path: string, importer: string): string => createRequire(importer).resolve(path);
    build.onResolve({ filter: new RegExp(`^${PACKAGE}$`) }, ({ resolveDir }) => ({
      path: resolve(PACKAGE, `${resolveDir}/`),
    }));
    build.onResolve({ filter: /^[^/]/ }, ({ path, importer }) => {
      if (!/\/node_modules\//.test(importer)) return undefined;
      if (importer.includes(`/node_modules/${PACKAGE}/`)) {
        if (UNUSED.test(path)) return { path, namespace: PACKAGE };
        if (path === LODASH) return { path: resolve(LODASH, importer), namespace: LODASH };
      }
      const found = resolve(path, importer);
      return found.startsWith('/') ? { path: found } : { path, external: true };
    });
    build.onLoad({ filter: /.*/, namespace: PACKAGE }, ({ path }) => ({
      contents: path === './refparser' ? READER : standIn(path),
    }));
    build.onLoad({ filter: /.*/, namespace: LODASH }, ({ path }) => ({
      contents: LODASH_CORE,
      resolveDir: dirname(path),
    }));
  },
};
