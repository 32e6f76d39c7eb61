import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { components } from '#generated/types.js';
import type { Change } from '../../src/panel/apply/change.js';
import { SimulatedProcess } from '../../src/simulator/index.js';
import { type RunningCommand, runCommand } from '../support/command.js';
import { withFolder } from '../support/folder.js';
import { COMMANDS, COMMANDS_BACK, isQuestion, NEW, OLD, PROCESSES, refusal } from './faults.js';

type Status = components['schemas']['PanelStatus'];
type Plan = components['schemas']['PanelPlan'];

/** The command, with the same ports and the same folder however often it is started. */
class Spp {
  #command: RunningCommand | undefined;
  #api = '';
  secondary = 0;

  constructor(
    private readonly stateDir: string,
    private readonly args: readonly string[],
  ) {}

  async start(): Promise<void> {
    const ports = ['-p', '0', '-s', String(this.secondary), '-a', '0'];
    this.#command = runCommand('bin/spp-ctl.js', [
      ...ports,
      '--state-dir',
      this.stateDir,
      '--probe-interval',
      '0',
      ...this.args,
    ]);
    const [line] = await this.#command.until(/^.*spp-ctl is listening.*$/m);
    const { api, secondary } = JSON.parse(line) as { api: string; secondary: number };
    this.#api = api;
    this.secondary = secondary;
  }

  kill(): void {
    this.#command?.child.kill('SIGKILL');
  }

  get ended(): Promise<unknown> {
    return this.#command?.ended ?? Promise.resolve();
  }

  get<T>(path: string): Promise<T> {
    return this.send<T>('GET', path);
  }

  async send<T>(method: string, path: string, body?: unknown): Promise<T> {
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(this.#api + path, { method, ...json });
    const text = await response.text();
    assert.equal(response.status, 200, `${method} ${path}: ${text}`);
    return JSON.parse(text) as T;
  }

  /** Waits until a status has what is desired of it. */
  async status(isReached: (status: Status) => boolean): Promise<Status> {
    for (;;) {
      const status = await this.get<Status>('/v1/panel/status');
      if (isReached(status)) return status;
      await pause(5);
    }
  }

  /** Waits until all processes have connected. */
  async connected(): Promise<void> {
    while ((await this.get<unknown[]>('/v1/processes')).length < PROCESSES.length) await pause(5);
  }

  apply(document: object, onFailure = 'rollback'): Promise<Change> {
    return this.send('PUT', `/v1/panel?on_failure=${onFailure}`, document);
  }

  /** What leads from the panel to a document: why, by process. */
  async lacking(document: object): Promise<string[]> {
    const { commands } = await this.send<Plan>('POST', '/v1/panel/plan', document);
    return commands.map(({ process, reason }) => `${process}: ${reason}`).sort();
  }
}

/** Kills spp-ctl when the n-th changing command has arrived, or after its reply. */
function killAt(spp: Spp, processes: readonly SimulatedProcess[], number: number, isAnswered: boolean): void {
  let count = 0;
  for (const process of processes) {
    const listener = (text: string): void => {
      if (isQuestion(text) || count++ !== number) return;
      if (isAnswered) process.once('sent', () => spp.kill());
      else spp.kill();
    };
    process.on('command', listener);
  }
}

/** Runs a test with the command and processes that outlive it. */
async function withSpp(
  args: readonly string[],
  run: (spp: Spp, processes: readonly SimulatedProcess[]) => Promise<void>,
): Promise<void> {
  await withFolder(async (folder) => {
    const spp = new Spp(folder.path, args);
    await spp.start();
    const port = spp.secondary;
    const processes = PROCESSES.map((options) => new SimulatedProcess({ ...options, port, retryMs: 10 }));
    try {
      for (const process of processes) process.start();
      await spp.connected();
      await run(spp, processes);
    } finally {
      await Promise.all(processes.map((process) => process.stop()));
      spp.kill();
      await spp.ended;
    }
  });
}

/** The pcap says no to what it is to do. @returns what has it say yes again. */
function refusing(processes: readonly SimulatedProcess[]): () => void {
  const model = processes.find(({ options }) => options.kind === 'pcap')?.model;
  assert.ok(model !== undefined);
  const execute = model.execute.bind(model);
  model.execute = (command) =>
    Buffer.from(command).toString() === 'start' ? refusal('pcap', 'start') : execute(command);
  return () => (model.execute = execute);
}

