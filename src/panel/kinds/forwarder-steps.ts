import type { HostChange } from '../../spp/host/change.js';
import type { Patch } from '../document/schema.js';
import type { Call, Step } from '../plan/step.js';
import { processName } from '../../text/process-id.js';
import { FORWARDING, patchKey } from './forwarder.js';
import type { StepContext } from './process-kind.js';

/**
 * Ports are added while traffic goes on, and forwarding begins when everything else is done. While forwarding is stopped,
 * ports are deleted before patches are added, so that no deletion has to restore patches.
 */
const RANK = { add: 0, stop: 1, reset: 2, patch: 3, delete: 4, patchAtRest: 5, start: 6 };

/** A vhost is deleted last: after that, spp_nfv may be unable to add another vhost (rule N9). */
const VHOST_LAST = 0.5;

/** What a process that patches ports does. */
interface Forwarder {
  /** The added ports by name. Two ports with the same name and another identity are not the same port. */
  readonly ports: ReadonlyMap<string, string>;
  readonly patches: readonly Patch[];
  readonly forwarding: boolean;
}

/** The calls of a process that patches ports. */
export interface ForwarderCommands {
  readonly forward: (start: boolean) => Call;
  readonly addPort: (port: string) => Call;
  /** The rings that a pipe joins. Undefined for a port that is no pipe. */
  readonly ringsOf: (port: string) => { readonly rx: string; readonly tx: string } | undefined;
  readonly deletePort: (port: string) => Call;
  readonly patch: (patch: Patch) => Call;
  readonly reset: () => Call;
}

/**
 * The steps of a process that patches ports.
 *
 * A patch replaces an earlier patch from the same port, and is removed with either of its ports. Other patches can only be
 * removed all at once: the patches that stay are added again.
 *
 * An operation that needs forwarding to be stopped stops and starts it itself. For several such operations, the plan stops
 * forwarding once around all of them.
 */
