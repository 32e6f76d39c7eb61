/** A draft: edits of the panel that are collected into one document before anything is sent. */
import type { operations } from '#generated/types.js';
import { parseProcessId } from '../text/process-id.js';
import { type ChangeRequest, pathOf } from './requests.js';
import { LAUNCHABLE, pageKind } from './kinds.js';
import { type Target, targetOf, wordsOf } from './words.js';

/** A document about the processes of a panel. */
export type PanelDocument = operations['applyPanel']['requestBody']['content']['application/json'];

/** A request that is collected in place of being sent. */
export type Edit = Pick<ChangeRequest, 'method' | 'path' | 'body'>;

/** The process spec of any kind, as far as the page edits it. */
export interface Spec {
  /** False for a process that is ended. It has nothing else. */
  readonly present?: boolean;
  /** The options with which the process is launched. */
  readonly launch?: { readonly eal: object; readonly app: object };
  readonly ports?: readonly string[];
  readonly pipes?: readonly Pipe[];
  readonly patches?: readonly Patch[];
  readonly forwarding?: boolean;
  readonly capturing?: boolean;
  readonly components?: readonly Component[];
  readonly classifier_table?: readonly Entry[];
}

interface Pipe {
  readonly port: string;
  readonly rx: string;
  readonly tx: string;
}

interface Patch {
  readonly src: string;
  readonly dst: string;
}

export interface Component {
  readonly name: string;
  readonly core: number;
  readonly type?: string;
  readonly rx_port: readonly AttachedPort[];
  readonly tx_port: readonly AttachedPort[];
}

interface AttachedPort {
  readonly port: string;
  readonly vlan?: object;
}

export interface Entry {
  readonly mac_address: string;
  readonly vlan?: number;
  readonly port: string;
}

export interface Draft {
  /** In the order in which they were made. */
  readonly edits: readonly Edit[];
  /** The process specs before the first edit, by the id of the process. A process without one was not read yet. */
  readonly base: Readonly<Record<string, Spec>>;
}

export const EMPTY_DRAFT: Draft = { edits: [], base: {} };

/** Removes one patch. Only a document can say that: a process removes all of its patches at once. */
export function removePatch(process: Parameters<typeof pathOf>[0], src: string, dst: string): Edit {
  return { method: 'DELETE', path: `${pathOf(process)}/patches`, body: { src, dst } };
}

/** Whether an edit can be part of a document. Other requests are sent at once. */
export function isDraftable(edit: Edit): boolean {
  const target = targetOf(edit.path);
  if (target === undefined || !EDITS.has(`${edit.method} ${target.resource}`)) return false;
  // A document neither launches nor ends the primary.
  return target.resource !== '' || pageKind(target.type).launch !== undefined;
}

/** The process that an edit is about: for a launch the process that is launched. */
export function processOf({ path, body }: Edit): string | undefined {
  const target = targetOf(path);
  if (target?.resource !== 'launch') return target?.process;
  const { proc_name: program, client_id: clientId }: Body = { ...body };
  const [type] = LAUNCHABLE.find(([, kind]) => kind.program === program) ?? [];
  return type === undefined ? undefined : `${type}:${String(clientId)}`;
}

/** The processes that a draft launches, with their process specs before any other edit. */
export function launchedBy(edits: readonly Edit[]): Draft['base'] {
  const launched = edits.flatMap((edit) => {
    const process = targetOf(edit.path)?.resource === 'launch' ? processOf(edit) : undefined;
    if (process === undefined) return [];
    const { launch } = pageKind(parseProcessId(process).kind);
    return launch === undefined ? [] : [[process, launch.spec] as const];
  });
  return Object.fromEntries(launched);
}

/** The processes that a draft edits, in the order of the first edit. */
export function processesOf({ edits }: Draft): string[] {
  return [...new Set(edits.flatMap((edit) => processOf(edit) ?? []))];
}

/** An edit in the imperative: `Patch phy:0 → ring:1 on nfv 3`. */
export function editText(edit: Edit): string {
  return wordsOf(edit)?.before ?? `${edit.method} ${edit.path}`;
}

/** The process spec that results from the edits of the process. */
export function editedSpec({ edits, base }: Draft, process: string): Spec | undefined {
  const spec = base[process];
  return spec && edits.reduce((before, edit) => applied(before, edit, process), spec);
}

/**
 * The document of a draft: the desired document, if there is one, with the edited process specs.
 *
 * @returns undefined while a process spec was not read yet.
 */
export function documentOf(draft: Draft, desired: PanelDocument | undefined): PanelDocument | undefined {
  let document: PanelDocument = desired ?? {};
  for (const process of processesOf(draft)) {
    const spec = editedSpec(draft, process);
    if (spec === undefined) return undefined;
    document = withSpec(document, process, spec);
  }
  return document;
}

type Members = Readonly<Record<string, unknown>>;

/** The process spec of a process in a document. */
export function specIn(document: PanelDocument, process: string): Spec | undefined {
  const [type = '', id] = process.split(':');
  const all: Members = { ...document };
  const spec = id === undefined ? all[type] : (all[`${type}s`] as Members | undefined)?.[id];
  return spec as Spec | undefined;
}

/** The document with another process spec of a process. */
export function withSpec(document: PanelDocument, process: string, spec: Spec): PanelDocument {
  const [type = '', id] = process.split(':');
  if (id === undefined) return { ...document, [type]: spec };
  const all: Members = { ...document };
  const others = all[`${type}s`] as Members | undefined;
  return { ...document, [`${type}s`]: { ...others, [id]: spec } };
}

