import { setTimeout as sleep } from 'node:timers/promises';
import { Abandoned, Client } from './client.js';
import type { Dice } from '../random.js';
import { change, read, readAll, type Request } from './requests.js';
import type { Subject } from './subject.js';
import type { Tally } from './tally.js';
import { type Answer, codeOf, whyWrong, whyWrongList } from './verdict.js';

export interface LoadOptions {
  readonly url: string;
  readonly subjects: readonly Subject[];
  readonly tally: Tally;
  /** How long an answer may take, in milliseconds. */
  readonly patienceMs: number;
  /** The longest pause between two requests of a client, in milliseconds. */
  readonly pauseMs: number;
}

/** Of all requests, how many concern all processes, and how many change one. */
const SHARE_OF_ALL = 0.02;
const SHARE_OF_CHANGES = 0.4;
/** How many requests are given up, and how many clients die. */
const SHARE_OF_ABANDONED = 0.03;
const SHARE_OF_DEATHS = 0.005;
const SHARE_OF_HALF = 0.002;

/** When a request is given up at the latest, in milliseconds. Most are answered by then. */
const MAX_LEAVE_MS = 20;

/** Makes requests, one after the other, until the signal ends it. */
export async function load(options: LoadOptions, dice: Dice, signal: AbortSignal): Promise<void> {
  const { url, subjects, tally, pauseMs } = options;
  const client = new Client(url);
  try {
    while (!signal.aborted) {
      const subject = dice.pick(subjects);
      if (subject === undefined) return;
      const leaveMs = dice.chance(SHARE_OF_ABANDONED) ? dice.below(MAX_LEAVE_MS) : undefined;
      const draw = dice.next();
      if (draw < SHARE_OF_ALL) await askAll(client, readAll(dice), options, leaveMs);
      else if (draw < SHARE_OF_ALL + SHARE_OF_CHANGES)
        await askToChange(client, subject, options, dice, leaveMs);
      else await ask(client, read(subject, dice), subject, options, leaveMs);
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

/** @returns whether it was answered with success. */
export async function ask(
  client: Client,
  request: Request,
  subject: Subject,
  options: Omit<LoadOptions, 'pauseMs' | 'subjects' | 'url'>,
  leaveMs?: number,
): Promise<boolean> {
  const witness = subject.witness();
  try {
    const answer = await answerTo(client, request, options, leaveMs);
    if (answer === undefined) {
      if (request.command !== undefined) subject.strayed();
      return false;
    }
    complain(options.tally, request, answer, whyWrong(request, answer, witness));
    return answer.status < 300;
  } finally {
    witness.close();
  }
}

async function askToChange(
  client: Client,
  subject: Subject,
  options: LoadOptions,
  dice: Dice,
  leaveMs?: number,
): Promise<void> {
  if (subject.writing) return;
  subject.writing = true;
  try {
    await ask(client, change(subject, dice), subject, options, leaveMs);
  } finally {
    subject.writing = false;
  }
}

async function askAll(
  client: Client,
  request: Request,
  options: LoadOptions,
  leaveMs?: number,
): Promise<void> {
  const witnesses = options.subjects.map((subject) => subject.witness());
  const answer = await answerTo(client, request, options, leaveMs);
  for (const witness of witnesses) witness.close();
  if (answer === undefined) return;
  complain(options.tally, request, answer, whyWrongList(request, answer, witnesses));
}

async function answerTo(
  client: Client,
  request: Request,
  { tally, patienceMs }: Pick<LoadOptions, 'tally' | 'patienceMs'>,
  leaveMs: number | undefined,
): Promise<Answer | undefined> {
  try {
    const answer = await client.ask(request, patienceMs, leaveMs);
    const { status } = answer;
    tally.answered(status < 300 ? String(status) : `${status} ${codeOf(answer)}`);
    return answer;
  } catch (error) {
    if (error instanceof Abandoned) tally.abandoned++;
    else tally.complain('unanswered', `${inWords(request)}: ${String(error)}`);
    return undefined;
  }
}

function complain(tally: Tally, request: Request, { status, body }: Answer, why: string | undefined): void {
  if (why !== undefined)
    tally.complain('wrong', `${inWords(request)} was answered ${status} ${body}: ${why}`);
}

function inWords({ method, path, body }: Request): string {
  return `${method} ${path}${body === undefined ? '' : ` ${JSON.stringify(body)}`}`;
}
