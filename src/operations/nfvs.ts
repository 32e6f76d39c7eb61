import { type Handler, Json } from './operation.js';

export const getNfv: Handler<'getNfv'> = async ({ path, caller }, { registry }) => {
  const found = await registry.nfv(path.client_id).status(caller);
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

export const setNfvForwarding: Handler<'setNfvForwarding'> = async ({ path, body, caller }, { registry }) => {
  await registry.nfv(path.client_id).setForwarding(caller, body.action === 'start');
};

export const updateNfvPort: Handler<'updateNfvPort'> = async ({ path, body, caller }, { registry }) => {
  const nfv = registry.nfv(path.client_id);
  await (body.action === 'add' ? nfv.addPort(caller, body.port) : nfv.deletePort(caller, body.port));
};

export const addNfvPatch: Handler<'addNfvPatch'> = async ({ path, body, caller }, { registry }) => {
  await registry.nfv(path.client_id).addPatch(caller, body.src, body.dst);
};

export const resetNfvPatches: Handler<'resetNfvPatches'> = async ({ path, caller }, { registry }) => {
  await registry.nfv(path.client_id).resetPatches(caller);
};

export const exitNfv: Handler<'exitNfv'> = async ({ path, caller }, { registry }) => {
  await registry.nfv(path.client_id).exit(caller);
};
