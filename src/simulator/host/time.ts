import type { HostState } from './host-state.js';
import { undoDue } from './hotplug.js';
import { end } from './life.js';
import { moveTraffic } from './traffic.js';

/** Lets the packets flow that running workers move. Processes that die of it are ended and told. */
export function tick(state: HostState): void {
  for (let dying = moveTraffic(state); dying.length > 0; dying = moveTraffic(state)) {
    for (const life of dying) {
      end(state, life, 'killed');
      life.dies();
    }
  }
}

/** Lets some seconds pass: what looks at its orders only now and then has looked. Then as {@link tick}. */
export function settle(state: HostState, seconds: number): void {
  for (const { tenant } of state.lives) tenant.settle?.(seconds);
  if (seconds >= 1) undoDue(state);
  tick(state);
}
