import { setTimeout as sleep } from 'node:timers/promises';
import { Abandoned, Client } from './client.js';
import type { Dice } from '../random.js';
import type { Quota } from './quota.js';
import { change, read, readAll, type Request } from './requests.js';
import type { Subject } from './subject.js';
import type { Tally } from './tally.js';
import { codeOf, type HttpResponse, whyWrong, whyWrongList } from './verdict.js';

export interface LoadOptions {
  readonly url: string;
  readonly subjects: readonly Subject[];
  readonly tally: Tally;
  /** Maximum time until a response, in milliseconds. */
  readonly patienceMs: number;
  /** Time until a list of what all processes report omits those that have not replied, in milliseconds. */
  readonly omittedMs: number;
  /** Maximum pause between two requests of a client, in milliseconds. */
  readonly pauseMs: number;
}

/** Shares of the requests that concern all processes, and that change a process. */
const SHARE_OF_ALL = 0.02;
const SHARE_OF_CHANGES = 0.4;
/** Shares of aborted requests, killed clients and half requests. */
const SHARE_OF_ABANDONED = 0.03;
const SHARE_OF_DEATHS = 0.005;
const SHARE_OF_HALF = 0.002;

/** Maximum time until a request is aborted, in milliseconds. Most requests have a response by then. */
const MAX_LEAVE_MS = 20;

/** Sends requests, one after the other. */
export async function load(options: LoadOptions, dice: Dice, quota: Quota): Promise<void> {
  const { url, subjects, tally, pauseMs } = options;
  const client = new Client(url);
  try {
    while (quota.take()) {
      const subject = dice.pick(subjects);
      if (subject === undefined) return;
      const leaveMs = dice.chance(SHARE_OF_ABANDONED) ? dice.below(MAX_LEAVE_MS) : undefined;
      const draw = dice.next();
      if (draw < SHARE_OF_ALL) await sendToAll(client, readAll(dice), options, leaveMs);
      else if (draw < SHARE_OF_ALL + SHARE_OF_CHANGES && !subject.isDesired)
        await sendChange(client, subject, options, dice, leaveMs);
      else await send(client, read(subject, dice), subject, options, leaveMs);
      if (dice.chance(SHARE_OF_HALF)) {
        tally.halfRequests++;
        client.sendHalf(subject.path);
      }
      if (dice.chance(SHARE_OF_DEATHS)) client.die();
      if (pauseMs > 0) await sleep(dice.below(pauseMs));
    }
  } finally {
    client.die();
  }
}

/** Sends a request and checks the response. @returns whether the request succeeded. */
export async function send(
  client: Client,
  request: Request,
  subject: Subject,
  options: Pick<LoadOptions, 'tally' | 'patienceMs'>,
  leaveMs?: number,
): Promise<boolean> {
  const witness = subject.witness();
  try {
    const response = await responseTo(client, request, options, leaveMs);
    if (response === undefined) {
      if (request.command !== undefined) subject.strayed();
      return false;
    }
    complain(options.tally, request, response, whyWrong(request, response, witness));
    return response.status < 300;
  } finally {
    witness.close();
  }
}

async function sendChange(
  client: Client,
  subject: Subject,
  options: LoadOptions,
  dice: Dice,
  leaveMs?: number,
): Promise<void> {
  if (subject.writing) return;
  subject.writing = true;
  try {
    await send(client, change(subject, dice), subject, options, leaveMs);
  } finally {
    subject.writing = false;
  }
}

async function sendToAll(
  client: Client,
  request: Request,
  options: LoadOptions,
  leaveMs?: number,
): Promise<void> {
  const witnesses = options.subjects.map((subject) => subject.witness());
  const began = performance.now();
  const response = await responseTo(client, request, options, leaveMs);
  const wasLate = performance.now() - began >= options.omittedMs;
  for (const witness of witnesses) witness.close();
  if (response === undefined) return;
  complain(options.tally, request, response, whyWrongList(request, response, witnesses, wasLate));
}

async function responseTo(
  client: Client,
  request: Request,
  { tally, patienceMs }: Pick<LoadOptions, 'tally' | 'patienceMs'>,
  leaveMs: number | undefined,
): Promise<HttpResponse | undefined> {
  try {
    const response = await client.send(request, patienceMs, leaveMs);
    const { status } = response;
    tally.response(status < 300 ? String(status) : `${status} ${codeOf(response)}`);
    return response;
  } catch (error) {
    if (error instanceof Abandoned) tally.abandoned++;
    else tally.complain('noResponse', `${inWords(request)}: ${String(error)}`);
    return undefined;
  }
}

function complain(
  tally: Tally,
  request: Request,
  { status, body }: HttpResponse,
  why: string | undefined,
): void {
  if (why !== undefined) tally.complain('wrong', `${inWords(request)}: response ${status} ${body}: ${why}`);
}

function inWords({ method, path, body }: Request): string {
  return `${method} ${path}${body === undefined ? '' : ` ${JSON.stringify(body)}`}`;
}
