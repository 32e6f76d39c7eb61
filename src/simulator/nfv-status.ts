import type { NfvDialect } from './nfv-dialect.js';
import type { PortTable } from './port-table.js';

/** The input of an nfv's `status`. */
export interface NfvState {
  readonly clientId: number;
  readonly running: boolean;
  readonly lcores: readonly number[];
  readonly ports: PortTable;
}

function lines({ clientId, running, ports }: NfvState): string {
  const head = `Client ID ${clientId} ${running ? 'Running' : 'Idling'}\nclinet_id:${clientId}\n`;
  const rows = ports.entries().map(({ slot, type, id, target }) => {
    const name = type === 'phy' || type === 'udf' ? type.toUpperCase() : `${type.toUpperCase()}(${id})`;
    return `port_id:${slot},on,${name},outport:${target ?? 'none'}\n`;
  });
  return head + rows.join('');
}

function pairs({ running, ports }: NfvState): string {
  const patches = new Map(ports.patches().map(({ src, dst }) => [src, dst]));
  const rows = ports.labels().map((label) => `${label}-${patches.get(label) ?? 'null'}`);
  return `status: ${running ? 'running' : 'idling'}\nports: '${rows.join(',')}'`;
}

function json({ clientId, running, lcores, ports }: NfvState, dialect: NfvDialect): string {
  return JSON.stringify({
    'client-id': clientId,
    status: running ? 'running' : 'idling',
    ...(dialect.lcores === 'all-and-master' && { 'master-lcore': lcores[0] }),
    ...(dialect.lcores !== 'none' && { lcores: [...lcores].sort((a, b) => a - b) }),
    ports: ports.labels(),
    patches: ports.patches(),
  });
}

/** The text of `status` in the format of the release. */
export function nfvStatus(state: NfvState, dialect: NfvDialect): string {
  switch (dialect.status) {
    case 'lines':
      return lines(state);
    case 'pairs':
      return pairs(state);
    case 'json':
      return json(state, dialect);
  }
}
