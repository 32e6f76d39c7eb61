import type { Topology } from '../../src/topology/builder.js';
import type { TestController } from './controller.js';
import { assertGraph } from './graph.js';

/** Requests the topology, which must be a valid graph. */
export async function topologyOf(controller: TestController): Promise<Topology> {
  const topology = (await controller.get('/v1/topology')) as Topology;
  assertGraph(topology);
  return topology;
}

/** Makes an nfv forward from phy:0 to ring:0. */
export async function forward(controller: TestController, clientId: number): Promise<void> {
  const nfv = `/v1/nfvs/${clientId}`;
  await controller.expect(204, 'PUT', `${nfv}/ports`, { action: 'add', port: 'ring:0' });
  await controller.expect(204, 'PUT', `${nfv}/patches`, { src: 'phy:0', dst: 'ring:0' });
  await controller.expect(204, 'PUT', `${nfv}/forward`, { action: 'start' });
}
