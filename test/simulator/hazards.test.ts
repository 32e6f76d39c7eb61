import assert from 'node:assert/strict';
import { test } from 'node:test';
import { frameBytes, SimulatedProcess, type ProcessOptions } from '../../src/simulator/index.js';
import { loadHazards, type RecordedHazard } from '../support/recordings.js';
import { StubController, type Peer } from './stub-controller.js';

const PROCESSES: Readonly<Record<string, Omit<ProcessOptions, 'port'>>> = {
  primary: { kind: 'primary', lcores: [0] },
  nfv: { kind: 'nfv', clientId: 1, lcores: [1, 2] },
  vf: { kind: 'vf', clientId: 2, lcores: [3, 4, 5, 6, 13] },
};

const FRAME_BYTES = frameBytes('20.02');

/** Where the recording cuts replies and statuses off. */
const REPLY_CUT = 400;
const STATUS_CUT = 600;

const FLOW_HEAD = 'flow validate phy:0 ingress pattern ';
const FLOW_TAIL = 'end actions queue index 0 / end';

/** The whole command where the recording only tells its length. */
function wholeCommand(command: string): string {
  const shortened = /^(.*)\.\.\.\((\d+) chars\)$/.exec(command);
  if (!shortened) return command;
  const length = Number(shortened[2]);
  if (!command.startsWith(FLOW_HEAD)) return 'a'.repeat(length);
  const items = (length - FLOW_HEAD.length - FLOW_TAIL.length) / 'eth / '.length;
  return FLOW_HEAD + 'eth / '.repeat(items) + FLOW_TAIL;
}

function withoutAddresses(text: string): string {
  return text.replace(/"eth":"[0-9a-f:]{17}"/g, '"eth":"MAC"');
}

function assertRecorded(actual: string, recorded: string, cut: number): void {
  const shown = Buffer.from(actual, 'latin1').toString();
  const compared = recorded.length >= cut ? shown.slice(0, recorded.length) : shown;
  assert.equal(withoutAddresses(compared), withoutAddresses(recorded));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** A process that is replaced by a fresh one after each command that spoilt it, as when it was recorded. */
class Subject {
  readonly #kind: string;
  readonly #controller: StubController;
  #process: SimulatedProcess | undefined;
  #peer: Peer | undefined;

  constructor(kind: string, controller: StubController) {
    this.#kind = kind;
    this.#controller = controller;
  }

  async get(): Promise<{ process: SimulatedProcess; peer: Peer }> {
    if (!this.#process || !this.#peer) {
      this.#process = new SimulatedProcess({ ...PROCESSES[this.#kind]!, port: this.#controller.port });
      this.#process.start();
      this.#peer = await this.#controller.accept();
      await this.#process.connected();
    }
    return { process: this.#process, peer: this.#peer };
  }

  async discard(): Promise<void> {
    await this.#process?.stop();
    this.#process = undefined;
    this.#peer = undefined;
  }
}

async function status(kind: string, peer: Peer): Promise<string> {
  if (kind !== 'vf') {
    const frame = await peer.ask('status', FRAME_BYTES);
    return frame.toString('latin1').replace(/\0.*$/s, '');
  }
  const more = new Promise((resolve) => peer.socket.once('data', resolve));
  peer.send('status');
  await more;
  return (await peer.read(peer.unread.length)).toString('latin1');
}

async function replayHazard(kind: string, subject: Subject, hazard: RecordedHazard): Promise<void> {
  const { process, peer } = await subject.get();
  for (const command of hazard.setup) {
    await peer.ask(command, '{ "results": [ { "result": "success" } ] }'.length);
  }
  const command = wholeCommand(hazard.command);
  if (command === '') {
    assert.deepEqual(process.model.execute(''), { kind: 'silent' });
  } else {
    const reply = await peer.ask(command, hazard.bytes);
    assert.equal(reply.length, hazard.bytes);
    assertRecorded(reply.toString('latin1').replace(/\0+$/, ''), hazard.reply, REPLY_CUT);
  }
  if (hazard.closed) {
    await peer.closed();
    await process.ended();
  } else if (hazard.answers_status_after) {
    const text = await status(kind, peer);
    assert.equal(isJson(text), hazard.status_is_json_after, text);
    if (hazard.status_after !== undefined) assertRecorded(text, hazard.status_after, STATUS_CUT);
  } else {
    await process.hung();
    assert.equal(process.state, 'connected');
  }
  assert.equal(peer.unread.length, 0, 'nothing may come unasked');
  if (!hazard.answers_status_after || !hazard.status_is_json_after) await subject.discard();
}

const recording = loadHazards();
for (const kind of ['primary', 'nfv', 'vf'] as const) {
  test(`20.02 ${kind}: hazards as recorded`, async (t) => {
    const controller = await StubController.listen();
    const subject = new Subject(kind, controller);
    for (const hazard of recording[kind]) {
      await t.test(`20.02 ${kind} hazard: ${JSON.stringify(hazard.command)}`, () =>
        replayHazard(kind, subject, hazard),
      );
    }
    await subject.discard();
    await controller.close();
  });
}
