import { readPanel } from '../panel/observed/observed-panel.js';
import { readStatuses } from '../spp/reading.js';
import { findingsOf } from '../topology/findings/find.js';
import { modelWith } from '../topology/forwarding/model.js';
import type { Handler } from './operation.js';
import { checkPanel } from './panel-form.js';

export const listFindings: Handler<'listFindings'> = async ({ origin }, { registry, findings }) => {
  // What is read here comes to the watch like any other status.
  const readings = await readStatuses(registry.list(), origin);
  const failed = readings.filter((reading) => 'error' in reading);
  const { model, list } = findings.check(new Set(failed.map(({ id }) => id)));
  return { findings: [...list], unknown: [...model.unknown] };
};

export const checkDocument: Handler<'checkDocument'> = async ({ body, origin }, { registry }) => {
  checkPanel(body);
  const model = modelWith(body, (await readPanel(registry, origin)).processes);
  return { findings: [...findingsOf(model)], unknown: [...model.unknown] };
};
