import type { WriteStream } from 'node:tty';
import type { Paint } from '../colours.js';
import { truncate } from '../text.js';
import type { PanelChange, PanelChangeCommand } from './api.js';
import { outcomeLines, outcomesLines } from './change-lines.js';
import { commandText, section } from './plan-lines.js';

/** Shows the progress of a change. */
export interface Progress {
  /** Shows the current change. */
  show(change: PanelChange): void;
  /** Shows all outcomes that were not shown yet. */
  finish(change: PanelChange): void;
  /** Removes the progress line. */
  clear(): void;
}

const CLEAR_LINE = '\r\x1b[K';

/** Shows the progress on one line of a terminal, and the outcomes at the end. */
export function createProgressLine(output: WriteStream, paint: Paint): Progress {
  let isShown = false;
  const clear = (): void => {
    if (isShown) output.write(CLEAR_LINE);
    isShown = false;
  };
  return {
    show: (change) => {
      // Some terminals wrap after a character in the last column.
      const width = (output.columns || 80) - 1;
      output.write(CLEAR_LINE + paint(truncate(progressText(change), width), 'quiet'));
      isShown = true;
    },
    finish: ({ commands, rollback = [] }) => {
      clear();
      const lines = [
        ...section('COMMANDS', outcomesLines(commands, paint), paint),
        ...section('ROLLBACK', outcomesLines(rollback, paint), paint),
      ];
      output.write(lines.map((line) => `${line}\n`).join(''));
    },
    clear,
  };
}

/** Prints a line for each command as it ends, for logs and pipes. */
export function createProgressLog(write: (line: string) => void, paint: Paint): Progress {
  const reported = { commands: new Set<number>(), rollback: new Set<number>() };
  const report = (
    list: keyof typeof reported,
    commands: readonly PanelChangeCommand[],
    isDesired: (command: PanelChangeCommand) => boolean,
  ): void => {
    for (const [at, command] of commands.entries()) {
      if (reported[list].has(at) || !isDesired(command)) continue;
      if (reported[list].size === 0) write(paint(list.toUpperCase(), 'title'));
      reported[list].add(at);
      for (const line of outcomeLines(commands, command, at, paint)) write(line);
    }
  };
  return {
    show: ({ commands, rollback = [] }) => {
      const hasEnded = ({ outcome }: PanelChangeCommand): boolean => outcome !== 'waiting';
      report('commands', commands, hasEnded);
      report('rollback', rollback, hasEnded);
    },
    finish: ({ commands, rollback = [] }) => {
      report('commands', commands, () => true);
      report('rollback', rollback, () => true);
      write('');
    },
    clear: () => undefined,
  };
}

/** The progress of a change in one printable line. */
export function progressText({ commands, rollback }: PanelChange): string {
  const list = rollback ?? commands;
  const ended = list.filter(({ outcome }) => outcome !== 'waiting').length;
  const current = list.find(({ outcome }) => outcome === 'waiting');
  const what = rollback === undefined ? 'applying' : 'rolling back';
  const now = current === undefined ? 'verifying' : commandText(current);
  return `${what}: ${ended} of ${list.length} commands, ${now}`;
}
