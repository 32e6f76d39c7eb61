import { setTimeout as sleep } from 'node:timers/promises';
import type { components } from '../../generated/types.js';
import type { Panel } from '../../src/panel/document/schema.js';
import type { Dice } from '../random.js';
import { Client } from './client.js';
import { deviations, randomDocument } from './desired.js';
import { type LoadOptions, send } from './load.js';
import type { Quota } from './quota.js';
import type { Subject } from './subject.js';
import { codeOf, type HttpResponse } from './verdict.js';

type Schemas = components['schemas'];

export interface OperatorOptions extends LoadOptions {
  /** The processes that the desired document names. */
  readonly desired: readonly Subject[];
  /** Maximum time until the panel equals the desired document, once no process has a fault, in milliseconds. */
  readonly reconcileMs: number;
}

/** Maximum time until the response to an apply, which waits for all processes, in milliseconds. */
const APPLY_MS = 60_000;

/** Interval of the requests for the status of the panel, in milliseconds. */
const POLL_MS = 50;

/** Errors of a change of the panel while processes have faults, or while spp-ctl itself reconciles a process. */
const EXPECTED_CODES = ['apply_in_progress', 'conflict', 'changed_meanwhile'];

/** Who writes the desired document, and changes its processes behind its back. */
export class Operator {
  /** The last document that was sent. */
  #document: Panel = {};

  constructor(private readonly options: OperatorOptions) {}

  /** Applies random documents, one after the other. */
  async apply(dice: Dice, quota: Quota): Promise<void> {
    const { url, tally, pauseMs, desired } = this.options;
    const client = new Client(url);
    while (quota.take()) {
      this.#document = randomDocument(desired, dice);
      tally.apply(await this.#put(client));
      if (pauseMs > 0) await sleep(dice.below(pauseMs));
    }
    client.die();
  }

  /** Changes processes that the desired document names, so that they drift. */
  async drift(dice: Dice, quota: Quota): Promise<void> {
    const { url, tally, pauseMs, desired } = this.options;
    const client = new Client(url);
    while (quota.take()) {
      const subject = dice.pick(desired.filter(({ kind, calm }) => kind === 'nfv' && calm));
      if (subject !== undefined) {
        const action = dice.chance(0.5) ? 'start' : 'stop';
        const command = action === 'start' ? /^forward$/ : /^stop$/;
        const path = `${subject.path}/forward`;
        // The repair may come before the response: no status has to show the change.
        await send(
          client,
          { method: 'PUT', path, body: { action }, must: 'do', command },
          subject,
          this.options,
        );
        tally.drifts++;
      }
      await sleep(dice.below(Math.max(pauseMs, POLL_MS)));
    }
    client.die();
  }

  /** Applies the last document once more, now that no process has a fault, and checks that the panel equals it. */
  async settle(): Promise<void> {
    const { url, tally, desired, reconcileMs } = this.options;
    if (desired.length === 0) return;
    const client = new Client(url);
    const deadline = performance.now() + reconcileMs;
    let outcome = '';
    while (outcome !== 'done' && performance.now() < deadline) {
      outcome = await this.#put(client);
      if (outcome !== 'done') await sleep(POLL_MS);
    }
    let wrong = await this.#deviations(client);
    while (wrong.length > 0 && performance.now() < deadline) {
      await sleep(POLL_MS);
      wrong = await this.#deviations(client);
    }
    client.die();
    if (outcome !== 'done') tally.complain('unreconciled', `the last document was not applied: ${outcome}`);
    for (const sentence of wrong) tally.complain('unreconciled', sentence);
  }

  /** @returns the state of the change, or the code of the error. */
  async #put(client: Client): Promise<string> {
    const request = {
      method: 'PUT',
      path: '/v1/panel?on_failure=continue',
      body: this.#document,
      must: 'do',
    } as const;
    const response = await client.send(request, APPLY_MS).catch((error: unknown) => String(error));
    if (typeof response === 'string') {
      this.options.tally.complain('noResponse', `PUT /v1/panel: ${response}`);
      return 'no response';
    }
    if (response.status === 200) return (JSON.parse(response.body) as Schemas['PanelChange']).state;
    const code = codeOf(response);
    if (!this.#isExpected(response, code))
      this.options.tally.complain('wrong', `PUT /v1/panel: ${response.status} ${response.body}`);
    return code;
  }

  #isExpected({ status }: HttpResponse, code: string): boolean {
    return EXPECTED_CODES.includes(code) || (status === 500 && code === 'process_timeout');
  }

  async #deviations(client: Client): Promise<string[]> {
    const { desired, patienceMs } = this.options;
    const response = await client.send({ method: 'GET', path: '/v1/panel/status', must: 'list' }, patienceMs);
    const { processes } = JSON.parse(response.body) as Schemas['PanelStatus'];
    const named = processes.filter(({ state }) => state !== 'unmanaged');
    const others = named
      .filter(({ process, state }) => state !== 'in_sync' && desired.some(({ id }) => id === process))
      .map(({ process, state }) => `${process} is ${state}`);
    return [...others, ...deviations(desired, this.#document)];
  }
}
