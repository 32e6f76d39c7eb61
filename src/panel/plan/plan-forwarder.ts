import type { NfvPart, Patch, PrimaryPart } from '../document/document.js';
import { patchKey } from '../document/normal.js';
import { nameOf } from '../process-id.js';
import type { Call, Step } from './step.js';

/**
 * What is done first of all that could be: ports are added while traffic goes on, and forwarding begins when all is in place.
 * While forwarding stands still, ports are deleted before patches are made, so that no deletion has to put patches back.
 */
const RANK = { add: 0, stop: 1, reset: 2, patch: 3, delete: 4, patchAtRest: 5, start: 6 };

/** A vhost is deleted last: after that, the spp_nfv may not add another one any more (rule N9). */
const VHOST_LAST = 0.5;

/** What a process that patches ports does. */
interface Forwarder {
  /** The ports that were added, by name, with what else is to be the same for a port to be the same. */
  readonly ports: ReadonlyMap<string, string>;
  readonly patches: readonly Patch[];
  readonly forwarding: boolean;
}

/** What else is known of such a process. */
export interface ForwarderTraits {
  /** The ports that are patched to a port that was deleted: the process dies at the next packet from them (rule N7). */
  readonly dangling: readonly string[];
  /** Whether a port was an end of a patch before, although no patch shows it now (rule N3). */
  readonly wasPatched: (port: string) => boolean;
  /** Whether ports may have to be deleted before others can be added: all 32 slots of the host may be taken (rule H1). */
  readonly isShortOfRoom: boolean;
}

const NO_TRAITS: ForwarderTraits = { dangling: [], wasPatched: () => false, isShortOfRoom: false };

/** How it is told to do something. */
interface Words {
  readonly forward: (start: boolean) => Call;
  readonly addPort: (port: string) => Call;
  readonly deletePort: (port: string) => Call;
  readonly patch: (patch: Patch) => Call;
  readonly reset: () => Call;
}

/** The steps from what an spp_nfv does to what it is to do. */
export function planNfv(
  process: string,
  clientId: number,
  live: NfvPart,
  desired: NfvPart,
  traits: ForwarderTraits = NO_TRAITS,
): Step[] {
  const path = { client_id: clientId };
  const forwarder = ({ ports, ...rest }: NfvPart): Forwarder => ({
    ...rest,
    ports: new Map(ports.map((port) => [port, port])),
  });
  const words: Words = {
    forward: (start) => ({ operation: 'setNfvForwarding', path, body: { action: start ? 'start' : 'stop' } }),
    addPort: (port) => ({ operation: 'updateNfvPort', path, body: { action: 'add', port } }),
    deletePort: (port) => ({ operation: 'updateNfvPort', path, body: { action: 'del', port } }),
    patch: (body) => ({ operation: 'addNfvPatch', path, body }),
    reset: () => ({ operation: 'resetNfvPatches', path, body: undefined }),
  };
  return planForwarder(process, forwarder(live), forwarder(desired), words, traits);
}

/** The steps from what spp_primary forwards itself to what it is to forward. */
export function planPrimary(
  process: string,
  live: PrimaryPart,
  desired: PrimaryPart,
  traits: ForwarderTraits = NO_TRAITS,
): Step[] {
  const path = undefined;
  const pipes = new Map(desired.pipes.map((pipe) => [pipe.port, pipe]));
  const forwarder = ({ ports, pipes: list, ...rest }: PrimaryPart): Forwarder => ({
    ...rest,
    ports: new Map([
      ...ports.map((port) => [port, port] as const),
      ...list.map(({ port, rx, tx }) => [port, `${port} ${rx} ${tx}`] as const),
    ]),
  });
  const words: Words = {
    forward: (start) => ({
      operation: 'setPrimaryForwarding',
      path,
      body: { action: start ? 'start' : 'stop' },
    }),
    addPort: (port) => {
      const pipe = pipes.get(port);
      const rings = pipe === undefined ? {} : { rx: pipe.rx, tx: pipe.tx };
      return { operation: 'updatePrimaryPort', path, body: { action: 'add', port, ...rings } };
    },
    deletePort: (port) => ({ operation: 'updatePrimaryPort', path, body: { action: 'del', port } }),
    patch: (body) => ({ operation: 'addPrimaryPatch', path, body }),
    reset: () => ({ operation: 'resetPrimaryPatches', path, body: undefined }),
  };
  return planForwarder(process, forwarder(live), forwarder(desired), words, traits);
}

/**
 * A patch replaces an earlier one from the same port, and goes with either of its ports. Any other can only be removed with
 * all of them at once: those that stay are made again.
 *
 * An operation that needs the process to stand still stops and starts it itself. Where there are several of them, forwarding
 * is stopped once around all.
 */
