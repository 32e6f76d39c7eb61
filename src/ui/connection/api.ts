import type { components } from '#generated/types.js';
import {
  createSppClient,
  type EventOptions,
  type PanelStatus,
  type SppClient,
  SppError,
  type SppEvent,
} from '../../client/client.js';
import type { ChangeRequest } from '../requests.js';
import type { Topology } from '../topology.js';
import type { PanelPlan } from '../desired.js';

type PanelDocument = components['schemas']['Panel'];

/** How long an answer may take, in milliseconds: longer than the server gives a process. */
const TIMEOUT_MS = 30_000;

/** The REST API as the page uses it. All of it throws SppError for what the server refuses. */
export class Api {
  readonly #client: SppClient;

  /**
   * @param url of the server, without a slash at its end.
   * @param token gives the bearer token, if there is one.
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

  /** Whether the panel is as it is desired. */
  async status(): Promise<PanelStatus> {
    const { data } = await this.#client.GET('/v1/panel/status', { signal: AbortSignal.timeout(TIMEOUT_MS) });
    return data;
  }

  /** The document that is desired, and what would make the panel so. Nothing is changed. */
  async planAgain(signal: AbortSignal): Promise<readonly [document: PanelDocument, plan: PanelPlan]> {
    const options = { signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]) };
    const { data: document } = await this.#client.GET('/v1/panel/desired', options);
    const { data: plan } = await this.#client.POST('/v1/panel/plan', { body: document, ...options });
    return [document, plan];
  }

  events(options: EventOptions): AsyncGenerator<SppEvent, void, undefined> {
    return this.#client.events(options);
  }

  /** Reads a JSON document, whose URL is told as well. */
  async read(path: string, signal: AbortSignal): Promise<unknown> {
    const response = await this.#fetch(path, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
    });
    return (await response.json()) as unknown;
  }

  /** Carries a change out. @returns what is answered; undefined for nothing. */
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

  /** The request as its curl command tells it. */
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

/** What went wrong with a request: the server's own sentence where there is one. */
export function reasonOf(error: unknown): string {
  if (error instanceof SppError) return error.message.trim();
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return 'the server does not answer in time';
  // Browsers differ in what they say then, and none says more.
  return error instanceof TypeError ? 'the server cannot be reached' : error.message;
}
