import { textOf } from '../panel/plan/call-text.js';
import { documentOf } from '../panel/document/document.js';
import type { ProcessSpec } from '../panel/kinds/index.js';
import { ChangeNotFoundError } from '../panel/errors.js';
import type { PanelDocument } from '../panel/document/schema.js';
import { type ObservedPanel, readPanel } from '../panel/observed/observed-panel.js';
import { modelAfter, modelWith, observedModel } from '../topology/forwarding/model.js';
import { type PathChange, pathChanges } from '../topology/forwarding/path-changes.js';
import { revisionOf } from '../panel/document/revision.js';
import { NoDesiredDocumentError } from '../panel/store/desired.js';
import { findingsOf, newFindings } from '../topology/findings/find.js';
import type { Handler } from './operation.js';
import { checkPanel, inForm, revisionIn } from './panel-form.js';

export const getPanel: Handler<'getPanel'> = async (request, { registry }) => {
  const { origin } = request;
  const observed = await readPanel(registry, origin);
  const specs = new Map<string, ProcessSpec>();
  for (const { id, spec, error } of observed.processes.values()) {
    if (error !== undefined) throw error;
    if (spec !== undefined) specs.set(id, spec);
  }
  return inForm(request, documentOf(specs), revisionOf(observed));
};

export const planPanel: Handler<'planPanel'> = async ({ body }, { applier }) => {
  checkPanel(body);
  const { plan, observed, forecast, revision } = await applier.plan(body);
  const paths = plan.conflicts.length > 0 ? [] : pathChangesOf(body, observed);
  const { processes } = observed;
  const before = findingsOf(observedModel(processes.values()));
  const findings = newFindings(findingsOf(modelWith(body, processes)), before);
  return {
    revision,
    commands: plan.steps.map(({ process, call, reason }) => ({ process, ...textOf(call), reason })),
    conflicts: plan.conflicts,
    pending: plan.pending,
    expected_ms: Math.ceil(forecast.ms),
    outages: forecast.outages.map(({ process, ms }) => ({ process, ms: Math.ceil(ms) })),
    ...(paths.length === 0 ? {} : { paths }),
    ...(findings.length === 0 ? {} : { findings }),
  };
};

/** The paths of packets that appear, change or end when a document is applied. */
function pathChangesOf(document: PanelDocument, { processes }: ObservedPanel): readonly PathChange[] {
  return pathChanges(observedModel(processes.values()), modelAfter(document, processes));
}

export const applyPanel: Handler<'applyPanel'> = async (
  { body, query, header, origin, principal },
  { applier },
) => {
  checkPanel(body);
  return applier.apply(body, {
    onFailure: query.on_failure ?? 'rollback',
    revision: revisionIn(header('if-match')),
    principal,
    origin,
  });
};

export const getPanelStatus: Handler<'getPanelStatus'> = async (_request, { reconciler, findings }) => {
  const { processes, ...status } = await reconciler.status();
  const counts = findings.counts;
  return { ...status, ...(counts === undefined ? {} : { findings: counts }), processes };
};

export const getDesiredPanel: Handler<'getDesiredPanel'> = (request, { desired }) => {
  const { current } = desired;
  if (current === undefined) throw new NoDesiredDocumentError();
  return inForm(request, current.document, current.revision);
};

export const deleteDesiredPanel: Handler<'deleteDesiredPanel'> = async ({ header }, { applier }) => {
  await applier.deleteDesired(revisionIn(header('if-match')));
};

export const listPanelChanges: Handler<'listPanelChanges'> = (_request, { changes }) => changes.list();

export const getPanelChange: Handler<'getPanelChange'> = ({ path }, { changes }) => {
  const change = changes.get(path.change_id);
  if (change === undefined) throw new ChangeNotFoundError(path.change_id);
  return change;
};
