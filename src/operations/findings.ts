import { readPanel } from '../panel/observed/observed-panel.js';
import { readStatuses } from '../spp/reading.js';
import { findingsOf } from '../topology/findings/find.js';
import { modelWith } from '../topology/forwarding/model.js';
import type { Handler } from './operation.js';
import { otherNode } from './other-node.js';
import { checkPanel } from './panel-form.js';

export const listFindings: Handler<'listFindings'> = async (request, services) => {
  const ask = otherNode(request, services);
  if (ask !== undefined) return (await ask((client, node) => client.GET('/v1/topology/findings', node))).data;
  const { origin } = request;
  const { registry, findings } = services;
  // What is read here comes to the watch like any other status.
  const readings = await readStatuses(registry.list(), origin);
  const failed = readings.filter((reading) => 'error' in reading);
  const { model, list } = findings.check(new Set(failed.map(({ id }) => id)));
  return { findings: [...list], unknown: [...model.unknown] };
};

export const checkDocument: Handler<'checkDocument'> = async (request, services) => {
  const { body, origin } = request;
  checkPanel(body);
  const ask = otherNode(request, services);
  if (ask !== undefined)
    return (await ask((client, node) => client.POST('/v1/topology/findings', { body, ...node }))).data;
  const model = modelWith(body, (await readPanel(services.registry, origin)).processes);
  return { findings: [...findingsOf(model)], unknown: [...model.unknown] };
};
