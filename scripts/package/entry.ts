/** The main module of the executable: it is spp-sim when it is called by that name, otherwise spp-ctl. */
import { basename } from 'node:path';

if (basename(process.argv0) === 'spp-sim') void import('../../src/simulator/main.js');
else void import('../../src/main.js');
