/**
 * What requests that look right do to real processes, and what spp-ctl does about each: one row for each rule. The guide
 * of hazards is generated from it (`generated/hazards.md`).
 *
 * The rules were measured on 20.02; `evidence` says what a controller can know them by.
 */

/**
 * - `another way`: the goal is reached by other commands, within the same request.
 * - `refused`: with 400 and the code `unsafe`, before anything is sent.
 * - `remembered`: nothing is sent otherwise, but later answers depend on it.
 * - `reported`: told in the status of the panel, topology, events, metrics and /ui.
 * - `left`: as it is; the row says why that is right.
 */
export type Handling = 'another way' | 'refused' | 'remembered' | 'reported' | 'left';

interface Row {
  /** What the processes do. */
  readonly what: string;
  /** Which releases are known to. */
  readonly releases: string;
  readonly evidence: string;
  readonly handling: readonly [Handling, ...Handling[]];
  /** What spp-ctl does. */
  readonly how: string;
  /** A file of test/ that shows it; undefined when nothing is done about it. */
  readonly test?: string;
}

const ALL = 'all';
const HOST = '19.08 and later';
const LATE = '19.11, 20.02';
const MODEL = 'spp/host/recordings.test.ts';
const ON_HOST = 'http/host-hazards.test.ts';

