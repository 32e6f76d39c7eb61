import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { specsOf } from '../../src/panel/document/document.js';
import type { Panel } from '../../src/panel/document/schema.js';
import { CommandTimes, type ReplyTimes } from '../../src/panel/observed/command-times.js';
import { observedSpecs } from '../../src/panel/observed/observed-panel.js';
import { type Forecast, forecast } from '../../src/panel/plan/forecast.js';
import { planPanel } from '../../src/panel/plan/plan.js';
import type { Step } from '../../src/panel/plan/step.js';
import type { CommandRecord } from '../../src/spp/connection/command-record.js';
import { SETTLE_MS } from '../../src/spp/processes/forwarding.js';
import { runs } from '../support/runs.js';
import { arbitraryDocument, panelOf } from './documents.js';

type Nfv = NonNullable<Panel['nfvs']>[string];
type Vf = NonNullable<Panel['vfs']>[string];

/** Each reply takes 10 ms, and a status 1 ms. */
const TIMES: ReplyTimes = { expected: (_process, change) => (change === undefined ? 1 : 10) };

function planned(from: Panel, to: Panel): Forecast & { readonly steps: readonly Step[] } {
  const observed = panelOf(from);
  const { steps } = planPanel(observed, to);
  return { steps, ...forecast(steps, observedSpecs(observed), specsOf(to), TIMES) };
}

function nfvs(...list: readonly Nfv[]): Panel {
  return { nfvs: Object.fromEntries(list.map((each, at) => [String(at + 1), each])) };
}

function vf(...components: Vf['components']): Panel {
  return { vfs: { 2: { components, classifier_table: [] } } };
}

const RUNNING: Nfv = {
  ports: ['ring:0', 'ring:1'],
  patches: [
    { src: 'phy:0', dst: 'ring:0' },
    { src: 'ring:0', dst: 'phy:0' },
  ],
  forwarding: true,
};

const FORWARD: Vf['components'][number] = {
  name: 'f0',
  core: 5,
  type: 'forward',
  rx_port: [{ port: 'phy:0' }],
  tx_port: [{ port: 'phy:1' }],
};

describe('the forecast of a plan', () => {
  it('expects no outage of an edit that needs no stop', () => {
    const other: Vf['components'][number] = {
      ...FORWARD,
      name: 'f1',
      rx_port: [{ port: 'phy:1' }],
      tx_port: [{ port: 'phy:0' }],
    };
    for (const [what, from, to] of [
      [
        'another patch to a port that was patched',
        nfvs(RUNNING),
        nfvs({ ...RUNNING, patches: [...RUNNING.patches, { src: 'phy:1', dst: 'ring:0' }] }),
      ],
      ['another port', nfvs(RUNNING), nfvs({ ...RUNNING, ports: [...RUNNING.ports, 'vhost:1'] })],
      ['another component', vf(FORWARD), vf(FORWARD, other)],
      ['a component less', vf(FORWARD, other), vf(FORWARD)],
    ] as const) {
      const { outages, steps } = planned(from, to);
      assert.deepEqual(outages, [], what);
      assert.ok(steps.length > 0, what);
    }
  });

  it('expects an outage from the stop to the start, with the wait for the workers', () => {
    const { outages, steps } = planned(
      nfvs({ ...RUNNING, ports: [...RUNNING.ports, 'ring:2'] }),
      nfvs(RUNNING),
    );
    // The operation reads the status, stops, waits, deletes, reads the status again and starts.
    assert.equal(steps.length, 1);
    assert.deepEqual(outages, [{ process: 'nfv:1', ms: 10 + SETTLE_MS + 1 + 10 + 1 + 10 }]);
  });

  it('expects that a process which is stopped once waits once for the workers', () => {
    const from = nfvs({ ...RUNNING, ports: [...RUNNING.ports, 'ring:2', 'ring:3'] });
    const { outages, steps, ms, criticalPath } = planned(from, nfvs(RUNNING));
    assert.deepEqual(
      steps.map(({ key }) => key.split(' ')[1]),
      ['stop', 'reset', 'delete', 'delete', 'patch', 'patch', 'start'],
    );
    // The wait covers the reset; each deletion reads the status twice.
    assert.equal(ms, 10 + SETTLE_MS + 2 * 12 + 2 * 10 + 10);
    assert.deepEqual(outages, [{ process: 'nfv:1', ms }]);
    assert.deepEqual(criticalPath, [{ process: 'nfv:1', places: [0, 1, 2, 3, 4, 5, 6], from: 0, to: ms }]);
  });

  it('counts no outage for patches that are not desired, or new', () => {
    const to = nfvs({ ...RUNNING, patches: [{ src: 'phy:0', dst: 'ring:1' }] });
    const from = nfvs({ ...RUNNING, patches: [{ src: 'phy:0', dst: 'ring:0' }] });
    assert.deepEqual(planned(from, to).outages, []);
  });

  it('expects an outage of a component that is moved to another core', () => {
    const { outages } = planned(vf(FORWARD), vf({ ...FORWARD, core: 6 }));
    const [outage] = outages;
    // Both ports are detached, the component is stopped and started, and both ports are attached, each with a status.
    assert.deepEqual(outage, { process: 'vf:2', ms: 2 * 10 + 10 + 10 + 2 * 11 });
    assert.equal(outages.length, 1);
  });

  it('takes as long as the slowest of processes that do not wait for each other', () => {
    const idle: Nfv = { ports: [], patches: [], forwarding: false };
    const one: Nfv = { ...idle, patches: [{ src: 'phy:0', dst: 'phy:1' }] };
    const two: Nfv = { ...idle, patches: [...one.patches, { src: 'phy:1', dst: 'phy:0' }] };
    const { ms, criticalPath } = planned(nfvs(idle, idle), nfvs(one, two));
    // The workers of a process that was idle are not waited for.
    assert.equal(ms, 20);
    assert.deepEqual(criticalPath, [{ process: 'nfv:2', places: [1, 2], from: 0, to: 20 }]);
  });

  it('is as long as its critical path, and no outage is longer', () =>
    fc.assert(
      fc.property(arbitraryDocument(), arbitraryDocument(), (from, to) => {
        const { steps, ms, outages, criticalPath } = planned(from, to);
        assert.deepEqual(
          [0, ...criticalPath.map((stretch) => stretch.to)],
          [...criticalPath.map((stretch) => stretch.from), ms],
        );
        assertWaitsForEachOther(steps, criticalPath);
        for (const outage of outages) assert.ok(outage.ms > 0 && outage.ms <= ms, JSON.stringify(outage));
        for (const outage of outages)
          assert.ok(steps.some((step) => step.process === outage.process && mayCloseWays(step)));
      }),
      { numRuns: runs(150) },
    ));
});

