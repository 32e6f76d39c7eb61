import { array, object, string, success, type Member } from './bare-json.js';
import type { VfDialect } from './vf-dialect.js';
import type { VfPorts } from './vf-ports.js';
import type { VfState } from './vf-state.js';
import type { ShownComponent, ShownEntry, ShownPort } from './vf-workers.js';

/** The reply to `_get_client_id`. */
export function clientIdReply(clientId: number, processType: string, dialect: VfDialect): string {
  return dialect.tellsType
    ? success(['client_id', clientId], ['process_type', string(processType)])
    : success(['client_id', clientId]);
}

function portText({ port, vlan }: ShownPort): string {
  const operation = object(['operation', string(vlan.operation)], ['id', vlan.id], ['pcp', vlan.pcp]);
  return object(['port', string(port)], ['vlan', operation]);
}

function componentText(core: number, { name, type, rx, tx }: ShownComponent): string {
  return object(
    ['core', core],
    ['name', string(name)],
    ['type', string(type)],
    ['rx_port', array(rx.map(portText))],
    ['tx_port', array(tx.map(portText))],
  );
}

function coreTexts(core: number, components: readonly ShownComponent[]): string[] {
  if (components.length === 0) return [object(['core', core], ['type', string('unuse')])];
  return components.map((component) => componentText(core, component));
}

function entryText({ type, value, port }: ShownEntry): string {
  return object(['type', string(type)], ['value', string(value)], ['port', string(port)]);
}

export interface VfStatusInput {
  readonly clientId: number;
  /** Master first. */
  readonly lcores: readonly number[];
  readonly dialect: VfDialect;
  readonly ports: VfPorts;
  readonly state: VfState;
  /** Whether this kind of process has a classifier table. */
  readonly classifierTable: boolean;
}

/**
 * The reply to `status`. Undefined when there is none: the process cannot report a component that was started without
 * a type, or was never committed, and then does not reply.
 */
export function vfStatus({
  clientId,
  lcores,
  dialect,
  ports,
  state,
  classifierTable,
}: VfStatusInput): string | undefined {
  const [master = 0, ...workers] = lcores;
  const ids = (type: 'phy' | 'vhost' | 'ring'): string =>
    array(ports.listed(type).map((id) => (dialect.stringIds ? string(id) : id)));
  const cores: string[] = [];
  for (const core of [...workers].sort((a, b) => a - b)) {
    const components = state.shown(core);
    if (!components) return undefined;
    cores.push(...coreTexts(core, components));
  }
  const info: Member[] = [
    ['client-id', clientId],
    ['phy', ids('phy')],
    ['vhost', ids('vhost')],
    ['ring', ids('ring')],
  ];
  if (dialect.masterLcore) info.push(['master-lcore', master]);
  info.push(['core', array(cores)]);
  if (classifierTable) info.push(['classifier_table', array(state.table().map(entryText))]);
  return success(['info', object(...info)]);
}
