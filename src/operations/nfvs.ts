import { type Handler, Json } from './operation.js';

export const getNfv: Handler<'getNfv'> = async ({ path, origin }, { registry }) => {
  const found = await registry.secondary('nfv', path.client_id).status(origin);
  return found.once(
    ({ running, masterLcore, lcores, ports, patches }) =>
      new Json({
        'client-id': path.client_id,
        status: running ? ('running' as const) : ('idling' as const),
        ...(masterLcore === undefined ? {} : { 'master-lcore': masterLcore }),
        ...(lcores === undefined ? {} : { lcores }),
        ports,
        patches,
      }),
  );
};

export const setNfvForwarding: Handler<'setNfvForwarding'> = async ({ path, body, origin }, { registry }) => {
  await registry.secondary('nfv', path.client_id).setForwarding(origin, body.action === 'start');
};

export const updateNfvPort: Handler<'updateNfvPort'> = async ({ path, body, origin }, { registry }) => {
  const nfv = registry.secondary('nfv', path.client_id);
  await (body.action === 'add' ? nfv.addPort(origin, body.port) : nfv.deletePort(origin, body.port));
};

export const addNfvPatch: Handler<'addNfvPatch'> = async ({ path, body, origin }, { registry }) => {
  await registry.secondary('nfv', path.client_id).addPatch(origin, body.src, body.dst);
};

export const resetNfvPatches: Handler<'resetNfvPatches'> = async ({ path, origin }, { registry }) => {
  await registry.secondary('nfv', path.client_id).resetPatches(origin);
};

export const exitNfv: Handler<'exitNfv'> = async ({ path, origin }, { registry }) => {
  await registry.secondary('nfv', path.client_id).exit(origin);
};
