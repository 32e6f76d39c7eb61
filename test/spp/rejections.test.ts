import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { HostModel } from '../../src/spp/host/model.js';
import { changeOf } from '../../src/spp/host/process-kinds.js';
import { coresOf } from '../../src/spp/processes/worker-status.js';
import { entryKey, WorkerState } from '../../src/spp/processes/worker-state.js';
import { explainFlowRejection } from '../../src/spp/rejections/flow.js';
import { explainForwarderRejection } from '../../src/spp/rejections/forwarder.js';
import { explainWorkerRejection } from '../../src/spp/rejections/worker.js';
import type { Command } from '../../src/spp/protocol/command.js';
import { ProtocolError, RefusedError } from '../../src/spp/protocol/errors.js';
import * as nfv from '../../src/spp/protocol/nfv.js';
import * as primary from '../../src/spp/protocol/primary.js';
import { parseReplyOutcome } from '../../src/spp/protocol/reply.js';
import * as worker from '../../src/spp/protocol/worker.js';
import { scenarioRuns } from '../simulator/host-recordings.js';
import { loadRecording, RECORDINGS } from '../support/recordings.js';

interface Step {
  readonly command: string;
  readonly reply: string | null;
}

interface Rejection {
  readonly command: string;
  readonly reason: string;
  readonly explanation: string | undefined;
}

/** Reads a reply. Returns the reason of a rejection, or the result. */
function readReply<T>(
  { read }: Pick<Command<T>, 'read'>,
  reply: string,
): { rejected: string } | { result: T } | undefined {
  try {
    return { result: read(reply) };
  } catch (error) {
    if (error instanceof RefusedError) return { rejected: error.reason };
    if (error instanceof ProtocolError) return undefined;
    throw error;
  }
}

/** Every rejection of a vf or mirror in one recorded run. */
function workerRejections(kind: 'vf' | 'mirror', steps: readonly Step[]): Rejection[] {
  const [state, host] = [new WorkerState(), new HostModel()];
  host.connected(`${kind}:1`, kind);
  let cores: ReturnType<typeof coresOf> | undefined;
  return steps.flatMap(({ command, reply }) => {
    if (reply === null) return [];
    const [verb, action, ...words] = command.split(' ');
    if (command === 'status') {
      const found = readReply(worker.status, reply);
      if (found === undefined || 'rejected' in found) return [];
      state.read(found.result, false);
      cores = coresOf(found.result);
      host.recordStatus(`${kind}:1`, { kind, status: found.result });
      return [];
    }
    const found = readReply(worker.cancel, reply);
    const isRejected = found !== undefined && 'rejected' in found;
    const rejecting = {
      name: `${kind} 1`,
      id: `${kind}:1`,
      program: `spp_${kind}`,
      componentTypes: kind === 'vf' ? ['forward', 'merge', 'classifier'] : ['mirror'],
      state,
      cores,
    };
    const explanation = isRejected
      ? explainWorkerRejection(command, found.rejected, rejecting, host)
      : undefined;
    const change = changeOf(kind, command);
    if (change !== undefined && found !== undefined)
      host.recordChange(
        `${kind}:1`,
        change,
        isRejected ? 'failed' : 'done',
        isRejected ? found.rejected : undefined,
      );
    if (isRejected) return [{ command, reason: found.rejected, explanation }];
    const [port = '', direction, name = ''] = words;
    const side = direction === 'rx' ? 'rx' : 'tx';
    switch (`${verb} ${action}`) {
      case 'component start':
        state.started(port, Number(direction), name);
        break;
      case 'component stop':
        state.stopped(port);
        break;
      case 'port add':
        state.attached(port, side, name);
        break;
      case 'port del':
        state.detached(port, side, name);
        break;
      case 'classifier_table add': {
        const [mac = '', to = ''] = words.slice(-2);
        state.classified(to, entryKey(words.length > 3 ? Number(words[1]) : undefined, mac));
        break;
      }
      case 'classifier_table del':
        state.classified(words.at(-1) ?? '', undefined);
        break;
      default:
    }
    return [];
  });
}

