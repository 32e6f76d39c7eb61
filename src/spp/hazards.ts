/**
 * Effects of well-formed requests on real processes, and how spp-ctl handles each: one row for each rule. The hazard
 * guide is generated from this table (`generated/hazards.md`).
 *
 * The rules were measured on 20.02; `evidence` names what a controller can observe.
 */

/**
 * - `another way`: other commands of the same request reach the goal.
 * - `refused`: the request fails with 400 and the code `unsafe`, before anything is sent.
 * - `remembered`: the commands stay the same, but later responses depend on it.
 * - `reported`: shown in the panel status, topology, events, metrics and /ui.
 * - `left`: not handled; the row says why.
 */
export type Handling = 'another way' | 'refused' | 'remembered' | 'reported' | 'left';

interface Row {
  /** Behaviour of the processes. */
  readonly what: string;
  /** Releases that are known to behave so. */
  readonly releases: string;
  readonly evidence: string;
  readonly handling: readonly [Handling, ...Handling[]];
  /** Behaviour of spp-ctl. */
  readonly how: string;
  /** A file of test/ that covers the rule; undefined when spp-ctl does not handle it. */
  readonly test?: string;
}

const ALL = 'all';
const HOST = '19.08 and later';
const LATE = '19.11, 20.02';
const MODEL = 'spp/host/recordings.test.ts';
const ON_HOST = 'http/host-hazards.test.ts';

