import type { Handler } from './operation.js';

export const getPrimaryStatus: Handler<'getPrimaryStatus'> = (_request, registry) =>
  registry.primary().status();

export const clearPrimaryStatus: Handler<'clearPrimaryStatus'> = async (_request, registry) => {
  await registry.primary().clear();
};
