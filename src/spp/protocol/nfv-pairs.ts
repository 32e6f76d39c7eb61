import { ProtocolError } from './errors.js';
import type { NfvStatus } from './nfv-status.js';

const FORM = /^status: (running|idling)\nports: '([^']*)'$/i;
const PAIR = /^(udf|[a-z]+:\d+)-(null|udf|[a-z]+:\d+)$/;

/**
 * Parses the status of an nfv of 18.05:
 *
 * ```
 * status: idling
 * ports: 'phy:0-phy:1,phy:1-null'
 * ```
 *
 * @throws ProtocolError when the text is not of this form.
 */
export function parsePairs(text: string): NfvStatus {
  const match = FORM.exec(text.trimEnd());
  if (match === null) throw new ProtocolError('unknown form of a status');
  const [, state = '', list = ''] = match;
  const pairs = (list === '' ? [] : list.split(',')).map((pair) => {
    const [, src, dst] = PAIR.exec(pair) ?? [];
    if (src === undefined || dst === undefined) throw new ProtocolError('unknown pair of ports in a status');
    return { src, dst };
  });
  return {
    dialect: 'pairs',
    clientId: undefined,
    running: state.toLowerCase() === 'running',
    ports: pairs.map((pair) => pair.src),
    patches: pairs.filter((pair) => pair.dst !== 'null'),
    masterLcore: undefined,
    lcores: undefined,
    portNumbers: undefined,
  };
}