function planForwarder(
  process: string,
  live: Forwarder,
  desired: Forwarder,
  words: Words,
  { dangling, wasPatched, isShortOfRoom }: ForwarderTraits,
): Step[] {
  const steps: Step[] = [];
  const key = (what: string): string => `${process} ${what}`;
  const add = (
    what: string,
    rank: number,
    call: Call,
    reason: string,
    after: readonly string[] = [],
    more: Pick<Step, 'follows' | 'interrupts'> = {},
  ): void => {
    steps.push({ key: key(what), process, call, reason, rank, after: after.map(key), ...more });
  };

  const deleted = [...live.ports].filter(([port, identity]) => desired.ports.get(port) !== identity);
  const gone = new Set(deleted.map(([port]) => port));
  const added = [...desired.ports].filter(([port, identity]) => live.ports.get(port) !== identity);
  const now = new Map(live.patches.map(({ src, dst }) => [src, dst]));
  const then = new Map(desired.patches.map(({ src, dst }) => [src, dst]));
  const isSame = ({ src, dst }: Patch): boolean => now.get(src) === dst && !gone.has(src) && !gone.has(dst);
  const unwanted = live.patches.filter(({ src, dst }) => !then.has(src) && !gone.has(src) && !gone.has(dst));

  const flows = live.forwarding && desired.forwarding;
  const known = new Set(live.patches.flatMap(({ src, dst }) => [src, dst]));
  const isFresh = ({ dst }: Patch): boolean => gone.has(dst) || !(known.has(dst) || wasPatched(dst));
  const fresh = desired.patches.filter((patch) => !isSame(patch) && isFresh(patch));
  const mustClear = unwanted.length + dangling.length > 0;
  const standstills = deleted.length + new Set(fresh.map(({ dst }) => dst)).size;
  const stopsOnce = flows && (standstills > 1 || (standstills > 0 && mustClear) || dangling.length > 0);
  // Otherwise each deletion would remove patches and make them again.
  const clearsOnce = stopsOnce && deleted.length > 0 && live.patches.length > 0;
  const resets = mustClear || clearsOnce;
  const ends = live.forwarding && !desired.forwarding;
  // Those that do not wait for a deletion come first, and nothing stops when one of them fails.
  const early = isShortOfRoom ? [] : added.flatMap(([port]) => (gone.has(port) ? [] : [`add ${port}`]));

  if (ends) add('stop', RANK.stop, words.forward(false), 'forwarding is not desired');
  if (stopsOnce) {
    const reason =
      dangling.length > 0
        ? `${dangling.join(', ')} is patched to a port that was deleted: the next packet would end ${nameOf(process)}`
        : 'what follows needs forwarding to stand still, and it is stopped once for all of it';
    add('stop', RANK.stop, words.forward(false), reason, early, { interrupts: true });
  }
  for (const [port] of deleted) {
    const reason = desired.ports.has(port)
      ? `${port} is desired between other rings`
      : `${port} is not desired`;
    const rank = RANK.delete + (port.startsWith('vhost:') ? VHOST_LAST : 0);
    add(`delete ${port}`, rank, words.deletePort(port), reason, ['stop', ...(resets ? ['reset'] : [])]);
  }
  for (const [port] of added) {
    add(`add ${port}`, RANK.add, words.addPort(port), `${port} is desired`, [`delete ${port}`]);
  }
  if (resets) {
    const reason = resetReason(unwanted, dangling);
    // The ports that are needed afterwards come first, so that it is over soon.
    add('reset', RANK.reset, words.reset(), reason, ['stop', ...early], {
      interrupts: flows && !stopsOnce,
    });
  }
  for (const patch of desired.patches) {
    const { src, dst } = patch;
    if (isSame(patch) && !resets) continue;
    const was = now.get(src);
    const reason = isSame(patch)
      ? 'it went with the patches that were removed'
      : was === undefined
        ? `a patch from ${src} to ${dst} is desired`
        : `${src} is to be patched to ${dst}, not ${was}`;
    const ports = [src, dst].map((port) => `add ${port}`);
    const rank = stopsOnce ? RANK.patchAtRest : RANK.patch;
    add(`patch ${patchKey(patch)}`, rank, words.patch(patch), reason, ['stop', 'reset', ...ports]);
  }
  if (desired.forwarding && !live.forwarding) {
    const all = steps.map((step) => step.key.slice(process.length + 1));
    add('start', RANK.start, words.forward(true), 'forwarding is desired', all);
  } else if (stopsOnce) {
    // Whatever came of the rest: traffic that went on before does so again.
    const all = steps.map((step) => step.key);
    add('start', RANK.start, words.forward(true), 'forwarding was stopped for what came before', ['stop'], {
      follows: all,
    });
  }
  return steps;
}

function resetReason(unwanted: readonly Patch[], dangling: readonly string[]): string {
  const [first, ...others] = [
    ...unwanted.map(({ src, dst }) => `${src} to ${dst}`),
    ...dangling.map((src) => `${src} to a port that was deleted`),
  ];
  if (first === undefined)
    return 'each deletion would remove patches and make them again: it is done once for all of them';
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return `the patch from ${first}${more} is not desired, and can only be removed with all others`;
}
