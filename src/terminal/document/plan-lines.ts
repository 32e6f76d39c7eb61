import type { Paint, Style } from '../colours.js';
import { printable } from '../text.js';
import type { PanelCommand, PanelPlan } from './api.js';
import { pathLines } from './path-lines.js';
import type { Difference, ProcessDifference } from '../../panel/document/diff.js';

/** The differences between the panel and a document, as lines. */
export function diffLines(diff: readonly ProcessDifference[], paint: Paint): string[] {
  return diff.flatMap(({ process, differences }) => [
    paint(printable(process), 'title'),
    ...differences.map((each) => differenceLine(each, paint)),
    '',
  ]);
}

const STYLES: Readonly<Record<Difference['sign'], Style>> = {
  '-': 'bad',
  '+': 'good',
  '~': 'warning',
  ' ': 'plain',
};

function differenceLine({ sign, text, isInner }: Difference, paint: Paint): string {
  return `${isInner ? '      ' : '  '}${paint(`${sign} ${printable(text)}`, STYLES[sign])}`;
}

/** The commands of a plan with their reasons, its conflicts, the missing processes, and the paths that change, as lines. */
export function planLines({ commands, conflicts, pending, paths = [] }: PanelPlan, paint: Paint): string[] {
  return [
    ...section(
      'COMMANDS',
      commands.flatMap((command, at) => [
        numbered(at, commands.length, commandText(command)),
        `${indentOf(commands.length)}${paint(printable(command.reason), 'quiet')}`,
      ]),
      paint,
    ),
    ...section('CONFLICTS', reasonLines(conflicts, paint), paint),
    ...pendingLines(pending, paint),
    ...section('PATHS', pathLines(paths, paint), paint),
  ];
}

/** The processes that are not connected, as lines. */
export function pendingLines(pending: readonly string[], paint: Paint): string[] {
  return section(
    'NOT CONNECTED',
    pending.map((process) => paint(`  ${printable(process)}`, 'warning')),
    paint,
  );
}

/** Reasons by process, as lines. */
export function reasonLines(list: PanelPlan['conflicts'], paint: Paint): string[] {
  return list.flatMap(({ process, reason, instead }) => [
    paint(`  ${printable(`${process}: ${reason}`)}`, 'bad'),
    ...(instead === undefined ? [] : [`    ${printable(instead)}`]),
  ]);
}

/** A title with lines; empty without lines. */
export function section(title: string, lines: readonly string[], paint: Paint): string[] {
  return lines.length === 0 ? [] : [paint(title, 'title'), ...lines, ''];
}

/** A command as a printable request. */
export function commandText({ process, method, path, body }: PanelCommand): string {
  const request = `${process}  ${method} ${path}`;
  return printable(body === undefined ? request : `${request} ${JSON.stringify(body)}`);
}

/** A numbered line. @param at from 0. @param count the total number of lines. */
export function numbered(at: number, count: number, text: string): string {
  return `  ${String(at + 1).padStart(String(count).length)}  ${text}`;
}

/** The indent of a line below a numbered line. */
export function indentOf(count: number): string {
  return ' '.repeat(4 + String(count).length);
}

/** Such as `1 command` and `2 commands`. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
