import { type CommandText, type OptionText, SERVER, SIMULATOR, SUBCOMMANDS, takesFile } from './commands.js';

/** The completion of both commands for zsh: for a folder of $fpath, or to be sourced after compinit. */
export function zshCompletion(notice: string): string {
  const names = SUBCOMMANDS.map(({ name }) => name);
  return `#compdef spp-ctl spp-sim
# zsh completion for spp-ctl and spp-sim. ${notice}

_spp-ctl() {
  if [[ $service == spp-sim ]]; then
    _spp-sim
    return
  fi
  if (( CURRENT > 2 )) && [[ $words[2] == (${names.join('|')}) ]]; then
    shift words
    (( CURRENT-- ))
    _spp-ctl-$words[1]
    return
  fi
${argumentsOf(SERVER, '_spp-ctl-words')}}
${wordsOf(SERVER, '_spp-ctl-words')}
${SUBCOMMANDS.map((command) => functionsOf(command, `_spp-ctl-${command.name}`)).join('\n')}
${functionsOf(SIMULATOR, '_spp-sim')}
# Called when this file is what completes; otherwise somebody sourced it.
if [[ $funcstack[1] == _spp-ctl ]]; then
  _spp-ctl "$@"
else
  compdef _spp-ctl spp-ctl spp-sim
fi
`;
}

function functionsOf(command: CommandText, name: string): string {
  return `${name}() {\n${argumentsOf(command, `${name}-words`)}}\n${wordsOf(command, `${name}-words`)}`;
}

/** Completes options, their values, and words where there can be some. */
function argumentsOf(command: CommandText, wordsName: string): string {
  const { options, words, takesSeveral = false } = command;
  const specs = options.map(specOf);
  if (words.length > 0) specs.push(quote(`${takesSeveral ? '*' : '1'}:word:${wordsName}`));
  if (takesFile(command)) specs.push(quote('1:FILE:_files'));
  return `  _arguments -s -S ${specs.map((spec) => `\\\n    ${spec}`).join(' ')}\n`;
}

function wordsOf({ words }: CommandText, name: string): string {
  if (words.length === 0) return '';
  const list = (isOpen: boolean): string =>
    words
      .filter(([word]) => word.endsWith(':') === isOpen)
      .map(([word, help]) => quote(`${word.replaceAll(':', '\\:')}:${help}`))
      .join(' ');
  // No blank may follow a word that goes on.
  const open = list(true);
  const more = open === '' ? '' : `\n  local -a open=(${open})`;
  const described = open === '' ? 'words' : "words -- open -S ''";
  return `\n${name}() {\n  local -a words=(${list(false)})${more}\n  _describe word ${described}\n}\n`;
}

function specOf(option: OptionText): string {
  const { name, short, help, value } = option;
  const text = quote(
    `[${help.replaceAll(/[[\]\\]/g, '\\$&')}]${value === undefined ? '' : `:${value}:${actionOf(option)}`}`,
  );
  // After these nothing else is looked at.
  const others = name === 'help' || name === 'version' ? '- *' : undefined;
  const long = value === undefined ? `--${name}` : `--${name}=`;
  if (short === undefined) return (others === undefined ? '' : quote(`(${others})`)) + long + text;
  const both = quote(`(${others ?? `-${short} --${name}`})`);
  return `${both}{-${short}${value === undefined ? '' : '+'},${long}}${text}`;
}

/** Of addresses, numbers and the like nothing can be guessed. */
function actionOf({ value, choices }: OptionText): string {
  if (choices !== undefined) return `(${choices.join(' ')})`;
  return value === 'FILE' ? '_files' : ' ';
}

function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
