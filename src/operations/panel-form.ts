import { documentConflicts } from '../panel/document/document-conflicts.js';
import type { PanelDocument } from '../panel/document/schema.js';
import { DocumentConflictError } from '../panel/errors.js';
import { yamlOf } from '../text/write-yaml.js';
import { type OperationRequest, Representation } from './operation.js';

const TYPES = { json: 'application/json', yaml: 'application/yaml' } as const;

type Reads = 'getPanel' | 'getDesiredPanel' | 'getNodePanel';

/** A document as JSON, or as YAML if the client prefers it. @param more further headers. */
export function inForm(
  { query, accepts }: Pick<OperationRequest<Reads>, 'query' | 'accepts'>,
  document: PanelDocument,
  revision: string,
  more: Readonly<Record<string, string>> = {},
): Representation<(typeof TYPES)[keyof typeof TYPES]> {
  const headers = { etag: `"${revision}"`, vary: 'accept', ...more };
  const type = query.format === undefined ? accepts(Object.values(TYPES)) : TYPES[query.format];
  if (type !== TYPES.yaml) return new Representation(TYPES.json, JSON.stringify(document), headers);
  return new Representation(type, yamlOf(document), headers);
}

/** @param at a JSON Pointer to the document in the body. @throws DocumentConflictError */
export function checkPanel(document: PanelDocument, at = ''): void {
  const contradictions = documentConflicts(document);
  if (contradictions.length === 0) return;
  throw new DocumentConflictError(
    contradictions.map(({ pointer, detail }) => ({ pointer: `${at}${pointer}`, detail })),
  );
}

/** The revision in If-Match; undefined when it is missing, or `*`. */
export function revisionIn(ifMatch: string | undefined): string | undefined {
  const text = ifMatch?.trim();
  if (text === undefined || text === '' || text === '*') return undefined;
  return /^"(.*)"$/.exec(text)?.[1] ?? text;
}
