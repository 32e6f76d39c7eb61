import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { RELEASES } from '../../src/simulator/index.js';
import type { TestController } from '../support/controller.js';
import { withPanel } from '../support/panel.js';

const URL = '/v1/vfs/2';
const NONE = { operation: 'none', id: 0, pcp: 0 };

type Direction = 'rx' | 'tx';
interface Vlan {
  readonly operation: 'add' | 'del';
  readonly id: number;
  readonly pcp: number;
}

type Request =
  | { readonly do: 'start'; readonly name: string; readonly core: number; readonly type: string }
  | { readonly do: 'stop'; readonly name: string }
  | {
      readonly do: 'attach' | 'detach';
      readonly name: string;
      readonly port: string;
      readonly dir: Direction;
      readonly vlan: Vlan | undefined;
    }
  | {
      readonly do: 'add' | 'del';
      readonly port: string;
      readonly mac: string;
      readonly vlan: number | undefined;
    };

const type = fc.constantFrom('forward', 'merge', 'classifier');
const name = fc.constantFrom('a', 'b', 'c', 'd');
const port = fc.constantFrom('phy:0', 'phy:1', 'ring:0', 'ring:1', 'ring:2', 'vhost:0', 'vhost:1');
const vlan = fc.option(
  fc.record({
    operation: fc.constantFrom('add', 'del'),
    id: fc.integer({ min: 1, max: 3 }),
    pcp: fc.constant(2),
  }),
  { nil: undefined },
) as fc.Arbitrary<Vlan | undefined>;
const dir = fc.constantFrom('rx' as const, 'tx' as const);

const request: fc.Arbitrary<Request> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('start' as const),
      name,
      core: fc.constantFrom(3, 4, 5, 6),
      type,
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('stop' as const), name }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom('attach' as const, 'attach' as const, 'detach' as const),
      name,
      port,
      dir,
      vlan,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('add' as const, 'del' as const),
      port,
      mac: fc.constantFrom('default', '52:54:00:12:34:56'),
      vlan: fc.constantFrom(undefined, 5),
    }),
  },
);

/** A component of any type on each of three cores, as targets of attachments. */
const types: fc.Arbitrary<Request[]> = fc
  .tuple(type, type, type)
  .map((list) =>
    list.map((each, at) => ({ do: 'start', name: 'abc'.charAt(at), core: 3 + at, type: each }) as const),
  );

interface Component {
  readonly core: number;
  readonly type: string;
  readonly rx: ReadonlyMap<string, object>;
  readonly tx: ReadonlyMap<string, object>;
}

/** The expected state of a vf when each success was true, and nothing else has changed. */
class Expected {
  readonly components = new Map<string, Component>();
  readonly entries = new Map<string, string>();

  apply(done: Request): void {
    switch (done.do) {
      case 'start':
        this.components.set(done.name, { ...done, rx: new Map(), tx: new Map() });
        return;
      case 'stop':
        this.components.delete(done.name);
        return;
      case 'attach':
      case 'detach': {
        const component = this.components.get(done.name);
        assert.ok(component, 'an unknown component was changed');
        const ports = new Map(component[done.dir]);
        if (done.do === 'detach') ports.delete(done.port);
        else if (done.vlan === undefined) ports.set(done.port, NONE);
        else
          ports.set(done.port, { ...done.vlan, ...(done.vlan.operation === 'del' ? { id: 0, pcp: 0 } : {}) });
        this.components.set(done.name, { ...component, [done.dir]: ports });
        return;
      }
      case 'add':
        this.entries.set(done.port, done.vlan === undefined ? done.mac : `${done.vlan}/${done.mac}`);
        return;
      case 'del':
        this.entries.delete(done.port);
    }
  }

