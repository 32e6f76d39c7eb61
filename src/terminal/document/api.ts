import type { components, SppClient } from '../../client/client.js';
import type { PanelDocument } from '../../panel/document/schema.js';
import { inTime } from '../deadline.js';
import { ForeignServerError } from '../explain.js';

type Schemas = components['schemas'];

export type PanelPlan = Schemas['PanelPlan'];
export type PanelCommand = Schemas['PanelCommand'];
export type PanelUndoPlan = Schemas['PanelUndoPlan'];
export type PanelChange = Schemas['PanelChange'];
export type PanelChangeCommand = Schemas['PanelChangeCommand'];

/** The panel operations of a server. All methods throw the errors of the client, and ForeignServerError. */
export interface PanelApi {
  get(): Promise<PanelDocument>;
  plan(desired: PanelDocument): Promise<PanelPlan>;
  /** Has no deadline. @param signal aborts waiting; the change continues on the server. */
  apply(
    desired: PanelDocument,
    plan: PanelPlan,
    onFailure: PanelChange['on_failure'],
    signal: AbortSignal,
  ): Promise<PanelChange>;
  planUndo(id: string, force: boolean): Promise<PanelUndoPlan>;
  /** Has no deadline, as apply(). */
  undo(
    id: string,
    force: boolean,
    plan: PanelPlan,
    onFailure: PanelChange['on_failure'],
    signal: AbortSignal,
  ): Promise<PanelChange>;
  /** The last changes, the newest first. */
  changes(signal?: AbortSignal): Promise<readonly PanelChange[]>;
  change(id: string, signal?: AbortSignal): Promise<PanelChange>;
}

/**
 * @param timeoutMs deadline of a response, in milliseconds, for all requests but apply.
 * @param node another node whose panel is read and planned; undefined for that of the server. Applies and undos are always those
 * of the server.
 */
export function createPanelApi(client: SppClient, timeoutMs: number, node?: string): PanelApi {
  const query = node === undefined ? {} : { node };
  const forever = new AbortController().signal;
  const ask = <T>(
    task: (signal: AbortSignal) => Promise<{ data: T }>,
    signal: AbortSignal = forever,
  ): Promise<T> => inTime(timeoutMs, signal, async (attempt) => (await task(attempt)).data);
  return {
    get: async () =>
      validated(await ask((signal) => client.GET('/v1/panel', { params: { query }, signal })), []),
    plan: async (desired) => {
      const plan = await ask((signal) =>
        client.POST('/v1/panel/plan', { body: desired, params: { query }, signal }),
      );
      return validated(plan, PLAN_LISTS);
    },
    apply: async (desired, { revision }, onFailure, signal) => {
      const { data } = await client.PUT('/v1/panel', {
        body: desired,
        params: { query: { on_failure: onFailure }, header: { 'If-Match': `"${revision}"` } },
        signal,
      });
      return change(data);
    },
    planUndo: async (id, force) => {
      const params = { path: { change_id: id }, query: { force: force ? 'true' : 'false' } } as const;
      const undo = await ask((signal) =>
        client.GET('/v1/panel/changes/{change_id}/undo', { params, signal }),
      );
      validated(validated(undo, []).plan, PLAN_LISTS);
      return undo;
    },
    undo: async (id, force, { revision }, onFailure, signal) => {
      const { data } = await client.POST('/v1/panel/changes/{change_id}/undo', {
        params: {
          path: { change_id: id },
          query: { force: force ? 'true' : 'false', on_failure: onFailure },
          header: { 'If-Match': `"${revision}"` },
        },
        signal,
      });
      return change(data);
    },
    changes: async (signal) => {
      const list = await ask(
        (attempt) => client.GET('/v1/panel/changes', { params: { query }, signal: attempt }),
        signal,
      );
      if (!Array.isArray(list)) throw foreign();
      return list.map(change);
    },
    change: async (id, signal) => {
      const params = { path: { change_id: id }, query };
      return change(
        await ask(
          (attempt) => client.GET('/v1/panel/changes/{change_id}', { params, signal: attempt }),
          signal,
        ),
      );
    },
  };
}

const PLAN_LISTS = ['commands', 'conflicts', 'pending', 'critical_path', 'outages'] as const;

function change(response: PanelChange): PanelChange {
  return validated(response, ['commands', 'differences', 'pending']);
}

/**
 * Validates a response, because any server may respond with JSON.
 *
 * @param lists the members that are lists.
 * @throws ForeignServerError if the response is something else.
 */
function validated<T>(response: T, lists: readonly (keyof T)[]): T {
  const isObject = typeof response === 'object' && response !== null;
  if (!isObject || !lists.every((name) => Array.isArray(response[name]))) throw foreign();
  return response;
}

function foreign(): ForeignServerError {
  return new ForeignServerError('the response is no panel document');
}
