import type { HostState } from './host-state.js';
import { undoDue } from './hotplug.js';
import { end } from './life.js';
import { moveTraffic } from './traffic.js';

/** Moves the packets of running workers. Processes that die of it are ended and notified. */
export function tick(state: HostState): void {
  for (let dying = moveTraffic(state); dying.length > 0; dying = moveTraffic(state)) {
    for (const life of dying) {
      end(state, life, 'killed');
      life.dies();
    }
  }
}

/** Lets some seconds pass: idle workers have read their flags then. Then as {@link tick}. */
export function settle(state: HostState, seconds: number): void {
  for (const { tenant } of state.lives) tenant.settle?.(seconds);
  if (seconds >= 1) undoDue(state);
  tick(state);
}
