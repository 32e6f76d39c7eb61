import { UnsafeCommandError } from '../spp/errors.js';
import { clientIdProblem } from '../spp/protocol/launch.js';
import { PROGRAMS } from '../text/process-id.js';
import { type Handler, Json, OtherSuccess } from './operation.js';

/** Maximum time that a launch waits for the secondary, in seconds. */
const MAX_WAIT_SECONDS = 300;

export const getPrimaryStatus: Handler<'getPrimaryStatus'> = async ({ origin }, { registry }) =>
  (await registry.primary().status(origin)).once((status) => new Json(status));

export const clearPrimaryStatus: Handler<'clearPrimaryStatus'> = async ({ origin }, { registry }) => {
  await registry.primary().clear(origin);
};

export const setPrimaryForwarding: Handler<'setPrimaryForwarding'> = async (
  { body, origin },
  { registry },
) => {
  await registry.primary().setForwarding(origin, body.action === 'start');
};

export const updatePrimaryPort: Handler<'updatePrimaryPort'> = async ({ body, origin }, { registry }) => {
  const primary = registry.primary();
  const { action, port, rx, tx } = body;
  if (action === 'del') await primary.deletePort(origin, port);
  else if (port.startsWith('pipe:')) await primary.addPort(origin, port, { rx: String(rx), tx: String(tx) });
  else await primary.addPort(origin, port);
};

export const addPrimaryPatch: Handler<'addPrimaryPatch'> = async ({ body, origin }, { registry }) => {
  await registry.primary().addPatch(origin, body.src, body.dst);
};

export const resetPrimaryPatches: Handler<'resetPrimaryPatches'> = async ({ origin }, { registry }) => {
  await registry.primary().resetPatches(origin);
};

export const launchSecondary: Handler<'launchSecondary'> = async (
  { body, prefer, origin, signal },
  { registry },
) => {
  const { proc_name: program, eal, app } = body;
  const clientId = Number(body.client_id);
  const problem = clientIdProblem(app, clientId);
  if (problem !== undefined) throw new UnsafeCommandError(problem);
  const primary = registry.primary();
  const wait = prefer.get('wait');
  return registry.whileLaunching(clientId, async (free) => {
    await primary.launch(origin, { clientId, program, eal, app }, free);
    if (wait === undefined) return undefined;
    origin.settled();
    const ms = Math.min(Number(wait), MAX_WAIT_SECONDS) * 1_000;
    const found = await registry.whenConnected(clientId, ms, signal());
    const location = `/v1/${found?.kind ?? PROGRAMS[program]}s/${clientId}`;
    return found === undefined
      ? new OtherSuccess({ status: 202, location, body: undefined })
      : new OtherSuccess({ status: 201, location, body: { type: found.kind, 'client-id': clientId } });
  });
};

export const exitPrimary: Handler<'exitPrimary'> = async ({ query, origin }, { registry }) => {
  await registry.primary().exit(origin, query.force === 'true');
};
