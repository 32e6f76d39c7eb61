import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { Outcome, ProcessModel } from '../../src/simulator/index.js';
import type { Entry } from './recordings.js';

/** Why steps of a recording do not agree, by their index. */
export type Explained = Readonly<Record<number, string>>;

/** The bytes of an outcome up to the padding, one character per byte; nothing when there is no reply. */
export function textOf(outcome: Outcome): string {
  return outcome.kind === 'reply' ? outcome.content.toString('latin1') : '';
}

/** All bytes of an outcome, padding included. */
export function sizeOf(outcome: Outcome): number {
  return outcome.kind === 'reply' ? outcome.content.length + outcome.padding : 0;
}

/** Whether the process is no more after an outcome. */
export function ends(outcome: Outcome): boolean {
  return outcome.kind === 'dies' || outcome.kind === 'exits' || (outcome.kind === 'reply' && outcome.exits);
}

/** A recorded text, one character per byte. */
export function latin1(text: string): string {
  return Buffer.from(text).toString('latin1');
}

/** Takes out of a text what differs from run to run: addresses, counters of packets, dates of capture files. */
export function comparable(text: string): string {
  return text
    .replace(/"eth":( ?)"[0-9a-f:]{17}"/g, '"eth":$1"MAC"')
    .replace(/"((?:rx|tx)(?:_drop)?)":( ?)\d+/g, '"$1":$2N')
    .replace(/spp_pcap\.\d{14}\./g, 'spp_pcap.DATE.');
}

/** A short account of where two texts part. */
export function difference(actual: string, recorded: string): string {
  let at = 0;
  while (at < recorded.length && actual[at] === recorded[at]) at++;
  const from = Math.max(0, at - 30);
  const show = (text: string): string => JSON.stringify(text.slice(from, at + 60));
  return `at ${at}: recorded ${show(recorded)}, simulated ${show(actual)}`;
}

/** How an outcome differs from what was recorded of it; undefined when it agrees. */
function mismatch(outcome: Outcome, entry: Entry): string | undefined {
  if (entry.no_reply_within_s !== undefined) {
    return outcome.kind === 'hangs' || outcome.kind === 'silent'
      ? undefined
      : `it should not reply: ${outcome.kind}`;
  }
  const recorded = comparable(latin1(entry.reply ?? ''));
  const actual = comparable(textOf(outcome));
  if (actual !== recorded) return difference(actual, recorded);
  // With counters and addresses taken out, equal texts may still differ in length by the digits of a counter.
  const varies = recorded.replaceAll('N', '0') !== latin1(entry.reply ?? '').replaceAll('N', '0');
  if (!varies && sizeOf(outcome) !== (entry.bytes ?? 0))
    return `${sizeOf(outcome)} bytes for ${entry.bytes ?? 0}`;
  const ended = entry.connection_closed === true || entry.process_ended === true;
  if (ended !== ends(outcome) && entry.command !== 'exit')
    return ended ? 'it should end' : 'it should not end';
  if (ended && !ends(outcome)) return 'it should end';
  return undefined;
}

/** A step that does not agree. */
export interface Mismatch {
  readonly index: number;
  readonly command: string;
  readonly difference: string;
}

/** The steps that do not agree, of a process that is there already. */
export function replayOn(process: ProcessModel, entries: readonly Entry[]): Mismatch[] {
  return replay(entries, () => process);
}

/** The steps that do not agree, of a process that is launched and, where it ends or hangs, launched again. */
export function replay(entries: readonly Entry[], launch: () => ProcessModel): Mismatch[] {
  let process = launch();
  let isSpoilt = false;
  return entries.flatMap((entry, index) => {
    if (isSpoilt || entry.process_restarted_before === true) {
      process.onHost.end('terminated');
      process = launch();
    }
    const outcome = process.execute(entry.command);
    // What was recorded after a hang came from a fresh process.
    isSpoilt = outcome.kind === 'hangs';
    if (ends(outcome)) process.onHost.end(outcome.kind === 'dies' ? 'killed' : 'exited');
    const differs = mismatch(outcome, entry);
    return differs === undefined ? [] : [{ index, command: entry.command, difference: differs }];
  });
}

/** Asserts that exactly the explained steps differ, and prints the share of equal steps. */
export function assertAgrees(
  t: TestContext,
  name: string,
  steps: number,
  mismatches: readonly Mismatch[],
  explained: Explained = {},
): void {
  t.diagnostic(`${name}: ${steps - mismatches.length} of ${steps} steps agree`);
  const unexplained = mismatches
    .filter(({ index }) => explained[index] === undefined)
    .map(({ index, command, difference: differs }) => `${index} ${JSON.stringify(command)}: ${differs}`);
  if (unexplained.length > 0) assert.fail(`${name}: steps do not agree\n${unexplained.join('\n')}`);
  const agreeing = Object.keys(explained).filter(
    (key) => !mismatches.some(({ index }) => index === Number(key)),
  );
  assert.deepEqual(agreeing, [], `${name}: steps that are explained, but agree`);
}
