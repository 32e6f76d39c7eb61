import { UnsafeCommandError } from '../spp/errors.js';
import { PROGRAMS } from '../spp/protocol/launch.js';
import { type Handler, OtherSuccess } from './operation.js';

/** The longest time that a launch waits for the secondary, in seconds. */
const MAX_WAIT_SECONDS = 300;

export const getPrimaryStatus: Handler<'getPrimaryStatus'> = (_request, registry) =>
  registry.primary().status();

export const clearPrimaryStatus: Handler<'clearPrimaryStatus'> = async (_request, registry) => {
  await registry.primary().clear();
};

export const setPrimaryForwarding: Handler<'setPrimaryForwarding'> = async ({ body }, registry) => {
  await registry.primary().setForwarding(body.action === 'start');
};

export const updatePrimaryPort: Handler<'updatePrimaryPort'> = async ({ body }, registry) => {
  const primary = registry.primary();
  const { action, port, rx, tx } = body;
  if (action === 'del') await primary.deletePort(port);
  else if (port.startsWith('pipe:')) await primary.addPort(port, { rx: String(rx), tx: String(tx) });
  else await primary.addPort(port);
};

export const addPrimaryPatch: Handler<'addPrimaryPatch'> = async ({ body }, registry) => {
  await registry.primary().addPatch(body.src, body.dst);
};

export const resetPrimaryPatches: Handler<'resetPrimaryPatches'> = async (_request, registry) => {
  await registry.primary().resetPatches();
};

export const launchSecondary: Handler<'launchSecondary'> = async ({ body, prefer, signal }, registry) => {
  const { proc_name: program, eal, app } = body;
  const clientId = Number(body.client_id);
  for (const name of ['-n', '--client-id'] as const) {
    const given = app[name];
    if (given !== undefined && Number(given) !== clientId) {
      throw new UnsafeCommandError(`${name} is ${given}, but client_id is ${clientId}`);
    }
  }
  const primary = registry.primary();
  const wait = prefer.get('wait');
  return registry.launching(clientId, async (free) => {
    await primary.launch({ clientId, program, eal, app }, free);
    if (wait === undefined) return undefined;
    const ms = Math.min(Number(wait), MAX_WAIT_SECONDS) * 1_000;
    const found = await registry.connected(clientId, ms, signal());
    const location = `/v1/${found?.kind ?? PROGRAMS[program]}s/${clientId}`;
    return found === undefined
      ? new OtherSuccess({ status: 202, location, body: undefined })
      : new OtherSuccess({ status: 201, location, body: { type: found.kind, 'client-id': clientId } });
  });
};

export const exitPrimary: Handler<'exitPrimary'> = async (_request, registry) => {
  await registry.primary().exit();
};
