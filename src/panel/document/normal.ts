import { kindOf, type ProcessSpec } from '../kinds/index.js';
import { EAL_OPTIONS, type LaunchOptions, PROGRAM_OPTIONS } from '../../spp/protocol/launch.js';
import { documentWith, type Entry, entriesOf } from './document.js';
import type { LaunchSpec, PanelDocument } from './schema.js';

/** The normal form of a document: documents that say the same have the same normal form. */
export function normalDocument(document: PanelDocument): PanelDocument {
  return documentWith(new Map([...entriesOf(document)].map(([id, entry]) => [id, normalEntry(entry)])));
}

function normalEntry(entry: Entry): Entry {
  if (entry === 'absent') return entry;
  const { spec, launch } = entry;
  return { spec: normalSpec(spec), launch: launch && normalLaunch(launch) };
}

/** The options in the order in which they are sent, with values as they are sent. */
export function normalLaunch({ eal, app }: LaunchSpec): LaunchSpec {
  return { eal: normalOptions(EAL_OPTIONS, eal), app: normalOptions(PROGRAM_OPTIONS, app) } as LaunchSpec;
}

function normalOptions(names: readonly string[], options: LaunchOptions): LaunchOptions {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = options[name];
      if (value === undefined) return [];
      return [[name, value === null || value === '' ? null : String(value)]];
    }),
  );
}

/** Whether two documents say the same about a process. How it is launched does not matter once it runs. */
export function sameEntry(a: Entry, b: Entry): boolean {
  if (a === 'absent' || b === 'absent') return a === b;
  return sameSpec(a.spec, b.spec);
}

/** The normal form of a process spec. */
export function normalSpec(spec: ProcessSpec): ProcessSpec {
  return kindOf(spec).normal(spec);
}

/** Whether two process specs say the same. */
export function sameSpec(a: ProcessSpec, b: ProcessSpec): boolean {
  return JSON.stringify(normalSpec(a)) === JSON.stringify(normalSpec(b));
}

/** Whether a process with this spec does nothing. */
export function isEmpty(spec: ProcessSpec): boolean {
  return kindOf(spec).isEmpty(spec);
}
