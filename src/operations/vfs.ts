import { type Handler, Json, type OperationRequest, type Services } from './operation.js';

export const getVf: Handler<'getVf'> = async ({ path, origin }, { registry }) => {
  const found = await registry.secondary('vf', path.client_id).status(origin);
  return found.once(
    ({ ports, masterLcore, components, classifierTable }) =>
      new Json({
        'client-id': path.client_id,
        ports,
        ...(masterLcore === undefined ? {} : { 'master-lcore': masterLcore }),
        components,
        classifier_table: classifierTable,
      }),
  );
};

export const startVfComponent: Handler<'startVfComponent'> = async ({ path, body, origin }, { registry }) => {
  await registry.secondary('vf', path.client_id).startComponent(origin, body.name, body.core, body.type);
};

export const stopVfComponent: Handler<'stopVfComponent'> = async ({ path, origin }, { registry }) => {
  await registry.secondary('vf', path.client_id).stopComponent(origin, path.name);
};

export const updateVfComponentPort: Handler<'updateVfComponentPort'> = updatePort;

/** The same operation at the URL of the original server's first release. */
export const updateVfComponentPortByOldUrl: Handler<'updateVfComponentPortByOldUrl'> = updatePort;

export const updateVfClassifierTable: Handler<'updateVfClassifierTable'> = async (
  { path, body, origin },
  { registry },
) => {
  const vlan = body.type === 'vlan' ? Number(body.vlan) : undefined;
  await registry
    .secondary('vf', path.client_id)
    .updateClassifierTable(origin, body.action, vlan, body.mac_address, body.port);
};

export const exitVf: Handler<'exitVf'> = async ({ path, origin }, { registry }) => {
  await registry.secondary('vf', path.client_id).exit(origin);
};

async function updatePort(
  { path, body, origin }: Pick<OperationRequest<'updateVfComponentPort'>, 'path' | 'body' | 'origin'>,
  { registry }: Services,
): Promise<undefined> {
  const vf = registry.secondary('vf', path.client_id);
  const { action, port, dir, vlan } = body;
  if (action === 'detach') {
    await vf.detachPort(origin, port, dir, path.name);
    return;
  }
  // The numbers may be decimal strings; they have no meaning unless a tag is added.
  const operation = vlan?.operation ?? 'none';
  const [id, pcp] = operation === 'add' ? [Number(vlan?.id), Number(vlan?.pcp)] : [0, 0];
  await vf.attachPort(origin, port, dir, path.name, { operation, id, pcp });
}
