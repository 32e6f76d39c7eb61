import { colonMac } from '../spp/protocol/mac.js';
import { readPanel } from '../panel/observed/observed-panel.js';
import type { PanelDocument } from '../panel/document/schema.js';
import { readStatuses } from '../spp/reading.js';
import { PortNotFoundError } from '../topology/errors.js';
import { describeTrace } from '../topology/forwarding/describe.js';
import { documentModel, type ForwardingModel } from '../topology/forwarding/model.js';
import { modelOfReadings } from '../topology/forwarding/observed.js';
import { trace } from '../topology/forwarding/trace.js';
import type { Handler, OperationRequest, Services } from './operation.js';
import { otherNode } from './other-node.js';
import { checkPanel } from './panel-form.js';

export const tracePackets: Handler<'tracePackets'> = async (request, services) => {
  const { body, origin } = request;
  const { from, dst_mac: mac, vlan, panel } = body;
  if (panel !== undefined) checkPanel(panel, '/panel');
  const ask = otherNode(request, services);
  if (ask !== undefined)
    return (await ask((client, node) => client.POST('/v1/topology/trace', { body, ...node }))).data;
  const model = await modelFor(panel, origin, services.registry);
  if (!model.has(from)) throw new PortNotFoundError(from, panel === undefined ? 'the panel' : 'the document');
  const found = trace(model, from, {
    ...(mac === undefined ? {} : { address: colonMac(mac).toLowerCase() }),
    ...(vlan === undefined ? {} : { tag: vlan && { id: vlan.id, pcp: vlan.pcp ?? 0 } }),
  });
  return describeTrace(found, model);
};

async function modelFor(
  panel: PanelDocument | undefined,
  origin: OperationRequest<'tracePackets'>['origin'],
  registry: Services['registry'],
): Promise<ForwardingModel> {
  if (panel === undefined) return modelOfReadings(await readStatuses(registry.list(), origin));
  return documentModel(panel, (await readPanel(registry, origin)).processes);
}
