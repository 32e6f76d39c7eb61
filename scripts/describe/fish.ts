import type { OptionText } from '../../src/options/option-table.js';
import { type CommandText, SERVER, SIMULATOR, takesFile, withInner } from './commands.js';

/** The completion of both commands for fish 3.0 or later. */
export function fishCompletion(notice: string): string {
  return `# fish completion for spp-ctl and spp-sim. ${notice}

# Whether the line begins with these words after the name of the command.
function __spp_ctl_begins
    set -l words (commandline -opc)
    set -e words[1]
    test (count $words) -ge (count $argv); or return 1
    for word in $argv
        test "$words[1]" = "$word"; or return 1
        set -e words[1]
    end
end

# Whether the line has no more than these words before the cursor.
function __spp_ctl_ends
    __spp_ctl_begins $argv; and test (count (commandline -opc)) -eq (math (count $argv) + 1)
end

# Whether the line has no command, so that it has the options of the server.
function __spp_ctl_serves
    set -l words (commandline -opc)
    test (count $words) -eq 1; or string match -q -- '-*' $words[2]
end

complete -c spp-ctl -f
${withInner(SERVER, [])
  .flatMap(([command, path]) => linesOf('spp-ctl', command, conditionsOf(command, path)))
  .join('\n')}

complete -c spp-sim -f
${linesOf('spp-sim', SIMULATOR, { options: undefined, words: undefined }).join('\n')}
`;
}

/** The conditions for the options and for the words of a command; undefined for none. */
interface Conditions {
  readonly options: string | undefined;
  readonly words: string | undefined;
}

/** @param path the words before the options of the command. */
function conditionsOf({ takesSeveral = false }: CommandText, path: readonly string[]): Conditions {
  const words = path.join(' ');
  return {
    options: path.length === 0 ? '__spp_ctl_serves' : `__spp_ctl_begins ${words}`,
    words: `${takesSeveral ? '__spp_ctl_begins' : '__spp_ctl_ends'} ${words}`.trimEnd(),
  };
}

function linesOf(program: string, command: CommandText, conditions: Conditions): string[] {
  const line = (condition: string | undefined, ...parts: string[]): string =>
    [`complete -c ${program}`, ...(condition === undefined ? [] : [`-n ${quote(condition)}`]), ...parts].join(
      ' ',
    );
  return [
    ...command.options.map((option) => line(conditions.options, optionParts(option))),
    ...command.words.map(([word, help]) => line(conditions.words, `-a ${quote(word)} -d ${quote(help)}`)),
    ...(takesFile(command) ? [line(conditions.options, '-F')] : []),
  ];
}

function optionParts({ name, short, value, choices, help }: OptionText): string {
  const flags = [...(short === undefined ? [] : [`-s ${short}`]), `-l ${name}`].join(' ');
  return [flags, ...valueParts(value, choices), `-d ${quote(help)}`].join(' ');
}

/** Only choices and files can be completed. */
function valueParts(value: string | undefined, choices: readonly string[] | undefined): string[] {
  if (value === undefined) return [];
  if (choices !== undefined) return [`-x -a ${quote(choices.join(' '))}`];
  return [value === 'FILE' ? '-r -F' : '-x'];
}

function quote(text: string): string {
  return `'${text.replaceAll(/[\\']/g, '\\$&')}'`;
}
