import type { components, SppClient } from '../../client/client.js';
import type { PanelDocument } from '../../panel/document/schema.js';
import { inTime } from '../deadline.js';
import { ForeignServerError } from '../explain.js';

type Schemas = components['schemas'];

export type PanelPlan = Schemas['PanelPlan'];
export type PanelCommand = Schemas['PanelCommand'];
export type PanelChange = Schemas['PanelChange'];
export type PanelChangeCommand = Schemas['PanelChangeCommand'];

/** The panel as one document, as a server has it. Everything throws what the client throws, and ForeignServerError. */
export interface PanelApi {
  get(): Promise<PanelDocument>;
  plan(desired: PanelDocument): Promise<PanelPlan>;
  /** Takes as long as it takes. @param signal gives up waiting; what was begun goes on. */
  apply(
    desired: PanelDocument,
    plan: PanelPlan,
    onFailure: PanelChange['on_failure'],
    signal: AbortSignal,
  ): Promise<PanelChange>;
  /** The last changes, the newest first. */
  changes(signal?: AbortSignal): Promise<readonly PanelChange[]>;
  change(id: string, signal?: AbortSignal): Promise<PanelChange>;
}

/** @param timeoutMs how long an answer may take, in milliseconds, where it does not depend on the processes. */
export function createPanelApi(client: SppClient, timeoutMs: number): PanelApi {
  const forever = new AbortController().signal;
  const ask = <T>(
    task: (signal: AbortSignal) => Promise<{ data: T }>,
    signal: AbortSignal = forever,
  ): Promise<T> => inTime(timeoutMs, signal, async (attempt) => (await task(attempt)).data);
  return {
    get: async () => known(await ask((signal) => client.GET('/v1/panel', { signal })), []),
    plan: async (desired) => {
      const plan = await ask((signal) => client.POST('/v1/panel/plan', { body: desired, signal }));
      return known(plan, ['commands', 'conflicts', 'pending']);
    },
    apply: async (desired, { revision }, onFailure, signal) => {
      const { data } = await client.PUT('/v1/panel', {
        body: desired,
        params: { query: { on_failure: onFailure }, header: { 'If-Match': `"${revision}"` } },
        signal,
      });
      return change(data);
    },
    changes: async (signal) => {
      const list = await ask((attempt) => client.GET('/v1/panel/changes', { signal: attempt }), signal);
      if (!Array.isArray(list)) throw foreign();
      return list.map(change);
    },
    change: async (id, signal) => {
      const params = { path: { change_id: id } };
      return change(
        await ask(
          (attempt) => client.GET('/v1/panel/changes/{change_id}', { params, signal: attempt }),
          signal,
        ),
      );
    },
  };
}

function change(answer: PanelChange): PanelChange {
  return known(answer, ['commands', 'differences', 'pending']);
}

/**
 * Any server may answer on any port, and with JSON.
 *
 * @param lists the members that are lists.
 * @throws ForeignServerError when the answer is something else.
 */
function known<T>(answer: T, lists: readonly (keyof T)[]): T {
  const isObject = typeof answer === 'object' && answer !== null;
  if (!isObject || !lists.every((name) => Array.isArray(answer[name]))) throw foreign();
  return answer;
}

function foreign(): ForeignServerError {
  return new ForeignServerError('this is no answer about a panel');
}