/** Every rejection of an nfv or primary in one recorded run. */
function forwarderRejections(kind: 'nfv' | 'primary', steps: readonly Step[]): Rejection[] {
  const host = new HostModel();
  const id = kind === 'nfv' ? 'nfv:1' : 'primary';
  host.connected(id, kind);
  let nics: readonly string[] | undefined = ['phy:0', 'phy:1'];
  return steps.flatMap(({ command, reply }) => {
    if (reply === null || reply === '') return [];
    if (command === 'status') {
      if (kind === 'nfv') {
        const found = readReply(nfv.status, reply);
        if (found === undefined || 'rejected' in found) return [];
        nics = found.result.ports.filter((port) => port.startsWith('phy:'));
        host.recordStatus(id, { kind, status: found.result });
      } else {
        const found = readReply(primary.status, reply);
        if (found === undefined || 'rejected' in found) return [];
        nics = found.result.forwarder?.ports.filter((port) => port.startsWith('phy:'));
        host.recordStatus(id, { kind, status: found.result });
      }
      return [];
    }
    const change = changeOf(kind, command);
    if (change === undefined) return [];
    const found = readReply({ read: (text) => parseReplyOutcome(command, text) }, reply);
    if (found === undefined) return [];
    const isRejected = 'rejected' in found;
    const ports = nics && [...nics, ...host.portsOf(id)];
    const explanation = isRejected
      ? explainForwarderRejection(command, { name: kind === 'nfv' ? 'nfv 1' : kind, id, ports }, host)
      : undefined;
    host.recordChange(id, change, isRejected ? 'failed' : 'done');
    return isRejected ? [{ command, reason: found.rejected, explanation }] : [];
  });
}

/** Rejections in all recordings. */
function recorded(): Rejection[] {
  const ofReleases = RECORDINGS.map(loadRecording).flatMap((recording) => [
    ...workerRejections('vf', recording.vf ?? []),
    ...workerRejections('mirror', recording.mirror ?? []),
    ...forwarderRejections('nfv', recording.nfv ?? []),
    ...forwarderRejections('primary', recording.primary ?? []),
  ]);
  const ofScenarios = scenarioRuns().flatMap(({ steps }) =>
    [...new Set(steps.map(({ process }) => process))].flatMap((id) => {
      const own = steps.filter(({ process }) => process === id);
      const [kind] = id.split(':');
      if (kind === 'vf' || kind === 'mirror') return workerRejections(kind, own);
      return kind === 'nfv' || kind === 'primary' ? forwarderRejections(kind, own) : [];
    }),
  );
  return [...ofReleases, ...ofScenarios];
}

/** Whether the API allows a request that sends the command. */
function isSent(command: string): boolean {
  const [verb = '', ...words] = command.split(' ');
  const isPort = (word = ''): boolean =>
    /^(phy|ring|vhost|nullpmd|pcap|memif|pipe):\d{1,2}(nq\d+)?$/.test(word);
  if (words.some((word) => word.length > 110)) return false;
  switch (verb) {
    case 'flush':
    case 'cancel':
      return words.length === 0;
    case 'add':
    case 'del':
    case 'patch':
      return words.every(isPort);
    case 'component':
      return words[0] === 'start' ? words.length === 4 : words[0] === 'stop' && words.length === 2;
    case 'port': {
      const [action = '', port, direction = '', name, tag, vid, pcp] = words;
      const isTagged =
        tag === undefined ||
        (tag === 'del_vlantag' && vid === undefined) ||
        (inRange(vid, 4094) && inRange(pcp, 7));
      return (
        /^(add|del)$/.test(action) &&
        isPort(port) &&
        /^[rt]x$/.test(direction) &&
        name !== undefined &&
        isTagged
      );
    }
    case 'classifier_table': {
      const [action = '', type = ''] = words;
      const [mac = '', port] = words.slice(-2);
      const isValid =
        /^(add|del)$/.test(action) && /^(default|([\da-f]{2}:){5}[\da-f]{2})$/i.test(mac) && isPort(port);
      return (
        isValid &&
        (type === 'mac'
          ? words.length === 4
          : type === 'vlan' && words.length === 5 && inRange(words[2], 4094))
      );
    }
    default:
      return false;
  }
}

