import type { Dice } from '../random.js';
import type { Request } from './requests.js';
import type { Component, Entry, Status, WorkerStatus } from './status.js';
import type { Subject } from './subject.js';

type Direction = 'rx' | 'tx';

/** Number of rings and of vhosts that are used: a process has room for 32 of each, and the primary shows the rings. */
export const WORKER_RINGS = 32;

/** Maximum number of ports of a component per direction. */
const ROOM: Readonly<Record<string, Readonly<Record<Direction, number>>>> = {
  forward: { rx: 1, tx: 1 },
  merge: { rx: 4, tx: 1 },
  mirror: { rx: 1, tx: 2 },
};
const CLASSIFIER_ROOM = { rx: 1, tx: 4 };

let names = 0;

/** A change to a vf or a mirror. */
export function changeWorker(subject: Subject, status: WorkerStatus, dice: Dice): Request {
  const running = status.components.filter(({ name }) => name !== undefined);
  const choices = [
    () => start(subject, status, dice),
    () => attach(subject, status, running, dice),
    () => attach(subject, status, running, dice),
    () => detach(subject, running, dice),
    () => classify(subject, status, running, dice),
    () => declassify(subject, status, running, dice),
    () => startOnMaster(subject, status),
    () => stop(subject, running, dice),
  ];
  return (
    dice.pick(choices)?.() ?? start(subject, status, dice) ?? stop(subject, running, dice) ?? touch(subject)
  );
}

/** Stops a component that does not exist, which changes nothing. */
function touch({ path, kind }: Subject): Request {
  return {
    method: 'DELETE',
    path: `${path}/components/none_${kind}`,
    must: 'do',
    command: /^component stop none_/,
  };
}

function start(
  { kind, clientId = 0, path }: Subject,
  { components }: WorkerStatus,
  dice: Dice,
): Request | undefined {
  const free = dice.pick(components.filter(({ name }) => name === undefined));
  const type = kind === 'mirror' ? 'mirror' : dice.pick(['forward', 'merge', 'classifier']);
  if (free === undefined || type === undefined) return undefined;
  // The name contains the process that the component belongs to.
  const name = `${kind}${clientId}_${++names}`;
  return {
    method: 'POST',
    path: `${path}/components`,
    body: { name, core: free.core, type },
    must: 'do',
    // The word for a classifier depends on the release.
    command: new RegExp(`^component start ${name} ${free.core} ${type}(_mac)?$`),
    shows: (status) => find(status, name)?.core === free.core,
  };
}

function startOnMaster({ kind, path }: Subject, { 'master-lcore': core }: WorkerStatus): Request | undefined {
  if (core === undefined) return undefined;
  return {
    method: 'POST',
    path: `${path}/components`,
    body: { name: 'on_master', core, type: kind === 'mirror' ? 'mirror' : 'forward' },
    must: 'refuse',
    command: /on_master/,
  };
}

function stop({ path }: Subject, running: readonly Component[], dice: Dice): Request | undefined {
  const name = dice.pick(running)?.name;
  if (name === undefined) return undefined;
  return {
    method: 'DELETE',
    path: `${path}/components/${name}`,
    must: 'do',
    command: new RegExp(`^component stop ${name}$`),
    shows: (status) => find(status, name) === undefined,
  };
}

function attach(
  { path }: Subject,
  { components }: WorkerStatus,
  running: readonly Component[],
  dice: Dice,
): Request | undefined {
  const dir = dice.pick(['rx', 'tx'] as const) ?? 'rx';
  const open = running.filter((component) => portsOf(component, dir).length < room(component, dir));
  const name = dice.pick(open)?.name;
  const port = `${dice.chance(0.5) ? 'ring' : 'vhost'}:${dice.below(WORKER_RINGS)}`;
  const used = components.some((each) => [...portsOf(each, 'rx'), ...portsOf(each, 'tx')].includes(port));
  if (name === undefined || used) return undefined;
  return {
    method: 'PUT',
    path: `${path}/components/${name}/ports`,
    body: { action: 'attach', port, dir },
    must: 'do',
    hostDecides: true,
    command: new RegExp(`^port add ${port} ${dir} ${name}$`),
    shows: (status) => portsOf(find(status, name), dir).includes(port),
  };
}

