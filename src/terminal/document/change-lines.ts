import type { Paint, Style } from '../colours.js';
import { type Table, tableLines } from '../table.js';
import { printable } from '../text.js';
import { localTime } from '../../text/local-time.js';
import type { PanelChange, PanelChangeCommand } from './api.js';
import {
  commandText,
  counted,
  indentOf,
  numbered,
  pendingLines,
  reasonLines,
  section,
} from './plan-lines.js';

/** The styles of the outcomes. A later release may have further outcomes. */
const OUTCOMES: ReadonlyMap<string, Style> = new Map<PanelChangeCommand['outcome'], Style>([
  ['waiting', 'quiet'],
  ['done', 'good'],
  ['failed', 'bad'],
  ['left', 'warning'],
  ['unknown', 'warning'],
]);

const STATES: ReadonlyMap<string, readonly [style: Style, sentence: string]> = new Map<
  PanelChange['state'],
  readonly [Style, string]
>([
  ['running', ['warning', 'in progress']],
  ['done', ['good', 'done, verified: the panel is in the new state']],
  ['failed', ['bad', 'failed: the panel is partly changed and was not rolled back']],
  ['rolled_back', ['bad', 'failed and rolled back: the panel is verified to be in the old state']],
  ['rollback_failed', ['bad', 'failed, and the rollback failed: the panel is partly changed']],
  ['interrupted', ['bad', 'interrupted by the end of spp-ctl: see GET /v1/panel/status']],
]);

function stateOf({ state }: PanelChange): readonly [style: Style, sentence: string] {
  return STATES.get(state) ?? ['plain', state];
}

/** One command of a change with its outcome, as lines. @param at its index in the list. */
export function outcomeLines(
  list: readonly PanelChangeCommand[],
  command: PanelChangeCommand,
  at: number,
  paint: Paint,
): string[] {
  const { outcome, ms, error } = command;
  const style = OUTCOMES.get(outcome) ?? 'plain';
  const word = paint(printable(outcome).padEnd('waiting'.length), style);
  const time = ms === undefined ? '' : `  ${paint(printable(`${ms} ms`), 'quiet')}`;
  const line = numbered(at, list.length, `${word}  ${commandText(command)}${time}`);
  return error === undefined
    ? [line]
    : [line, `${indentOf(list.length)}${' '.repeat(9)}${paint(printable(error), style)}`];
}

/** The outcomes of all commands of a change, as lines. */
export function outcomesLines(list: readonly PanelChangeCommand[], paint: Paint): string[] {
  return list.flatMap((command, at) => outcomeLines(list, command, at, paint));
}

/** The differences and the result of a change, as lines. The last line is the result. */
export function verdictLines(change: PanelChange, paint: Paint): string[] {
  const { state, commands, differences, pending, not_kept: notKept } = change;
  const { differences_before_rollback: causes = [] } = change;
  const title = state === 'rollback_failed' ? 'NOT ROLLED BACK' : 'DIFFERENCES';
  // If a command failed, its error explains the rollback already.
  const isVerifyFailed = commands.every(({ outcome }) => outcome === 'done');
  return [
    ...section('VERIFICATION FAILED', isVerifyFailed ? reasonLines(causes, paint) : [], paint),
    ...section(title, reasonLines(differences, paint), paint),
    ...pendingLines(pending, paint),
    ...section('NOT STORED', notKept === undefined ? [] : [paint(printable(notKept), 'bad')], paint),
    paint(verdictOf(change), stateOf(change)[0]),
  ];
}

/** A change in full, as lines. */
export function changeLines(change: PanelChange, paint: Paint): string[] {
  const { id, cause, undoes, who, started, ended, on_failure: onFailure, commands, rollback = [] } = change;
  const what = undoes === undefined ? cause : `${cause} of ${undoes}`;
  const by = who === undefined ? '' : ` by ${who}`;
  const until = ended === undefined ? '' : `, ended ${localTime(ended)}`;
  return [
    printable(`Change ${id} (${what})${by}, started ${localTime(started)}${until}; on failure: ${onFailure}`),
    '',
    ...section('COMMANDS', outcomesLines(commands, paint), paint),
    ...section('ROLLBACK', outcomesLines(rollback, paint), paint),
    ...verdictLines(change, paint),
  ];
}

/** A table of changes. */
export function changesTable(changes: readonly PanelChange[]): Table {
  return {
    title: 'CHANGES',
    columns: ['ID', 'CAUSE', 'STATE', 'STARTED', 'BY', 'COMMANDS', 'ERROR'].map((heading) => ({ heading })),
    rows: changes.map((change) => {
      const { id, cause, undoes, state, started, who = '', commands } = change;
      const [style] = stateOf(change);
      const failed = commands.find(({ outcome }) => outcome === 'failed');
      return [
        { text: id },
        { text: undoes === undefined ? cause : `${cause} of ${undoes}` },
        { text: state, style },
        { text: localTime(started) },
        { text: who },
        {
          text: isKnown(commands)
            ? `${doneOf(commands)} of ${commands.length}`
            : `unknown of ${commands.length}`,
        },
        { text: failed?.error ?? '', style: 'bad' },
      ];
    }),
  };
}

export function changesLines(changes: readonly PanelChange[], width: number, paint: Paint): string[] {
  if (changes.length === 0) return ['no changes yet'];
  return tableLines(changesTable(changes), width, paint);
}

/** Whether the outcomes of the commands were recorded. */
function isKnown(commands: readonly PanelChangeCommand[]): boolean {
  return commands.every(({ outcome }) => outcome !== 'unknown');
}

/** The number of commands that were done. */
export function doneOf(commands: readonly PanelChangeCommand[]): number {
  return commands.filter(({ outcome }) => outcome === 'done').length;
}

function verdictOf(change: PanelChange): string {
  const { id, commands, rollback = [] } = change;
  const count = isKnown(commands)
    ? `${doneOf(commands)} of ${counted(commands.length, 'command')} done`
    : `the outcome of ${counted(commands.length, 'command')} was not recorded`;
  const undone =
    rollback.length === 0
      ? ''
      : `; rollback: ${doneOf(rollback)} of ${counted(rollback.length, 'command')} done`;
  return printable(`${id}: ${stateOf(change)[1]} (${count}${undone})`);
}
