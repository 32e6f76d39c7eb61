import type { components } from '#generated/types.js';
import {
  createSppClient,
  type EventOptions,
  type PanelStatus,
  type SppClient,
  SppError,
  type SppEvent,
} from '../../client/client.js';
import type { PanelDocument } from '../draft.js';
import type { ChangeRequest } from '../requests.js';
import type { Topology } from '../topology.js';
import type { PanelChange, PanelPlan, PanelUndoPlan } from '../desired.js';
import type { FindingList } from '../findings.js';
import type { Trace } from '../trace.js';

type Schemas = components['schemas'];
export type CpuLayout = Schemas['CpuLayout'];
export type CpuUsage = Schemas['CpuUsage'];

/** Deadline of a response, in milliseconds: longer than the deadline of the server for a process. */
const TIMEOUT_MS = 30_000;

/** A signal that also ends at the deadline. */
function within(signal: AbortSignal): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
}

/** The REST API as the page uses it. All methods throw SppError for an error response. */
export class Api {
  readonly #client: SppClient;

  /**
   * @param url of the server, without a slash at its end.
   * @param token returns the bearer token, if there is one.
   */
  constructor(
    readonly url: string,
    private readonly token: () => string | undefined,
  ) {
    this.#client = createSppClient({ url });
    this.#client.use({
      onRequest: ({ request }) => {
        const known = token();
        if (known !== undefined) request.headers.set('authorization', `Bearer ${known}`);
      },
    });
  }

  async topology(): Promise<Topology> {
    const { data } = await this.#client.GET('/v1/topology', { signal: AbortSignal.timeout(TIMEOUT_MS) });
    return data;
  }

  /** The sync states of the panel. */
  async status(): Promise<PanelStatus> {
    const { data } = await this.#client.GET('/v1/panel/status', { signal: AbortSignal.timeout(TIMEOUT_MS) });
    return data;
  }

  /** The cores of the host, and the processes that use them. */
  async cores(signal: AbortSignal): Promise<{ readonly layout: CpuLayout; readonly usage: CpuUsage }> {
    const options = { signal: within(signal) };
    const [{ data: layout }, { data: usage }] = await Promise.all([
      this.#client.GET('/v1/cpu_layout', options),
      this.#client.GET('/v1/cpu_usage', options),
    ]);
    return { layout, usage };
  }

  /** The status of the primary, with its flow rules. */
  async primary(signal: AbortSignal): Promise<Schemas['PrimaryStatus']> {
    const { data } = await this.#client.GET('/v1/primary/status', { signal: within(signal) });
    return data;
  }

  /** What is wrong with the panel. */
  async findings(): Promise<FindingList> {
    const { data } = await this.#client.GET('/v1/topology/findings', {
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return data;
  }

  /** The paths of packets through the panel. */
  async trace(body: Schemas['TraceRequest'], signal: AbortSignal): Promise<Trace> {
    const { data } = await this.#client.POST('/v1/topology/trace', { body, signal: within(signal) });
    return data;
  }

  /** The desired document. */
  async desired(signal: AbortSignal): Promise<PanelDocument> {
    const { data } = await this.#client.GET('/v1/panel/desired', { signal: within(signal) });
    return data;
  }

  /** The observed panel as a document. */
  async observed(signal: AbortSignal): Promise<PanelDocument> {
    const { data } = await this.#client.GET('/v1/panel', { signal: within(signal) });
    return data;
  }

  /** Computes the plan for a document. Changes nothing. */
  async plan(body: PanelDocument, signal: AbortSignal): Promise<PanelPlan> {
    const { data } = await this.#client.POST('/v1/panel/plan', { body, signal: within(signal) });
    return data;
  }

  /** Reads the desired document and computes the plan for it. Changes nothing. */
  async planAgain(signal: AbortSignal): Promise<readonly [document: PanelDocument, plan: PanelPlan]> {
    const document = await this.desired(signal);
    return [document, await this.plan(document, signal)];
  }

  /** The last changes, the newest first. */
  async changes(signal: AbortSignal): Promise<readonly PanelChange[]> {
    const { data } = await this.#client.GET('/v1/panel/changes', { signal: within(signal) });
    return data;
  }

  /** A change, which may be in progress. */
  async change(id: string, signal: AbortSignal): Promise<PanelChange> {
    const { data } = await this.#client.GET('/v1/panel/changes/{change_id}', {
      params: { path: { change_id: id } },
      signal: within(signal),
    });
    return data;
  }

  /** Plans the undo of a change. Changes nothing. */
  async planUndo(id: string, force: boolean, signal: AbortSignal): Promise<PanelUndoPlan> {
    const { data } = await this.#client.GET('/v1/panel/changes/{change_id}/undo', {
      params: { path: { change_id: id }, query: { force: force ? 'true' : 'false' } },
      signal: within(signal),
    });
    return data;
  }

  events(options: EventOptions): AsyncGenerator<SppEvent, void, undefined> {
    return this.#client.events(options);
  }

  /** Reads a JSON document. @param path from `/v1` on. */
  async read(path: string, signal: AbortSignal): Promise<unknown> {
    const response = await this.#fetch(path, { signal: within(signal) });
    return (await response.json()) as unknown;
  }

  /** Sends a request. @returns the body of the response; undefined if it is empty. */
  async send({ method, path, body, headers = {}, timeoutMs = TIMEOUT_MS }: ChangeRequest): Promise<unknown> {
    const response = await this.#fetch(path, {
      method,
      signal: AbortSignal.timeout(timeoutMs),
      ...(body === undefined
        ? { headers }
        : { body: JSON.stringify(body), headers: { ...headers, 'content-type': 'application/json' } }),
    });
    const text = await response.text();
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  }

  /** Sends a request in any format. @param path from `/v1` on. @returns the response, which is a success. */
  request(path: string, init: RequestInit): Promise<Response> {
    return this.#fetch(path, init);
  }

  /** Sends the request that its curl command shows. */
  async #fetch(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('accept', 'application/json, application/problem+json');
    const token = this.token();
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
    const response = await fetch(this.url + path, { ...init, headers });
    if (!response.ok) throw new SppError(response, await response.text());
    return response;
  }
}

/** Why a request failed: the message of the server, if there is one. */
export function reasonOf(error: unknown): string {
  if (error instanceof SppError) return error.message.trim();
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'the server did not respond in time';
  // The messages of browsers differ and are no more specific.
  return error instanceof TypeError ? 'the server cannot be reached' : error.message;
}
