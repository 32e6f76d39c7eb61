import { typeOf } from '../../spp/host/change.js';
import { clientIdOf } from '../../text/process-id.js';
import { kindOf, kindOfId } from '../kinds/index.js';
import { isExclusive } from '../plan/host-rules.js';
import { specsOf } from './document.js';
import type { PanelDocument } from './schema.js';

/** A conflict within a document: no panel can be like that. */
export interface DocumentConflict {
  /** A JSON Pointer into the document. */
  readonly pointer: string;
  /** A sentence. */
  readonly detail: string;
}

/** The number of conflicts that are reported. A document has room for thousands. */
const MAX_REPORTED = 16;

/** The conflicts within a document, whatever panel it is for: the first 16. */
export function documentConflicts(document: PanelDocument): DocumentConflict[] {
  const found: DocumentConflict[] = [];
  const owners = new Map<number, string>();
  const exclusive = new Map<string, string>();
  for (const [id, spec] of specsOf(document)) {
    const kind = kindOf(spec);
    const pointer = pointerOf(id);
    const clientId = clientIdOf(id);
    if (clientId !== undefined) {
      const owner = owners.get(clientId);
      if (owner === undefined) owners.set(clientId, pointer);
      else found.push({ pointer, detail: `the client id ${clientId} is also used by ${owner}` });
    }
    for (const { pointer: within, detail } of kind.conflictsWithin(spec))
      found.push({ pointer: `${pointer}${within}`, detail });
    for (const port of kind.ownPorts(spec)) {
      if (!isExclusive(port)) continue;
      const other = exclusive.get(port);
      if (other === undefined) exclusive.set(port, pointer);
      else {
        const detail = `${port} is also used by ${other}, and one process at most can have a ${typeOf(port)}`;
        found.push({ pointer, detail });
      }
    }
  }
  return found.slice(0, MAX_REPORTED);
}

/** A JSON Pointer to the process spec of a process. @param id such as `vf:2`. */
export function pointerOf(id: string): string {
  const { member } = kindOfId(id);
  const clientId = clientIdOf(id);
  return clientId === undefined ? `/${member}` : `/${member}/${clientId}`;
}
