import { setTimeout as sleep } from 'node:timers/promises';
import { followEvents } from '../../src/client/events.js';
import type { Dice } from '../random.js';
import { Client } from './client.js';
import type { LoadOptions } from './load.js';
import type { Quota } from './quota.js';
import { codeOf } from './verdict.js';

/** What monitoring and user interfaces request, one after the other. */
const POLLED = ['/metrics', '/v1/panel/status', '/v1/topology', '/v1/panel/changes', '/healthz'];

/** Maximum time for which a reader of events stays connected, in milliseconds. */
const CONNECTED_MS = 2_000;

/** The soak itself was too busy to send its request in time. */
class LateRequest extends Error {}

const ID = /^(.*)-(\d+)$/;

/** Requests metrics and overviews. */
export async function poll(options: LoadOptions, dice: Dice, quota: Quota): Promise<void> {
  const { url, tally, patienceMs, pauseMs } = options;
  const client = new Client(url);
  for (let turn = dice.below(POLLED.length); quota.take(); turn++) {
    const path = POLLED[turn % POLLED.length] ?? '';
    try {
      const response = await client.send({ method: 'GET', path, must: 'list' }, patienceMs);
      tally.polls++;
      if (response.status !== 200)
        tally.complain('wrong', `GET ${path}: ${response.status} ${codeOf(response)}`);
    } catch (error) {
      tally.complain('noResponse', `GET ${path}: ${String(error)}`);
    }
    if (pauseMs > 0) await sleep(dice.below(pauseMs));
  }
  client.die();
}

/**
 * Reads events until the signal is aborted. The reader disconnects at random and continues after its last event: no event may be
 * missing without a reset.
 */
export async function follow(
  { url, tally }: Pick<LoadOptions, 'url' | 'tally'>,
  dice: Dice,
  signal: AbortSignal,
): Promise<void> {
  let lastEventId: string | undefined;
  while (!signal.aborted) {
    const leaving = AbortSignal.any([signal, AbortSignal.timeout(dice.below(CONNECTED_MS))]);
    tally.streams++;
    try {
      const events = followEvents(
        (after, opened) => open(url, after, opened),
        (error) => !(error instanceof LateRequest),
        { signal: leaving, ...(lastEventId === undefined ? {} : { lastEventId }) },
      );
      for await (const { id, event } of events) {
        tally.events++;
        if (event === 'reset') tally.resets++;
        else if (lastEventId !== undefined && !isNext(lastEventId, id))
          tally.complain('wrong', `GET /v1/events: ${id} follows ${lastEventId}`);
        lastEventId = id;
      }
    } catch (error) {
      if (!leaving.aborted) tally.complain('noResponse', `GET /v1/events: ${String(error)}`);
    }
  }
}

async function open(url: string, after: string | undefined, signal: AbortSignal): Promise<Response> {
  const headers = after === undefined ? {} : { 'last-event-id': after };
  const response = await fetch(`${url}/v1/events`, { headers, signal });
  if (response.status === 408) throw new LateRequest();
  if (response.status !== 200) throw new Error(`status ${response.status}`);
  return response;
}

function isNext(before: string, id: string): boolean {
  const [, runBefore, numberBefore] = ID.exec(before) ?? [];
  const [, run, number] = ID.exec(id) ?? [];
  return run === runBefore && Number(number) === Number(numberBefore) + 1;
}
