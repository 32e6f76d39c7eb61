import { SECONDARY_TYPES } from '../../src/text/process-id.js';
import type { Dice } from '../random.js';
import { changeForwarder } from './requests-forwarder.js';
import { changeWorker } from './requests-worker.js';
import type { Status } from './status.js';
import type { Subject } from './subject.js';

/** A request and its expected outcome. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  /**
   * The expected outcome for a process without a fault: its status; the change done; the change refused because it would
   * harm the process; or no such process of this kind. `list` and `count-cores` concern all processes.
   */
  readonly must: 'status' | 'do' | 'refuse' | 'miss' | 'list' | 'count-cores';
  /** The command for the change. */
  readonly command?: RegExp;
  /** Returns whether a status shows the change. */
  readonly shows?: (status: Status) => boolean;
  /**
   * Whether the outcome also depends on the host, which has 32 slots for the devices of all processes, lets one process own
   * a vhost, and removes devices only while the primary runs; and the primary may not know the users of its ports. Then the
   * change may be refused as well, without a command to the process.
   */
  readonly hostDecides?: boolean;
}

/** A request for the status of a process, or sometimes for a process of another kind with its id. */
export function read(subject: Subject, dice: Dice): Request {
  const other = dice.pick(SECONDARY_TYPES);
  if (subject.clientId !== undefined && other !== undefined && other !== subject.kind && dice.chance(0.05)) {
    return { method: 'GET', path: `/v1/${other}s/${subject.clientId}`, must: 'miss' };
  }
  return { method: 'GET', path: subject.statusPath, must: 'status' };
}

/** A change that the process must execute in its current state, or that must be refused without a command. */
export function change(subject: Subject, dice: Dice): Request {
  const { status } = subject;
  if ('components' in status) return changeWorker(subject, status, dice);
  if ('core' in status) return capture(subject, dice);
  if ('ports' in status) return changeForwarder(subject, status, dice);
  if (dice.chance(0.1)) return { method: 'DELETE', path: subject.statusPath, must: 'do', command: /^clear$/ };
  return changeForwarder(subject, status.forwarder, dice);
}

/** A request that concerns all processes. */
export function readAll(dice: Dice): Request {
  return dice.chance(0.7)
    ? { method: 'GET', path: '/v1/processes', must: 'list' }
    : { method: 'GET', path: '/v1/cpu_usage', must: 'count-cores' };
}

function capture({ path }: Subject, dice: Dice): Request {
  const action = dice.chance(0.5) ? 'start' : 'stop';
  return {
    method: 'PUT',
    path: `${path}/capture`,
    body: { action },
    must: 'do',
    command: new RegExp(`^${action}$`),
    shows: (status) => 'core' in status && status.status === (action === 'start' ? 'running' : 'idle'),
  };
}
