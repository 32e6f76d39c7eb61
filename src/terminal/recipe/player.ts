import { RECIPE_TYPES, type RecipeType } from '../../recipe/command.js';
import { setTimeout as sleep } from 'node:timers/promises';
import type { components } from '../../client/client.js';
import { SppError } from '../../client/client.js';
import { callOf, type RecipeCall } from '../../recipe/call.js';
import { type RecipeCommand, EXITS, type RecipeLine } from '../../recipe/command.js';
import { LineError } from '../../recipe/errors.js';
import { Given } from '../../recipe/words.js';
import type { SendCall } from './send.js';

/** The result of a line. */
export type LineResult =
  /** `response` is the JSON of the response; undefined for none. */
  | { readonly outcome: 'done'; readonly response: unknown }
  | { readonly outcome: 'ignored'; readonly reason: string }
  | {
      readonly outcome: 'failed';
      readonly error: unknown;
      /** Whether the next line can be sent: the server is reachable. */
      readonly canContinue: boolean;
    };

export interface PlayerOptions {
  readonly send: SendCall;
  /** How long a line waits for a launched process, in milliseconds. */
  readonly launchWaitMs?: number;
  /** Interval of polls for a launched process, in milliseconds. */
  readonly launchPollMs?: number;
}

/** A launched process connects after about a second. */
const LAUNCH_WAIT_MS = 10_000;
const LAUNCH_POLL_MS = 100;

type Process = components['schemas']['Process'];

/** The failure of a line that is no error response of the server. */
export class PlayError extends Error {
  override readonly name = 'PlayError';
}

/** Plays the lines of a recipe, one after the other. */
export class Player {
  readonly #send: SendCall;
  readonly #launchWaitMs: number;
  readonly #launchPollMs: number;
  /** The client ids of launched processes that were not seen yet. */
  readonly #launched = new Set<number>();

  constructor({ send, launchWaitMs = LAUNCH_WAIT_MS, launchPollMs = LAUNCH_POLL_MS }: PlayerOptions) {
    this.#send = send;
    this.#launchWaitMs = launchWaitMs;
    this.#launchPollMs = launchPollMs;
  }

  /** Plays a line. */
  async play({ command }: RecipeLine): Promise<LineResult> {
    if (command.kind === 'ignored') return { outcome: 'ignored', reason: command.reason };
    try {
      return { outcome: 'done', response: await this.#do(command) };
    } catch (error) {
      const canContinue = error instanceof SppError || error instanceof PlayError;
      return { outcome: 'failed', error, canContinue };
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
          throw new PlayError(`no process with client id ${command.clientId} is connected`);
        return this.#call(readAs(command, kind));
      }
      // Each server has its own player.
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
    const response = await this.#send(call);
    if (call.operation === 'launchSecondary') this.#launched.add(Number(call.body.client_id));
    // The primary rejects a rule with status 200.
    if (isRejection(response)) throw new PlayError(response.message);
    return response;
  }

  /** Waits until a launched process is connected. After the deadline the command is sent anyway. */
  async #waitFor(clientId: number): Promise<void> {
    if (!this.#launched.delete(clientId)) return;
    const end = performance.now() + this.#launchWaitMs;
    while (!(await this.#processes()).some((each) => clientIdOf(each) === clientId)) {
      if (performance.now() >= end) return;
      await sleep(this.#launchPollMs);
    }
  }

  async #processes(): Promise<readonly Process[]> {
    // The type of the response of this operation.
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

function isRejection(response: unknown): response is { readonly message: string } {
  return (
    typeof response === 'object' &&
    response !== null &&
    'result' in response &&
    response.result === 'error' &&
    'message' in response &&
    typeof response.message === 'string'
  );
}

/** @throws PlayError if this kind of process has no such command. */
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

/** The flow rules of a phy port, or one of them, from the status of the primary. @throws PlayError if there are none. */
function flowsIn(status: unknown, port: number, rule: number | undefined): unknown {
  const { phy_ports: ports = [] } = status as {
    phy_ports?: { id?: number; flow?: { rule_id?: number }[] }[];
  };
  const found = ports.find(({ id }) => id === port);
  if (found === undefined) throw new PlayError(`the primary reports no phy:${port}`);
  const { flow = [] } = found;
  if (rule === undefined) return flow;
  const one = flow.find(({ rule_id: id }) => id === rule);
  if (one === undefined) throw new PlayError(`phy:${port} has no rule ${rule}`);
  return one;
}
