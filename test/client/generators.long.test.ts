import { testGenerator } from './generator-tests.js';
import { HEY_API } from './generators.js';

testGenerator(HEY_API);
