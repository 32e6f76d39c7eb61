/** Rejections of spp_vf and spp_mirror. */
import type { HostModel } from '../host/model.js';
import { CANNOT } from '../protocol/worker.js';
import { DOES, isClassifier, shown, type WorkerState } from '../processes/worker-state.js';
import { type Cores, whyNotOn } from '../processes/worker-status.js';
import { explainNoDevice } from './device.js';

/** The vf or mirror that rejected a command, as it was before the command. */
export interface RejectingWorker {
  /** Display name: `vf 1`. */
  readonly name: string;
  /** `vf:1`. */
  readonly id: string;
  /** `spp_vf`. */
  readonly program: string;
  /** The component types of the program, by the names of the API. */
  readonly componentTypes: readonly string[];
  readonly state: WorkerState;
  /** Undefined while no status was read. */
  readonly cores: Cores | undefined;
}

/** The highest core number that the processes parse (RTE_MAX_LCORE is 128). */
const MAX_CORE = 127;

/** The highest port number for each type (RTE_MAX_ETHPORTS is 32). */
const MAX_PORT = 31;

/**
 * Explains why a vf or mirror has rejected a command.
 *
 * @param command as it was sent: `port add ring:0 rx fw0`.
 * @param reason the message of the process: `Invalid value (port)`, up to 18.08.2 `bad value(port)`, or `error occur`.
 * @returns a sentence without a full stop; undefined when the known state shows no reason.
 */
export function explainWorkerRejection(
  command: string,
  reason: string,
  worker: RejectingWorker,
  host: HostModel,
): string | undefined {
  const [verb = '', action = '', ...words] = command.split(' ');
  const parameter = reason === CANNOT ? 'none' : /^(?:Invalid value |bad value)\((.*)\)$/.exec(reason)?.[1];
  if (parameter === undefined) return undefined;
  if (parameter === 'command') return `${worker.name} does not support the command ${verb}`;
  const found = explainParameter(parameter, verb, action, words, worker);
  if (found !== undefined) return found;
  const { id } = worker;
  const damage = host.damage(id);
  if (damage?.kind === 'blocked') return damage.reason;
  if (reason !== CANNOT) return undefined;
  const [port = '', direction, name = ''] = words;
  const opens = verb === 'port' && action === 'add' && !worker.state.ports.has(port);
  return opens
    ? explainNoDevice(host, id, { do: 'attach', port, direction: sideOf(direction), component: name })
    : undefined;
}

function explainParameter(
  parameter: string,
  verb: string,
  action: string,
  words: readonly string[],
  worker: RejectingWorker,
): string | undefined {
  switch (`${verb} ${action}`) {
    case 'component start':
      return explainStart(parameter, words, worker);
    case 'port add':
    case 'port del':
      return explainPort(parameter, action, words, worker);
    case 'classifier_table add':
    case 'classifier_table del':
      return parameter === 'port' ? explainEntry(action, words.at(-1) ?? '', worker) : undefined;
    default:
      return undefined;
  }
}

function explainStart(
  parameter: string,
  [name = '', core = '', type = '']: readonly string[],
  { name: process, program, componentTypes, state, cores }: RejectingWorker,
): string | undefined {
  const same = state.components.find((each) => each.name === name);
  switch (parameter) {
    case 'component name':
      return same && `${process} already has a component ${name}, on core ${same.core}`;
    case 'core':
      return `core ${core} is out of range: core numbers are 0 to ${MAX_CORE}`;
    case 'component type': {
      if (!componentTypes.includes(type.replace('classifier_mac', 'classifier')))
        return `${type} is no component type of ${program}; its component types are ${componentTypes.join(', ')}`;
      const other = state.components.find((each) => each.core === Number(core) && each.type !== type);
      if (other !== undefined && !(isClassifier(type) && isClassifier(other.type)))
        return `core ${core} of ${process} runs ${other.name}, a ${other.type}, and this release runs only one component type on a core`;
      if (!isClassifier(type)) return undefined;
      const word = type === 'classifier' ? 'classifier_mac' : 'classifier';
      return `the component type ${type} is ${word} in the release of ${process}`;
    }
    case 'none':
      return cores && whyNotOn(Number(core), cores, process);
    default:
      return undefined;
  }
}

function explainPort(
  parameter: string,
  action: string,
  [port = '', direction, name = '']: readonly string[],
  { name: process, program, state }: RejectingWorker,
): string | undefined {
  const side = sideOf(direction);
  const holderOf = (on: 'rx' | 'tx'): string | undefined =>
    state.components.find((each) => each[on].has(port))?.name;
  switch (parameter) {
    case 'component name': {
      const names = state.components.map((each) => each.name);
      if (names.includes(name)) return undefined;
      return `${process} has no component ${name}; ${names.length === 0 ? 'it has none' : `its components are ${names.join(', ')}`}`;
    }
    case 'port': {
      const [receiver, sender] = [holderOf('rx'), holderOf('tx')];
      if (receiver === undefined || sender === undefined || action !== 'add')
        return explainName(port, program, state);
      return `${port} is in use in both directions: ${receiver} receives from it, and ${sender} sends to it`;
    }
    case 'port rxtx': {
      if (action !== 'add') return undefined;
      const holder = holderOf(side);
      return holder === undefined
        ? explainName(port, program, state)
        : `${holder} already ${DOES[side]} ${port}`;
    }
    case 'none':
      return action === 'add' ? state.whyNotAttach(port, side, name, false) : undefined;
    default:
      return undefined;
  }
}

/** Why the name of a port is invalid for the process; undefined when it looks valid. */
function explainName(port: string, program: string, { ports }: WorkerState): string | undefined {
  const [, type, number = '', queue] = /^([a-z]+):(\d+)(?:nq(\d+))?$/.exec(port) ?? [];
  if (type === undefined || !['phy', 'vhost', 'ring'].includes(type))
    return `${port} is no port of ${program}; its port types are phy, vhost and ring`;
  if (Number(number) > MAX_PORT) return `${port} is out of range: port numbers are 0 to ${MAX_PORT}`;
  if (type !== 'phy' || ports.has(port)) return undefined;
  const phys = [...ports].filter((each) => each.startsWith('phy:'));
  const queues = phys.filter((each) => each.startsWith(`phy:${number}nq`));
  if (queue === undefined && queues.length > 0)
    return `${port} has several queues; they are ${queues.join(', ')}`;
  return `there is no ${port}; the NICs of the process are ${phys.join(', ')}`;
}

function explainEntry(
  action: string,
  port: string,
  { name, program, state }: RejectingWorker,
): string | undefined {
  const key = state.entryOf(port);
  if (action === 'del')
    return key === undefined
      ? `${port} has no classifier entry`
      : `the classifier entry of ${port} is for ${shown(key)}`;
  if (key !== undefined)
    return `${port} already has a classifier entry, for ${shown(key)}, and a port has only one`;
  const isAttached = state.components.some(({ rx, tx }) => rx.has(port) || tx.has(port));
  if (isAttached) return undefined;
  return explainName(port, program, state) ?? `${port} is attached to no component of ${name}`;
}

function sideOf(direction: string | undefined): 'rx' | 'tx' {
  return direction === 'rx' ? 'rx' : 'tx';
}
