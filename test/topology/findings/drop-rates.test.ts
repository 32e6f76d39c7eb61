import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PrimaryStatus } from '../../../src/spp/protocol/primary.js';
import { DropCounters } from '../../../src/topology/findings/drop-rates.js';

/** The status of a primary with the drops of its rings. */
function dropped(...drops: readonly number[]): PrimaryStatus {
  return { ring_ports: drops.map((tx_drop, id) => ({ id, tx_drop })) };
}

function ratesOf({ rates }: DropCounters): string[] {
  return rates.map(({ port, perSecond, seconds }) => `${port} ${perSecond}/s over ${seconds} s`);
}

describe('the rates of drops', () => {
  it('cover the time between two readings', () => {
    const counters = new DropCounters();
    counters.read(dropped(0, 0), 0);
    counters.read(dropped(100, 0), 2_000);
    assert.deepEqual(ratesOf(counters), ['ring:0 50/s over 2 s']);
  });

  it('do not cover the time before a change of the processes at the port', () => {
    const counters = new DropCounters();
    counters.read(dropped(0, 0), 0);
    counters.read(dropped(100, 100), 2_000);
    counters.restart(new Set(['ring:0']));
    assert.deepEqual(ratesOf(counters), ['ring:1 50/s over 2 s']);
    // The growth to the first reading after the change may be from before the change.
    counters.read(dropped(200, 200), 4_000);
    assert.deepEqual(ratesOf(counters), ['ring:1 50/s over 2 s']);
    counters.read(dropped(210, 200), 6_000);
    assert.deepEqual(ratesOf(counters), ['ring:0 5/s over 2 s']);
  });
});
