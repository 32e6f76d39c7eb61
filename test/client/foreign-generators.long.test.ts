/** Generators that are no dependencies: each is installed from the package registry, which takes minutes for all. */
import { testGenerator } from './generator-tests.js';
import { FOREIGN_GENERATORS } from './foreign-generators.js';

for (const generator of FOREIGN_GENERATORS) testGenerator(generator);
