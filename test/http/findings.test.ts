import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { components } from '../../generated/types.js';
import { PrimaryModel, type SimulatedProcess } from '../../src/simulator/index.js';
import type { TestController } from '../support/controller.js';
import { UNPROBED, withReader } from '../support/event-reader.js';
import { DEADLINE } from '../support/faulty.js';
import { type PanelProcess, withPanel } from '../support/panel.js';

const PATH = '/v1/topology/findings';

type FindingList = components['schemas']['FindingList'];

async function findings(controller: TestController, document?: object): Promise<FindingList> {
  const { status, text, json } =
    document === undefined
      ? await controller.request('GET', PATH)
      : await controller.request('POST', PATH, { body: document });
  assert.equal(status, 200, text);
  return json() as FindingList;
}

function errorsOf({ findings: list }: FindingList): string[] {
  return list
    .filter(({ severity }) => severity === 'error')
    .map(({ kind, subjects }) => [kind, ...subjects].join(' '));
}

const PRIMARY: PanelProcess = { kind: 'primary' };
const WRITER: PanelProcess = { kind: 'nfv', clientId: 1, lcores: [1, 2] };

/** A panel with an nfv that sends the packets of phy:0 into a ring that nothing reads. */
const PANEL = [PRIMARY, WRITER];

function send(process: SimulatedProcess | undefined, ...commands: readonly string[]): void {
  for (const command of commands) process?.model.execute(command);
}

function setUp(writer: SimulatedProcess | undefined): void {
  send(writer, 'add ring:0', 'patch phy:0 ring:0', 'forward');
}

describe('GET /v1/topology/findings', () => {
  it('lists the errors first, and concludes nothing from what is missing while a process does not reply', () =>
    withPanel(
      [...PANEL, { kind: 'vf', clientId: 2, lcores: [3, 4] }],
      async (controller, _primary, writer, vf) => {
        setUp(writer);
        const all = await findings(controller);
        assert.deepEqual(errorsOf(all), ['unread_ring ring:0 nfv:1']);
        assert.deepEqual(all.unknown, []);
        const ranks = all.findings.map(({ severity }) => ['error', 'warning', 'info'].indexOf(severity));
        assert.deepEqual(ranks, [...ranks].sort());
        Object.assign(vf.faults, { hangAfter: 0 });
        const some = await findings(controller);
        assert.deepEqual(errorsOf(some), []);
        assert.deepEqual(some.unknown, ['vf:2']);
      },
      ...DEADLINE,
      ...UNPROBED,
    ));

  it('finds drop counters that grow between two readings, with the rate', () =>
    withPanel(
      [PRIMARY, WRITER, { kind: 'nfv', clientId: 2, lcores: [3, 4] }],
      async (controller, primary, writer, reader) => {
        setUp(writer);
        send(reader, 'add ring:0', 'patch ring:0 phy:1', 'forward');
        const model = primary.model;
        assert.ok(model instanceof PrimaryModel);
        const [ring] = model.rings;
        assert.ok(ring);
        let found: FindingList['findings'][number] | undefined;
        // Two readings have to be a second apart.
        while (found === undefined) {
          ring.txDrop += 1_000;
          found = (await findings(controller)).findings.find(({ kind }) => kind === 'growing_drops');
        }
        assert.deepEqual([found.severity, found.subjects], ['error', ['ring:0', 'nfv:2']]);
        assert.match(
          found.reason,
          /^ring:0 is full and drops [\d,.]+ packets per second \(over .* s\): nfv 2 is too slow$/,
        );
      },
    ));
});

describe('drops', () => {
  it('from before a change of the processes at the port are not reported after it', () =>
    withPanel(
      [PRIMARY, WRITER, { kind: 'nfv', clientId: 2, lcores: [3, 4] }],
      async (controller, primary, writer, reader) => {
        send(writer, 'add ring:0', 'add ring:1', 'patch phy:0 ring:0', 'patch phy:1 ring:1', 'forward');
        send(reader, 'add ring:0', 'add ring:1', 'patch ring:1 phy:1', 'forward');
        const { model } = primary;
        assert.ok(model instanceof PrimaryModel);
        const [full, slow] = model.rings;
        assert.ok(full && slow);
        const growing = async (): Promise<string[]> =>
          (await findings(controller)).findings
            .filter(({ kind }) => kind === 'growing_drops')
            .flatMap(({ subjects }) => subjects.slice(0, 1));
        // Both rings drop. Of the first one, which nobody reads, that is no finding.
        for (let ports: string[] = []; !ports.includes('ring:1'); ports = await growing()) {
          full.txDrop += 1_000;
          slow.txDrop += 1_000;
        }
        await controller.expect(204, 'PUT', '/v1/nfvs/2/patches', { src: 'ring:0', dst: 'phy:0' });
        full.txDrop += 1_000;
        assert.ok(!(await growing()).includes('ring:0'));
        // Drops after the change are reported.
        while (!(await growing()).includes('ring:0')) full.txDrop += 1_000;
      },
      ...UNPROBED,
    ));
});

