import type { WriteStream } from 'node:tty';
import type { Paint } from '../colours.js';
import { truncate } from '../text.js';
import type { PanelChange, PanelChangeCommand } from './api.js';
import { outcomeLines, outcomesLines } from './change-lines.js';
import { commandText, section } from './plan-lines.js';

/** Shows how far a change is. */
export interface Progress {
  /** The change as it is now. */
  show(change: PanelChange): void;
  /** All commands with their outcomes, as far as they were not shown. */
  finish(change: PanelChange): void;
  /** Makes room for something else; what was shown last may be gone. */
  clear(): void;
}

const CLEAR_LINE = '\r\x1b[K';

/** One line of a terminal, which is rewritten. The outcomes come when it is over. */
export function createProgressLine(output: WriteStream, paint: Paint): Progress {
  let isShown = false;
  const clear = (): void => {
    if (isShown) output.write(CLEAR_LINE);
    isShown = false;
  };
  return {
    show: (change) => {
      // In the last column, some terminals begin the next line.
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

/** A line for each command as it ends: for logs and pipes. */
export function createProgressLog(write: (line: string) => void, paint: Paint): Progress {
  const told = { commands: new Set<number>(), rollback: new Set<number>() };
  const tell = (
    list: keyof typeof told,
    commands: readonly PanelChangeCommand[],
    isDesired: (command: PanelChangeCommand) => boolean,
  ): void => {
    for (const [at, command] of commands.entries()) {
      if (told[list].has(at) || !isDesired(command)) continue;
      if (told[list].size === 0) write(paint(list.toUpperCase(), 'title'));
      told[list].add(at);
      for (const line of outcomeLines(commands, command, at, paint)) write(line);
    }
  };
  return {
    show: ({ commands, rollback = [] }) => {
      const hasEnded = ({ outcome }: PanelChangeCommand): boolean => outcome !== 'waiting';
      tell('commands', commands, hasEnded);
      tell('rollback', rollback, hasEnded);
    },
    finish: ({ commands, rollback = [] }) => {
      tell('commands', commands, () => true);
      tell('rollback', rollback, () => true);
      write('');
    },
    clear: () => undefined,
  };
}

/** How far a change is, in one printable line. */
export function progressText({ commands, rollback }: PanelChange): string {
  const list = rollback ?? commands;
  const ended = list.filter(({ outcome }) => outcome !== 'waiting').length;
  const current = list.find(({ outcome }) => outcome === 'waiting');
  const what = rollback === undefined ? 'applying' : 'rolling back';
  const now = current === undefined ? 'reading the panel back' : commandText(current);
  return `${what}: ${ended} of ${list.length} commands, ${now}`;
}
