import { test } from 'node:test';
import {
  Host,
  type Kind,
  type ModelOptions,
  type Outcome,
  type ProcessModel,
  type Release,
} from '../../src/simulator/index.js';
import { load, type RecordedHazard } from '../support/recordings.js';
import {
  assertAgrees,
  comparable,
  difference,
  ends,
  latin1,
  sizeOf,
  textOf,
  type Explained,
} from './model-replay.js';
import { launchModel, PROCESSES } from './recorded-releases.js';

/** A hazard as later recordings have it. */
interface Hazard extends RecordedHazard {
  readonly process_died?: boolean;
  readonly status_changed_to?: string;
}

interface Recorded {
  readonly file: string;
  readonly release: Release;
  readonly processes: Readonly<Partial<Record<Kind, Partial<ModelOptions>>>>;
  /**
   * When a process was replaced by a fresh one: a vf or mirror after every hazard and the others after a change of their
   * status, or only where it was spoilt.
   */
  readonly fresh: 'when-changed' | 'when-spoilt';
  readonly explained?: Readonly<Partial<Record<Kind, Explained>>>;
}

/** Where the recordings cut replies and statuses off. */
const REPLY_CUT = 400;
const STATUS_CUT = 600;

const RAW_MEMORY = 'the reply to too many words contains raw memory, with addresses of the process';

const WORDS_OF_PRIMARY: Explained = { 4: RAW_MEMORY, 5: RAW_MEMORY, 6: RAW_MEMORY };

const RECORDINGS: readonly Recorded[] = [
  {
    file: 'hazards-18.02.json',
    release: '18.02',
    processes: PROCESSES,
    fresh: 'when-changed',
    explained: { nfv: { 39: RAW_MEMORY, 40: RAW_MEMORY }, primary: WORDS_OF_PRIMARY },
  },
  {
    file: 'hazards-18.05.json',
    release: '18.05',
    processes: PROCESSES,
    fresh: 'when-changed',
    explained: { nfv: { 40: RAW_MEMORY }, primary: WORDS_OF_PRIMARY },
  },
  {
    file: 'hazards-18.05.1.json',
    release: '18.05.1',
    processes: PROCESSES,
    fresh: 'when-changed',
    explained: { nfv: { 40: RAW_MEMORY }, primary: WORDS_OF_PRIMARY },
  },
  { file: 'hazards-18.08.2.json', release: '18.08.2', processes: PROCESSES, fresh: 'when-changed' },
  { file: 'hazards-18.08.3.json', release: '18.08.3', processes: PROCESSES, fresh: 'when-changed' },
  { file: 'hazards-18.08.4.json', release: '18.08.4', processes: PROCESSES, fresh: 'when-changed' },
  {
    file: 'hazards-19.08.json',
    release: '19.08',
    processes: PROCESSES,
    fresh: 'when-changed',
    explained: {
      mirror: { 1: 'the vhost:0 that a vf had left was gone by then, of which nothing is recorded' },
    },
  },
  {
    file: 'hazards-20.02.json',
    release: '20.02',
    processes: {
      primary: { lcores: [0] },
      nfv: { clientId: 1, lcores: [1, 2] },
      vf: { clientId: 2, lcores: [3, 4, 5, 6, 13] },
    },
    fresh: 'when-spoilt',
  },
];

const RINGS = 8;

const KINDS: readonly Kind[] = ['vf', 'nfv', 'mirror', 'primary'];

const FLOW_HEAD = 'flow validate phy:0 ingress pattern ';
const FLOW_TAIL = 'end actions queue index 0 / end';
const START_TAIL = ' 4 forward';

/** The whole command if the recording only has its length. */
function wholeCommand(command: string): string {
  const [, shown = '', chars] = /^(.*)\.\.\.\((\d+) chars\)$/.exec(command) ?? [];
  if (chars === undefined) return command;
  const length = Number(chars);
  if (command.startsWith('component')) return shown.padEnd(length - START_TAIL.length, 'b') + START_TAIL;
  if (!command.startsWith(FLOW_HEAD)) return 'a'.repeat(length);
  const items = (length - FLOW_HEAD.length - FLOW_TAIL.length) / 'eth / '.length;
  return FLOW_HEAD + 'eth / '.repeat(items) + FLOW_TAIL;
}

