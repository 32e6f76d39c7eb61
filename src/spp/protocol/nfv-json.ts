import { ProtocolError } from './errors.js';
import type { NfvStatus, Patch } from './nfv-status.js';
import { isArrayOf, isInteger, isObject, isString, normalisePort, parseObject } from './reply.js';

/**
 * Parses the status of an nfv of 18.08.1 and later: `{"client-id":1,"status":"idling","ports":[…],"patches":[…]}`,
 * from 18.08.2 on with master-lcore and lcores.
 *
 * @throws ProtocolError when the text is not of this form.
 */
export function parseJsonStatus(text: string): NfvStatus {
  const status = parseObject(text);
  const { 'client-id': clientId, 'master-lcore': masterLcore, lcores } = status;
  if (!isInteger(clientId)) throw new ProtocolError('no client-id in the status');
  if (masterLcore !== undefined && !isInteger(masterLcore))
    throw new ProtocolError('bad master-lcore in the status');
  if (lcores !== undefined && !isArrayOf(lcores, isInteger))
    throw new ProtocolError('bad lcores in the status');
  return {
    dialect: 'json',
    clientId,
    ...readForwarding(status),
    masterLcore,
    lcores,
    portNumbers: undefined,
  };
}

/**
 * Parses `status`, `ports` and `patches` of the status of an nfv, or of the forwarder of a primary.
 *
 * @throws ProtocolError when one is missing or of another form.
 */
export function readForwarding(value: unknown): { running: boolean; ports: string[]; patches: Patch[] } {
  const { status, ports, patches } = isObject(value) ? value : {};
  if (!isString(status) || !/^(running|idling)$/i.test(status))
    throw new ProtocolError('unknown status word');
  if (!isArrayOf(ports, isString)) throw new ProtocolError('no ports in the status');
  if (!isArrayOf(patches, isPatch)) throw new ProtocolError('no patches in the status');
  return {
    running: status.toLowerCase() === 'running',
    ports: ports.map(normalisePort),
    patches: patches.map(({ src, dst }) => ({ src: normalisePort(src), dst: normalisePort(dst) })),
  };
}

function isPatch(value: unknown): value is Patch {
  return isObject(value) && isString(value['src']) && isString(value['dst']);
}