export function forwarderSteps(
  process: string,
  observed: Forwarder,
  desired: Forwarder,
  commands: ForwarderCommands,
  { dangling, wasPatched, isShortOfRoom }: StepContext,
): Step[] {
  const steps: Step[] = [];
  const key = (what: string): string => `${process} ${what}`;
  const add = (
    what: string,
    rank: number,
    [call, change]: readonly [Call, HostChange],
    reason: string,
    after: readonly string[] = [],
    more: Pick<Step, 'follows' | 'interrupts' | 'closes' | 'opens' | 'needsStandstill'> = {},
  ): void => {
    steps.push({ key: key(what), process, call, change, reason, rank, after: after.map(key), ...more });
  };

  const forward = (start: boolean): readonly [Call, HostChange] => [
    commands.forward(start),
    { do: start ? 'forward' : 'stop' },
  ];

  const deleted = [...observed.ports].filter(([port, identity]) => desired.ports.get(port) !== identity);
  const gone = new Set(deleted.map(([port]) => port));
  const added = [...desired.ports].filter(([port, identity]) => observed.ports.get(port) !== identity);
  const now = new Map(observed.patches.map(({ src, dst }) => [src, dst]));
  const then = new Map(desired.patches.map(({ src, dst }) => [src, dst]));
  const isSame = ({ src, dst }: Patch): boolean => now.get(src) === dst && !gone.has(src) && !gone.has(dst);
  const unwanted = observed.patches.filter(
    ({ src, dst }) => !then.has(src) && !gone.has(src) && !gone.has(dst),
  );

  const flows = observed.forwarding && desired.forwarding;
  const known = new Set(observed.patches.flatMap(({ src, dst }) => [src, dst]));
  const isFresh = ({ dst }: Patch): boolean => gone.has(dst) || !(known.has(dst) || wasPatched(dst));
  const fresh = desired.patches.filter((patch) => !isSame(patch) && isFresh(patch));
  const mustClear = unwanted.length + dangling.length > 0;
  const standstills = deleted.length + new Set(fresh.map(({ dst }) => dst)).size;
  const stopsOnce = flows && (standstills > 1 || (standstills > 0 && mustClear) || dangling.length > 0);
  // Otherwise each deletion would remove patches and add them again.
  const clearsOnce = stopsOnce && deleted.length > 0 && observed.patches.length > 0;
  const resets = mustClear || clearsOnce;
  const ends = observed.forwarding && !desired.forwarding;
  // Ports that do not wait for a deletion come first: when one of them fails, nothing was stopped.
  const early = isShortOfRoom ? [] : added.flatMap(([port]) => (gone.has(port) ? [] : [`add ${port}`]));

  if (ends) add('stop', RANK.stop, forward(false), 'forwarding is not desired', [], { closes: [FORWARDING] });
  if (stopsOnce) {
    const reason =
      dangling.length > 0
        ? `${dangling.join(', ')} is patched to a port that was deleted: the next packet would end ${processName(process)}`
        : 'the commands after it need forwarding to be stopped; it is stopped once for all of them';
    add('stop', RANK.stop, forward(false), reason, early, { interrupts: true, closes: [FORWARDING] });
  }
  for (const [port] of deleted) {
    const reason = desired.ports.has(port)
      ? `${port} is desired between other rings`
      : `${port} is not desired`;
    const rank = RANK.delete + (port.startsWith('vhost:') ? VHOST_LAST : 0);
    const change = { do: 'delete', port } as const;
    add(
      `delete ${port}`,
      rank,
      [commands.deletePort(port), change],
      reason,
      ['stop', ...(resets ? ['reset'] : [])],
      { needsStandstill: true },
    );
  }
  for (const [port] of added) {
    const change = { do: 'add', port, ...commands.ringsOf(port) } as const;
    add(`add ${port}`, RANK.add, [commands.addPort(port), change], `${port} is desired`, [`delete ${port}`]);
  }
  if (resets) {
    const reason = resetReason(unwanted, dangling);
    // The ports that are needed afterwards come first, so that the interruption is short.
    add('reset', RANK.reset, [commands.reset(), { do: 'reset' }], reason, ['stop', ...early], {
      interrupts: flows && !stopsOnce,
      closes: observed.patches.map((patch) => `patch ${patchKey(patch)}`),
    });
  }
  for (const patch of desired.patches) {
    const { src, dst } = patch;
    if (isSame(patch) && !resets) continue;
    const was = now.get(src);
    const reason = isSame(patch)
      ? 'the patch was removed together with others'
      : was === undefined
        ? `a patch from ${src} to ${dst} is desired`
        : `a patch from ${src} to ${dst} is desired, not to ${was}`;
    const ports = [src, dst].map((port) => `add ${port}`);
    const rank = stopsOnce ? RANK.patchAtRest : RANK.patch;
    const change = { do: 'patch', src, dst } as const;
    const name = `patch ${patchKey(patch)}`;
    add(name, rank, [commands.patch(patch), change], reason, ['stop', 'reset', ...ports], {
      closes: was === undefined || was === dst ? [] : [`patch ${patchKey({ src, dst: was })}`],
      opens: [name],
      needsStandstill: isFresh(patch),
    });
  }
  if (desired.forwarding && !observed.forwarding) {
    const all = steps.map((step) => step.key.slice(process.length + 1));
    add('start', RANK.start, forward(true), 'forwarding is desired', all, { opens: [FORWARDING] });
  } else if (stopsOnce) {
    // Whatever the results of the other steps: traffic that went on before goes on again.
    const all = steps.map((step) => step.key);
    add('start', RANK.start, forward(true), 'forwarding was stopped for the commands before it', ['stop'], {
      follows: all,
      opens: [FORWARDING],
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
    return 'each deletion would remove patches and add them again; that is done once for all deletions';
  const more = others.length > 0 ? ` and ${others.length} more` : '';
  return `the patch from ${first}${more} is not desired, and can only be removed with all others`;
}
