import type { components } from '#generated/types.js';
import type { PanelDocument } from '../panel/document/schema.js';
import { storedDocument } from '../panel/store/stored-document.js';
import type { PanelStatus } from '../panel/reconcile/panel-status.js';
import type { Topology } from '../topology/builder.js';

type ProcessStatus = components['schemas']['PanelProcessStatus'];

/** The spp-ctl that holds the claim to a node. */
export interface Owner {
  /** Identifies its run. */
  readonly run: string;
  /** URL of its API. */
  readonly url: string;
  readonly version: string;
  /** Start of the claim (RFC 3339). */
  readonly since: string;
}

/** A desired document, with its author and time. */
export interface DesiredValue {
  readonly document: PanelDocument;
  readonly since: string;
  readonly who?: string;
  /** The node whose spp-ctl took the request. Undefined for a document of an older release or of another program. */
  readonly by?: string;
}

/** Maximum size of a value, in characters: the default limit of etcd. */
export const MAX_VALUE = 2_097_152;

/** @throws Error with a message about the value. */
export function readOwner(text: string): Owner {
  const { run, url, version, since } = objectIn(text);
  return {
    run: textIn(run, 'run'),
    url: textIn(url, 'url'),
    version: textIn(version, 'version'),
    since: textIn(since, 'since'),
  };
}

/** @throws Error with a message about the value. */
export function readDesired(text: string): DesiredValue {
  return desiredIn(objectIn(text));
}

/** @throws Error with a message about the value. */
export function desiredIn({ document, since, who, by }: Readonly<Record<string, unknown>>): DesiredValue {
  return {
    document: storedDocument(document),
    since: textIn(since, 'since'),
    ...(who === undefined ? {} : { who: textIn(who, 'who') }),
    ...(by === undefined ? {} : { by: textIn(by, 'by') }),
  };
}

/**
 * Reads the status of another spp-ctl, which may be of another release. @throws Error with a message about the value.
 */
export function readStatus(text: string): PanelStatus {
  // Version 0.1 had other names for the desired state and conflicts.
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

/** The members of a topology that are used. Other releases may have more. */
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

/** @throws Error with a message about the value. */
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

/** @throws Error when the text is not a JSON object. */
export function objectIn(text: string): Readonly<Record<string, unknown>> {
  if (text.length > MAX_VALUE) throw new Error(`it has more than ${MAX_VALUE} characters`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('it is not JSON');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error('it is not an object');
  return value as Readonly<Record<string, unknown>>;
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isNumber = (value: unknown): boolean => typeof value === 'number';

/** Types of members. */
const KINDS = {
  text: isText,
  'text?': (value) => value === undefined || isText(value),
  'number?': (value) => value === undefined || isNumber(value),
  'object?': (value) => value === undefined || (typeof value === 'object' && value !== null),
  texts: (value) => Array.isArray(value) && value.every(isText),
  'numbers?': (value) => value === undefined || (Array.isArray(value) && value.every(isNumber)),
} satisfies Readonly<Record<string, (value: unknown) => boolean>>;
type Shape = Readonly<Record<string, keyof typeof KINDS>>;

/** @throws Error when the member is not a list of objects of this shape. */
function listIn(
  lists: Readonly<Record<string, unknown>>,
  name: string,
  shape: Shape,
): readonly Readonly<Record<string, unknown>>[] {
  const list = lists[name];
  if (!Array.isArray(list)) throw new Error(`it has no ${name}`);
  return list.map((each: unknown) => {
    if (typeof each !== 'object' || each === null) throw new Error(`one of its ${name} is not an object`);
    const object = each as Readonly<Record<string, unknown>>;
    for (const [member, kind] of Object.entries(shape))
      if (!KINDS[kind](object[member])) throw new Error(`one of its ${name} has no valid ${member}`);
    return object;
  });
}

export function textIn(value: unknown, name: string): string {
  if (typeof value === 'string') return value;
  throw new Error(`it has no ${name}`);
}
