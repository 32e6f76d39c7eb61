import { type Handler, Json } from './operation.js';

export const getMirror: Handler<'getMirror'> = async ({ path, origin }, { registry }) => {
  const found = await registry.secondary('mirror', path.client_id).status(origin);
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
  { path, body, origin },
  { registry },
) => {
  await registry.secondary('mirror', path.client_id).startComponent(origin, body.name, body.core, body.type);
};

export const stopMirrorComponent: Handler<'stopMirrorComponent'> = async ({ path, origin }, { registry }) => {
  await registry.secondary('mirror', path.client_id).stopComponent(origin, path.name);
};

export const updateMirrorComponentPort: Handler<'updateMirrorComponentPort'> = async (
  { path, body, origin },
  { registry },
) => {
  const mirror = registry.secondary('mirror', path.client_id);
  const { action, port, dir } = body;
  if (action === 'detach') {
    await mirror.detachPort(origin, port, dir, path.name);
    return;
  }
  await mirror.attachPort(origin, port, dir, path.name);
};

export const exitMirror: Handler<'exitMirror'> = async ({ path, origin }, { registry }) => {
  await registry.secondary('mirror', path.client_id).exit(origin);
};
