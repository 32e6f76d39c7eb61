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
      '`spp-sim` simulates the processes of Soft Patch Panel (SPP) for the development of clients without a DPDK host. The simulated processes connect to a controller over TCP, keep state, reply with the same bytes as the simulated release, and die or hang under the same conditions.',
      'It runs until a signal ends it or its last process has died, and reports the events of the processes on standard output.',
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
      '_D_ is a duration such as 500ms, 5s or 2m. Counts are per connection.',
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
      { term: '`0`', text: 'A signal ended it, or its last process has died.' },
      { term: '`1`', text: 'Standard output cannot be written.' },
      { term: '`2`', text: 'The command line is invalid.' },
    ],
  },
  {
    title: 'EXAMPLES',
    blocks: [
      'A primary, an `spp_nfv` and an `spp_vf` with a master core and four worker cores:',
      { code: ['spp-sim primary nfv:1 vf:2@3,4-6,13'] },
      'A primary with a forwarder, which launches processes on request:',
      { code: ['spp-sim primary@0,1'] },
      `An \`spp_vf\` of release ${RELEASES[1]}, with the delays of the real process and replies in pieces:`,
      { code: [`spp-sim --delay real --split random vf:1/${RELEASES[1]}`] },
    ],
  },
  { title: 'SEE ALSO', blocks: ['`spp-ctl`(1)', 'Soft Patch Panel: https://doc.dpdk.org/spp/'] },
];
