import { SECONDARY_KINDS } from '../../src/text/process-id.js';
import type { Dice } from '../random.js';
import { changeForwarder } from './requests-forwarder.js';
import { changeWorker } from './requests-worker.js';
import type { Status } from './status.js';
import type { Subject } from './subject.js';

/** A request and what must come of it. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  /**
   * What a process must answer with which nothing is wrong: its status; that it carried the change out; that the change
   * would harm it; or that there is none of this kind. The others concern all processes.
   */
  readonly must: 'tell' | 'do' | 'refuse' | 'miss' | 'list' | 'count-cores';
  /** The command that carries a change out. */
  readonly command?: RegExp;
  /** Whether a status shows the change. */
  readonly shows?: (status: Status) => boolean;
  /**
   * Whether the host decides, too: it has 32 slots for the devices of all processes, a vhost belongs to one of them, devices are
   * removed only while there is a primary, and the primary may not know where its ports are. Then the change may be refused as well, and must not be told to the process.
   */
  readonly hostDecides?: boolean;
}

/** A request for the status of a process, or now and then for one that is of another kind. */
export function read(subject: Subject, dice: Dice): Request {
  const other = dice.pick(SECONDARY_KINDS);
  if (subject.clientId !== undefined && other !== undefined && other !== subject.kind && dice.chance(0.05)) {
    return { method: 'GET', path: `/v1/${other}s/${subject.clientId}`, must: 'miss' };
  }
  return { method: 'GET', path: subject.statusPath, must: 'tell' };
}

/** A change that the process must carry out in the state that it is in, or must not be told of. */
export function change(subject: Subject, dice: Dice): Request {
  const { status } = subject;
  if ('components' in status) return changeWorker(subject, status, dice);
  if ('core' in status) return capture(subject, dice);
  if ('ports' in status) return changeForwarder(subject, status, dice);
  if (dice.chance(0.1)) return { method: 'DELETE', path: subject.statusPath, must: 'do', command: /^clear$/ };
  return changeForwarder(subject, status.forwarder, dice);
}

/** What concerns all processes. */
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
