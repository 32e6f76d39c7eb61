import type { components } from '#generated/types.js';
import type { PanelDocument } from '../panel/document.js';
import { storedDocument } from '../panel/stored-document.js';
import type { PanelStatus } from '../panel/panel-status.js';
import type { Topology } from '../topology/builder.js';

/** Which spp-ctl is a node now. */
export interface Owner {
  /** Of the spp-ctl, whatever it is called; it outlasts a restart where there is a folder for the state. */
  readonly instance: string;
  /** Of its run. */
  readonly run: string;
  /** Where its API is. */
  readonly url: string;
  readonly version: string;
  /** Since when it is the node (RFC 3339). */
  readonly since: string;
}

/** A wanted document, and who wrote it when. */
export interface WantedValue {
  readonly document: PanelDocument;
  readonly since: string;
  readonly who?: string;
}

/** The largest value that is read, in characters. etcd by itself takes no larger ones. */
export const MAX_VALUE = 2_097_152;

/** @throws Error saying what is wrong with it. */
export function readOwner(text: string): Owner {
  const { instance, run, url, version, since } = objectIn(text);
  return {
    instance: textIn(instance, 'instance'),
    run: textIn(run, 'run'),
    url: textIn(url, 'url'),
    version: textIn(version, 'version'),
    since: textIn(since, 'since'),
  };
}

/** @throws Error saying what is wrong with it. */
export function readWanted(text: string): WantedValue {
  return wantedIn(objectIn(text));
}

/** @throws Error saying what is wrong with it. */
export function wantedIn({ document, since, who }: Readonly<Record<string, unknown>>): WantedValue {
  return {
    document: storedDocument(document),
    since: textIn(since, 'since'),
    ...(who === undefined ? {} : { who: textIn(who, 'who') }),
  };
}

/** What another spp-ctl has written, which may be of another release. @throws Error saying what is wrong with it. */
export function readStatus(text: string): PanelStatus {
  const { restore, drift, processes, ...more } = objectIn(text);
  if (!Array.isArray(processes)) throw new Error('it has no processes');
  const list = processes as components['schemas']['PanelProcessStatus'][];
  return {
    ...more,
    restore: restore === 'on' ? 'on' : 'off',
    drift: drift === 'repair' ? 'repair' : 'report',
    processes: list,
  };
}

/** @throws Error saying what is wrong with it. */
export function readTopology(text: string): Topology {
  const { time, event, ...lists } = objectIn(text);
  for (const name of ['processes', 'components', 'ports', 'edges'])
    if (!Array.isArray(lists[name])) throw new Error(`it has no ${name}`);
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

function textIn(value: unknown, name: string): string {
  if (typeof value === 'string') return value;
  throw new Error(`it has no ${name}`);
}
