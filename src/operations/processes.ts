import { type Handler, Json } from './operation.js';

export const listProcesses: Handler<'listProcesses'> = (_request, { registry }) =>
  registry
    .snapshot()
    .once(
      (processes) =>
        new Json(
          processes.map(({ kind, clientId }) =>
            clientId === undefined ? { type: kind } : { type: kind, 'client-id': clientId },
          ),
        ),
    );
