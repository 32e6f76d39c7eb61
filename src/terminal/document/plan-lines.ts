import type { Paint, Style } from '../colours.js';
import { printable } from '../text.js';
import type { PanelCommand, PanelPlan } from './api.js';
import type { Difference, ProcessDifference } from './diff.js';

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

/** What is sent for a document, why, what cannot be done, and who is not there, as lines. */
export function planLines({ commands, conflicts, pending }: PanelPlan, paint: Paint): string[] {
  return [
    ...section(
      'COMMANDS',
      commands.flatMap((command, at) => [
        numbered(at, commands.length, commandText(command)),
        `${indentOf(commands.length)}${paint(printable(command.reason), 'quiet')}`,
      ]),
      paint,
    ),
    ...section('CANNOT BE DONE', reasonLines(conflicts, paint), paint),
    ...pendingLines(pending, paint),
  ];
}

/** The processes that nothing is sent to, as lines. */
export function pendingLines(pending: readonly string[], paint: Paint): string[] {
  return section(
    'NOT CONNECTED YET',
    pending.map((process) => paint(`  ${printable(process)}`, 'warning')),
    paint,
  );
}

/** What there is to say about processes, as lines. */
export function reasonLines(list: PanelPlan['conflicts'], paint: Paint): string[] {
  return list.flatMap(({ process, reason, instead }) => [
    paint(`  ${printable(`${process}: ${reason}`)}`, 'bad'),
    ...(instead === undefined ? [] : [`    ${printable(instead)}`]),
  ]);
}

/** A title and lines under it, if there are any. */
export function section(title: string, lines: readonly string[], paint: Paint): string[] {
  return lines.length === 0 ? [] : [paint(title, 'title'), ...lines, ''];
}

/** A command as the request that it is, printable. */
export function commandText({ process, method, path, body }: PanelCommand): string {
  const request = `${process}  ${method} ${path}`;
  return printable(body === undefined ? request : `${request} ${JSON.stringify(body)}`);
}

/** A line with a number before it, from 1. @param count how many there are in all. */
export function numbered(at: number, count: number, text: string): string {
  return `  ${String(at + 1).padStart(String(count).length)}  ${text}`;
}

/** What stands before a line that belongs to a numbered one. */
export function indentOf(count: number): string {
  return ' '.repeat(4 + String(count).length);
}

/** Such as `1 command` and `2 commands`. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
