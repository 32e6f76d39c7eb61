import type { BodyOf } from '#generated/operations.js';
import type { Vf } from '../spp/vf.js';
import type { Handler } from './operation.js';

export const getVf: Handler<'getVf'> = async ({ path }, registry) => {
  const status = await registry.vf(path.client_id).status();
  return {
    'client-id': path.client_id,
    ports: status.ports,
    ...(status.masterLcore === undefined ? {} : { 'master-lcore': status.masterLcore }),
    components: status.components,
    classifier_table: status.classifierTable,
  };
};

export const startVfComponent: Handler<'startVfComponent'> = async ({ path, body }, registry) => {
  await registry.vf(path.client_id).startComponent(body.name, body.core, body.type);
};

export const stopVfComponent: Handler<'stopVfComponent'> = async ({ path }, registry) => {
  await registry.vf(path.client_id).stopComponent(path.name);
};

export const updateVfComponentPort: Handler<'updateVfComponentPort'> = ({ path, body }, registry) =>
  updatePort(registry.vf(path.client_id), path.name, body);

/** The same at the URL of the first release's server. */
export const updateVfComponentPortByOldUrl: Handler<'updateVfComponentPortByOldUrl'> = (
  { path, body },
  registry,
) => updatePort(registry.vf(path.client_id), path.name, body);

export const updateVfClassifierTable: Handler<'updateVfClassifierTable'> = async (
  { path, body },
  registry,
) => {
  const vlan = body.type === 'vlan' ? Number(body.vlan) : undefined;
  await registry.vf(path.client_id).updateClassifierTable(body.action, vlan, body.mac_address, body.port);
};

export const exitVf: Handler<'exitVf'> = async ({ path }, registry) => {
  await registry.vf(path.client_id).exit();
};

async function updatePort(vf: Vf, name: string, body: BodyOf<'updateVfComponentPort'>): Promise<undefined> {
  const { action, port, dir, vlan } = body;
  if (action === 'detach') {
    await vf.detachPort(port, dir, name);
    return;
  }
  // The numbers may come as decimal strings, and mean nothing unless a tag is added.
  const operation = vlan?.operation ?? 'none';
  const [id, pcp] = operation === 'add' ? [Number(vlan?.id), Number(vlan?.pcp)] : [0, 0];
  await vf.attachPort(port, dir, name, { operation, id, pcp });
}
