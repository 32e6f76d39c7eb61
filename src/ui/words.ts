/** What a request does, in words: before it is sent, and afterwards. */
import { processName } from '../text/process-id.js';

/** A request of the API. */
export interface RequestText {
  readonly method: string;
  /** The path, from `/v1` on, without a query. */
  readonly path: string;
  readonly body?: object | undefined;
}

export interface Wording {
  /** In the imperative: `Patch phy:0 → ring:1 on nfv 3`. No full stop. */
  readonly before: string;
  /** In the past tense: `Patched phy:0 → ring:1 on nfv 3`. No full stop. */
  readonly after: string;
  /** The id of the process; undefined for a request about the panel as a whole. */
  readonly process: string | undefined;
}

const PAST = {
  Add: 'Added',
  Apply: 'Applied',
  Attach: 'Attached',
  Clear: 'Cleared',
  Create: 'Created',
  Destroy: 'Destroyed',
  Detach: 'Detached',
  End: 'Ended',
  Launch: 'Launched',
  Patch: 'Patched',
  Remove: 'Removed',
  Start: 'Started',
  Stop: 'Stopped',
  Undo: 'Undid',
} as const;

type Words = readonly [verb: keyof typeof PAST, what: string];

/** Puts a request into words. Undefined for a request that changes nothing, and for one that only later releases have. */
export function wordsOf(request: RequestText): Wording | undefined {
  const target = targetOf(request.path);
  const words = target === undefined ? aboutPanel(request) : aboutProcess(request, target);
  if (words === undefined) return undefined;
  const [verb, what] = words;
  return { before: `${verb} ${what}`, after: `${PAST[verb]} ${what}`, process: target?.process };
}

/** What a path is about. */
export interface Target {
  /** The id of the process. */
  readonly process: string;
  /** The type of the process. */
  readonly type: string;
  /** The path below that of the process, with an asterisk in place of the name of a component. */
  readonly resource: string;
  /** The name of the component; empty for none. */
  readonly component: string;
}

const PATH = /^\/v1\/(?:primary|([a-z]+)s\/(\d+))(?:\/(.*))?$/;

/** The process that a request is about; undefined for other requests. */
export function targetOf(path: string): Target | undefined {
  const match = PATH.exec(path);
  if (match === null) return undefined;
  const [, type, id = '', rest = ''] = match;
  const [, component = ''] = /^components\/([^/]+)/.exec(rest) ?? [];
  return {
    process: type === undefined ? 'primary' : `${type}:${id}`,
    type: type ?? 'primary',
    resource: rest.replace(/^components\/[^/]+/, 'components/*'),
    component: decodeURIComponent(component),
  };
}

function aboutPanel({ method, path }: RequestText): Words | undefined {
  if (method === 'PUT' && path === '/v1/panel') return ['Apply', 'a document'];
  const [, change] = /^\/v1\/panel\/changes\/([^/]+)\/undo$/.exec(path) ?? [];
  return method === 'POST' && change !== undefined ? ['Undo', `change ${change}`] : undefined;
}

function aboutProcess({ method, body = {} }: RequestText, target: Target): Words | undefined {
  const { process, resource, component } = target;
  const name = processName(process);
  const member = (key: string): string => textOf(body, key);
  switch (`${method} ${resource}`) {
    case 'DELETE ':
      return ['End', name];
    case 'PUT forward':
      return [startOrStop(body), `forwarding on ${name}`];
    case 'PUT capture':
      return [startOrStop(body), `capturing on ${name}`];
    case 'PUT ports':
      return aboutPort(body, name);
    case 'PUT patches':
      return ['Patch', `${patchIn(body)} on ${name}`];
    case 'DELETE patches':
      return [
        'Remove',
        `${member('src') === '' ? 'all patches' : `the patch ${patchIn(body)}`} from ${name}`,
      ];
    case 'POST components':
      return ['Start', `${member('name')} on core ${member('core')} of ${name}`];
    case 'DELETE components/*':
      return ['Stop', `${component} on ${name}`];
    case 'PUT components/*':
    case 'PUT components/*/ports':
      return aboutAttached(body, `${component} of ${name}`);
    case 'PUT classifier_table':
      return aboutEntry(body, name);
    case 'DELETE status':
      return ['Clear', 'the counters'];
    case 'PUT launch':
      return ['Launch', `${member('proc_name')} ${member('client_id')}`];
    default:
      return aboutFlowRules(method, resource);
  }
}

function patchIn(body: object): string {
  return `${textOf(body, 'src')} → ${textOf(body, 'dst')}`;
}

function startOrStop(body: object): 'Start' | 'Stop' {
  return textOf(body, 'action') === 'start' ? 'Start' : 'Stop';
}

function aboutPort(body: object, process: string): Words {
  const [port, rx, tx] = [textOf(body, 'port'), textOf(body, 'rx'), textOf(body, 'tx')];
  if (textOf(body, 'action') === 'del') return ['Remove', `${port} from ${process}`];
  return ['Add', `${port}${rx === '' ? '' : ` from ${rx} to ${tx}`} to ${process}`];
}

function aboutAttached(body: object, component: string): Words {
  const port = `${textOf(body, 'dir')} port ${textOf(body, 'port')}`;
  if (textOf(body, 'action') === 'detach') return ['Detach', `${port} from ${component}`];
  const vlan = memberOf(body, 'vlan');
  const operation = isObject(vlan) ? textOf(vlan, 'operation') : '';
  if (operation === 'del') return ['Attach', `${port} to ${component}, which deletes the VLAN tag`];
  const tag =
    operation === 'add' && isObject(vlan)
      ? `, which adds VLAN tag ${textOf(vlan, 'id')} with priority ${textOf(vlan, 'pcp')}`
      : '';
  return ['Attach', `${port} to ${component}${tag}`];
}

function aboutEntry(body: object, process: string): Words {
  const vlan = textOf(body, 'vlan');
  const address = `${vlan === '' ? '' : `${vlan}/`}${textOf(body, 'mac_address')}`;
  const verb = textOf(body, 'action') === 'del' ? 'Remove' : 'Add';
  return [verb, `the classifier entry for ${address} to ${textOf(body, 'port')} on ${process}`];
}

function aboutFlowRules(method: string, resource: string): Words | undefined {
  const [, rule, port] = /^flow_rules\/(?:(\d+)\/)?port_id\/(\d+)$/.exec(resource) ?? [];
  if (port === undefined) return undefined;
  if (method === 'POST') return ['Create', `a flow rule on phy:${port}`];
  return ['Destroy', `${rule === undefined ? 'all flow rules' : `flow rule ${rule}`} on phy:${port}`];
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function memberOf(body: object, key: string): unknown {
  return (body as Readonly<Record<string, unknown>>)[key];
}

/** A member of a body as text; empty when there is none. */
function textOf(body: object, key: string): string {
  const value = memberOf(body, key);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
