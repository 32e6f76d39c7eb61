import type { components } from '#generated/types.js';
import type { PanelDocument } from '../panel/document/schema.js';
import { storedDocument } from '../panel/store/stored-document.js';
import type { PanelStatus } from '../panel/reconcile/panel-status.js';
import type { Topology } from '../topology/builder.js';

type ProcessStatus = components['schemas']['PanelProcessStatus'];

/** Which spp-ctl is a node now. */
export interface Owner {
  /** Of its run: another one has another. */
  readonly run: string;
  /** Where its API is. */
  readonly url: string;
  readonly version: string;
  /** Since when it is the node (RFC 3339). */
  readonly since: string;
}

/** A desired document, and who wrote it when. */
export interface DesiredValue {
  readonly document: PanelDocument;
  readonly since: string;
  readonly who?: string;
}

/** The largest value that is read, in characters. etcd by itself takes no larger ones. */
export const MAX_VALUE = 2_097_152;

/** @throws Error saying what is wrong with it. */
export function readOwner(text: string): Owner {
  const { run, url, version, since } = objectIn(text);
  return {
    run: textIn(run, 'run'),
    url: textIn(url, 'url'),
    version: textIn(version, 'version'),
    since: textIn(since, 'since'),
  };
}

/** @throws Error saying what is wrong with it. */
export function readDesired(text: string): DesiredValue {
  return desiredIn(objectIn(text));
}

/** @throws Error saying what is wrong with it. */
export function desiredIn({ document, since, who }: Readonly<Record<string, unknown>>): DesiredValue {
  return {
    document: storedDocument(document),
    since: textIn(since, 'since'),
    ...(who === undefined ? {} : { who: textIn(who, 'who') }),
  };
}

/** What another spp-ctl has written, which may be of another release. @throws Error saying what is wrong with it. */
export function readStatus(text: string): PanelStatus {
  // To 0.1 there were other words for what is desired, and for conflicts.
  const { restore, drift, processes, wanted, desired = wanted, ...more } = objectIn(text);
  const list = listIn({ processes }, 'processes', { process: 'text', state: 'text' });
  if (more['problem'] !== undefined) textIn(more['problem'], 'problem');
  return {
    ...more,
    ...(desired === undefined ? {} : { desired: desired as PanelStatus['desired'] & object }),
    restore: restore === 'on' ? 'on' : 'off',
    drift: drift === 'repair' ? 'repair' : 'report',
    processes: list.map(
      ({ obstacles, conflicts = obstacles, ...each }) =>
        ({ ...each, ...(conflicts === undefined ? {} : { conflicts }) }) as ProcessStatus,
    ),
  };
}

/** What is made use of in a topology. More may be there that another release knows. */
const SHAPES: Readonly<Record<string, Shape>> = {
  processes: {
    id: 'text',
    type: 'text',
    ports: 'texts',
    'client-id': 'number?',
    status: 'text?',
    lcores: 'numbers?',
    'unused-lcores': 'numbers?',
  },
  components: { id: 'text', process: 'text', name: 'text', type: 'text' },
  ports: { id: 'text', name: 'text', type: 'text', processes: 'texts' },
  edges: {
    id: 'text',
    type: 'text',
    process: 'text',
    from: 'text',
    to: 'text',
    vlan: 'object?',
    match: 'object?',
  },
};

/** @throws Error saying what is wrong with it. */
export function readTopology(text: string): Topology {
  const { time, event, ...lists } = objectIn(text);
  for (const [name, shape] of Object.entries(SHAPES)) listIn(lists, name, shape);
  if (Number.isNaN(Date.parse(textIn(time, 'time')))) throw new Error('it has no time');
  return {
    ...(lists as Omit<Topology, 'time' | 'event'>),
    time: textIn(time, 'time'),
    event: textIn(event, 'event'),
  };
}

/** @throws Error when it is none. */
export function objectIn(text: string): Readonly<Record<string, unknown>> {
  if (text.length > MAX_VALUE) throw new Error(`it has more than ${MAX_VALUE} characters`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('it is no JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('it is no object');
  return value as Readonly<Record<string, unknown>>;
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isNumber = (value: unknown): boolean => typeof value === 'number';

/** What the members of an object may be. */
const KINDS = {
  text: isText,
  'text?': (value) => value === undefined || isText(value),
  'number?': (value) => value === undefined || isNumber(value),
  'object?': (value) => value === undefined || (typeof value === 'object' && value !== null),
  texts: (value) => Array.isArray(value) && value.every(isText),
  'numbers?': (value) => value === undefined || (Array.isArray(value) && value.every(isNumber)),
} satisfies Readonly<Record<string, (value: unknown) => boolean>>;
type Shape = Readonly<Record<string, keyof typeof KINDS>>;

/** @throws Error when it is no list of objects of this shape. */
function listIn(
  lists: Readonly<Record<string, unknown>>,
  name: string,
  shape: Shape,
): readonly Readonly<Record<string, unknown>>[] {
  const list = lists[name];
  if (!Array.isArray(list)) throw new Error(`it has no ${name}`);
  return list.map((each: unknown) => {
    if (typeof each !== 'object' || each === null) throw new Error(`one of its ${name} is no object`);
    const object = each as Readonly<Record<string, unknown>>;
    for (const [member, kind] of Object.entries(shape))
      if (!KINDS[kind](object[member]))
        throw new Error(`one of its ${name} has no ${member} that makes sense`);
    return object;
  });
}

function textIn(value: unknown, name: string): string {
  if (typeof value === 'string') return value;
  throw new Error(`it has no ${name}`);
}