export const HAZARDS = {
  H1: {
    what: 'A host has 32 slots for the devices of all processes; each ring takes one in each process that adds it.',
    releases: ALL,
    evidence: 'None in a status. The host model counts.',
    handling: ['refused', 'remembered'],
    how: 'A port that needs a slot is refused when all are taken.',
    test: ON_HOST,
  },
  H2: {
    what: 'The slot of a ring is free again only when the primary is restarted; so are those of a dead process.',
    releases:
      'all; to 18.08.1 an nfv that deletes a ring frees its slot, and what others put there is out of its reach',
    evidence: 'None in a status.',
    handling: ['remembered'],
    how: 'The host model keeps the slots of deleted rings and of processes that have died.',
    test: ON_HOST,
  },
  H3: {
    what: 'Hotplug (vhost, nullpmd, pcap, memif, pipe) needs the primary and an answer of every secondary.',
    releases: HOST,
    evidence: 'The primary has closed its connection.',
    handling: ['refused'],
    how: 'Without the primary, what needs hotplug is refused; rings are added.',
    test: ON_HOST,
  },
  H4: {
    what: 'The first hotplug add after a secondary has ended fails about every second time.',
    releases: HOST,
    evidence: 'A secondary closed its connection since the last hotplug.',
    handling: ['another way', 'remembered'],
    how: 'The add is repeated within the request, once for each death, at most five times. It spoils the number of a memif all the same, which is then refused.',
    test: ON_HOST,
  },
  H5: {
    what: 'Two hotplugs at the same time fail, or remove the device of somebody else.',
    releases: HOST,
    evidence: 'spp-ctl sends both.',
    handling: ['another way'],
    how: 'Hotplugs of a host wait for each other; everything else goes on meanwhile.',
    test: ON_HOST,
  },
  H6: {
    what: 'Adding a device that is there is refused, starts the own vhost anew, or leaves a device that nobody knows.',
    releases: HOST,
    evidence: 'The statuses of all processes.',
    handling: ['another way', 'refused', 'remembered'],
    how: 'What a process has is not added again (rings are, which is harmless); what another has is refused.',
    test: ON_HOST,
  },
  H7: {
    what: "A second process's add of a vhost breaks it in the first, which dies at the next packet.",
    releases: HOST,
    evidence: 'The statuses of all processes; that of the victim does not change.',
    handling: ['refused', 'reported'],
    how: 'A vhost that another process has, or may have, is refused. A broken one is damage.',
    test: ON_HOST,
  },
  H8: {
    what: 'A vhost whose socket file a dead process has left fails once; the failure removes the file.',
    releases: HOST,
    evidence: 'The add failed.',
    handling: ['another way'],
    how: 'The add is repeated within the request.',
    test: ON_HOST,
  },
  H9: {
    what: 'A ring that the primary has added is out of reach for secondaries that did not have it before.',
    releases: LATE,
    evidence: "The primary's status lists the ring, when it has a forwarder.",
    handling: ['refused', 'remembered'],
    how: 'Such a ring is refused, and so is the launch of a pcap that would capture it.',
    test: ON_HOST,
  },
  H10: {
    what: "An nfv can delete a nullpmd or memif that it never listed, and removes another process's device with it.",
    releases: HOST,
    evidence: 'Its status does not list the port.',
    handling: ['refused', 'another way'],
    how: 'Only listed ports are deleted, except a nullpmd that is left of a dead process before it is added anew.',
    test: ON_HOST,
  },
  H11: {
    what: 'All memifs share one socket file; a stale one makes the add fail, and the device stays half made.',
    releases: LATE,
    evidence: 'The add failed.',
    handling: ['refused', 'remembered'],
    how: 'A memif that could not be added, or is left of a dead process, is refused; another number works once the file is removed. Who is to restart the primary is told of the file.',
    test: ON_HOST,
  },
  H12: {
    what: 'Numbers out of range are taken, and name another device.',
    releases: ALL,
    evidence: 'The request.',
    handling: ['refused'],
    how: 'The API takes 0 to 98 for what nfv and primary make, 0 to 31 for vf and mirror, and rings that there are.',
    test: 'http/hazards.test.ts',
  },
  H13: {
    what: "A hotplug add that fails for want of an answer removes the device, even somebody else's.",
    releases: HOST,
    evidence: 'The statuses of all processes.',
    handling: ['refused', 'reported'],
    how: 'An add of a device that any process has, or may have, is refused. A lost device is damage.',
    test: ON_HOST,
  },
  N1: {
    what: 'The ports of an nfv stand in the order of their slots.',
    releases: ALL,
    evidence: 'Status.',
    handling: ['left'],
    how: 'Nothing depends on the order.',
    test: MODEL,
  },
  N2: {
    what: 'An unknown type is added with success, and the first port loses its name (`udf`).',
    releases: ALL,
    evidence: 'The request; then `udf` in the status.',
    handling: ['refused', 'reported'],
    how: 'Types that the release does not know are refused, tap on all of them. `udf` is damage.',
    test: 'http/damage.test.ts',
  },
  N3: {
    what: 'While forwarding, a patch to a port that was never an end of a patch may kill the nfv.',
    releases: ALL,
    evidence: 'None in a status. The host model remembers the ends of patches.',
    handling: ['another way', 'remembered'],
    how: 'The process is stopped for such a patch and goes on afterwards; other patches are sent as they are.',
    test: ON_HOST,
  },
  N4: {
    what: '`forward` and `stop` set a flag, which workers look at later.',
    releases: ALL,
    evidence: 'None.',
    handling: ['another way'],
    how: 'After a stop, 100 ms pass before a port is deleted or patched for the first time.',
    test: ON_HOST,
  },
  N5: {
    what: 'A deletion stops forwarding and drops the patch of the first port, whatever was deleted.',
    releases: ALL,
    evidence: 'Status.',
    handling: ['another way'],
    how: 'The patches are put back and forwarding goes on, within the request.',
    test: ON_HOST,
  },
  N6: {
    what: 'A deletion answers success although the device stays: without a primary, and always that of a memif by an nfv.',
    releases: HOST,
    evidence: 'The primary has closed its connection. Of a memif: none.',
    handling: ['refused', 'remembered'],
    how: 'Without the primary, only rings are deleted. A memif that an nfv deleted is not added again; its slot counts as taken.',
    test: ON_HOST,
  },
  N7: {
    what: 'A patch that leads to a deleted port kills the nfv at the first packet.',
    releases: ALL,
    evidence: '`udf` as destination in the status.',
    handling: ['another way', 'refused', 'reported'],
    how: 'Patches that lead to a port go before it. To forward with such a patch is refused; it is damage.',
    test: ON_HOST,
  },
  N8: {
    what: 'Deleting while forwarding sometimes kills the nfv.',
    releases: ALL,
    evidence: 'Status.',
    handling: ['another way'],
    how: 'The process is stopped, 100 ms pass, then the port is deleted.',
    test: ON_HOST,
  },
  N9: {
    what: 'An nfv that has deleted a vhost dies of adding another one, or opens no socket for it.',
    releases: HOST,
    evidence: 'None. The host model remembers deleted vhosts, and what is in their slots.',
    handling: ['refused', 'remembered'],
    how: 'A vhost is refused unless it is known to be harmless, and in an nfv that is older than spp-ctl.',
    test: ON_HOST,
  },
  N10: {
    what: 'Words that are missing or malformed end an nfv.',
    releases: ALL,
    evidence: 'The request.',
    handling: ['refused'],
    how: 'The API takes well-formed ports only.',
    test: 'http/hazards.test.ts',
  },
  N11: {
    what: 'The status of an nfv has no practical limit.',
    releases: LATE,
    evidence: 'Status.',
    handling: ['left'],
    how: 'Nothing is needed.',
    test: MODEL,
  },
  P1: {
    what: 'The primary deletes by the position in a list of its own, and what is in the slot of that number goes.',
    releases: HOST,
    evidence: 'None in a status. The host model keeps both books.',
    handling: ['refused', 'remembered'],
    how: 'A deletion is refused unless position and slot of the port are known to agree.',
    test: 'http/primary-hazards.test.ts',
  },
  P2: {
    what: 'Position and slot part when other processes added ports before, when an add failed, or a name was added twice.',
    releases: HOST,
    evidence: 'None in a status.',
    handling: ['remembered', 'reported'],
    how: 'The model follows both. A list that has names which the status does not show is damage.',
    test: 'http/primary-hazards.test.ts',
  },
  P3: {
    what: "A wrong deletion answers success, keeps the port, and removes another process's device.",
    releases: HOST,
    evidence: 'The status keeps the port.',
    handling: ['refused', 'reported'],
    how: 'As P1. When it has happened all the same, primary and victim are damaged.',
    test: 'http/primary-hazards.test.ts',
  },
  P4: {
    what: "A failed add of somebody's device makes its deletion succeed, which removes it there.",
    releases: HOST,
    evidence: 'The status does not show the port.',
    handling: ['refused'],
    how: 'What the status does not show is not deleted; what another has is not added.',
    test: 'http/primary.test.ts',
  },
  P5: {
    what: 'A deletion drops the patch of the first port; a patch that leads to the deleted port kills the primary.',
    releases: HOST,
    evidence: 'Status.',
    handling: ['another way', 'refused', 'reported'],
    how: 'As N5, N7 and N8: stopped, patches taken away and put back.',
    test: 'http/primary-hazards.test.ts',
  },
  P6: {
    what: 'Adding or deleting an unknown type, or a phy, damages the port table of the primary.',
    releases: HOST,
    evidence: 'The request; then `udf` in the status.',
    handling: ['refused', 'reported'],
    how: 'The API takes known types only. `udf` is damage.',
    test: 'http/primary.test.ts',
  },
  P7: {
    what: 'Without a forwarder, the primary confirms patches and forwarding that mean nothing.',
    releases: ALL,
    evidence: 'No forwarder in the status.',
    handling: ['refused'],
    how: 'Patches and forwarding are refused.',
    test: 'http/primary.test.ts',
  },
  P8: {
    what: 'A pipe needs both rings; one that is there is listed twice when it is added again.',
    releases: LATE,
    evidence: 'Status.',
    handling: ['another way', 'refused'],
    how: 'The same pipe is not added again; one of other rings, or of rings that there are not, is refused.',
    test: 'http/primary-hazards.test.ts',
  },
  P9: {
    what: 'Texts of ports and patches over 255 bytes are written past their place in the status.',
    releases: LATE,
    evidence: 'Status.',
    handling: ['refused'],
    how: 'A port or patch that would bring one of them over 255 bytes is refused.',
    test: 'http/primary-hazards.test.ts',
  },
  P10: {
    what: 'Words that are missing, malformed or too many end the primary.',
    releases: ALL,
    evidence: 'The request.',
    handling: ['refused'],
    how: 'The API takes well-formed ports only; a third word of 16 characters or a 48th word is refused.',
    test: 'http/hazards.test.ts',
  },
  V1: {
    what: 'A component on the master core hangs vf and mirror for ever.',
    releases: ALL,
    evidence: 'The cores in the status.',
    handling: ['refused'],
    how: 'Only worker cores are taken.',
    test: 'http/hazards.test.ts',
  },
  V2: {
    what: 'Components take a limited number of ports on each side.',
    releases: ALL,
    evidence: 'Status.',
    handling: ['refused'],
    how: 'One more port than the type takes is refused.',
    test: 'http/vf-changes.test.ts',
  },
  V3: {
    what: 'An attach of seven words skips the in-use check: the port is in two components.',
    releases: ALL,
    evidence: 'Status.',
    handling: ['refused'],
    how: 'spp-ctl checks it itself.',
    test: 'http/vf-changes.test.ts',
  },
  V4: {
    what: 'VLAN operations stay on a port when its component is stopped, and replace later ones.',
    releases: ALL,
    evidence: 'The status after the next attach.',
    handling: ['another way'],
    how: 'Ports with VLAN operations are detached before the stop, and what was left on a port is replaced at the next attach.',
    test: 'http/vf-changes.test.ts',
  },
  V5: {
    what: 'A detach of what is not attached there answers success and clears the VLAN operations where it is.',
    releases: ALL,
    evidence: 'Status.',
    handling: ['refused'],
    how: 'It is refused.',
    test: 'http/vf-changes.test.ts',
  },
  V6: {
    what: 'The number 32 changes the entry of another port, or kills the vf.',
    releases: ALL,
    evidence: 'The request.',
    handling: ['refused'],
    how: 'The API takes 0 to 31.',
    test: 'http/hazards.test.ts',
  },
  V7: {
    what: 'The same key on two ports, 00:00:00:00:00:01, VLAN 4095 and malformed addresses are answered with success.',
    releases: ALL,
    evidence: 'Status and request.',
    handling: ['refused', 'remembered'],
    how: 'They are refused; entries that no status shows are remembered.',
    test: 'http/vf-changes.test.ts',
  },
  V8: {
    what: 'A vhost once attached stays the device of the vf as long as it lives.',
    releases: ALL,
    evidence: 'The list `vhost` of the status.',
    handling: ['remembered'],
    how: 'Other processes may not have it (H7).',
    test: ON_HOST,
  },
  V9: {
    what: 'An attach that can not be opened is kept: it blocks every change, or takes effect later.',
    releases: '18.05.1 and later',
    evidence: '`error occur`.',
    handling: ['another way', 'refused', 'reported'],
    how: 'A harmless change has it opened, and the status decides. Rings that there are not are refused. A vf that stays blocked is damaged.',
    test: 'http/vf-opening.test.ts',
  },
  V10: {
    what: 'Long words and messages kill vf, mirror and pcap.',
    releases: ALL,
    evidence: 'The request.',
    handling: ['refused'],
    how: 'The API takes names of up to 31 characters.',
    test: 'http/hazards.test.ts',
  },
  mirror: {
    what: 'A mirror takes classifier entries and VLAN operations with success, and does nothing with them.',
    releases: '18.08.1 and later',
    evidence: 'The request.',
    handling: ['refused'],
    how: 'The API of a mirror has neither.',
    test: 'http/mirrors-pcaps.test.ts',
  },
  pcap: {
    what: 'A pcap starts and stops a moment after it has confirmed, and not at all when the primary has added its ring.',
    releases: '18.08.2 and later',
    evidence: 'Status.',
    handling: ['another way', 'refused'],
    how: 'The status is awaited. The launch of one that would not start is refused.',
    test: 'http/mirrors-pcaps.test.ts',
  },
  'restore-nfv': {
    what: 'Devices of a dead nfv stay: a nullpmd can be deleted first, a vhost fails once, memif and pcap stay taken.',
    releases: HOST,
    evidence: 'The connection was closed.',
    handling: ['another way', 'refused', 'remembered'],
    how: 'As H8 and H10; memif and pcap are refused, with another number as the way out.',
    test: ON_HOST,
  },
  'restore-vf': {
    what: 'After the death of a vf, its first attach of a vhost fails and takes effect with the next command.',
    releases: HOST,
    evidence: '`error occur`.',
    handling: ['another way'],
    how: 'As V9.',
    test: 'http/vf-opening.test.ts',
  },
  'restore-mirror': {
    what: 'As restore-vf.',
    releases: HOST,
    evidence: '`error occur`.',
    handling: ['another way'],
    how: 'As V9.',
    test: 'http/vf-opening.test.ts',
  },
  'restore-pcap': {
    what: 'A pcap that was killed never starts again with its id until the primary is restarted.',
    releases: '18.08.2 and later',
    evidence: 'No connection comes.',
    handling: ['left'],
    how: 'It stays pending, and no other process is harmed; another client id works.',
  },
  'restore-primary': {
    what: 'A new primary does not start while a secondary lives, and ruins those that do.',
    releases: HOST,
    evidence: 'The primary has closed its connection, and secondaries are connected.',
    handling: ['refused'],
    how: 'The exit of a primary is refused while secondaries are connected, unless it is forced.',
    test: 'http/mirrors-pcaps.test.ts',
  },
} as const satisfies Readonly<Record<string, Row>>;

/** A rule by its number, or what it is about. */
export type RuleId = keyof typeof HAZARDS;

/** The rows in their order, each with its rule. */
export function hazardRows(): readonly (Row & { readonly rule: string })[] {
  return Object.entries(HAZARDS).map(([rule, row]) => ({ rule, ...row }));
}
