import type { OptionText } from '../../src/options/option-table.js';
import { type CommandText, SERVER, SIMULATOR, takesFile, withInner } from './commands.js';

/** The functions that all commands share. They do not need the package bash-completion. */
const COMMON = String.raw`
# Splits the line up to the cursor at blanks only, whereas bash also splits it at = and :. Sets words, cur, and typed: the
# part of cur that bash treats as separate words before the completed word.
_spp_split() {
  local IFS=$' \t\n' breaks=$\{COMP_WORDBREAKS//[^=:]/} line=$\{COMP_LINE:0:COMP_POINT}
  read -ra words <<<"$line"
  if [[ $line == *[[:blank:]] ]]; then words+=(''); fi
  cur=$\{words[-1]} typed=''
  if [[ -n $breaks && $cur == *["$breaks"]* ]]; then typed=$\{cur%"$\{cur##*["$breaks"]}"}; fi
}

# Sets option if the value of an option is completed, value to the typed part of the value, and before to the part of cur
# in front of the value.
_spp_option() {
  option='' value=$cur before=''
  if [[ $cur == --*=* ]]; then
    option=$\{cur%%=*} value=$\{cur#*=} before=$option=
  elif [[ $\{#words[@]} -gt 2 && $\{words[-2]} == -* ]]; then
    option=$\{words[-2]}
  fi
}

# Offers a word without the part that bash treats as separate words.
_spp_offer() {
  local word=$before$1
  word=$\{word#"$typed"}
  if [[ -n $word ]]; then COMPREPLY+=("$word"); fi
}

# Offers the words that begin with the typed part. A word that ends with : can be continued.
_spp_words() {
  local word
  for word; do
    if [[ $word == "$value"* ]]; then
      _spp_offer "$word"
      if [[ $word == *: ]]; then compopt -o nospace; fi
    fi
  done
}

_spp_files() {
  local file
  compopt -o filenames
  while IFS='' read -r file; do _spp_offer "$file"; done < <(compgen -f -- "$value")
}
`.replaceAll('$\\{', '${');

/** The completion of both commands for bash 4.2 or later. */
export function bashCompletion(notice: string): string {
  return `# bash completion for spp-ctl and spp-sim. ${notice}
${COMMON}
${withInner(SERVER, []).map(functionOf).join('\n')}
_spp_sim() {
${START}${bodyOf(SIMULATOR, 2)}}

complete -F _spp_ctl spp-ctl
complete -F _spp_sim spp-sim
`;
}

const START = `  local words cur typed option value before
  COMPREPLY=()
  _spp_split
  _spp_option
`;

/** The completion function of a command, which calls that of a subcommand. @param path the words before the command. */
function functionOf([command, path]: [CommandText, readonly string[]]): string {
  const { commands = [] } = command;
  const name = ['_spp_ctl', ...path].join('_');
  const at = path.length + 1;
  const inner =
    commands.length === 0
      ? ''
      : `  if [[ \${#words[@]} -gt ${at + 1} && \${words[${at}]} =~ ^(${commands.map((each) => each.name).join('|')})$ ]]; then
    "${name}_\${words[${at}]}"
    return
  fi
`;
  return `${name}() {\n${path.length === 0 ? START : ''}${inner}${bodyOf(command, at + 1)}}\n`;
}

/** Completes the value of an option, an option, or a word. @param at the position of the first word. */
function bodyOf(command: CommandText, at: number): string {
  const { options, words, takesSeveral = false } = command;
  const byAction = new Map<string, string[]>();
  for (const option of options.filter(({ value }) => value !== undefined)) {
    const action = actionOf(option);
    byAction.set(action, [...(byAction.get(action) ?? []), ...patternsOf(option)]);
  }
  const values = [...byAction].map(([action, patterns]) => {
    return `    ${patterns.join(' | ')})\n${action}      return ;;\n`;
  });
  const cases = values.length === 0 ? '' : `  case $option in\n${values.join('')}  esac\n`;
  const flags = options.map(({ name }) => `--${name}`);
  const isWord = `\${#words[@]} -${takesSeveral ? 'ge' : 'eq'} ${at}`;
  const offers = [
    ...(flags.length === 0 ? [] : [['$cur == -*', `_spp_words ${flags.join(' ')}`] as const]),
    ...(words.length === 0 ? [] : [[isWord, `_spp_words ${words.map(([word]) => word).join(' ')}`] as const]),
  ];
  const branches = offers.map(([where, action]) => `if [[ ${where} ]]; then\n    ${action}\n`);
  const otherwise = takesFile(command) ? '  else\n    _spp_files\n' : '';
  return `${cases}  ${branches.join('  el')}${otherwise}  fi\n`;
}

function patternsOf({ name, short }: OptionText): string[] {
  return [...(short === undefined ? [] : [`-${short}`]), `--${name}`];
}

/** Only choices and files can be completed. */
function actionOf({ value, choices }: OptionText): string {
  if (choices !== undefined) return `      _spp_words ${choices.join(' ')}\n`;
  return value === 'FILE' ? '      _spp_files\n' : '';
}
