import type { Paint, Style } from '../colours.js';
import { type Table, tableLines } from '../table.js';
import { printable } from '../text.js';
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

/** A later release may have others besides, as with the states. */
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
  ['running', ['warning', 'it is under way']],
  ['done', ['good', 'done, and read back: the panel is what it was to be']],
  ['failed', ['bad', 'failed: the panel is not what it was to be, and what was done stays']],
  ['rolled_back', ['bad', 'failed, and rolled back: the panel is what it was before, which was read back']],
  ['rollback_failed', ['bad', 'failed, and could not be rolled back: the panel is in between']],
  ['interrupted', ['bad', 'spp-ctl ended before it did: GET /v1/panel/status tells how far the panel is']],
]);

function stateOf({ state }: PanelChange): readonly [style: Style, sentence: string] {
  return STATES.get(state) ?? ['plain', state];
}

/** One command of a change with its outcome, as lines. @param at its place in the list. */
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

/** What is to be said of a change besides its commands, as lines; the last one tells how it ended. */
export function verdictLines(change: PanelChange, paint: Paint): string[] {
  const { state, commands, differences, pending, not_kept: notKept } = change;
  const { differences_before_rollback: causes = [] } = change;
  const title = state === 'rollback_failed' ? 'NOT AS BEFORE' : 'NOT AS DESIRED';
  // Otherwise the commands that failed tell why it was rolled back.
  const isReadBackWrong = commands.every(({ outcome }) => outcome === 'done');
  return [
    ...section('READ BACK WRONG', isReadBackWrong ? reasonLines(causes, paint) : [], paint),
    ...section(title, reasonLines(differences, paint), paint),
    ...pendingLines(pending, paint),
    ...section('NOT KEPT', notKept === undefined ? [] : [paint(printable(notKept), 'bad')], paint),
    paint(verdictOf(change), stateOf(change)[0]),
  ];
}

/** All of a change, as lines. */
export function changeLines(change: PanelChange, paint: Paint): string[] {
  const { id, cause, who, started, ended, on_failure: onFailure, commands, rollback = [] } = change;
  const by = who === undefined ? '' : ` by ${who}`;
  const until = ended === undefined ? '' : `, ended ${ended}`;
  return [
    printable(`Change ${id} (${cause})${by}, started ${started}${until}; on failure: ${onFailure}`),
    '',
    ...section('COMMANDS', outcomesLines(commands, paint), paint),
    ...section('ROLLBACK', outcomesLines(rollback, paint), paint),
    ...verdictLines(change, paint),
  ];
}

/** Changes, one in each line. */
export function changesTable(changes: readonly PanelChange[]): Table {
  return {
    title: 'CHANGES',
    columns: ['ID', 'CAUSE', 'STATE', 'STARTED', 'BY', 'COMMANDS', 'ERROR'].map((heading) => ({ heading })),
    rows: changes.map((change) => {
      const { id, cause, state, started, who = '', commands } = change;
      const [style] = stateOf(change);
      const failed = commands.find(({ outcome }) => outcome === 'failed');
      return [
        { text: id },
        { text: cause },
        { text: state, style },
        { text: started },
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
  if (changes.length === 0) return ['no change was applied yet'];
  return tableLines(changesTable(changes), width, paint);
}

/** Whether it was written down what came of the commands. */
function isKnown(commands: readonly PanelChangeCommand[]): boolean {
  return commands.every(({ outcome }) => outcome !== 'unknown');
}

/** How many commands were done. */
export function doneOf(commands: readonly PanelChangeCommand[]): number {
  return commands.filter(({ outcome }) => outcome === 'done').length;
}

function verdictOf(change: PanelChange): string {
  const { id, commands, rollback = [] } = change;
  const count = isKnown(commands)
    ? `${doneOf(commands)} of ${counted(commands.length, 'command')} done`
    : `what came of ${counted(commands.length, 'command')} was not written down`;
  const undone =
    rollback.length === 0 ? '' : `, ${doneOf(rollback)} of ${counted(rollback.length, 'command')} to undo it`;
  return printable(`${id}: ${stateOf(change)[1]} (${count}${undone})`);
}
