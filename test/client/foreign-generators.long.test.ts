/** Generators that are no dependencies: they are installed from the package registry. */
import { testGenerators } from './generator-tests.js';
import { FOREIGN_GENERATORS } from './foreign-generators.js';

testGenerators(FOREIGN_GENERATORS);
