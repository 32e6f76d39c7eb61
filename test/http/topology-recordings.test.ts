import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { instance } from '@viz-js/viz';
import type { Topology } from '../../src/topology/builder.js';
import { toDot } from '../../src/topology/dot.js';
import { startController } from '../support/controller.js';
import { assertGraph } from '../support/graph.js';
import { whole } from '../support/cuts.js';
import { launchRecorded } from '../simulator/recorded-releases.js';
import { RecordedProcess } from '../support/recorded-process.js';
import { loadRecording, type RecordedKind, type RecordingName } from '../support/recordings.js';
import { titlesOf } from '../support/svg.js';

interface Attached {
  readonly port: string;
}

/** The edges of a recorded status, `from -> to`. Written independently of the code under test. */
function expectedEdges(kind: RecordedKind, id: string, reply: string): string[] {
  const edges: string[] = [];
  const patched = (list: readonly { src: string; dst: string }[] = []): void => {
    for (const { src, dst } of list) edges.push(`${src} -> ${dst}`);
  };
  if (reply.startsWith('status:')) {
    const pairs = /ports: '(.*)'/.exec(reply)?.[1]?.split(',') ?? [];
    for (const pair of pairs) if (!pair.endsWith('-null')) edges.push(pair.replace('-', ' -> '));
    return edges;
  }
  if (!reply.startsWith('{')) return edges;
  const status = JSON.parse(reply) as {
    patches?: { src: string; dst: string }[];
    forwarder?: { patches: { src: string; dst: string }[] };
    pipes?: { id: number; rx: number; tx: number }[];
    info?: {
      core: {
        core: number;
        name?: string;
        role?: string;
        type?: string;
        rx_port?: Attached[];
        tx_port?: Attached[];
      }[];
      classifier_table?: { port: string }[];
    };
  };
  patched(status.patches);
  patched(status.forwarder?.patches);
  for (const pipe of status.pipes ?? [])
    edges.push(`ring:${pipe.rx} -> pipe:${pipe.id}`, `pipe:${pipe.id} -> ring:${pipe.tx}`);
  for (const { core, name, role, rx_port: rx = [], tx_port: tx = [] } of status.info?.core ?? []) {
    const component = `${id}/${name ?? `${role ?? ''}${core}`}`;
    for (const { port } of rx) edges.push(`${port} -> ${component}`);
    for (const { port } of tx) edges.push(`${component} -> ${port}`);
  }
  for (const { port } of status.info?.classifier_table ?? []) {
    const classifier = status.info?.core.find(
      ({ type = '', tx_port: tx = [] }) =>
        type.startsWith('classifier') && tx.some((each) => each.port === port),
    );
    edges.push(`${classifier?.name === undefined ? id : `${id}/${classifier.name}`} -> ${port}`);
  }
  assert.ok(kind !== 'pcap' || edges.length > 0);
  return edges;
}

const viz = await instance();

const IDS: Readonly<Record<RecordedKind, string>> = {
  primary: 'primary',
  nfv: 'nfv:1',
  vf: 'vf:2',
  mirror: 'mirror:3',
  pcap: 'pcap:4',
};

/** Shows every status of a recording. @returns the number of statuses. */
async function replay(name: RecordingName, kind: RecordedKind): Promise<number> {
  const entries = loadRecording(name)[kind] ?? [];
  const controller = await startController();
  const port = kind === 'primary' ? controller.primaryPort : controller.secondaryPort;
  const process = new RecordedProcess(port, entries, launchRecorded(`${name}.json`, kind), whole);
  let shown = 0;
  try {
    await controller.until(/^connected/);
    for (const [index, { command, reply }] of entries.entries()) {
      if (command !== 'status') continue;
      process.moveTo(index);
      const topology = (await controller.get('/v1/topology')) as Topology;
      assertGraph(topology);
      const where = `${name} ${kind} ${index}`;
      const [found, ...others] = topology.processes;
      assert.deepEqual([found?.id, others], [IDS[kind], []], where);
      if (reply.includes('\u0004')) {
        // A component whose name was too long: the status is invalid from here on.
        assert.match(found?.error ?? '', /sent an invalid reply to "status"/, where);
        return shown;
      }
      assert.equal(found?.reachable, true, where);
      const edges = topology.edges.map(({ from, to }) => `${from} -> ${to}`);
      assert.deepEqual(edges.sort(), expectedEdges(kind, IDS[kind], reply).sort(), where);
      const { output = '', errors } = viz.render(toDot(topology), { format: 'svg' });
      assert.deepEqual(errors, [], where);
      assert.ok(titlesOf(output).includes(`cluster ${IDS[kind]}`), where);
      shown++;
    }
  } finally {
    await process.peer.close();
    await controller.stop();
  }
  return shown;
}

describe('the topology includes every recorded status of', () => {
  for (const name of ['spp-2018-09', 'spp-18.08', 'spp-20.02', 'spp-20.02-forwarder'] as const) {
    for (const kind of ['primary', 'nfv', 'vf', 'mirror', 'pcap'] as const) {
      if (loadRecording(name)[kind] === undefined) continue;
      it(`${name} ${kind}`, async () => {
        assert.ok((await replay(name, kind)) >= 1);
      });
    }
  }
});