/** Each step of the path waits for the one before it: it is of the same process, or names the other one. */
function assertWaitsForEachOther(steps: readonly Step[], path: Forecast['criticalPath']): void {
  assert.equal(path.length === 0, steps.length === 0);
  let before: Step | undefined;
  for (const { process, places } of path) {
    assert.notEqual(process, before?.process);
    for (const place of places) {
      const step = steps[place];
      assert.ok(step !== undefined);
      assert.equal(step.process, process);
      if (before !== undefined && before.process !== process)
        assert.ok([...step.after, ...(step.follows ?? [])].includes(before.key), step.key);
      before = step;
    }
  }
}

function mayCloseWays({ interrupts, needsStandstill }: Step): boolean {
  return interrupts === true || needsStandstill === true;
}

describe('the times of commands', () => {
  const vf2 = { id: 'vf:2', kind: 'vf' as const };
  const reply = (command: string, ms: number, outcome: CommandRecord['outcome'] = 'ok'): CommandRecord => ({
    ...{ command, ms, outcome },
    ...{ reason: undefined, isOwn: false },
  });
  const start = { do: 'other' } as const;

  it('are the recorded ones until a process has replied', () => {
    const times = new CommandTimes();
    assert.ok(times.expected('nfv:1', { do: 'patch', src: 'phy:0', dst: 'phy:1' }) < 1);
    assert.ok(times.expected('nfv:1', { do: 'add', port: 'memif:0' }) > 100);
  });

  it('follow the replies of the process to commands of the same kind', () => {
    const times = new CommandTimes();
    for (let at = 0; at < 20; at++) times.observer.command(vf2, reply('component start f0 5 forward', 40));
    assert.ok(Math.abs(times.expected('vf:2', start) - 40) < 1);
    assert.notEqual(times.expected('vf:3', start), times.expected('vf:2', start));
    times.observer.connected(vf2);
    assert.equal(times.expected('vf:3', start), times.expected('vf:2', start));
  });

  it('are not shorter than a status of the process, which may look for commands once a second', () => {
    const times = new CommandTimes();
    times.observer.command(vf2, reply('status', 880));
    assert.equal(times.expected('vf:2', start), 880);
  });

  it('ignore commands without a reply', () => {
    const times = new CommandTimes();
    times.observer.command(vf2, reply('status', 3_000, 'process_timeout'));
    assert.ok(times.expected('vf:2', undefined) < 1);
  });
});
