import type { SecondaryKind } from '../../text/process-id.js';
import type { Command } from './command.js';
import { ProtocolError } from './errors.js';
import { isInteger, parseResults } from './reply.js';

/** Who a secondary says that it is. */
export interface Identity {
  readonly kind: SecondaryKind;
  /** 1 to 99. */
  readonly clientId: number;
  /** Whether the reply named the kind: from 18.08.1 for vf, from 18.08.2 for nfv. Older ones are told apart by its form. */
  readonly named: boolean;
  /** An nfv that says that it is an spp_vm. Those that say nothing cannot be told from it. */
  readonly vm?: true;
}

const KINDS: ReadonlyMap<unknown, SecondaryKind> = new Map([
  ['nfv', 'nfv'],
  ['vm', 'nfv'],
  ['vf', 'vf'],
  ['mirror', 'mirror'],
  ['pcap', 'pcap'],
]);

/** The first command on the secondary port. */
export const getClientId: Command<Identity> = { text: '_get_client_id', read: readIdentity };

function readIdentity(reply: string): Identity {
  if (!reply.startsWith('{')) {
    if (/^\d{1,3}$/.test(reply)) return { kind: 'nfv', clientId: checked(Number(reply)), named: false };
    throw new ProtocolError(
      reply === getClientId.text
        ? 'it does not know _get_client_id: a primary belongs to the primary port'
        : 'it does not tell its client id',
    );
  }
  const { client_id: clientId, process_type: type } = parseResults(reply);
  // An spp_vf of 18.05 does not tell its type; nothing else answers like that.
  const kind = type === undefined ? 'vf' : KINDS.get(type);
  if (kind === undefined) throw new ProtocolError(`unknown process type ${JSON.stringify(type)}`);
  return {
    kind,
    clientId: checked(clientId),
    named: type !== undefined,
    ...(type === 'vm' ? { vm: true } : {}),
  };
}

function checked(clientId: unknown): number {
  if (!isInteger(clientId) || clientId < 1 || clientId > 99) {
    throw new ProtocolError(`client id ${JSON.stringify(clientId)} is not one of 1 to 99`);
  }
  return clientId;
}
