import { type HostChange, isHotplug, typeOf } from '../../../src/spp/host/change.js';
import { HostModel } from '../../../src/spp/host/model.js';
import type { Refusal } from '../../../src/spp/host/findings.js';
import type { ProcessType } from '../../../src/text/process-id.js';
import type { Command } from '../../../src/spp/protocol/command.js';
import { ProtocolError, RefusedError } from '../../../src/spp/protocol/errors.js';
import * as nfv from '../../../src/spp/protocol/nfv.js';
import * as pcap from '../../../src/spp/protocol/pcap.js';
import * as primary from '../../../src/spp/protocol/primary.js';
import * as worker from '../../../src/spp/protocol/worker.js';
import { changeOf, type TypedStatus } from '../../../src/spp/host/process-kinds.js';
import type { RecordedRun, RecordedStep } from '../../simulator/host-replay.js';

/** A command that spp-ctl does not send, or not in this way, with the reason. */
export interface Departure {
  readonly at: number;
  readonly why: string;
  readonly refusal: Refusal | undefined;
}

/** The result of a recorded run up to the first command that spp-ctl would not send. */
export interface Followed {
  readonly departure: Departure | undefined;
  /** Processes that died before that, or of the last command: spp-ctl would have killed them. */
  readonly deaths: readonly string[];
  /** Statuses whose ports were in another order than their slots. */
  readonly misplaced: readonly string[];
  /** Number of statuses whose port order was predicted. */
  readonly foretold: number;
}

function kindOf(id: string): ProcessType {
  const kind = id.split(':')[0];
  if (kind === 'nfv' || kind === 'vf' || kind === 'mirror' || kind === 'pcap') return kind;
  return 'primary';
}

function statusBy(kind: ProcessType, reply: string): TypedStatus {
  switch (kind) {
    case 'primary':
      return { kind, status: primary.status.read(reply) };
    case 'nfv':
      return { kind, status: nfv.status.read(reply) };
    case 'vf':
    case 'mirror':
      return { kind, status: worker.status.read(reply) };
    case 'pcap':
      return { kind, status: pcap.status.read(reply) };
  }
}

/** A status, unless it overflows (P9). */
function statusIfWhole(run: string, kind: ProcessType, reply: string): TypedStatus | undefined {
  try {
    return statusBy(kind, reply);
  } catch (error) {
    if (error instanceof ProtocolError && /^(pri-status|vf-)/.test(run)) return undefined;
    throw new Error(`${run}: ${reply}`, { cause: error });
  }
}

/** The first status of a secondary, which has the NICs only, and a pcap the port that it captures. */
function firstStatus(kind: Exclude<ProcessType, 'primary'>, clientId: number, capture: string): TypedStatus {
  switch (kind) {
    case 'nfv': {
      const cores = { masterLcore: 1, lcores: [1, 2], portNumbers: undefined };
      const status = {
        dialect: 'json',
        clientId,
        running: false,
        ports: ['phy:0', 'phy:1'],
        patches: [],
        ...cores,
      } as const;
      return { kind, status };
    }
    case 'vf':
    case 'mirror': {
      const rest = { masterLcore: 3, components: [], classifierTable: [], stringIds: true };
      return { kind, status: { clientId, ports: ['phy:0', 'phy:1'], ...rest } };
    }
    case 'pcap': {
      const core = [{ core: 1, role: 'receive', rx_port: [{ port: capture }] }];
      return { kind, status: { 'client-id': clientId, status: 'idle', core } };
    }
  }
}

/** The status of a primary at its greeting: its NICs and rings only. */
function greeting(rings: number, hasForwarder: boolean): TypedStatus {
  return {
    kind: 'primary',
    status: {
      'master-lcore': 0,
      lcores: hasForwarder ? [0, 1] : [0],
      phy_ports: [
        { id: 0, flow: [] },
        { id: 1, flow: [] },
      ],
      ring_ports: Array.from({ length: rings }, (_, id) => ({ id })),
      pipes: [],
      ...(hasForwarder
        ? { forwarder: { status: 'idling' as const, ports: ['phy:0', 'phy:1'], patches: [] } }
        : {}),
    },
  };
}

function overflows(model: HostModel, port: string): boolean {
  const forwarder = {
    status: 'idling' as const,
    ports: ['phy:0', 'phy:1', ...model.portsOf('primary')],
    patches: [],
  };
  return primary.portsOverflow({ forwarder }, port) !== undefined;
}

/** Commands that only operations may send, not allowed alone. */
function anotherWay(model: HostModel, id: string, kind: ProcessType, change: HostChange): string | undefined {
  switch (change.do) {
    case 'add':
      if (!/^(ring|vhost|nullpmd|pcap|memif|pipe):\d{1,2}$/.test(change.port)) return 'no port (N2, N10, P6)';
      if (typeOf(change.port) === 'pipe' && (kind !== 'primary' || change.rx === undefined))
        return 'no pipe (N2)';
      if (kind === 'primary' && overflows(model, change.port)) return 'no room in the status (P9)';
      return typeOf(change.port) !== 'ring' && model.has(id, change.port)
        ? 'has it already (H6, P2)'
        : undefined;
    case 'delete': {
      if (!/^(ring|vhost|nullpmd|pcap|memif|pipe):\d{1,2}$/.test(change.port)) return 'no port (N10, P6)';
      if (!model.has(id, change.port)) return 'not among its ports (H10, N5)';
      if (model.isRunning(id)) return 'while forwarding (N8)';
      const leads = [...model.patchesOf(id)].some(([, dst]) => dst === change.port);
      return leads ? 'a patch leads to it (N7)' : undefined;
    }
    case 'patch':
      if (!change.src.includes(':') || !change.dst.includes(':')) return 'no port (N10)';
      return model.isRunning(id) && !model.wasPatched(id, change.dst) ? 'while forwarding (N3)' : undefined;
    default:
      return undefined;
  }
}

