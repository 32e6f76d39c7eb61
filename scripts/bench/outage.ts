import { specsOf } from '../../src/panel/document/document.js';
import type { Panel } from '../../src/panel/document/schema.js';
import { kindOf, type ProcessSpec } from '../../src/panel/kinds/index.js';
import { Traffic } from '../../src/panel/plan/traffic.js';
import { Dice } from '../random.js';
import { type Case, row } from './case.js';
import { ControlledHost } from './hosts.js';
import { type HostSize } from './full-host.js';
import { randomHost } from './random-host.js';
import type { SimCommand } from './sim-host.js';
import { median } from './statistics.js';
import { TrafficLog } from './traffic-log.js';

/** A few processes: more of them do not make the outage of one longer. */
const SIZE: HostSize = { nfvs: 2, vfs: 2, nics: 4, each: 4, vhosts: 0 };

const PLANS = 100;
const QUICK_PLANS = 6;
const SEED = 16;

/** The longest outage of each plan, in milliseconds. */
interface Outages {
  readonly ours: number;
  readonly naive: number;
  /** What the plan expected. */
  readonly expected: number;
}

/** How long the way was closed, by the times of the commands, that was closed longest. */
function outageOf(from: Panel, to: Panel, commands: readonly SimCommand[]): number {
  const [before, after] = [specsOf(from), specsOf(to)];
  return Math.max(
    0,
    ...[...before].map(([id, spec]) => {
      const later = after.get(id);
      if (later === undefined) return 0;
      const own = commands.filter(({ process, text }) => process === id && text !== 'status');
      return closedFor(spec, later, own);
    }),
  );
}

function closedFor(before: ProcessSpec, after: ProcessSpec, commands: readonly SimCommand[]): number {
  const log = new TrafficLog(before);
  const effects = commands.map(({ text, at }) => ({ at, ...log.effectOf(text) }));
  const opened = new Set(effects.flatMap(({ opens }) => opens));
  const traffic = new Traffic(kindOf(before).ways(before), kindOf(after).ways(after), opened);
  for (const { at, closes, opens } of effects) {
    for (const need of closes) traffic.close(need, at);
    for (const need of opens) traffic.open(need, at);
  }
  return traffic.longestOutage();
}

/** What two documents have in common: the naive order deletes everything else, and adds what is missing after that. */
function common(from: Panel, to: Panel): Panel {
  const both = <T>(a: readonly T[], b: readonly T[]): T[] => {
    const there = new Set(b.map((each) => JSON.stringify(each)));
    return a.filter((each) => there.has(JSON.stringify(each)));
  };
  const nfvs = Object.entries(from.nfvs ?? {}).map(([id, nfv]) => {
    const other = to.nfvs?.[id] ?? nfv;
    const ports = both(nfv.ports, other.ports);
    return [id, { ...nfv, ports, patches: both(nfv.patches, other.patches) }] as const;
  });
  const vfs = Object.entries(from.vfs ?? {}).map(([id, vf]) => {
    const other = to.vfs?.[id] ?? vf;
    const components = both(vf.components, other.components);
    const classified = new Set(components.flatMap(({ tx_port }) => tx_port.map(({ port }) => port)));
    const entries = both(vf.classifier_table, other.classifier_table);
    return [
      id,
      { components, classifier_table: entries.filter(({ port }) => classified.has(port)) },
    ] as const;
  });
  return { nfvs: Object.fromEntries(nfvs), vfs: Object.fromEntries(vfs) };
}

async function compare(host: ControlledHost, from: Panel, to: Panel): Promise<Outages> {
  await host.apply(from);
  const { outages } = JSON.parse(await host.request('POST', '/v1/panel/plan', to)) as {
    outages: readonly { readonly ms: number }[];
  };
  await host.commands();
  await host.apply(to);
  const ours = outageOf(from, to, await host.commands());
  await host.apply(from);
  await host.commands();
  await host.apply(common(from, to));
  await host.apply(to);
  return { ours, naive: outageOf(from, to, await host.commands()), expected: outages[0]?.ms ?? 0 };
}

/** How long no packet can pass on ways that exist before and after a plan. */
export const OUTAGE_CASE: Case = {
  id: 'outage',
  run: async ({ quick }) => {
    const host = await ControlledHost.start();
    try {
      await host.renew(SIZE);
      const dice = new Dice(SEED);
      const results: Outages[] = [];
      let from = randomHost(SIZE, dice);
      for (let at = 0; at < (quick ? QUICK_PLANS : PLANS); at++) {
        const to = randomHost(SIZE, dice, from);
        results.push(await compare(host, from, to));
        from = to;
      }
      const [ours, naive] = [results.map((each) => each.ours), results.map((each) => each.naive)];
      const without = ours.filter((ms) => ms === 0).length;
      const ms = (value: number): string => `${value.toFixed(1)} ms`;
      const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
      const missed = results.map((each) => each.ours - each.expected);
      const text = (list: readonly number[]): string => `${ms(median(list))}, worst ${ms(Math.max(...list))}`;
      return [
        row(
          `outage of ${results.length} random plans, ${without} of them without any`,
          'ms',
          ours,
          `median ${text(ours)}; naive order: median ${text(naive)}; measured above expected: median ${text(missed)}`,
        ),
        row(
          'the sum of their outages',
          { bound: 'at most', value: 1, unit: '× that of the naive order' },
          [sum(ours) / sum(naive)],
          `${ms(sum(ours))}; deleted first, then added: ${ms(sum(naive))}`,
        ),
      ];
    } finally {
      await host.stop();
    }
  },
};
