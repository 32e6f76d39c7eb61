import { PROCESS_FORM, PROCESS_PARTS } from '../../src/simulator/process-argument.js';
import { RELEASES } from '../../src/simulator/release.js';
import { SIMULATOR } from './commands.js';
import { optionBlocks } from './option-blocks.js';
import type { Section } from './roff.js';

/** The sections of spp-sim(1). */
export const SPP_SIM_SECTIONS: readonly Section[] = [
  { title: 'NAME', blocks: [`spp-sim - ${SIMULATOR.help}`] },
  { title: 'SYNOPSIS', blocks: [{ lines: ['`spp-sim` [_options_] _PROCESS_...'] }] },
  {
    title: 'DESCRIPTION',
    blocks: [
      '`spp-sim` stands in for the C processes of Soft Patch Panel (SPP), for those who write a client and have no DPDK host. Its processes connect to a controller over TCP as the real ones do, keep real state, answer byte for byte like the release that they simulate, and die or hang where the real ones do.',
      'It runs until it is told to end or its last process has died, and tells on standard output what happens to them.',
      `_PROCESS_ is \`${PROCESS_FORM}\`:`,
      ...PROCESS_PARTS.map(([name, help, fallback]) => ({
        term: `_${name}_`,
        text: `${help}.${fallback === undefined ? '' : ` Default: ${fallback}.`}`,
      })),
    ],
  },
  {
    title: 'OPTIONS',
    blocks: [
      '_D_ is a duration such as 500ms, 5s or 2m. What is counted is counted for each connection.',
      ...optionBlocks(SIMULATOR),
    ],
  },
  { title: 'ENVIRONMENT', blocks: ['`spp-sim` reads no environment variables.'] },
  {
    title: 'SIGNALS',
    blocks: [{ term: '`SIGTERM`, `SIGINT`', text: 'All processes end, and `spp-sim` with them.' }],
  },
  { title: 'FILES', blocks: ['None.'] },
  {
    title: 'EXIT STATUS',
    blocks: [
      { term: '`0`', text: 'It was told to end, or its last process has died.' },
      { term: '`2`', text: 'The command line is wrong.' },
    ],
  },
  {
    title: 'EXAMPLES',
    blocks: [
      'A primary, an `spp_nfv` and an `spp_vf` with three worker cores and one to spare:',
      { code: ['spp-sim primary nfv:1 vf:2@3,4-6,13'] },
      'A primary with a forwarder, which launches what it is told to:',
      { code: ['spp-sim primary@0,1'] },
      `An \`spp_vf\` of release ${RELEASES[1]}, as slow as the real one, with replies that arrive in pieces:`,
      { code: [`spp-sim --delay real --split random vf:1/${RELEASES[1]}`] },
    ],
  },
  { title: 'SEE ALSO', blocks: ['`spp-ctl`(1)', 'Soft Patch Panel: https://doc.dpdk.org/spp/'] },
];