function inRange(word: string | undefined, max: number): boolean {
  return /^\d+$/.test(word ?? '') && Number(word) <= max;
}

/** Rejections for reasons that neither a status nor an earlier command shows. */
const UNEXPLAINED: readonly string[] = [
  // A failed flush, whose pending changes are explained one by one, and what `cancel` has undone meanwhile.
  'flush: error occur',
  'port add ring:2 rx c2: bad value(port)',
  'port add ring:1 rx c2: bad value(port)',
  // A mirror of 18.08.1 to 19.11 after a classifier entry, which is never sent to a mirror.
  'classifier_table add mac 52:54:00:12:34:56 ring:4: error occur',
  'port del ring:5 tx mr: error occur',
  'component stop m2: error occur',
  'component stop nosuch: error occur',
  'component stop mr: error occur',
  // A primary without a forwarder, whose status does not show its ports.
  'patch ring:0 ring:1: patch ring:0 ring:1 failed',
  'del ring:9: del ring:9 failed',
  'patch phy:0 phy:1: patch phy:0 phy:1 failed',
  'del ring:2: del ring:2 failed',
  'del memif:2: del memif:2 failed',
  'del nullpmd:2: del nullpmd:2 failed',
  // No status was read before.
  'component start a 40 forward: error occur',
  'del pcap:2: del pcap:2 failed',
  'del pcap:3: del pcap:3 failed',
  // vhost:32, which is ring:0 (V6), and a process that was killed and launched again.
  'port add ring:0 tx m: Invalid value (port rxtx)',
  'port add ring:0 rx f: Invalid value (port rxtx)',
  'port add vhost:20 rx f: Invalid value (port rxtx)',
];

describe('The explanation of a rejection', () => {
  const all = recorded();

  it('exists for every recorded rejection of a command that spp-ctl sends', (t) => {
    const sent = all.filter(({ command }) => isSent(command));
    t.diagnostic(`${sent.length} rejections, ${all.length - sent.length} more of commands that are not sent`);
    const without = sent.filter(({ explanation }) => explanation === undefined);
    const found = new Set(without.map(({ command, reason }) => `${command}: ${reason}`));
    assert.deepEqual([...found].sort(), [...UNEXPLAINED].sort());
    assert.ok(sent.length > 300);
  });

  for (const [command, explanation] of [
    ['component start fw0 7 forward', 'vf 1 already has a component fw0, on core 4'],
    ['port add ring:3 rx nosuch', 'vf 1 has no component nosuch; its components are fw0, mg0, cls0'],
    ['port add ring:5 rx mg0', 'mg0 already receives from ring:5'],
    ['classifier_table add mac 52:54:00:12:34:59 ring:5', 'ring:5 is attached to no component of vf 1'],
    ['classifier_table del mac default ring:1', 'ring:1 has no classifier entry'],
    ['component start y 99 forward', 'core 99 is not a worker core of vf 1; its worker cores are 4, 5, 6, 7'],
    [
      'component start fw 9 forward',
      'forward is no component type of spp_mirror; its component types are mirror',
    ],
    ['patch ring:9 ring:0', 'nfv 1 has no port ring:9; its ports are phy:0, phy:1, ring:0, ring:2'],
    ['del ring:5', 'the primary has no port ring:5; its ports are phy:0, phy:1, ring:1, vhost:1, nullpmd:1'],
    ['add ring:99', 'the primary has no ring:99'],
    ['port add ring:20 rx p', 'the primary may have no ring:20: rings are created when it starts'],
  ] as const) {
    it(`of "${command}" can be "${explanation}"`, () => {
      const found = all.filter((each) => each.command === command).map((each) => each.explanation);
      assert.ok(found.includes(explanation), found.join('\n'));
    });
  }

  it('of a flow rule names the NIC whose driver has no flow rules', () => {
    const message =
      'Flow create error\nerror type: 1 (Cause unspecified)\nrte_errno: Function not implemented';
    assert.equal(explainFlowRejection(1, message), 'the driver of phy:1 does not support flow rules');
    assert.equal(explainFlowRejection(1, 'Flow rule #7 not found'), undefined);
  });
});