describe('the cause of a finding', () => {
  const BETWEEN: PanelProcess = { kind: 'nfv', clientId: 2, lcores: [3, 4] };
  const LAST: PanelProcess = { kind: 'nfv', clientId: 3, lcores: [5, 6] };
  const between = (src: string, dst: string): object => ({
    ports: [src, dst].filter((port) => port.startsWith('ring:')),
    patches: [{ src, dst }],
    forwarding: true,
  });
  const DESIRED = {
    nfvs: {
      '1': between('phy:0', 'ring:0'),
      '2': between('ring:0', 'ring:1'),
      '3': between('ring:1', 'phy:0'),
    },
  };
  const causesOf = ({ findings: list }: FindingList): unknown[] =>
    list.flatMap(({ kind, remedy, cause }) => (cause === undefined ? [] : [{ kind, remedy, ...cause }]));

  it('is a missing process of the desired document, in the list and in the event', () =>
    withReader([PRIMARY, WRITER, BETWEEN, LAST], async (reader, controller, _primary, _writer, process) => {
      await controller.expect(200, 'PUT', '/v1/panel', DESIRED);
      assert.deepEqual(causesOf(await findings(controller)), []);
      await process.stop();
      await controller.until(/^disconnected nfv 2/);
      const unread = {
        process: 'nfv:2',
        reason: 'nfv 2, which the desired document lets take packets from ring:0, is not connected',
      };
      const unwritten = {
        ...unread,
        reason: unread.reason.replace('take packets from ring:0', 'send packets to ring:1'),
      };
      const remedy = 'launch nfv 2, and apply the desired document again';
      assert.deepEqual(causesOf(await findings(controller)), [
        { kind: 'unread_ring', remedy, ...unread },
        { kind: 'unwritten_ring', remedy, ...unwritten },
      ]);
      for (;;) {
        const { event, data } = await reader.nextFinding();
        if (event !== 'finding_appeared' || data.kind !== 'unread_ring') continue;
        assert.deepEqual([data.remedy, data.cause], [remedy, unread]);
        break;
      }
    }));

  it('is the drift of a process, until the desired document is applied again or deleted', () =>
    withPanel([PRIMARY, WRITER, BETWEEN, LAST], async (controller) => {
      await controller.expect(200, 'PUT', '/v1/panel', DESIRED);
      const drift = async (): Promise<unknown[]> => {
        await controller.expect(204, 'DELETE', '/v1/nfvs/2/patches');
        return causesOf(await findings(controller));
      };
      const cause = {
        remedy: 'apply the desired document again',
        process: 'nfv:2',
        reason: 'nfv 2 has drifted: missing patch ring:0 to ring:1',
      };
      const kinds = ['unread_ring', 'unwritten_ring', 'unused_port', 'unused_port'];
      assert.deepEqual(
        await drift(),
        kinds.map((kind) => ({ kind, ...cause })),
      );
      await controller.expect(200, 'PUT', '/v1/panel', DESIRED);
      assert.deepEqual(causesOf(await findings(controller)), []);
      assert.equal((await drift()).length, kinds.length);
      await controller.expect(204, 'DELETE', '/v1/panel/desired');
      const without = await findings(controller);
      assert.deepEqual(causesOf(without), []);
      assert.deepEqual(errorsOf(without), ['unread_ring ring:0 nfv:1']);
    }));
});

