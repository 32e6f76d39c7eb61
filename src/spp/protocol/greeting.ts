import { SECONDARY_TYPES, type SecondaryType } from '../../text/process-id.js';
import type { Command } from './command.js';
import { ProtocolError } from './errors.js';
import { isInteger, parseResults } from './reply.js';

/** The identity of a secondary, from its greeting. */
export interface Identity {
  readonly kind: SecondaryType;
  /** 1 to 99. */
  readonly clientId: number;
  /**
   * Whether the reply named the type: from 18.08.1 for vf, from 18.08.2 for nfv. The reply format identifies older
   * ones.
   */
  readonly named: boolean;
  /** Whether an nfv says that it is an spp_vm. An spp_vm that does not say so looks like an spp_nfv. */
  readonly vm?: true;
}

/** The types by the words of the processes. spp_vm is an nfv. */
const KINDS: ReadonlyMap<unknown, SecondaryType> = new Map([
  ...SECONDARY_TYPES.map((type) => [type, type] as const),
  ['vm', 'nfv'],
]);

/** The first command on the secondary port. */
export const getClientId: Command<Identity> = { text: '_get_client_id', read: readIdentity };

function readIdentity(reply: string): Identity {
  if (!reply.startsWith('{')) {
    if (/^\d{1,3}$/.test(reply)) return { kind: 'nfv', clientId: checked(Number(reply)), named: false };
    throw new ProtocolError(
      reply === getClientId.text
        ? 'it rejects _get_client_id: a primary must connect to the primary port'
        : 'its reply has no client id',
    );
  }
  const { client_id: clientId, process_type: type } = parseResults(reply);
  // An spp_vf of 18.05 does not send its type; no other process replies like that.
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
    throw new ProtocolError(`client id ${JSON.stringify(clientId)} is not between 1 and 99`);
  }
  return clientId;
}
