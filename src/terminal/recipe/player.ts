import { RECIPE_TYPES, type RecipeType } from '../../recipe/command.js';
import { setTimeout as sleep } from 'node:timers/promises';
import type { components } from '../../client/client.js';
import { SppError } from '../../client/client.js';
import { callOf, type RecipeCall } from '../../recipe/call.js';
import { type RecipeCommand, EXITS, type RecipeLine } from '../../recipe/command.js';
import { LineError } from '../../recipe/errors.js';
import { Given } from '../../recipe/words.js';
import type { SendCall } from './send.js';

/** What came of a line. */
export type Outcome =
  /** `answer` is the JSON that it asked for, undefined if it asked for none. */
  | { readonly outcome: 'done'; readonly answer: unknown }
  | { readonly outcome: 'ignored'; readonly reason: string }
  | {
      readonly outcome: 'failed';
      readonly error: unknown;
      /** Whether the next line could be sent: the server is there. */
      readonly canGoOn: boolean;
    };

export interface PlayerOptions {
  readonly send: SendCall;
  /** How long to wait for a process that was launched, in milliseconds, when a line needs it. */
  readonly launchWaitMs?: number;
  /** How long to wait until looking for it again, in milliseconds. */
  readonly launchPollMs?: number;
}

/** A process needs about a second until it is there. */
const LAUNCH_WAIT_MS = 10_000;
const LAUNCH_POLL_MS = 100;

type Process = components['schemas']['Process'];

/** What keeps a line from being done, other than a refusal of the server. */
export class PlayError extends Error {
  override readonly name = 'PlayError';
}

/** Does what the lines of a recipe say, one after another. */
export class Player {
  readonly #send: SendCall;
  readonly #launchWaitMs: number;
  readonly #launchPollMs: number;
  /** The client ids of the processes that were launched, until they were seen. */
  readonly #launched = new Set<number>();

  constructor({ send, launchWaitMs = LAUNCH_WAIT_MS, launchPollMs = LAUNCH_POLL_MS }: PlayerOptions) {
    this.#send = send;
    this.#launchWaitMs = launchWaitMs;
    this.#launchPollMs = launchPollMs;
  }

  /** Does what a line says. */
  async play({ command }: RecipeLine): Promise<Outcome> {
    if (command.kind === 'ignored') return { outcome: 'ignored', reason: command.reason };
    try {
      return { outcome: 'done', answer: await this.#do(command) };
    } catch (error) {
      const canGoOn = error instanceof SppError || error instanceof PlayError;
      return { outcome: 'failed', error, canGoOn };
    }
  }

  async #do(command: Exclude<RecipeCommand, { kind: 'ignored' }>): Promise<unknown> {
    switch (command.kind) {
      case 'call':
        return this.#call(command.call);
      case 'flows':
        return flowsIn(await this.#send(GET_PRIMARY), command.port, command.rule);
      case 'secondary': {
        await this.#waitFor(command.clientId);
        const found = (await this.#processes()).find((each) => clientIdOf(each) === command.clientId);
        const kind = RECIPE_TYPES.find((each) => each === found?.type);
        if (kind === undefined)
          throw new PlayError(`no process with the client id ${command.clientId} is connected`);
        return this.#call(readAs(command, kind));
      }
      // Each server has a player of its own.
      case 'server':
        return undefined;
      case 'bye':
        for (const process of await this.#processes()) {
          const type = RECIPE_TYPES.find((each) => each === process.type);
          if (type !== undefined) await this.#send(exitOf(type, clientIdOf(process)));
        }
        if (command.who === 'all') await this.#send(callOf('exitPrimary', undefined, undefined, 1));
        return undefined;
    }
  }

  async #call(call: RecipeCall): Promise<unknown> {
    if (call.path !== undefined && 'client_id' in call.path) await this.#waitFor(call.path.client_id);
    const answer = await this.#send(call);
    if (call.operation === 'launchSecondary') this.#launched.add(Number(call.body.client_id));
    // The primary refuses a rule with status 200.
    if (isRefusal(answer)) throw new PlayError(answer.message);
    return answer;
  }

  /** Waits until a process that was launched is there, or the time is over: then the server has the last word. */
  async #waitFor(clientId: number): Promise<void> {
    if (!this.#launched.delete(clientId)) return;
    const end = performance.now() + this.#launchWaitMs;
    while (!(await this.#processes()).some((each) => clientIdOf(each) === clientId)) {
      if (performance.now() >= end) return;
      await sleep(this.#launchPollMs);
    }
  }

  async #processes(): Promise<readonly Process[]> {
    // It is what the operation answers.
    return (await this.#send(LIST)) as readonly Process[];
  }
}

const LIST = callOf('listProcesses', undefined, undefined, 1);
const GET_PRIMARY = callOf('getPrimaryStatus', undefined, undefined, 1);

function clientIdOf(process: Process): number | undefined {
  return 'client-id' in process ? process['client-id'] : undefined;
}

function exitOf(kind: RecipeType, clientId: number | undefined): RecipeCall {
  return callOf(EXITS[kind], { client_id: new Given(clientId, 1) }, undefined, 1);
}

function isRefusal(answer: unknown): answer is { readonly message: string } {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'result' in answer &&
    answer.result === 'error' &&
    'message' in answer &&
    typeof answer.message === 'string'
  );
}

/** @throws PlayError when a process of this kind knows no such command. */
function readAs(
  { clientId, readAs: read }: Extract<RecipeCommand, { kind: 'secondary' }>,
  kind: RecipeType,
): RecipeCall {
  try {
    return read(kind);
  } catch (error) {
    if (!(error instanceof LineError)) throw error;
    throw new PlayError(`${clientId} is a ${kind}: ${error.message}`);
  }
}

/** The flow rules of a phy port, or one of them, as the status of the primary has them. @throws PlayError for none. */
function flowsIn(status: unknown, port: number, rule: number | undefined): unknown {
  const { phy_ports: ports = [] } = status as {
    phy_ports?: { id?: number; flow?: { rule_id?: number }[] }[];
  };
  const found = ports.find(({ id }) => id === port);
  if (found === undefined) throw new PlayError(`the primary does not tell of phy:${port}`);
  const { flow = [] } = found;
  if (rule === undefined) return flow;
  const one = flow.find(({ rule_id: id }) => id === rule);
  if (one === undefined) throw new PlayError(`phy:${port} has no rule ${rule}`);
  return one;
}