function detach({ path }: Subject, running: readonly Component[], dice: Dice): Request | undefined {
  const dir = dice.pick(['rx', 'tx'] as const) ?? 'rx';
  const component = dice.pick(running.filter((each) => portsOf(each, dir).length > 0));
  const port = dice.pick(portsOf(component, dir));
  const name = component?.name;
  if (name === undefined || port === undefined) return undefined;
  return {
    method: 'PUT',
    path: `${path}/components/${name}/ports`,
    body: { action: 'detach', port, dir },
    must: 'do',
    command: new RegExp(`^port del ${port} ${dir} ${name}$`),
    shows: (status) => !portsOf(find(status, name), dir).includes(port),
  };
}

/** Adds an entry for a tx port of a classifier that has none. */
function classify(
  { path, clientId = 0 }: Subject,
  { classifier_table: table }: WorkerStatus,
  running: readonly Component[],
  dice: Dice,
): Request | undefined {
  const port = dice.pick(
    txPortsOfClassifiers(running).filter((each) => !table?.some((entry) => entry.port === each)),
  );
  if (port === undefined) return undefined;
  const hex = (value: number): string => value.toString(16).padStart(2, '0');
  const mac = `52:54:00:${hex(clientId)}:${hex(dice.below(256))}:${hex(dice.below(256))}`;
  const vlan = dice.chance(0.5) ? dice.below(4_095) : undefined;
  return {
    method: 'PUT',
    path: `${path}/classifier_table`,
    body: entryBody('add', vlan, mac, port),
    must: 'do',
    command: new RegExp(
      `^classifier_table add ${vlan === undefined ? 'mac' : `vlan ${vlan}`} ${mac} ${port}$`,
    ),
    shows: (status) =>
      tableOf(status).some((entry) => entry.port === port && entry.value.toLowerCase().endsWith(mac)),
  };
}

function declassify(
  { path }: Subject,
  { classifier_table: table = [] }: WorkerStatus,
  running: readonly Component[],
  dice: Dice,
): Request | undefined {
  const ports = txPortsOfClassifiers(running);
  // Later releases still show the entries of a stopped classifier: then a port has several entries.
  const deletable = table.filter(
    ({ port }) => ports.includes(port) && table.filter((each) => each.port === port).length === 1,
  );
  const entry = dice.pick(deletable);
  if (entry === undefined) return undefined;
  const [, vlan, mac = ''] = /^(?:(\d+)\/)?(.*)$/.exec(entry.value) ?? [];
  const words = vlan === undefined ? 'mac' : `vlan ${vlan}`;
  return {
    method: 'PUT',
    path: `${path}/classifier_table`,
    body: entryBody('del', vlan === undefined ? undefined : Number(vlan), mac, entry.port),
    must: 'do',
    command: new RegExp(`^classifier_table del ${words} ${mac} ${entry.port}$`, 'i'),
    shows: (status) => !tableOf(status).some(({ port }) => port === entry.port),
  };
}

function entryBody(action: 'add' | 'del', vlan: number | undefined, mac: string, port: string): object {
  return {
    action,
    type: vlan === undefined ? 'mac' : 'vlan',
    ...(vlan === undefined ? {} : { vlan }),
    mac_address: mac,
    port,
  };
}

function txPortsOfClassifiers(running: readonly Component[]): string[] {
  return running.filter(({ type }) => type.startsWith('classifier')).flatMap((each) => portsOf(each, 'tx'));
}

function find(status: Status, name: string): Component | undefined {
  return 'components' in status ? status.components.find((component) => component.name === name) : undefined;
}

function tableOf(status: Status): readonly Entry[] {
  return 'components' in status ? (status.classifier_table ?? []) : [];
}

function portsOf(component: Component | undefined, dir: Direction): string[] {
  return (component?.[`${dir}_port`] ?? []).map(({ port }) => port);
}

function room({ type }: Component, dir: Direction): number {
  return (ROOM[type] ?? CLASSIFIER_ROOM)[dir];
}
