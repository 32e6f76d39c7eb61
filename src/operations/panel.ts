import type { components } from '#generated/types.js';
import { textOf } from '../panel/plan/call-text.js';
import { documentWith, type Entry } from '../panel/document/document.js';
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
import { otherNode } from './other-node.js';
import { checkPanel, inForm, revisionIn } from './panel-form.js';
import { statusOf } from './panel-status.js';

type PanelPlan = components['schemas']['PanelPlan'];

export const getPanel: Handler<'getPanel'> = async (request, services) => {
  const ask = otherNode(request, services);
  if (ask !== undefined) {
    const { data, response } = await ask((client, node) => client.GET('/v1/panel', node));
    return inForm(request, data, revisionIn(response.headers.get('etag') ?? undefined) ?? '');
  }
  const { origin } = request;
  const { registry } = services;
  const observed = await readPanel(registry, origin);
  const entries = new Map<string, Entry>();
  for (const { id, spec, error } of observed.processes.values()) {
    if (error !== undefined) throw error;
    if (spec !== undefined) entries.set(id, { spec, launch: launchOf(id, observed.launches) });
  }
  return inForm(request, documentWith(entries), revisionOf(observed));
};

export const planPanel: Handler<'planPanel'> = async (request, services) => {
  const { body } = request;
  checkPanel(body);
  const ask = otherNode(request, services);
  if (ask !== undefined)
    return (await ask((client, node) => client.POST('/v1/panel/plan', { body, ...node }))).data;
  return planBody(body, await services.applier.plan(body));
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
    // Rounded so that the sum is the expected time.
    critical_path: forecast.criticalPath.map(({ process, places, from, to }) => ({
      process,
      commands: [...places],
      ms: Math.ceil(to) - Math.ceil(from),
    })),
    outages: forecast.outages.map(({ process, ms }) => ({ process, ms: Math.ceil(ms) })),
    ...(paths.length === 0 ? {} : { paths }),
    ...(findings.length === 0 ? {} : { findings }),
  };
}

export const getPanelStatus: Handler<'getPanelStatus'> = (_request, services) => statusOf(services);

export const getDesiredPanel: Handler<'getDesiredPanel'> = (request, { desired }) => {
  const { current } = desired;
  if (current === undefined) throw new NoDesiredDocumentError();
  return inForm(request, current.document, current.revision);
};

export const deleteDesiredPanel: Handler<'deleteDesiredPanel'> = async ({ header }, { applier }) => {
  await applier.deleteDesired(revisionIn(header('if-match')));
};

export const listPanelChanges: Handler<'listPanelChanges'> = async (request, services) => {
  const ask = otherNode(request, services);
  if (ask === undefined) return services.changes.list();
  return (await ask((client, node) => client.GET('/v1/panel/changes', node))).data;
};

export const getPanelChange: Handler<'getPanelChange'> = async (request, services) => {
  const { path } = request;
  const ask = otherNode(request, services);
  if (ask !== undefined) {
    const { data } = await ask((client, { params, ...node }) =>
      client.GET('/v1/panel/changes/{change_id}', { params: { ...params, path }, ...node }),
    );
    return data;
  }
  const change = services.changes.get(path.change_id);
  if (change === undefined) throw new ChangeNotFoundError(path.change_id);
  return change;
};
