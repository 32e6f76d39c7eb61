import { clientIdOf } from '../../text/process-id.js';
import { KINDS, kindOf, type ProcessSpec } from '../kinds/index.js';
import type { PanelDocument } from './schema.js';

/** The process specs of a document by the id of the process, such as `primary` and `vf:2`. */
export function specsOf(document: PanelDocument): Map<string, ProcessSpec> {
  return new Map(KINDS.flatMap((kind) => [...kind.specsIn(document)]));
}

/** The document with these process specs. @param specs by the id of the process. */
export function documentOf(specs: ReadonlyMap<string, ProcessSpec>): PanelDocument {
  const byKind = new Map(KINDS.map((kind) => [kind, new Map<string, ProcessSpec>()]));
  for (const [id, spec] of specs) byKind.get(kindOf(spec))?.set(String(clientIdOf(id) ?? ''), spec);
  return Object.assign({}, ...[...byKind].map(([kind, own]) => kind.documentOf(own))) as PanelDocument;
}
