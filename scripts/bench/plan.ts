import { documentConflicts } from '../../src/panel/document/document-conflicts.js';
import { specsOf } from '../../src/panel/document/document.js';
import { normalSpec } from '../../src/panel/document/normal.js';
import { namedIn, revisionOf } from '../../src/panel/document/revision.js';
import type { PanelDocument } from '../../src/panel/document/schema.js';
import type { ProcessSpec } from '../../src/panel/kinds/index.js';
import { CommandTimes } from '../../src/panel/observed/command-times.js';
import {
  type ObservedPanel,
  type ObservedProcess,
  observedSpecs,
} from '../../src/panel/observed/observed-panel.js';
import { forecast } from '../../src/panel/plan/forecast.js';
import { ModelHostRules } from '../../src/panel/plan/model-host-rules.js';
import { planPanel } from '../../src/panel/plan/plan.js';
import { HostModel } from '../../src/spp/host/model.js';
import { type Case, row, type Row } from './case.js';
import { fullHost, type HostSize, objectsOf, vfCores } from './full-host.js';
import { interleave } from './rounds.js';
import { growthExponent, median } from './statistics.js';

/** 99 processes and the primary. @param factor of 5,000 objects. */
function sizeOf(factor: number): HostSize {
  return { nfvs: 11, vfs: 88, nics: 17 * factor, each: 17 * factor, vhosts: 8 };
}

const FACTORS = [1, 2, 5, 10];
const QUICK_FACTORS = [1, 2, 5];

/** Plans that are made before the first one is measured. */
const WARM_UP = 5;

/** A panel that does what a document says, with a host that the processes share. */
function panelOf(size: HostSize, document: PanelDocument): ObservedPanel {
  const phys = Array.from({ length: size.nics }, (_, at) => `phy:${at}`);
  const model = new HostModel();
  const specs = specsOf(document);
  for (const [id, spec] of specs) {
    model.connected(id, spec.kind);
    recordStatus(model, id, spec, phys);
  }
  const processes = [...specs].map(([id, spec]): [string, ObservedProcess] => {
    const own = 'ports' in spec ? spec.ports : [];
    return [
      id,
      {
        ...{ id, kind: spec.kind, spec: normalSpec(spec), error: undefined },
        ...{ ports: [...phys, ...own], workers: vfCores(size), dangling: [] },
      },
    ];
  });
  return { processes: new Map(processes), rings: undefined, host: new ModelHostRules(model) };
}

function recordStatus(model: HostModel, id: string, spec: ProcessSpec, phys: readonly string[]): void {
  switch (spec.kind) {
    case 'primary': {
      const forwarder = { status: 'running' as const, ports: [...phys], patches: [...spec.patches] };
      const counters = { rx: 0, tx: 0, tx_drop: 0, eth: '00:00:00:00:00:00' };
      const phyPorts = phys.map((_, at) => ({ id: at, ...counters }));
      const status = { 'master-lcore': 0, lcores: [0, 1], forwarder, phy_ports: phyPorts };
      model.recordStatus(id, { kind: 'primary', status });
      break;
    }
    case 'nfv': {
      const known = {
        clientId: 1,
        masterLcore: 0,
        lcores: [],
        portNumbers: undefined,
        dialect: 'json',
      } as const;
      const { forwarding: running } = spec;
      model.recordStatus(id, { kind: 'nfv', status: { ...known, running, ports: [...phys], patches: [] } });
      for (const port of spec.ports) model.recordChange(id, { do: 'add', port }, 'done');
      for (const { src, dst } of spec.patches) model.recordChange(id, { do: 'patch', src, dst }, 'done');
      break;
    }
    default: {
      const known = { clientId: 1, masterLcore: 0, stringIds: undefined };
      const status = { ...known, ports: [...phys], components: [], classifierTable: [] };
      model.recordStatus(id, { kind: 'vf', status });
    }
  }
}

/** Does all that a request for a plan does, but for HTTP and statuses. @returns the CPU time, in milliseconds. */
function cpuOfPlan(panel: ObservedPanel, desired: PanelDocument, times: CommandTimes): number {
  const before = process.cpuUsage();
  documentConflicts(desired);
  const { steps, conflicts } = planPanel(panel, desired);
  forecast(steps, observedSpecs(panel), specsOf(desired), times);
  revisionOf(panel, namedIn(desired));
  const { user, system } = process.cpuUsage(before);
  if (conflicts.length > 0) throw new Error(`the plan has conflicts: ${conflicts[0]?.reason ?? ''}`);
  return (user + system) / 1_000;
}

interface Subject {
  readonly name: string;
  readonly limit: number;
  /** The variant of the desired document; that of the observed panel is 0. */
  readonly variant: number;
}

const SUBJECTS: readonly Subject[] = [
  { name: 'everything different', limit: 60, variant: 1 },
  { name: 'nothing different', limit: 15, variant: 0 },
];

async function rowsOf(
  { name, limit, variant }: Subject,
  rounds: number,
  factors: readonly number[],
): Promise<Row[]> {
  const times = new CommandTimes();
  const runs = factors.map((factor) => {
    const size = sizeOf(factor);
    const panel = panelOf(size, fullHost(size));
    const desired = fullHost(size, variant);
    return () => Promise.resolve(cpuOfPlan(panel, desired, times));
  });
  await interleave(WARM_UP, runs.slice(0, 2));
  const results = await interleave(rounds, runs);
  const sizes = factors.map((factor) => objectsOf(fullHost(sizeOf(factor))));
  const medians = factors.map((_, at) => Math.round(median(results.map((each) => each[at] ?? 0))));
  return [
    row(
      `plan for 99 processes and ${sizes[0] ?? 0} objects, ${name}`,
      { bound: 'at most', value: limit, unit: 'ms of CPU' },
      results.map(([first = 0]) => first),
      'checks, steps, expected time and revision',
    ),
    row(
      `the same for up to ${factors.at(-1) ?? 1} times as many objects, ${name}`,
      { bound: 'at most', value: 1.1, unit: 'power of the number of objects' },
      results.map((each) => growthExponent(sizes, each)),
      factors.map((_, at) => `${sizes[at] ?? 0}: ${medians[at] ?? 0} ms`).join('; '),
    ),
  ];
}

/** The time of a plan, and how it grows. */
export const PLAN_CASE: Case = {
  id: 'plan',
  run: async ({ rounds, quick }) => {
    const rows: Row[] = [];
    const factors = quick ? QUICK_FACTORS : FACTORS;
    for (const subject of SUBJECTS) rows.push(...(await rowsOf(subject, Math.max(rounds, 5), factors)));
    return rows;
  },
};