/**
 * Replays a run of 20.02 on the model, from the launch of the primary on.
 *
 * @param goesOn whether to replay commands that spp-ctl would not have sent as well.
 */
export function follow(run: RecordedRun, goesOn = false): Followed {
  const model = new HostModel();
  const deaths: string[] = [];
  const misplaced: string[] = [];
  let foretold = 0;
  const launch = (name: string): void => {
    const id = name.split(' ')[0] ?? name;
    const kind = kindOf(id);
    model.connected(id, kind);
    if (kind === 'primary') model.recordStatus(id, greeting(run.rings, name.includes('forwarder')));
    else model.recordStatus(id, firstStatus(kind, Number(id.split(':')[1]), run.capture));
  };
  for (const name of run.processes) launch(name);
  for (const [at, step] of run.steps.entries()) {
    const [word, ...rest] = step.command.split(' ');
    if (step.process === 'host') {
      if (word === 'kill') model.disconnected(rest[1] ?? '', 'died');
      if (word === 'launch' && step.reply === 'connected') launch(rest.join(' '));
      // A primary that was launched beside running secondaries breaks them from outside (restore-primary).
      else if (word === 'launch' && rest[0] === 'primary') break;
      continue;
    }
    const departure = take(step, at);
    if (departure !== undefined && !goesOn) return { departure, deaths, misplaced, foretold };
    if (step.died !== null && goesOn) model.disconnected(step.died, 'died');
    if (step.died !== null && !goesOn) {
      deaths.push(`${run.id} step ${at} ${step.process} ${step.command}: ${step.died}`);
      return { departure: undefined, deaths, misplaced, foretold };
    }
  }
  return { departure: undefined, deaths, misplaced, foretold };

  function take(
    { process: id, command, reply, together: isTogether = false }: RecordedStep,
    at: number,
  ): Departure | undefined {
    const kind = kindOf(id);
    if (command === 'status') {
      if (reply === null || !reply.startsWith('{')) return undefined;
      const status = statusIfWhole(run.id, kind, reply);
      if (status === undefined) return undefined;
      model.recordStatus(id, status);
      check(id, status, at);
      return undefined;
    }
    if (command === 'exit') return goesOn ? undefined : { at, why: 'it is to end', refusal: undefined };
    const longest = Math.max(...command.split(' ').map(({ length }) => length));
    // openapi.yaml allows only shorter names and ports.
    if (longest > 110 || command.length > 1_000) return { at, why: 'too long (V10)', refusal: undefined };
    const change = changeOf(kind, command);
    if (change === undefined) return undefined;
    if (!goesOn && isTogether && 'port' in change && isHotplug(change.port))
      return { at, why: 'two hotplugs at the same time (H5)', refusal: undefined };
    const refusal = model.check(id, change);
    const way = anotherWay(model, id, kind, change);
    const isRefused = refusal !== undefined || way !== undefined;
    if (!isRefused || goesOn) note(id, change, command, reply);
    return isRefused ? { at, why: way ?? refusal?.rules[0] ?? '', refusal } : undefined;
  }

  function note(id: string, change: HostChange, command: string, reply: string | null): void {
    if (reply === null || reply === '') {
      model.recordChange(id, change, 'unknown');
      return;
    }
    try {
      reader(kindOf(id), command).read(reply);
      model.recordChange(id, change, 'done');
    } catch (error) {
      if (error instanceof RefusedError) model.recordChange(id, change, 'failed', error.reason);
      else if (error instanceof ProtocolError) model.recordChange(id, change, 'unknown');
      else throw error;
    }
  }

  /** Rows of nfv and primary are in the order of their slots (N1). */
  function check(id: string, status: TypedStatus, at: number): void {
    const ports =
      status.kind === 'nfv'
        ? status.status.ports
        : status.kind === 'primary'
          ? status.status.forwarder?.ports
          : [];
    const slots = (ports ?? [])
      .filter((port) => typeOf(port) !== 'phy' && model.has(id, port))
      .map((port) => model.slotOf(id, port));
    if (slots.length < 2 || model.uncertainty !== undefined) return;
    foretold++;
    if (slots.some((slot, index) => slot === undefined || slot <= (slots[index - 1] ?? 1)))
      misplaced.push(`${run.id} step ${at}: ${(ports ?? []).join(' ')} are foretold in ${slots.join(' ')}`);
  }
}

function reader(kind: ProcessType, command: string): Command<unknown> {
  const words = command.split(' ');
  return kind === 'primary' || kind === 'nfv' ? changeOfForwarder(words) : worker.change(...words);
}

function changeOfForwarder(words: readonly string[]): Command<unknown> {
  const text = words.join(' ');
  return { text, read: (reply) => readOutcome(text, reply) };
}

function readOutcome(text: string, reply: string): void {
  if (!reply.startsWith('{')) return;
  if ((JSON.parse(reply) as { result?: string }).result === 'failed')
    throw new RefusedError(`${text} failed`);
}
