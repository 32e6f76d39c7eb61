import type { Handler } from './operation.js';

export const getNfv: Handler<'getNfv'> = async ({ path }, registry) => {
  const { running, masterLcore, lcores, ports, patches } = await registry.nfv(path.client_id).status();
  return {
    'client-id': path.client_id,
    status: running ? 'running' : 'idling',
    ...(masterLcore === undefined ? {} : { 'master-lcore': masterLcore }),
    ...(lcores === undefined ? {} : { lcores }),
    ports,
    patches,
  };
};

export const setNfvForwarding: Handler<'setNfvForwarding'> = async ({ path, body }, registry) => {
  await registry.nfv(path.client_id).setForwarding(body.action === 'start');
};

export const updateNfvPort: Handler<'updateNfvPort'> = async ({ path, body }, registry) => {
  const nfv = registry.nfv(path.client_id);
  await (body.action === 'add' ? nfv.addPort(body.port) : nfv.deletePort(body.port));
};

export const addNfvPatch: Handler<'addNfvPatch'> = async ({ path, body }, registry) => {
  await registry.nfv(path.client_id).addPatch(body.src, body.dst);
};

export const resetNfvPatches: Handler<'resetNfvPatches'> = async ({ path }, registry) => {
  await registry.nfv(path.client_id).resetPatches();
};

export const exitNfv: Handler<'exitNfv'> = async ({ path }, registry) => {
  await registry.nfv(path.client_id).exit();
};