describe('POST /v1/topology/findings', () => {
  it('checks the panel as it would be: the processes of the document, and all others as they are', () =>
    withPanel(PANEL, async (controller, _primary, writer) => {
      setUp(writer);
      const reader = {
        nfvs: {
          '9': {
            ports: ['ring:0', 'vhost:0'],
            patches: [{ src: 'ring:0', dst: 'vhost:0' }],
            forwarding: true,
          },
        },
      };
      assert.deepEqual(errorsOf(await findings(controller, reader)), []);
      reader.nfvs['9'].forwarding = false;
      assert.deepEqual(errorsOf(await findings(controller, reader)), ['idle_in_path nfv:9 ring:0']);
      const other = { nfvs: { '1': { ports: [], patches: [], forwarding: false } } };
      assert.deepEqual(errorsOf(await findings(controller, other)), []);
      assert.deepEqual(errorsOf(await findings(controller)), ['unread_ring ring:0 nfv:1']);
    }));

  it('rejects a document that contradicts itself, with the place', () =>
    withPanel([], async (controller) => {
      const body = {
        nfvs: { '3': { ports: [], patches: [{ src: 'ring:0', dst: 'phy:0' }], forwarding: true } },
      };
      const { status, text } = await controller.request('POST', PATH, { body });
      assert.deepEqual([status, text], [400, '/nfvs/3/patches/0/src: ring:0 is not among the ports']);
    }));
});

describe('the findings on the last statuses', () => {
  it('are counted in the metric and in the status of the panel', () =>
    withPanel(
      PANEL,
      async (controller, _primary, writer) => {
        setUp(writer);
        await findings(controller);
        const { text } = await controller.request('GET', '/metrics');
        assert.match(text, /^spp_panel_findings\{severity="error",kind="unread_ring"\} 1$/m);
        assert.match(text, /^spp_panel_findings\{severity="error",kind="loop"\} 0$/m);
        const { findings: counts } = (await controller.request('GET', '/v1/panel/status')).json() as {
          findings?: object;
        };
        assert.deepEqual(counts, { error: 1, warning: 0, info: 2 });
      },
      ...UNPROBED,
    ));

  it('appear and are resolved as events, without a command of their own', () =>
    withReader(PANEL, async (reader, controller, _primary, writer) => {
      setUp(writer);
      await controller.request('GET', '/v1/topology');
      const received = (): number => writer.commands.length;
      const before = received();
      const appeared = await reader.nextFinding();
      assert.equal(appeared.event, 'finding_appeared');
      assert.deepEqual(
        [appeared.data.kind, appeared.data.severity, appeared.data.subjects],
        ['unread_ring', 'error', ['ring:0', 'nfv:1']],
      );
      assert.equal(received(), before);
      await controller.request('PUT', '/v1/nfvs/1/forward', { body: { action: 'stop' } });
      await controller.request('GET', '/v1/topology');
      for (;;) {
        const next = await reader.nextFinding();
        if (next.event !== 'finding_resolved') continue;
        assert.deepEqual([next.data.kind, next.data.subjects], ['unread_ring', ['ring:0', 'nfv:1']]);
        break;
      }
    }));

  it('are gone with the process', () =>
    withReader(PANEL, async (reader, controller, _primary, writer) => {
      setUp(writer);
      await controller.request('GET', '/v1/topology');
      await reader.nextFinding();
      await writer.stop();
      for (;;) {
        const { event, data } = await reader.nextFinding();
        if (event === 'finding_resolved' && data.kind === 'unread_ring') break;
      }
    }));
});

describe('a plan', () => {
  const document = {
    nfvs: {
      '1': { ports: ['ring:0', 'ring:1'], patches: [{ src: 'phy:0', dst: 'ring:1' }], forwarding: true },
    },
  };

  it('shows the findings that are new after it', () =>
    withPanel(PANEL, async (controller, _primary, writer) => {
      setUp(writer);
      const { findings: list = [] } = (
        await controller.request('POST', '/v1/panel/plan', { body: document })
      ).json() as components['schemas']['PanelPlan'];
      assert.deepEqual(
        list.map(({ severity, kind, subjects }) => [severity, kind, ...subjects].join(' ')),
        ['error unread_ring ring:1 nfv:1', 'info unused_port ring:0 nfv:1'],
      );
    }));

  it('has none when there are no new ones', () =>
    withPanel(PANEL, async (controller, _primary, writer) => {
      setUp(writer);
      const same = {
        nfvs: { '1': { ports: ['ring:0'], patches: [{ src: 'phy:0', dst: 'ring:0' }], forwarding: true } },
      };
      const plan = (await controller.request('POST', '/v1/panel/plan', { body: same })).json() as object;
      assert.ok(!('findings' in plan));
    }));
});