export const HAZARDS = {
  H1: {
    what: 'A host has 32 slots for the devices of all processes; each process that adds a ring takes one for it.',
    releases: ALL,
    evidence: 'Not in any status. The host model counts the slots.',
    handling: ['refused', 'remembered'],
    how: 'A port that needs a slot is refused when all are taken.',
    test: ON_HOST,
  },
  H2: {
    what: 'The slots of rings and of dead processes become free only when the primary is restarted.',
    releases:
      'all; up to 18.08.1 an nfv that deletes a ring frees its slot, and cannot reach what others create there',
    evidence: 'Not in any status.',
    handling: ['remembered'],
    how: 'The host model keeps the slots of deleted rings and of processes that have died.',
    test: ON_HOST,
  },
  H3: {
    what: 'Hotplug (vhost, nullpmd, pcap, memif, pipe) needs the primary and a response of every secondary.',
    releases: HOST,
    evidence: 'The primary has closed its connection.',
    handling: ['refused'],
    how: 'Without the primary, hotplugged ports are refused; rings are added.',
    test: ON_HOST,
  },
  H4: {
    what: 'The first hotplug add after the end of a secondary fails about every second time.',
    releases: HOST,
    evidence: 'A secondary has closed its connection since the last hotplug.',
    handling: ['another way', 'remembered'],
    how: 'The add is repeated within the request, once for each death, at most five times. The number of a memif is unusable nevertheless, and is then refused.',
    test: ON_HOST,
  },
  H5: {
    what: 'Two hotplugs at the same time fail, or remove a device of another process.',
    releases: HOST,
    evidence: 'spp-ctl sends both.',
    handling: ['another way'],
    how: 'Hotplugs of a host are serialised; other commands continue meanwhile.',
    test: ON_HOST,
  },
  H6: {
    what: 'Adding an existing device is rejected, restarts the own vhost, or leaves an unknown device.',
    releases: HOST,
    evidence: 'The statuses of all processes.',
    handling: ['another way', 'refused', 'remembered'],
    how: 'An existing port is not added again (except rings, which is harmless); a port of another process is refused.',
    test: ON_HOST,
  },
  H7: {
    what: 'The add of a vhost of another process breaks the vhost there, and that process dies at the next packet.',
    releases: HOST,
    evidence: 'The statuses of all processes; the status of the victim does not change.',
    handling: ['refused', 'reported'],
    how: 'A vhost that another process has, or may have, is refused. A broken one is damage.',
    test: ON_HOST,
  },
  H8: {
    what: 'The add of a vhost fails once when a dead process has left its socket file; the failure removes the file.',
    releases: HOST,
    evidence: 'The add failed.',
    handling: ['another way'],
    how: 'The add is repeated within the request.',
    test: ON_HOST,
  },
  H9: {
    what: 'Secondaries cannot add a ring that the primary has added, unless they had it before.',
    releases: LATE,
    evidence: 'The status of a primary with a forwarder lists the ring.',
    handling: ['refused', 'remembered'],
    how: 'Such a ring is refused, and so is the launch of a pcap that would capture it.',
    test: ON_HOST,
  },
  H10: {
    what: 'An nfv can delete a nullpmd or memif that it never listed, which removes the device of another process.',
    releases: HOST,
    evidence: 'Its status does not list the port.',
    handling: ['refused', 'another way'],
    how: 'Only listed ports are deleted, and a nullpmd of a dead process before it is added again.',
    test: ON_HOST,
  },
  H11: {
    what: 'All memifs share one socket file; a stale file makes the add fail and leaves an incomplete device.',
    releases: LATE,
    evidence: 'The add failed.',
    handling: ['refused', 'remembered'],
    how: 'A memif whose add failed, or that remains of a dead process, is refused; another number works once the file is removed. The conflict that asks for a restart of the primary names the file.',
    test: ON_HOST,
  },
  H12: {
    what: 'Numbers out of range are accepted, and refer to another device.',
    releases: ALL,
    evidence: 'The request.',
    handling: ['refused'],
    how: 'The API accepts 0 to 98 for ports of nfv and primary, 0 to 31 for vf and mirror, and existing rings.',
    test: 'http/hazards.test.ts',
  },
  H13: {
    what: 'A hotplug add that fails because a response is missing removes the device, even of another process.',
    releases: HOST,
    evidence: 'The statuses of all processes.',
    handling: ['refused', 'reported'],
    how: 'An add of a device that any process has, or may have, is refused. A lost device is damage.',
    test: ON_HOST,
  },
  N1: {
    what: 'The status of an nfv lists ports in the order of their slots.',
    releases: ALL,
    evidence: 'Status.',
    handling: ['left'],
    how: 'Nothing depends on the order.',
    test: MODEL,
  },
  N2: {
    what: 'The add of an unknown type succeeds, and the first port loses its name (`udf`).',
    releases: ALL,
    evidence: 'The request; then `udf` in the status.',
    handling: ['refused', 'reported'],
    how: 'Types that the release does not support are refused, tap in every release. `udf` is damage.',
    test: 'http/damage.test.ts',
  },
  N3: {
    what: 'While forwarding, a patch to a port that was never an end of a patch may kill the nfv.',
    releases: ALL,
    evidence: 'Not in any status. The host model records the ends of patches.',
    handling: ['another way', 'remembered'],
    how: 'The process is stopped for such a patch and restarted afterwards; other patches are sent unchanged.',
    test: ON_HOST,
  },
  N4: {
    what: '`forward` and `stop` set a flag, which workers read later.',
    releases: ALL,
    evidence: 'None.',
    handling: ['another way'],
    how: 'After a stop, spp-ctl waits 100 ms before a port is deleted or patched for the first time.',
    test: ON_HOST,
  },
  N5: {
    what: 'A deletion stops forwarding and drops the patch of the first port, whatever was deleted.',
    releases: ALL,
    evidence: 'Status.',
    handling: ['another way'],
    how: 'The patches and forwarding are restored within the request.',
    test: ON_HOST,
  },
  N6: {
    what: 'A deletion reports success although the device remains: without a primary, and always for a memif of an nfv.',
    releases: HOST,
    evidence: 'The primary has closed its connection. None for a memif.',
    handling: ['refused', 'remembered'],
    how: 'Without the primary, only rings are deleted. A deleted memif is not added again; its slot counts as taken.',
    test: ON_HOST,
  },
  N7: {
    what: 'A patch that leads to a deleted port kills the nfv at the first packet.',
    releases: ALL,
    evidence: '`udf` as destination in the status.',
    handling: ['another way', 'refused', 'reported'],
    how: 'Patches to a port are removed before the port. Forwarding with such a patch is refused; the patch is damage.',
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
    evidence: 'None. The host model records deleted vhosts, and the devices in their slots.',
    handling: ['refused', 'remembered'],
    how: 'A vhost is refused unless its add is known to be harmless; it is always refused in an nfv that is older than spp-ctl.',
    test: ON_HOST,
  },
  N10: {
    what: 'Missing or malformed words end an nfv.',
    releases: ALL,
    evidence: 'The request.',
    handling: ['refused'],
    how: 'The API accepts well-formed ports only.',
    test: 'http/hazards.test.ts',
  },
  N11: {
    what: 'The status of an nfv has no practical limit.',
    releases: LATE,
    evidence: 'Status.',
    handling: ['left'],
    how: 'No handling is needed.',
    test: MODEL,
  },
  P1: {
    what: 'The primary deletes by position in its own port list, and removes the device in the slot of that number.',
    releases: HOST,
    evidence: 'Not in any status. The host model tracks list and slots.',
    handling: ['refused', 'remembered'],
    how: 'A deletion is refused unless position and slot of the port are known to be equal.',
    test: 'http/primary-hazards.test.ts',
  },
  P2: {
    what: 'Position and slot differ when other processes added ports before, an add failed, or a name was added twice.',
    releases: HOST,
    evidence: 'Not in any status.',
    handling: ['remembered', 'reported'],
    how: 'The model tracks both. A port list with names that the status does not show is damage.',
    test: 'http/primary-hazards.test.ts',
  },
  P3: {
    what: 'A wrong deletion reports success, keeps the port, and removes the device of another process.',
    releases: HOST,
    evidence: 'The status keeps the port.',
    handling: ['refused', 'reported'],
    how: 'As P1. When it has happened nevertheless, primary and victim are damaged.',
    test: 'http/primary-hazards.test.ts',
  },
  P4: {
    what: 'After a failed add of a device of another process, its deletion succeeds and removes it there.',
    releases: HOST,
    evidence: 'The status does not show the port.',
    handling: ['refused'],
    how: 'A port that the status does not show is not deleted; a port of another process is not added.',
    test: 'http/primary.test.ts',
  },
  P5: {
    what: 'A deletion drops the patch of the first port; a patch that leads to the deleted port kills the primary.',
    releases: HOST,
    evidence: 'Status.',
    handling: ['another way', 'refused', 'reported'],
    how: 'As N5, N7 and N8: the process is stopped, and patches are removed and restored.',
    test: 'http/primary-hazards.test.ts',
  },
  P6: {
    what: 'Adding or deleting an unknown type, or a phy, damages the port table of the primary.',
    releases: HOST,
    evidence: 'The request; then `udf` in the status.',
    handling: ['refused', 'reported'],
    how: 'The API accepts known types only. `udf` is damage.',
    test: 'http/primary.test.ts',
  },
  P7: {
    what: 'Without a forwarder, the primary confirms patches and forwarding without effect.',
    releases: ALL,
    evidence: 'No forwarder in the status.',
    handling: ['refused'],
    how: 'Patches and forwarding are refused.',
    test: 'http/primary.test.ts',
  },
  P8: {
    what: 'A pipe needs both rings; an existing pipe is listed twice when it is added again.',
    releases: LATE,
    evidence: 'Status.',
    handling: ['another way', 'refused'],
    how: 'The same pipe is not added again; a pipe with other rings, or with rings that do not exist, is refused.',
    test: 'http/primary-hazards.test.ts',
  },
  P9: {
    what: 'The port list or patch list of the forwarder overflows the status beyond 255 bytes.',
    releases: LATE,
    evidence: 'Status.',
    handling: ['refused'],
    how: 'A port or patch that would exceed 255 bytes is refused.',
    test: 'http/primary-hazards.test.ts',
  },
  P10: {
    what: 'Missing, malformed or too many words end the primary.',
    releases: ALL,
    evidence: 'The request.',
    handling: ['refused'],
    how: 'The API accepts well-formed ports only; a third word of 16 characters or a 48th word is refused.',
    test: 'http/hazards.test.ts',
  },
  V1: {
    what: 'A component on the master core hangs vf and mirror forever.',
    releases: ALL,
    evidence: 'The cores in the status.',
    handling: ['refused'],
    how: 'Only worker cores are accepted.',
    test: 'http/hazards.test.ts',
  },
  V2: {
    what: 'Components support a limited number of ports on each side.',
    releases: ALL,
    evidence: 'Status.',
    handling: ['refused'],
    how: 'A port beyond the limit of the type is refused.',
    test: 'http/vf-changes.test.ts',
  },
  V3: {
    what: 'An attach with seven words skips the in-use check: the port is then in two components.',
    releases: ALL,
    evidence: 'Status.',
    handling: ['refused'],
    how: 'spp-ctl makes the check itself.',
    test: 'http/vf-changes.test.ts',
  },
  V4: {
    what: 'VLAN operations stay on a port when its component is stopped, and replace later ones.',
    releases: ALL,
    evidence: 'The status after the next attach.',
    handling: ['another way'],
    how: 'Ports with VLAN operations are detached before the stop, and a remaining operation is replaced at the next attach.',
    test: 'http/vf-changes.test.ts',
  },
  V5: {
    what: 'The detach of a port that is not attached there reports success and clears its VLAN operations elsewhere.',
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
    how: 'The API accepts 0 to 31.',
    test: 'http/hazards.test.ts',
  },
  V7: {
    what: 'The same key on two ports, 00:00:00:00:00:01, VLAN 4095 and malformed addresses are accepted with success.',
    releases: ALL,
    evidence: 'Status and request.',
    handling: ['refused', 'remembered'],
    how: 'They are refused; entries that no status shows are recorded.',
    test: 'http/vf-changes.test.ts',
  },
  V8: {
    what: 'An attached vhost remains a device of the vf until the vf ends.',
    releases: ALL,
    evidence: 'The list `vhost` of the status.',
    handling: ['remembered'],
    how: 'The vhost is refused for other processes (H7).',
    test: ON_HOST,
  },
  V9: {
    what: 'An attach of a port that cannot be opened stays pending: it blocks every change, or takes effect later.',
    releases: '18.05.1 and later',
    evidence: '`error occur`.',
    handling: ['another way', 'refused', 'reported'],
    how: 'A change without effect triggers the opening, and the status decides. Rings that do not exist are refused. A vf that stays blocked is damaged.',
    test: 'http/vf-opening.test.ts',
  },
  V10: {
    what: 'Long words and messages kill vf, mirror and pcap.',
    releases: ALL,
    evidence: 'The request.',
    handling: ['refused'],
    how: 'The API accepts names of up to 31 characters.',
    test: 'http/hazards.test.ts',
  },
  V11: {
    what: 'The lists of updated ports have 32 places and are never emptied. A change that needs more misses a VLAN operation; one of a component with several rx ports also replaces the EtherType of VLAN tags by 0, or the port of the controller, so that the vf cannot reconnect.',
    releases: '18.08.3 and later',
    evidence:
      'The status shows the VLAN operations in use, and nothing of the rest. spp-ctl counts the updates.',
    handling: ['another way', 'refused', 'remembered'],
    how: 'An attach is verified by the status, and repeated. Changes without effect on a component with one rx port empty the list before it overflows. Without such a component, a change that would lose the EtherType in use or the port is refused. The updates of a vf that is older than spp-ctl, or has failed to carry out a change, are unknown: its changes are sent.',
    test: 'http/vf-changes.test.ts',
  },
  mirror: {
    what: 'A mirror accepts classifier entries and VLAN operations with success, and ignores them.',
    releases: '18.08.1 and later',
    evidence: 'The request.',
    handling: ['refused'],
    how: 'The API of a mirror has neither.',
    test: 'http/mirrors-pcaps.test.ts',
  },
  pcap: {
    what: 'A pcap starts and stops a moment after its reply, and not at all when the primary has added its ring.',
    releases: '18.08.2 and later',
    evidence: 'Status.',
    handling: ['another way', 'refused'],
    how: 'spp-ctl waits for the status. The launch of a pcap that would not start is refused.',
    test: 'http/mirrors-pcaps.test.ts',
  },
  'restore-nfv': {
    what: 'Devices of a dead nfv remain: a nullpmd can be deleted first, a vhost fails once, memif and pcap stay in use.',
    releases: HOST,
    evidence: 'The connection was closed.',
    handling: ['another way', 'refused', 'remembered'],
    how: 'As H8 and H10; memif and pcap are refused, and another number is suggested.',
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
    evidence: 'The process does not connect.',
    handling: ['left'],
    how: 'The process stays pending without harm to others; another client id works.',
  },
  'restore-primary': {
    what: 'A new primary does not start while a secondary runs, and breaks the running secondaries.',
    releases: HOST,
    evidence: 'The primary has closed its connection, and secondaries are connected.',
    handling: ['refused'],
    how: 'The exit of a primary is refused while secondaries are connected, unless it is forced.',
    test: 'http/mirrors-pcaps.test.ts',
  },
} as const satisfies Readonly<Record<string, Row>>;

/** A rule by its number, or by its topic. */
export type RuleId = keyof typeof HAZARDS;

/** The rows in order, each with its rule. */
export function hazardRows(): readonly (Row & { readonly rule: string })[] {
  return Object.entries(HAZARDS).map(([rule, row]) => ({ rule, ...row }));
}