  get shown(): object[] {
    const side = (ports: ReadonlyMap<string, object>): object[] =>
      [...ports].map(([each, done]) => ({ port: each, vlan: done })).sort(byPort);
    return [...this.components]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([each, { core, type, rx, tx }]) => ({ name: each, core, type, rx: side(rx), tx: side(tx) }));
  }

  /** The entries that are in effect: of ports that a classifier sends to. */
  get inForce(): string[] {
    const sent = [...this.components.values()].flatMap(({ type, tx }) =>
      type === 'classifier' ? [...tx.keys()] : [],
    );
    return sent.flatMap((each) =>
      this.entries.has(each) ? [`${each} ${String(this.entries.get(each))}`] : [],
    );
  }
}

function byPort(a: { readonly port: string }, b: { readonly port: string }): number {
  return a.port.localeCompare(b.port);
}

interface Attached {
  readonly port: string;
  readonly vlan: object;
}
interface Status {
  readonly components: readonly {
    readonly name?: string;
    readonly core: number;
    readonly type: string;
    readonly rx_port?: readonly Attached[];
    readonly tx_port?: readonly Attached[];
  }[];
  readonly classifier_table: readonly { readonly port: string; readonly value: string }[];
}

async function ask(controller: TestController, asked: Request): Promise<number> {
  const send = async (method: string, path: string, body?: object): Promise<number> => {
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    const { status } = await fetch(controller.url + path, { method, ...json });
    assert.ok(status === 204 || status === 400, `${status} to ${JSON.stringify(asked)}`);
    return status;
  };
  switch (asked.do) {
    case 'start':
      return send('POST', `${URL}/components`, { name: asked.name, core: asked.core, type: asked.type });
    case 'stop':
      return send('DELETE', `${URL}/components/${asked.name}`);
    case 'attach':
    case 'detach': {
      const { do: action, port: of, dir: side, vlan: tag } = asked;
      const body = { action, port: of, dir: side, ...(tag === undefined ? {} : { vlan: tag }) };
      return send('PUT', `${URL}/components/${asked.name}/ports`, body);
    }
    case 'add':
    case 'del': {
      const key = asked.vlan === undefined ? { type: 'mac' } : { type: 'vlan', vlan: asked.vlan };
      const body = { action: asked.do, mac_address: asked.mac, port: asked.port, ...key };
      return send('PUT', `${URL}/classifier_table`, body);
    }
  }
}

describe('for generated requests to a vf,', () => {
  for (const release of RELEASES.filter((each) => each !== '18.02-march4')) {
    it(`one of ${release} stays alive, a success is true, and nothing else changes`, async () => {
      let [done, refused] = [0, 0];
      await fc.assert(
        fc.asyncProperty(types, fc.array(request, { minLength: 10, maxLength: 40 }), (first, requests) =>
          withPanel([{ kind: 'vf', clientId: 2, release, lcores: [2, 3, 4, 5, 6] }], async (controller) => {
            const expected = new Expected();
            for (const each of [...first, ...requests]) {
              if ((await ask(controller, each)) === 204) {
                expected.apply(each);
                done++;
              } else refused++;
              const { components, classifier_table: table } = (await controller.get(URL)) as Status;
              const shown = components
                .flatMap(({ name: of, core, type, rx_port: rx = [], tx_port: tx = [] }) => {
                  const kind = type === 'classifier_mac' ? 'classifier' : type;
                  const sides = { rx: [...rx].sort(byPort), tx: [...tx].sort(byPort) };
                  return of === undefined ? [] : [{ name: of, core, type: kind, ...sides }];
                })
                .sort((a, b) => a.name.localeCompare(b.name));
              assert.deepEqual(shown, expected.shown, JSON.stringify(each));
              const listed = table.map(({ port: of, value }) => `${of} ${value}`);
              for (const entry of expected.inForce)
                assert.ok(listed.includes(entry), `${entry}: ${listed.join()}`);
            }
          }),
        ),
        { numRuns: 12, endOnFailure: true },
      );
      assert.ok(done >= 36 && refused > 0, `${done} done, ${refused} refused`);
    });
  }
});
