import type { components } from '#generated/types.js';
import { textOf } from '../panel/plan/call-text.js';
import { documentWith, type Entry, launchesIn } from '../panel/document/document.js';
import { ChangeNotFoundError } from '../panel/errors.js';
import type { PanelDocument } from '../panel/document/schema.js';
import { launchOf, readPanel } from '../panel/observed/observed-panel.js';
import { processesAfter } from '../panel/plan/plan.js';
import { modelAfter, modelWith, observedModel } from '../topology/forwarding/model.js';
import { pathChanges } from '../topology/forwarding/path-changes.js';
import { revisionOf } from '../panel/document/revision.js';
import type { Planned } from '../panel/apply/applier.js';
import { NoDesiredDocumentError } from '../panel/store/desired.js';
import { findingsOf, newFindings } from '../topology/findings/find.js';
import type { Handler } from './operation.js';
import { checkPanel, inForm, revisionIn } from './panel-form.js';

type PanelPlan = components['schemas']['PanelPlan'];

export const getPanel: Handler<'getPanel'> = async (request, { registry, desired }) => {
  const { origin } = request;
  const observed = await readPanel(registry, origin);
  const entries = new Map<string, Entry>();
  const launches = launchesIn(desired.current?.document ?? {});
  for (const { id, spec, error } of observed.processes.values()) {
    if (error !== undefined) throw error;
    if (spec !== undefined)
      entries.set(id, { spec, launch: launchOf(id, observed.launches) ?? launches.get(id) });
  }
  return inForm(request, documentWith(entries), revisionOf(observed));
};

export const planPanel: Handler<'planPanel'> = async ({ body }, { applier }) => {
  checkPanel(body);
  return planBody(body, await applier.plan(body));
};

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

export const planPanelUndo: Handler<'planPanelUndo'> = async ({ path, query }, { applier }) => {
  const { target, ...planned } = await applier.planUndo(path.change_id, query.force === 'true');
  const { document, desired, isDesiredChanged } = target;
  return {
    document,
    desired: isDesiredChanged ? (desired === null ? 'deleted' : 'replaced') : 'unchanged',
    ...(desired === null ? {} : { desired_document: desired }),
    plan: planBody(document, planned),
  };
};

export const undoPanelChange: Handler<'undoPanelChange'> = (
  { path, query, header, origin, principal },
  { applier },
) =>
  applier.undo(path.change_id, {
    force: query.force === 'true',
    onFailure: query.on_failure ?? 'rollback',
    revision: revisionIn(header('if-match')),
    principal,
    origin,
  });

/** A plan, with the paths of packets that appear, change or end with it, and with what would be wrong after it. */
function planBody(document: PanelDocument, { plan, observed, forecast, revision }: Planned): PanelPlan {
  const before = observedModel(observed.processes.values());
  const after = processesAfter(observed, plan);
  const paths = plan.conflicts.length > 0 ? [] : pathChanges(before, modelAfter(document, after));
  const findings = newFindings(findingsOf(modelWith(document, after)), findingsOf(before));
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
}

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
