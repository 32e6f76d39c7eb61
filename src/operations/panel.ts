import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';
import { textOf } from '../panel/call-text.js';
import { contradictionsOf } from '../panel/contradictions.js';
import { documentOf, type PanelDocument, type Part } from '../panel/document.js';
import { ChangeNotFoundError, ContradictionError } from '../panel/errors.js';
import { readPanel } from '../panel/live.js';
import { revisionOf } from '../panel/revision.js';
import { NothingWantedError } from '../panel/wanted.js';
import { type Handler, type OperationRequest, Representation } from './operation.js';

const TYPES = { json: 'application/json', yaml: 'application/yaml' } as const;

export const getPanel: Handler<'getPanel'> = async (request, { registry }) => {
  const { caller } = request;
  const live = await readPanel(registry, caller);
  const parts = new Map<string, Part>();
  for (const { id, part, error } of live.processes.values()) {
    if (error !== undefined) throw error;
    if (part !== undefined) parts.set(id, part);
  }
  return inForm(request, documentOf(parts), revisionOf(live));
};

/** A document as JSON, or as YAML where that is wanted. */
function inForm(
  { query, accepts }: Pick<OperationRequest<'getPanel' | 'getWantedPanel'>, 'query' | 'accepts'>,
  document: PanelDocument,
  revision: string,
): Representation<(typeof TYPES)[keyof typeof TYPES]> {
  const headers = { etag: `"${revision}"`, vary: 'accept' };
  const type = query.format === undefined ? accepts(Object.values(TYPES)) : TYPES[query.format];
  if (type !== TYPES.yaml) return new Representation(TYPES.json, JSON.stringify(document), headers);
  // Loaded only where it is needed.
  const { stringify } = createRequire(import.meta.url)('yaml') as typeof Yaml;
  return new Representation(type, stringify(document), headers);
}

export const planPanel: Handler<'planPanel'> = async ({ body }, { transactions }) => {
  check(body);
  const { plan, revision } = await transactions.plan(body);
  return {
    revision,
    commands: plan.steps.map(({ process, call, reason }) => ({ process, ...textOf(call), reason })),
    obstacles: plan.obstacles,
    pending: plan.pending,
  };
};

export const applyPanel: Handler<'applyPanel'> = async ({ body, query, header, caller, who }, { keeper }) => {
  check(body);
  return keeper.apply(body, {
    onFailure: query.on_failure ?? 'rollback',
    revision: revisionIn(header('if-match')),
    who,
    caller,
  });
};

export const getPanelStatus: Handler<'getPanelStatus'> = (_request, { keeper }) => keeper.tell();

export const getWantedPanel: Handler<'getWantedPanel'> = (request, { keeper }) => {
  const { wanted } = keeper;
  if (wanted === undefined) throw new NothingWantedError();
  return inForm(request, wanted.document, wanted.revision);
};

export const deleteWantedPanel: Handler<'deleteWantedPanel'> = async ({ header }, { keeper }) => {
  await keeper.forget(revisionIn(header('if-match')));
};

export const listPanelChanges: Handler<'listPanelChanges'> = (_request, { transactions }) =>
  transactions.list();

export const getPanelChange: Handler<'getPanelChange'> = ({ path }, { transactions }) => {
  const change = transactions.get(path.change_id);
  if (change === undefined) throw new ChangeNotFoundError(path.change_id);
  return change;
};

function check(document: PanelDocument): void {
  const contradictions = contradictionsOf(document);
  if (contradictions.length > 0) throw new ContradictionError(contradictions);
}

/** The revision that If-Match has; undefined when it has none, or takes any. */
function revisionIn(ifMatch: string | undefined): string | undefined {
  const text = ifMatch?.trim();
  if (text === undefined || text === '' || text === '*') return undefined;
  return /^"(.*)"$/.exec(text)?.[1] ?? text;
}
