import { kindOf, type ProcessSpec } from '../kinds/index.js';
import { documentOf, specsOf } from './document.js';
import type { PanelDocument } from './schema.js';

/** The normal form of a document: documents that say the same have the same normal form. */
export function normalDocument(document: PanelDocument): PanelDocument {
  return documentOf(new Map([...specsOf(document)].map(([id, spec]) => [id, normalSpec(spec)])));
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
