import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import type { Panel } from '../../src/panel/document/schema.js';
import { ConflictError } from '../../src/panel/errors.js';
import { normalDocument } from '../../src/panel/document/normal.js';
import type { SimulatedProcess } from '../../src/simulator/index.js';
import { withFolder } from '../support/folder.js';
import { runs } from '../support/runs.js';
import { arbitraryDocument, PANEL } from './documents.js';
import { Kept } from './kept.js';

type Happening =
  | { readonly what: 'apply'; readonly desired: Panel }
  | { readonly what: 'write'; readonly ring: number; readonly forwarding: boolean }
  | { readonly what: 'restart'; readonly process: number }
  | { readonly what: 'delete' }
  | { readonly what: 'restart spp-ctl' };

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ what: fc.constant('apply' as const), desired: arbitraryDocument() }) },
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constant('write' as const), ring: fc.nat(3), forwarding: fc.boolean() }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ what: fc.constant('restart' as const), process: fc.nat(PANEL.length - 1) }),
  },
  { weight: 1, arbitrary: fc.constant({ what: 'delete' as const }) },
  { weight: 1, arbitrary: fc.constant({ what: 'restart spp-ctl' as const }) },
);

/** What spp-ctl and the processes are, from one happening to the next. */
class World {
  #kept: Kept;
  #processes: SimulatedProcess[] = [];

  constructor(private readonly stateDir: string) {
    this.#kept = this.#create();
  }

  get kept(): Kept {
    return this.#kept;
  }

  async start(): Promise<void> {
    await this.#kept.start();
    this.#processes = await Promise.all(PANEL.map((options) => this.#kept.attach(options)));
  }

  async does(happening: Happening): Promise<void> {
    switch (happening.what) {
      case 'apply':
        await this.#kept.apply(happening.desired).catch((error: unknown) => {
          // A process that goes away while it is read cannot be planned for.
          if (!(error instanceof ConflictError)) throw error;
        });
        break;
      case 'write': {
        const { ring, forwarding } = happening;
        // Whatever comes of it: the process may be away, or have the port already.
        await Promise.allSettled([
          this.#kept.run({
            operation: 'updateNfvPort',
            path: { client_id: 1 },
            body: { action: 'add', port: `ring:${ring}` },
          }),
          this.#kept.run({
            operation: 'setNfvForwarding',
            path: { client_id: 1 },
            body: { action: forwarding ? 'start' : 'stop' },
          }),
        ]);
        break;
      }
      case 'restart':
        // A primary does not start while a secondary lives: all of them are ended first.
        for (const process of happening.process === 0
          ? this.#processes
          : [this.#processes[happening.process]])
          process?.die();
        break;
      case 'delete':
        if (this.#kept.desired !== undefined) await this.#kept.deleteDesired(undefined);
        break;
      case 'restart spp-ctl':
        await this.#kept.stop();
        this.#kept = this.#create();
        await this.start();
        break;
    }
  }

  stop(): Promise<void> {
    return this.#kept.stop();
  }

  #create(): Kept {
    // Fights slow down, and whoever restarts all the time is waited for; neither is what this is about.
    const backoff = { firstDelayMs: 1, maxDelayMs: 1, maxFailed: 100, lookMs: 1 };
    return new Kept({ stateDir: this.stateDir, restore: true, repair: true, backoff });
  }
}

/** What a person is asked to do where spp-ctl can do no more by itself. */
const ASKED = /restart|use another/;

/** Waits until each process does what is desired, or something that a person is asked to do is in the way of it. */
async function untilSettled(kept: Kept): Promise<'in sync' | 'stuck'> {
  for (;;) {
    const seen = kept.log.length;
    const { processes } = await kept.status();
    const others = processes.filter(({ state }) => state !== 'in_sync');
    if (others.length === 0) return 'in sync';
    if (others.every(({ conflicts = [] }) => conflicts.some((each) => ASKED.test(each)))) return 'stuck';
    await kept.more(seen);
  }
}

describe('the reconciler with restore and repair on', () => {
  test('reaches the desired state, or reaches it after the restarts that it asks for', () =>
    fc.assert(
      fc.asyncProperty(fc.array(happening, { minLength: 1, maxLength: 8 }), (happenings) =>
        withFolder(async ({ path }) => {
          const world = new World(path);
          await world.start();
          try {
            for (const each of happenings) await world.does(each);
            const { kept } = world;
            const { desired } = kept;
            const ids = ['primary', 'nfv:1', 'vf:2', 'mirror:3', 'pcap:4'];
            const state = desired === undefined ? 'unmanaged' : 'in_sync';
            // What the host does not give back asks for a restart of all; after that nothing may be left of it.
            if (desired !== undefined && (await untilSettled(kept)) === 'stuck')
              await world.does({ what: 'restart', process: 0 });
            await kept.untilStates(Object.fromEntries(ids.map((id) => [id, state])));
            if (desired !== undefined)
              assert.deepEqual(await kept.document(), normalDocument(desired.document));
            const problems = kept.log.filter((each) => each.startsWith('problem'));
            assert.deepEqual(problems, []);
          } finally {
            await world.stop();
          }
        }),
      ),
      { numRuns: runs(25) },
    ));
});
