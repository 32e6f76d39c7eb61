import type { NfvPart, Patch, PrimaryPart } from './document.js';
import { patchKey } from './normal.js';
import type { Call, Step } from './step.js';

/** What is done first of all that could be: new things before old ones go, and forwarding begins when all is in place. */
const RANK = { stop: 0, add: 1, reset: 2, patch: 3, delete: 4, start: 5 };

/** What a process that patches ports does. */
interface Forwarder {
  /** The ports that were added, by name, with what else is to be the same for a port to be the same. */
  readonly ports: ReadonlyMap<string, string>;
  readonly patches: readonly Patch[];
  readonly forwarding: boolean;
}

/** How it is told to do something. */
interface Words {
  readonly forward: (start: boolean) => Call;
  readonly addPort: (port: string) => Call;
  readonly deletePort: (port: string) => Call;
  readonly patch: (patch: Patch) => Call;
  readonly reset: () => Call;
  /** Whether forwarding ends when a port is deleted, as it does in spp_nfv. */
  readonly deleteEndsForwarding: boolean;
}

/** The steps from what an spp_nfv does to what it is to do. */
export function planNfv(process: string, clientId: number, live: NfvPart, wanted: NfvPart): Step[] {
  const path = { client_id: clientId };
  const forwarder = ({ ports, ...rest }: NfvPart): Forwarder => ({
    ...rest,
    ports: new Map(ports.map((port) => [port, port])),
  });
  return planForwarder(process, forwarder(live), forwarder(wanted), {
    forward: (start) => ({ operation: 'setNfvForwarding', path, body: { action: start ? 'start' : 'stop' } }),
    addPort: (port) => ({ operation: 'updateNfvPort', path, body: { action: 'add', port } }),
    deletePort: (port) => ({ operation: 'updateNfvPort', path, body: { action: 'del', port } }),
    patch: (body) => ({ operation: 'addNfvPatch', path, body }),
    reset: () => ({ operation: 'resetNfvPatches', path, body: undefined }),
    deleteEndsForwarding: true,
  });
}

/** The steps from what spp_primary forwards itself to what it is to forward. */
export function planPrimary(process: string, live: PrimaryPart, wanted: PrimaryPart): Step[] {
  const path = undefined;
  const pipes = new Map(wanted.pipes.map((pipe) => [pipe.port, pipe]));
  const forwarder = ({ ports, pipes: list, ...rest }: PrimaryPart): Forwarder => ({
    ...rest,
    ports: new Map([
      ...ports.map((port) => [port, port] as const),
      ...list.map(({ port, rx, tx }) => [port, `${port} ${rx} ${tx}`] as const),
    ]),
  });
  return planForwarder(process, forwarder(live), forwarder(wanted), {
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
    deleteEndsForwarding: false,
  });
}

/**
 * A patch replaces an earlier one from the same port, and goes with either of its ports. Any other can only be removed with
 * all of them at once: those that stay are made again.
 */
function planForwarder(process: string, live: Forwarder, wanted: Forwarder, words: Words): Step[] {
  const steps: Step[] = [];
  const key = (what: string): string => `${process} ${what}`;
  const add = (
    what: string,
    rank: number,
    call: Call,
    reason: string,
    after: readonly string[] = [],
  ): void => {
    steps.push({ key: key(what), process, call, reason, rank, after: after.map(key) });
  };

  const deleted = [...live.ports].filter(([port, identity]) => wanted.ports.get(port) !== identity);
  const gone = new Set(deleted.map(([port]) => port));
  const added = [...wanted.ports].filter(([port, identity]) => live.ports.get(port) !== identity);
  const now = new Map(live.patches.map(({ src, dst }) => [src, dst]));
  const then = new Map(wanted.patches.map(({ src, dst }) => [src, dst]));
  const unwanted = live.patches.filter(({ src, dst }) => !then.has(src) && !gone.has(src) && !gone.has(dst));
  const resets = unwanted.length > 0;

  if (live.forwarding && !wanted.forwarding)
    add('stop', RANK.stop, words.forward(false), 'forwarding is not wanted');
  for (const [port] of deleted) {
    const reason = wanted.ports.has(port) ? `${port} is wanted between other rings` : `${port} is not wanted`;
    add(`delete ${port}`, RANK.delete, words.deletePort(port), reason, ['stop']);
  }
  for (const [port] of added) {
    add(`add ${port}`, RANK.add, words.addPort(port), `${port} is wanted`, [`delete ${port}`]);
  }
  if (resets) {
    const [first, ...others] = unwanted.map(({ src, dst }) => `${src} to ${dst}`);
    const more = others.length > 0 ? ` and ${others.length} more` : '';
    const reason = `the patch from ${first ?? ''}${more} is not wanted, and can only be removed with all others`;
    // The ports that are needed afterwards come first, so that it is over soon.
    add('reset', RANK.reset, words.reset(), reason, ['stop', ...added.map(([port]) => `add ${port}`)]);
  }
  for (const patch of wanted.patches) {
    const { src, dst } = patch;
    const was = now.get(src);
    const isSame = was === dst && !gone.has(src) && !gone.has(dst);
    if (isSame && !resets) continue;
    const reason = isSame
      ? 'it went with the patches that were not wanted'
      : was === undefined
        ? `a patch from ${src} to ${dst} is wanted`
        : `${src} is to be patched to ${dst}, not ${was}`;
    const ports = [src, dst].map((port) => `add ${port}`);
    add(`patch ${patchKey(patch)}`, RANK.patch, words.patch(patch), reason, ['reset', ...ports]);
  }
  const ends = words.deleteEndsForwarding && deleted.length > 0;
  if (wanted.forwarding && (!live.forwarding || ends)) {
    const reason = live.forwarding ? 'forwarding ended when a port was deleted' : 'forwarding is wanted';
    const all = steps.map((step) => step.key.slice(process.length + 1));
    add('start', RANK.start, words.forward(true), reason, all);
  }
  return steps;
}
