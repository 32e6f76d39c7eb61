import { array, object, string, success, type Member } from './bare-json.js';
import type { VfDialect } from './vf-dialect.js';
import type { VfPorts } from './vf-ports.js';
import type { ShownComponent, ShownEntry, ShownPort, VfState } from './vf-state.js';

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

function componentText({ core, name, type, rx, tx }: ShownComponent): string {
  return object(
    ['core', core],
    ['name', string(name)],
    ['type', string(type)],
    ['rx_port', array(rx.map(portText))],
    ['tx_port', array(tx.map(portText))],
  );
}

function coreTexts(core: number, components: readonly ShownComponent[]): string[] {
  const mine = components.filter((component) => component.core === core);
  return mine.length > 0 ? mine.map(componentText) : [object(['core', core], ['type', string('unuse')])];
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

/** The reply to `status`. */
export function vfStatus({
  clientId,
  lcores,
  dialect,
  ports,
  state,
  classifierTable,
}: VfStatusInput): string {
  const [master = 0, ...workers] = lcores;
  const ids = (type: 'phy' | 'vhost' | 'ring'): string =>
    array(ports.listed(type).map((id) => (dialect.stringIds ? string(id) : id)));
  const cores = [...workers].sort((a, b) => a - b).flatMap((core) => coreTexts(core, state.shown));
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
