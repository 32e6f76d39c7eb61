import type { Dice } from '../random.js';
import type { Request } from './requests.js';
import type { Forwarder, Status } from './status.js';
import type { Subject } from './subject.js';

/** Maximum number of ports of a process, which has room for 32, phys included. */
const MAX_PORTS = 12;

/** Number of rings of each nfv. The processes use different rings, so that no status is like that of another. */
const RINGS_EACH = 8;

/** Number of rings that an nfv has to know. */
export const NFV_RINGS = 100 * RINGS_EACH;

/** A change to an nfv or to the forwarder of the primary. */
export function changeForwarder(subject: Subject, forwarder: Forwarder, dice: Dice): Request {
  const { clientId, path } = subject;
  const { ports } = forwarder;
  const put = (what: string, body: object): Pick<Request, 'method' | 'path' | 'body'> => ({
    method: 'PUT',
    path: `${path}/${what}`,
    body,
  });
  const added = ports.filter((port) => !port.startsWith('phy:'));
  const spare = newPort(subject, dice);
  switch (dice.below(10)) {
    case 0:
      // spp-ctl sends no status command to the primary first: the primary itself rejects ports that it does not have.
      if (clientId === undefined) break;
      return { ...put('ports', { action: 'del', port: 'ring:0' }), must: 'refuse', command: /^del/ };
    case 1:
    case 2: {
      const action = dice.chance(0.5) ? 'start' : 'stop';
      return {
        ...put('forward', { action }),
        must: 'do',
        command: action === 'start' ? /^forward$/ : /^stop$/,
        shows: (status) => forwarderOf(status)?.status === (action === 'start' ? 'running' : 'idling'),
      };
    }
    case 3:
      return {
        method: 'DELETE',
        path: `${path}/patches`,
        must: 'do',
        command: /^patch reset$/,
        shows: (status) => forwarderOf(status)?.patches.length === 0,
      };
    case 4:
    case 5: {
      const port = dice.pick(added);
      if (port === undefined) break;
      return {
        ...put('ports', { action: 'del', port }),
        must: 'do',
        // Without the primary the device of an nfv's port would stay on the host (N6).
        hostDecides: subject.clientId === undefined || !port.startsWith('ring:'),
        command: commandOf('del', port),
        shows: (status) => forwarderOf(status)?.ports.includes(port) === false,
      };
    }
    case 6:
    case 7:
      if (ports.includes(spare) || ports.length >= MAX_PORTS) break;
      return {
        ...put('ports', { action: 'add', port: spare }),
        must: 'do',
        hostDecides: true,
        command: commandOf('add', spare),
        shows: (status) => forwarderOf(status)?.ports.includes(spare) === true,
      };
    default:
  }
  const src = dice.pick(ports) ?? '';
  const dst = dice.pick(ports.filter((port) => port !== src)) ?? src;
  return {
    ...put('patches', { src, dst }),
    must: 'do',
    command: new RegExp(`^patch ${src} ${dst}$`),
    shows: (status) =>
      forwarderOf(status)?.patches.some((patch) => patch.src === src && patch.dst === dst) === true,
  };
}

function newPort({ clientId = 0 }: Subject, dice: Dice): string {
  // The primary has few rings, but may have any vhost.
  if (clientId === 0) return `vhost:${dice.below(RINGS_EACH)}`;
  return dice.chance(0.3)
    ? `vhost:${clientId - 1}`
    : `ring:${RINGS_EACH * clientId + dice.below(RINGS_EACH)}`;
}

/** 18.02 and 18.05 take `add ring 0`, later releases `add ring:0`. */
function commandOf(verb: string, port: string): RegExp {
  return new RegExp(`^${verb} ${port.replace(':', '[: ]')}$`);
}

function forwarderOf(status: Status): Forwarder | undefined {
  if ('forwarder' in status) return status.forwarder;
  return 'patches' in status ? status : undefined;
}
