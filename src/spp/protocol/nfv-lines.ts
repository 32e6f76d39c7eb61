import { ProtocolError } from './errors.js';
import type { NfvStatus } from './nfv-status.js';

// Numbers have up to five digits: greater ones in an invalid reply would be sent back in another form.
const HEAD = /^Client ID (\d{1,5}) (Running|Idling)$/i;
const PORT = /^port[ _]id: ?(\d{1,5}),(on|off),([A-Z]+)(?:\((\d{1,5})\))?,outport: ?(none|-?\d+)$/i;

/**
 * Parses the status of an nfv up to 18.02, and of spp_vm, which kept that form:
 *
 * ```
 * Client ID 1 Running
 * clinet_id:1
 * port_id:0,on,PHY,outport:2
 * port_id:2,on,RING(0),outport:none
 * ```
 *
 * A NIC is printed without its number, which is the port number: the NICs are the first ports of every process.
 * spp_vm writes `port id: 0`, the bare client id on the second line, and a negative outport for none.
 *
 * @throws ProtocolError when the text is not of this form.
 */
export function parseLines(text: string): NfvStatus {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const match = HEAD.exec(head.trim());
  if (match === null) throw new ProtocolError('unknown first line of a status');
  const names = new Map<number, string>();
  const outports = new Map<number, number>();
  for (const line of lines.map((each) => each.trim())) {
    if (line === '' || /^(cli[a-z]*_id:)?\d+$/.test(line)) continue;
    const port = PORT.exec(line);
    if (port === null) throw new ProtocolError('unknown line of a status');
    const [, number = '', state, type = '', id, out = ''] = port;
    if (state?.toLowerCase() === 'off') continue;
    names.set(Number(number), portName(type.toLowerCase(), id, number));
    if (/^\d+$/.test(out)) outports.set(Number(number), Number(out));
  }
  return {
    dialect: 'lines',
    clientId: Number(match[1]),
    running: match[2]?.toLowerCase() === 'running',
    ports: [...names.values()],
    patches: [...outports].map(([src, dst]) => ({
      src: names.get(src) ?? 'udf',
      dst: names.get(dst) ?? 'udf',
    })),
    masterLcore: undefined,
    lcores: undefined,
    portNumbers: [...names.keys()],
  };
}

function portName(type: string, id: string | undefined, number: string): string {
  if (type === 'udf') return 'udf';
  if (id !== undefined) return `${type}:${id}`;
  if (type === 'phy') return `phy:${number}`;
  throw new ProtocolError(`a port of type ${type} without a number`);
}
