import type { OptionText } from '../../src/options/option-table.js';
import { type CommandText, SERVER, SIMULATOR, takesFile, withInner } from './commands.js';

/** The completion of both commands for zsh, for a folder of $fpath or for sourcing after compinit. */
export function zshCompletion(notice: string): string {
  return `#compdef spp-ctl spp-sim
# zsh completion for spp-ctl and spp-sim. ${notice}

${withInner(SERVER, []).map(functionsOf).join('\n')}
_spp-sim() {
${argumentsOf(SIMULATOR, '_spp-sim-words')}}
${wordsOf(SIMULATOR, '_spp-sim-words')}
# Called as a completion function; otherwise this file was sourced.
if [[ $funcstack[1] == _spp-ctl ]]; then
  _spp-ctl "$@"
else
  compdef _spp-ctl spp-ctl spp-sim
fi
`;
}

/** zsh calls the same function for both commands. */
const START = `  if [[ $service == spp-sim ]]; then
    _spp-sim
    return
  fi
`;

/** The completion functions of a command, which call those of a subcommand. @param path the words before the command. */
function functionsOf([command, path]: [CommandText, readonly string[]]): string {
  const { commands = [] } = command;
  const name = ['_spp-ctl', ...path].join('-');
  const inner =
    commands.length === 0
      ? ''
      : `  if (( CURRENT > 2 )) && [[ $words[2] == (${commands.map((each) => each.name).join('|')}) ]]; then
    shift words
    (( CURRENT-- ))
    ${name}-$words[1]
    return
  fi
`;
  const body = `${path.length === 0 ? START : ''}${inner}${argumentsOf(command, `${name}-words`)}`;
  return `${name}() {\n${body}}\n${wordsOf(command, `${name}-words`)}`;
}

/** Completes options, their values, and words. */
function argumentsOf(command: CommandText, wordsName: string): string {
  const { options, words, operands = [], takesSeveral = false } = command;
  const specs = options.map(specOf);
  if (words.length > 0) specs.push(quote(`${takesSeveral ? '*' : '1'}:word:${wordsName}`));
  if (takesFile(command)) specs.push(quote('1:FILE:_files'));
  // Without a specification of the operand, zsh completes no option after it.
  else for (const operand of operands) specs.push(quote(`1:${operand.replaceAll(/[[\]]/g, '')}: `));
  return `  _arguments -s -S ${specs.map((spec) => `\\\n    ${spec}`).join(' ')}\n`;
}

function wordsOf({ words }: CommandText, name: string): string {
  if (words.length === 0) return '';
  const list = (isOpen: boolean): string =>
    words
      .filter(([word]) => word.endsWith(':') === isOpen)
      .map(([word, help]) => quote(`${word.replaceAll(':', '\\:')}:${help}`))
      .join(' ');
  // No blank may follow a word that can be continued.
  const open = list(true);
  const more = open === '' ? '' : `\n  local -a open=(${open})`;
  const described = open === '' ? 'words' : "words -- open -S ''";
  return `\n${name}() {\n  local -a words=(${list(false)})${more}\n  _describe word ${described}\n}\n`;
}

function specOf(option: OptionText): string {
  const { name, short, help, value, isRepeatable } = option;
  const text = quote(
    `[${help.replaceAll(/[[\]\\]/g, '\\$&')}]${value === undefined ? '' : `:${value}:${actionOf(option)}`}`,
  );
  // These options exclude all others.
  const others = name === 'help' || name === 'version' ? '- *' : undefined;
  const long = value === undefined ? `--${name}` : `--${name}=`;
  const before = others === undefined ? '' : quote(`(${others})`);
  if (short === undefined) return `${isRepeatable ? "'*'" : before}${long}${text}`;
  const both = quote(`(${others ?? `-${short} --${name}`})`);
  return `${both}{-${short}${value === undefined ? '' : '+'},${long}}${text}`;
}

/** Only choices and files can be completed. */
function actionOf({ value, choices }: OptionText): string {
  if (choices !== undefined) return `(${choices.join(' ')})`;
  return value === 'FILE' ? '_files' : ' ';
}

function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