/** The processes that have changed since their process specs were read. @param observed the panel now. */
export function changedMeanwhile(draft: Draft, observed: PanelDocument): string[] {
  const launched = launchedBy(draft.edits);
  return processesOf(draft).filter((process) => {
    const [before, now] = [draft.base[process], specIn(observed, process)];
    if (launched[process] !== undefined) return now !== undefined;
    return before !== undefined && normal(before) !== normal(now);
  });
}

/** The same text for values that differ only in their order: the order of the elements of a process spec has no meaning. */
function normal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(normal).sort().join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, each]) => `${key}:${normal(each)}`);
  return `{${members.sort().join(',')}}`;
}

/** Text of a request body. */
type Body = Readonly<Record<string, unknown>>;
type Applying = (spec: Spec, body: Body, target: Target) => Spec;

/** What each request does to a process spec, by its method and its resource. */
const EDITS: ReadonlyMap<string, Applying> = new Map<string, Applying>([
  ['DELETE ', () => ({ present: false })],
  [
    'PUT launch',
    (spec, { eal, app }) => ({ ...spec, launch: { eal: { ...asObject(eal) }, app: { ...asObject(app) } } }),
  ],
  ['PUT forward', (spec, { action }) => ({ ...spec, forwarding: action === 'start' })],
  ['PUT capture', (spec, { action }) => ({ ...spec, capturing: action === 'start' })],
  ['PUT ports', changePort],
  ['PUT patches', addPatch],
  ['DELETE patches', removePatches],
  ['POST components', startComponent],
  [
    'DELETE components/*',
    (spec, _body, { component }) => ({
      ...spec,
      components: (spec.components ?? []).filter(({ name }) => name !== component),
    }),
  ],
  ['PUT components/*/ports', changeAttached],
  ['PUT classifier_table', changeEntry],
]);

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

function applied(spec: Spec, edit: Edit, process: string): Spec {
  const { method, path, body } = edit;
  const target = targetOf(path);
  if (target === undefined || processOf(edit) !== process) return spec;
  return EDITS.get(`${method} ${target.resource}`)?.(spec, { ...body }, target) ?? spec;
}

function changePort(spec: Spec, body: Body): Spec {
  const { ports = [], pipes = [], patches = [] } = spec;
  const port = String(body['port']);
  const rest: Spec = {
    ...spec,
    ports: ports.filter((each) => each !== port),
    ...(spec.pipes === undefined ? {} : { pipes: pipes.filter((each) => each.port !== port) }),
  };
  if (body['action'] === 'del')
    // With a port go its patches.
    return { ...rest, patches: patches.filter(({ src, dst }) => src !== port && dst !== port) };
  if (!port.startsWith('pipe:')) return { ...rest, ports: [...(rest.ports ?? []), port] };
  const pipe = { port, rx: String(body['rx']), tx: String(body['tx']) };
  return { ...rest, pipes: [...(rest.pipes ?? []), pipe] };
}

function addPatch(spec: Spec, body: Body): Spec {
  const [src, dst] = [String(body['src']), String(body['dst'])];
  const others = (spec.patches ?? []).filter((each) => each.src !== src || each.dst !== dst);
  return { ...spec, patches: [...others, { src, dst }] };
}

function removePatches(spec: Spec, { src, dst }: Body): Spec {
  const { patches = [] } = spec;
  const isKept = (patch: Patch): boolean => patch.src !== src || patch.dst !== dst;
  return { ...spec, patches: src === undefined ? [] : patches.filter(isKept) };
}

function startComponent(spec: Spec, body: Body, { type: kind }: Target): Spec {
  const [name, core, type] = [String(body['name']), Number(body['core']), String(body['type'])];
  // A kind with one type of component does not name it.
  const hasTypes = (pageKind(kind).components?.types.length ?? 0) > 1;
  const component = { name, core, ...(hasTypes ? { type } : {}), rx_port: [], tx_port: [] };
  const others = (spec.components ?? []).filter((each) => each.name !== name);
  return { ...spec, components: [...others, component] };
}

function changeAttached(spec: Spec, body: Body, { component }: Target): Spec {
  const { action, vlan } = body;
  const port = String(body['port']);
  const side = body['dir'] === 'rx' ? 'rx_port' : 'tx_port';
  const hasVlan = typeof vlan === 'object' && vlan !== null;
  const components = (spec.components ?? []).map((each) => {
    if (each.name !== component) return each;
    const others = each[side].filter((attached) => attached.port !== port);
    const attached = { port, ...(hasVlan ? { vlan } : {}) };
    return { ...each, [side]: action === 'attach' ? [...others, attached] : others };
  });
  return { ...spec, components };
}

function changeEntry(spec: Spec, body: Body): Spec {
  const entry: Entry = {
    mac_address: String(body['mac_address']),
    ...(typeof body['vlan'] === 'number' ? { vlan: body['vlan'] } : {}),
    port: String(body['port']),
  };
  const others = (spec.classifier_table ?? []).filter(
    (each) => each.mac_address !== entry.mac_address || each.vlan !== entry.vlan || each.port !== entry.port,
  );
  return { ...spec, classifier_table: body['action'] === 'add' ? [...others, entry] : others };
}

/** A process spec of the same ports with which nothing passes the process. */
export function idle(spec: Spec): Spec {
  return {
    ...spec,
    ...(spec.patches === undefined ? {} : { patches: [] }),
    ...(spec.forwarding === undefined ? {} : { forwarding: false }),
    ...(spec.capturing === undefined ? {} : { capturing: false }),
    ...(spec.components === undefined ? {} : { components: [] }),
    ...(spec.classifier_table === undefined ? {} : { classifier_table: [] }),
  };
}
