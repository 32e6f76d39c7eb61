import { type Release, RELEASES } from './capabilities.js';

type Column = readonly [heading: string, cell: (release: Release) => string];

const yes = (has: boolean): string => (has ? 'yes' : 'no');

const COLUMNS: readonly Column[] = [
  ['SPP', ({ name }) => name],
  ['frames', ({ frameBytes }) => String(frameBytes)],
  ['status of `spp_nfv`', ({ nfvStatus }) => (nfvStatus === 'json' ? 'JSON' : nfvStatus)],
  ['ports of `spp_nfv`', ({ nfvPorts }) => (nfvPorts === 'words' ? '`ring 0`' : '`ring:0`')],
  ['result in replies of `spp_nfv`', ({ nfvReply }) => yes(nfvReply === 'result')],
  [
    'changes of `spp_vf`',
    ({ flush, vfGreeting }) => (vfGreeting === undefined ? '' : flush ? 'with `flush`' : 'at once'),
  ],
  [
    'name of the classifier',
    ({ classifierWord, vfGreeting }) => (vfGreeting === undefined ? '' : `\`${classifierWord}\``),
  ],
  ['`spp_mirror`', ({ mirror }) => yes(mirror)],
  ['`spp_pcap`', ({ pcap }) => yes(pcap)],
  ['launch', ({ launch }) => yes(launch !== undefined)],
  ['queues, flow rules, pipes', ({ flow, pipes }) => yes(flow && pipes)],
  ['`memif`', ({ memif }) => yes(memif)],
];

/** The releases as table rows, the headings first. The guide to the releases contains the table, and a test compares both. */
export function releaseTable(): readonly (readonly string[])[] {
  return [
    COLUMNS.map(([heading]) => heading),
    ...RELEASES.map((release) => COLUMNS.map(([, cell]) => cell(release))),
  ];
}
