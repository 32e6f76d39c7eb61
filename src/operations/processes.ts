import type { Handler } from './operation.js';

export const listProcesses: Handler<'listProcesses'> = (_request, registry) =>
  registry
    .list()
    .map(({ kind, clientId }) =>
      clientId === undefined ? { type: kind } : { type: kind, 'client-id': clientId },
    );