/** Has it killed in the middle of an apply, and starts it again. @returns the id of the change. */
async function killedWhileApplying(
  spp: Spp,
  processes: readonly SimulatedProcess[],
  number: number,
  onFailure: string,
): Promise<string> {
  assert.equal((await spp.apply(OLD)).state, 'done');
  killAt(spp, processes, number, number % 2 === 1);
  await assert.rejects(spp.apply(NEW, onFailure));
  await spp.ended;
  for (const process of processes) process.removeAllListeners('command');
  await spp.start();
  const changes = await spp.get<Change[]>('/v1/panel/changes');
  // A restore may have begun since, which is a change of its own.
  const change = changes.find(({ cause }) => cause === 'request');
  assert.ok(change !== undefined);
  return change.id;
}

/** Asserts that the reported state is the real state. @returns the state of the change. */
async function assertTold(spp: Spp, id: string, onFailure: string): Promise<string> {
  const status = await spp.status(({ interrupted, processes }) =>
    interrupted?.pending.length !== 0 ? interrupted === undefined : processes.length > 0,
  );
  const [toNew, toOld] = [await spp.lacking(NEW), await spp.lacking(OLD)];
  const { state } = await spp.get<Change>(`/v1/panel/changes/${id}`);
  if (status.interrupted === undefined) {
    assert.equal(state, toNew.length === 0 ? 'done' : 'rolled_back');
    assert.ok(toNew.length === 0 || toOld.length === 0, `${toNew.join()}; ${toOld.join()}`);
  } else {
    assert.equal(state, 'interrupted');
    const reasonsOf = (list: readonly { process: string; reason: string }[]): string[] =>
      list.map(({ process, reason }) => `${process}: ${reason}`).sort();
    assert.deepEqual(
      [reasonsOf(status.interrupted.to_new), reasonsOf(status.interrupted.to_old)],
      [toNew, toOld],
    );
    assert.ok(toNew.length > 0 && toOld.length > 0);
  }
  const desired = await spp.get('/v1/panel/desired');
  assert.deepEqual(desired, state === 'done' || onFailure !== 'rollback' ? NEW : OLD);
  return state;
}

async function becomesNew(spp: Spp): Promise<void> {
  assert.equal((await spp.apply(NEW)).state, 'done');
  assert.deepEqual(await spp.get('/v1/panel'), NEW);
  const { interrupted, processes } = await spp.get<Status>('/v1/panel/status');
  assert.equal(interrupted, undefined);
  assert.deepEqual([...new Set(processes.map(({ state }) => state))], ['in_sync']);
}

describe('spp-ctl that is killed at any command of an apply', () => {
  for (const onFailure of ['rollback', 'stop'])
    test(`reports the state of the panel after a restart with on_failure=${onFailure}, and a further apply completes it`, () =>
      withSpp([], async (spp, processes) => {
        for (let number = 0; number < COMMANDS; number++) {
          const id = await killedWhileApplying(spp, processes, number, onFailure);
          await spp.connected();
          await assertTold(spp, id, onFailure);
          await becomesNew(spp);
        }
      }));

  test('reports the state of the panel after a restart when it was killed during the rollback', () =>
    withSpp([], async (spp, processes) => {
      for (let number = COMMANDS; number < COMMANDS + COMMANDS_BACK; number++) {
        const accept = refusing(processes);
        const id = await killedWhileApplying(spp, processes, number, 'rollback');
        accept();
        await spp.connected();
        await assertTold(spp, id, 'rollback');
        await becomesNew(spp);
      }
    }));

  test('restores the desired document of the two after a restart', () =>
    withSpp(['--restore', 'on'], async (spp, processes) => {
      for (let number = 0; number < COMMANDS; number++) {
        const id = await killedWhileApplying(spp, processes, number, 'rollback');
        await spp.status(
          (status) =>
            status.interrupted === undefined && status.processes.every(({ state }) => state === 'in_sync'),
        );
        const panel = await spp.get('/v1/panel');
        const { state } = await spp.get<Change>(`/v1/panel/changes/${id}`);
        assert.deepEqual(panel, state === 'done' ? NEW : OLD);
        assert.deepEqual(await spp.get('/v1/panel/desired'), panel);
        await becomesNew(spp);
      }
    }));

  test('reclaims its state folder after a restart and keeps the list of changes', () =>
    withSpp([], async (spp) => {
      const { id } = await spp.apply(OLD);
      spp.kill();
      await spp.ended;
      await spp.start();
      assert.equal((await spp.get<Change>(`/v1/panel/changes/${id}`)).state, 'done');
      assert.deepEqual(await spp.get('/v1/panel/desired'), OLD);
    }));
});
