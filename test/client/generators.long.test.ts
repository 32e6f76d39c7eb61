import { testGenerators } from './generator-tests.js';
import { HEY_API } from './generators.js';

testGenerators([HEY_API]);