/** What comes of a command to a process that its setup has ended. */
const GONE: ReturnType<typeof execute> = { text: '', bytes: 0, last: { kind: 'dies' } };

/** Does a command as it comes to the process: in as many parts as it takes to receive it. */
function execute(process: ProcessModel, command: string): { text: string; bytes: number; last: Outcome } {
  const bytes = Buffer.from(command);
  let last: Outcome = { kind: 'silent' };
  let text = '';
  let size = 0;
  for (let at = 0; at < bytes.length || at === 0; at += process.receiveBytes) {
    last = process.execute(bytes.subarray(at, at + process.receiveBytes));
    text += textOf(last).padEnd(sizeOf(last), '\0');
    size += sizeOf(last);
    if (ends(last) || last.kind === 'hangs') break;
  }
  return { text: text.replace(/\0+$/, ''), bytes: size, last };
}

/** As far as the recording shows a text. */
function cut(text: string, recorded: string, limit: number): string {
  return recorded.length >= limit ? text.slice(0, latin1(recorded).length) : text;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The reply of a process to `status`, up to the first NUL; undefined without a reply. */
function statusOf(process: ProcessModel): string | undefined {
  const outcome = process.execute('status');
  return outcome.kind === 'reply' ? textOf(outcome).replace(/\0.*$/s, '') : undefined;
}

/** How a hazard differs from what was recorded of it; undefined when it agrees. */
function mismatch(process: ProcessModel, hazard: Hazard): string | undefined {
  const isOver = hazard.setup.map((command) => process.execute(command)).some(ends);
  const before = isOver ? undefined : statusOf(process);
  const { text, bytes, last } = isOver ? GONE : execute(process, wholeCommand(hazard.command));
  const recorded = comparable(latin1(hazard.reply));
  const actual = comparable(cut(text, hazard.reply, REPLY_CUT));
  if (actual !== recorded) return difference(actual, recorded);
  if (bytes !== hazard.bytes) return `${bytes} bytes for ${hazard.bytes}`;
  const died = hazard.closed || hazard.process_died === true;
  if (ends(last) !== died) return died ? 'it should end' : 'it should not end';
  const after = ends(last) || last.kind === 'hangs' ? undefined : statusOf(process);
  if ((after !== undefined) !== hazard.answers_status_after) return `status afterwards: ${after ?? 'none'}`;
  if (after === undefined) return undefined;
  const shown = hazard.status_changed_to ?? hazard.status_after;
  const expected = shown === undefined ? (before ?? '') : latin1(shown);
  const compared = cut(after, shown ?? '', STATUS_CUT);
  // In recordings with changed statuses, a missing status means that it had not changed.
  const isTold = shown !== undefined || hazard.process_died !== undefined;
  if (isTold && comparable(compared) !== comparable(expected)) {
    return `status afterwards: ${difference(comparable(compared), comparable(expected))}`;
  }
  return isJson(Buffer.from(after, 'latin1').toString()) === hazard.status_is_json_after
    ? undefined
    : 'status afterwards should be JSON as recorded';
}

for (const { file, release, processes, fresh, explained } of RECORDINGS) {
  const recording = load(file) as Readonly<Record<string, readonly Hazard[]>>;
  const sharedHost = new Host({ rings: RINGS, with: ['pcap'] });
  for (const kind of KINDS) {
    const hazards = recording[kind];
    if (!hazards) continue;
    test(`${kind} of ${file} meets hazards as recorded`, (t) => {
      const launch = (): ProcessModel => launchModel(kind, release, sharedHost, processes[kind]);
      let process = launch();
      const isAlwaysFresh = fresh === 'when-changed' && (kind === 'vf' || kind === 'mirror');
      const mismatches = hazards.flatMap((hazard, index) => {
        const differs = mismatch(process, hazard);
        const isSpoilt =
          !hazard.answers_status_after || (isJson(hazard.reply) && !hazard.status_is_json_after);
        const isChanged = hazard.setup.length > 0 || hazard.status_changed_to !== undefined;
        if (isSpoilt || isAlwaysFresh || (fresh === 'when-changed' && isChanged)) {
          process.onHost.end('terminated');
          process = launch();
        }
        return differs === undefined ? [] : [{ index, command: hazard.command, difference: differs }];
      });
      process.onHost.end('terminated');
      assertAgrees(t, `${kind} of ${file}`, hazards.length, mismatches, explained?.[kind]);
    });
  }
}
