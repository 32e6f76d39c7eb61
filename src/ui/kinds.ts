/**
 * The kinds of process, and what the page knows of each. A new kind is an entry here and, if none of the existing views fits,
 * a view in `view/details/kind-views.tsx`. A process of a kind that is not listed is drawn as a plain box with its ports.
 */
import { SECONDARY_TYPES } from '../text/process-id.js';
import type { ProcessType } from './topology.js';

/** The view that shows the parts of a process and the requests that change them. */
export type KindView = 'forwarder' | 'worker' | 'capture' | 'none';

/** How a process is started and stopped as a whole. */
export interface RunControl {
  /** The last segment of the path of the request. */
  readonly resource: 'forward' | 'capture';
}

/** The components that can be started in a process. */
export interface ComponentOptions {
  /** In the order in which the form offers them. */
  readonly types: readonly string[];
  /** An example of a name. */
  readonly namePlaceholder: string;
  /** Whether an attached port can add and delete VLAN tags. */
  readonly hasVlanTags: boolean;
  readonly hasClassifierTable: boolean;
}

/** The options with which the primary launches a process. */
export interface LaunchOptions {
  /** The option with the client id. */
  readonly clientId: '-n' | '--client-id';
  /** Whether the process has `--vhost-client`; otherwise it captures a port to a folder. */
  readonly hasVhosts: boolean;
  /** The process spec of a process that does nothing yet. */
  readonly spec: object;
}

export interface PageKind {
  /** Name of the program, such as `spp_vf`. */
  readonly program: string;
  /** The path of a process of this kind. @param clientId 0 for the primary. */
  readonly path: (clientId: number) => string;
  /** The last part of the path of the raw status, from the path of the process on. */
  readonly statusSuffix: string;
  /** The state of a process that has neither a status nor components. */
  readonly emptyState: string;
  /** Undefined for a process that is not started and stopped as a whole. */
  readonly runControl: RunControl | undefined;
  /** Whether a process with a status patches ports: each of its ports has a jack on both sides. */
  readonly patchesPorts: boolean;
  /** Whether ports can be added and deleted. */
  readonly changesPorts: boolean;
  /** Undefined when components can be neither started nor changed. */
  readonly components: ComponentOptions | undefined;
  /** Whether components write what they receive to files, and send nothing. */
  readonly captures: boolean;
  /** Whether the ports of a process are drawn although nothing in the process uses them. */
  readonly drawsUnusedPorts: boolean;
  readonly view: KindView;
  /** Whether {@link view} is shown for a process without a status. */
  readonly viewNeedsStatus: boolean;
  readonly clearsCounters: boolean;
  /** Undefined for a process that the primary cannot launch. */
  readonly launch: LaunchOptions | undefined;
  /** How a process is ended: the question that is asked first, and the query of the request. */
  readonly end: { readonly question: string; readonly query: string };
}

const FORWARDING: RunControl = { resource: 'forward' };

const SECONDARY_END = { question: 'It stops passing packets. End it?', query: '' };

/** What kinds have in common, and all that the page knows of a kind that is not listed. */
function plainKind(type: string): PageKind {
  return {
    program: `spp_${type}`,
    path: (clientId) => `/v1/${type}s/${clientId}`,
    statusSuffix: '',
    emptyState: 'no components',
    runControl: undefined,
    patchesPorts: false,
    changesPorts: false,
    components: undefined,
    captures: false,
    drawsUnusedPorts: false,
    view: 'none',
    viewNeedsStatus: false,
    clearsCounters: false,
    launch: undefined,
    end: SECONDARY_END,
  };
}

const KINDS: Readonly<Partial<Record<ProcessType, PageKind>>> = {
  primary: {
    ...plainKind('primary'),
    path: () => '/v1/primary',
    statusSuffix: '/status',
    emptyState: 'no forwarder',
    runControl: FORWARDING,
    patchesPorts: true,
    changesPorts: true,
    view: 'forwarder',
    viewNeedsStatus: true,
    clearsCounters: true,
    end: {
      question:
        'Connected secondaries continue, but no ports can be added to them, and a new primary cannot start until all of them have ended. End it?',
      query: '?force=true',
    },
  },
  nfv: {
    ...plainKind('nfv'),
    launch: {
      clientId: '-n',
      hasVhosts: true,
      spec: { ports: [], patches: [], forwarding: false },
    },
    runControl: FORWARDING,
    patchesPorts: true,
    changesPorts: true,
    view: 'forwarder',
  },
  vf: {
    ...plainKind('vf'),
    launch: { clientId: '--client-id', hasVhosts: true, spec: { components: [], classifier_table: [] } },
    components: {
      types: ['forward', 'merge', 'classifier'],
      namePlaceholder: 'fw0',
      hasVlanTags: true,
      hasClassifierTable: true,
    },
    view: 'worker',
  },
  mirror: {
    ...plainKind('mirror'),
    launch: { clientId: '--client-id', hasVhosts: true, spec: { components: [] } },
    components: {
      types: ['mirror'],
      namePlaceholder: 'mr0',
      hasVlanTags: false,
      hasClassifierTable: false,
    },
    view: 'worker',
  },
  pcap: {
    ...plainKind('pcap'),
    launch: { clientId: '--client-id', hasVhosts: false, spec: { capturing: false } },
    runControl: { resource: 'capture' },
    captures: true,
    view: 'capture',
  },
};

const BY_TYPE = new Map<string, PageKind>(Object.entries(KINDS));

/** What the page knows of a kind of process. A kind that is not listed is a plain one. */
export function pageKind(type: string): PageKind {
  return BY_TYPE.get(type) ?? { ...plainKind(type), drawsUnusedPorts: true };
}

/** The kinds that the primary can launch, by their types. */
export const LAUNCHABLE = SECONDARY_TYPES.flatMap((type) => {
  const kind = pageKind(type);
  const { launch } = kind;
  return launch === undefined ? [] : [[type, { ...kind, launch }] as const];
});
