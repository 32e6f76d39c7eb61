import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import type { components } from '../../../generated/types.js';
import type { Dice } from '../../../scripts/random.js';
import type { TestController, TestResponse } from '../../support/controller.js';
import { desired, type NodeList } from '../scene.js';
import type { Condition, Operation } from './history.js';

type Schemas = components['schemas'];

/** An etcd member that is followed is silent for at most this time before data are told to be stale, in milliseconds. */
export const LIMIT_MS = 7_000;

/** What a stale response may be older than it says, as changes and confirmations come on two connections. */
const LATE_MS = 2_000;

/** How far two clocks of one machine may differ after some seconds, in milliseconds. */
const CLOCK_MS = 10;

/** Longest pause between two requests of a client, in milliseconds. */
const PAUSE_MS = 200;

/** The recorded operations by node. */
export class Recorder {
  readonly histories: ReadonlyMap<string, Operation[]>;
  /** Number of responses to reads that are told to be fresh, and stale. */
  fresh = 0;
  stale = 0;
  readonly #start = performance.now();
  #contents = 0;

  constructor(readonly nodes: readonly string[]) {
    this.histories = new Map(nodes.map((node) => [node, []]));
  }

  get now(): number {
    return performance.now() - this.#start;
  }

  record(node: string, operation: Operation): void {
    this.histories.get(node)?.push(operation);
  }

  /** A document that was never written before. */
  next(): { readonly content: string; readonly body: object } {
    const content = `ring:${++this.#contents}`;
    return { content, body: desired(true, content) };
  }

  async timed(
    request: () => Promise<TestResponse>,
  ): Promise<{ readonly response: TestResponse; readonly invokedAt: number; readonly respondedAt: number }> {
    const invokedAt = this.now;
    const response = await request();
    return { response, invokedAt, respondedAt: this.now };
  }
}

/** Reads the document of a node. @returns its revision; undefined when there is none. */
async function readPanel(
  recorder: Recorder,
  controller: TestController,
  node: string,
): Promise<string | undefined> {
  const { response, ...times } = await recorder.timed(() =>
    controller.request('GET', `/v1/nodes/${node}/panel`),
  );
  // The response says nothing about the age of the data.
  if (response.status === 404) return undefined;
  assert.equal(response.status, 200, response.text);
  const ageMs = 1_000 * (Number(response.headers.get('age')) + 1);
  const revision = response.headers.get('etag')?.slice(1, -1) ?? '';
  const { nfvs } = response.json() as Schemas['Panel'];
  const content = nfvs?.['3']?.ports[0] ?? '';
  const maxAgeMs = ageMs <= LIMIT_MS ? LIMIT_MS : ageMs + LATE_MS;
  recorder.record(node, { kind: 'read', ...times, found: { revision, content }, maxAgeMs });
  return revision;
}

/** Writes the document of a node, or deletes it, if it is as expected. */
async function write(
  recorder: Recorder,
  controller: TestController,
  node: string,
  revision: string | undefined,
  isDeletion: boolean,
): Promise<void> {
  const path = `/v1/nodes/${node}/panel`;
  const condition: Condition = revision ?? null;
  const headers: Record<string, string> =
    revision === undefined ? { 'if-none-match': '*' } : { 'if-match': `"${revision}"` };
  if (isDeletion && revision !== undefined) {
    const { response, ...times } = await recorder.timed(() =>
      controller.request('DELETE', path, { headers }),
    );
    const outcomes = { 204: 'deleted', 404: 'missing', 412: 'refused', 503: 'unknown' } as const;
    const outcome = outcomes[response.status as keyof typeof outcomes];
    assert.notEqual(outcome, undefined, response.text);
    recorder.record(node, { kind: 'delete', ...times, condition, outcome });
    return;
  }
  const { content, body } = recorder.next();
  const { response, ...times } = await recorder.timed(() =>
    controller.request('PUT', path, { headers, body }),
  );
  const outcomes = { 412: 'refused', 503: 'unknown' } as const;
  const outcome =
    response.status === 202
      ? { written: (response.json() as Schemas['NodePanelKept']).revision }
      : outcomes[response.status as keyof typeof outcomes];
  assert.notEqual(outcome, undefined, response.text);
  recorder.record(node, { kind: 'put', ...times, content, condition, outcome });
}

/** Reads and writes documents through any spp-ctl, one request after the other, until the signal. */
export async function writeUntil(
  signal: AbortSignal,
  recorder: Recorder,
  controllers: readonly TestController[],
  dice: Dice,
): Promise<void> {
  while (!signal.aborted) {
    const node = dice.pick(recorder.nodes) ?? '';
    const via = (): TestController => controllers[dice.below(controllers.length)]!;
    const revision = await readPanel(recorder, via(), node);
    await sleep(dice.between(0, PAUSE_MS));
    await write(recorder, via(), node, revision, dice.chance(0.15));
    await sleep(dice.between(0, PAUSE_MS));
  }
}

/** Reads the list of nodes through one spp-ctl, again and again, until the signal. */
export async function readUntil(
  signal: AbortSignal,
  recorder: Recorder,
  controller: TestController,
  dice: Dice,
): Promise<void> {
  while (!signal.aborted) {
    const askedAt = Date.now();
    const { response, ...times } = await recorder.timed(() => controller.request('GET', '/v1/nodes'));
    assert.equal(response.status, 200, response.text);
    const { nodes, stale, as_of } = response.json() as NodeList;
    const ageMs = askedAt - Date.parse(as_of);
    assert.ok(stale || ageMs <= LIMIT_MS + CLOCK_MS, `${ageMs} ms old, and told to be fresh`);
    if (stale) recorder.stale++;
    else recorder.fresh++;
    const maxAgeMs = stale ? ageMs + LATE_MS : LIMIT_MS;
    for (const node of recorder.nodes) {
      const revision = nodes.find((each) => each.node === node)?.revision;
      const found = revision === undefined ? undefined : { revision };
      recorder.record(node, { kind: 'read', ...times, found, maxAgeMs });
    }
    await sleep(dice.between(0, PAUSE_MS));
  }
}
