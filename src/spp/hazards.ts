/** The rules of what real processes do, by which spp-ctl refuses, goes another way, remembers or reports. */
export type RuleId =
  | `H${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13}`
  | `N${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11}`
  | `P${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10}`
  | `V${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10}`
  | `mirror`
  | `pcap`
  | `restore-${'nfv' | 'vf' | 'mirror' | 'pcap' | 'primary'}`;
