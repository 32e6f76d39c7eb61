import { type Handler, Json } from './operation.js';

export const getMirror: Handler<'getMirror'> = async ({ path, caller }, { registry }) => {
  const found = await registry.mirror(path.client_id).status(caller);
  return found.once(
    ({ ports, masterLcore, components }) =>
      new Json({
        'client-id': path.client_id,
        ports,
        ...(masterLcore === undefined ? {} : { 'master-lcore': masterLcore }),
        components,
      }),
  );
};

export const startMirrorComponent: Handler<'startMirrorComponent'> = async (
  { path, body, caller },
  { registry },
) => {
  await registry.mirror(path.client_id).startComponent(caller, body.name, body.core, body.type);
};

export const stopMirrorComponent: Handler<'stopMirrorComponent'> = async ({ path, caller }, { registry }) => {
  await registry.mirror(path.client_id).stopComponent(caller, path.name);
};

export const updateMirrorComponentPort: Handler<'updateMirrorComponentPort'> = async (
  { path, body, caller },
  { registry },
) => {
  const mirror = registry.mirror(path.client_id);
  const { action, port, dir } = body;
  if (action === 'detach') {
    await mirror.detachPort(caller, port, dir, path.name);
    return;
  }
  await mirror.attachPort(caller, port, dir, path.name);
};

export const exitMirror: Handler<'exitMirror'> = async ({ path, caller }, { registry }) => {
  await registry.mirror(path.client_id).exit(caller);
};
