import type { Flow } from './device.js';
import type { HostState, Life } from './host-state.js';

/** Whether the device of a slot has packets to receive. */
function hasPackets(state: HostState, slot: number): boolean {
  const device = state.slots[slot];
  switch (device?.type) {
    case 'phy':
    case 'nullpmd':
      return state.options.traffic;
    case 'ring':
      return state.filledRings.has(device.id);
    default:
      return false;
  }
}

/** Whether a process dies of a flow: of a device that is gone, or of one without queues (N7, H7). */
function kills(state: HostState, { from, to }: Flow): boolean {
  const source = state.slots[from];
  if (!source?.queues) return true;
  return to !== undefined && hasPackets(state, from) && !state.slots[to]?.queues;
}

/** Whether a running process moves packets through a device that kills it. */
export function isDying(state: HostState, life: Life): boolean {
  return life.tenant.flows().some((flow) => kills(state, flow));
}

/** Moves packets until no further ring fills, and returns the processes that die of their packets. */
export function moveTraffic(state: HostState): Life[] {
  const lives = state.lives.filter(({ suspended }) => !suspended);
  const flows = lives.map((life) => ({ life, flows: life.tenant.flows() }));
  const dying = new Set<Life>(state.lives.filter(({ doomed }) => doomed));
  for (let more = true; more;) {
    more = false;
    for (const { life, flows: own } of flows) {
      if (!dying.has(life) && own.some((flow) => kills(state, flow))) dying.add(life);
      if (dying.has(life)) continue;
      for (const { from, to } of own) {
        const ring = to === undefined ? undefined : state.slots[to];
        if (ring?.type !== 'ring' || state.filledRings.has(ring.id) || !hasPackets(state, from)) continue;
        state.filledRings.add(ring.id);
        more = true;
      }
    }
  }
  const flowing = flows.filter(({ life }) => !dying.has(life)).flatMap(({ flows: own }) => own);
  drain(state, flowing);
  return [...dying];
}

/** Empties the rings that some process receives from and no process sends to any more. */
function drain(state: HostState, flowing: readonly Flow[]): void {
  for (const ring of state.filledRings) {
    const isRing = (slot: number | undefined): boolean => {
      const device = slot === undefined ? undefined : state.slots[slot];
      return device?.type === 'ring' && device.id === ring;
    };
    const isFed = flowing.some(({ from, to }) => isRing(to) && hasPackets(state, from));
    if (!isFed && flowing.some(({ from }) => isRing(from))) state.filledRings.delete(ring);
  }
}
