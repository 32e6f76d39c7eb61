/** Rejections of spp_primary and spp_nfv, which patch ports. */
import type { HostModel } from '../host/model.js';
import { explainNoDevice } from './device.js';

/** The primary or nfv that rejected a command, as it was before the command. */
export interface RejectingForwarder {
  /** Display name: `nfv 1`. */
  readonly name: string;
  /** `nfv:1`. */
  readonly id: string;
  /** All ports, NICs included; undefined while no status was read. */
  readonly ports: readonly string[] | undefined;
}

/**
 * Explains why a primary or nfv has rejected a command: its own message is only that the command failed.
 *
 * @param command as it was sent: `patch phy:0 ring:1`; up to 18.05 with a space in place of the colon of an added port.
 * @returns a sentence without a full stop; undefined when the known state shows no reason.
 */
export function explainForwarderRejection(
  command: string,
  { name, id, ports }: RejectingForwarder,
  host: HostModel,
): string | undefined {
  const [verb = '', ...rest] = command.split(' ');
  const words = withColon(rest);
  const subject = id === 'primary' ? 'the primary' : name;
  const missing = (list: readonly string[]): string | undefined => {
    const port = ports && list.find((each) => !ports.includes(each));
    return port && `${subject} has no port ${port}; its ports are ${ports.join(', ')}`;
  };
  switch (verb) {
    case 'add': {
      const [port = '', rx, tx] = words;
      if (port.startsWith('pipe:')) return explainPipe(port, rx, tx);
      if (ports?.includes(port) === true) return `${subject} already has ${port}`;
      return explainNoDevice(host, id, { do: 'add', port });
    }
    case 'del':
      return missing(words.slice(0, 1));
    case 'patch': {
      const pipe = words.find((each) => each.startsWith('pipe:'));
      return pipe === undefined
        ? missing(words)
        : `${pipe} can't be patched: a pipe is the port of another program`;
    }
    default:
      return undefined;
  }
}

function explainPipe(port: string, rx: string | undefined, tx: string | undefined): string | undefined {
  if (rx?.startsWith('ring:') !== true || tx?.startsWith('ring:') !== true)
    return `${port} needs two rings: one to receive from, and one to send to`;
  return `the primary may have no ${rx} or ${tx}, or the host already has ${port}`;
}

/** The ports of a command: up to 18.05 `add ring 0` stands for `add ring:0`. */
function withColon(words: readonly string[]): readonly string[] {
  const [type = '', id] = words;
  return id !== undefined && /^\d+$/.test(id) && /^[a-z]+$/.test(type) ? [`${type}:${id}`] : words;
}
