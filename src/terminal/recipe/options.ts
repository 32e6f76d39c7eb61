import {
  type OperandTable,
  operandUsage,
  optionHelp,
  type OptionTable,
  type OptionText,
  optionTexts,
  type OptionValues,
  type ParsedCommandLine,
  readWords,
} from '../../options/option-table.js';
import { numberedServers, OptionError } from '../../options/option-values.js';
import { FIRST_SERVER } from '../../recipe/read.js';
import { isServerNumber } from '../../recipe/shell.js';
import {
  checkConnection,
  CONNECTION_HELP,
  CONNECTION_OPTIONS,
  connectionVariable,
} from '../connection-options.js';

/** Every option of `spp-ctl play`. */
const OPTIONS = {
  'keep-going': { short: 'k', help: 'continue after a failed line' },
  'dry-run': { short: 'n', help: 'print the requests without sending them' },
  'as-panel': { help: 'print the panel document of the recipe without contacting a server' },
  json: { short: 'j', help: 'with --as-panel, print JSON instead of YAML' },
  server: {
    value: 'N=URL',
    default: undefined,
    unset: '1 is --url',
    isRepeatable: true,
    help: 'URL for the lines after `server N`; repeatable, or separated by commas',
    parse: numberedServers(isServerNumber),
  },
  ...CONNECTION_OPTIONS,
} as const satisfies OptionTable;

const OPERANDS = { FILE: {} } as const satisfies OperandTable;

/** The operands in the usage line. */
export const PLAY_OPERANDS = operandUsage(OPERANDS);

export type PlayOptions = OptionValues<typeof OPTIONS>;

/** @throws OptionError with one line that names the option and the reason. */
export function readPlayOptions(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ParsedCommandLine<typeof OPTIONS, typeof OPERANDS> {
  const reading = readWords(OPTIONS, OPERANDS, connectionVariable, args, env);
  if (reading.action === 'run') {
    const { options } = reading;
    const asPanel = options['as-panel'];
    if (options.json && !asPanel) throw new OptionError('--json needs --as-panel');
    for (const name of ['keep-going', 'dry-run'] as const)
      if (options[name] && asPanel) throw new OptionError(`--${name} cannot be used with --as-panel`);
    if (options.server !== undefined && asPanel)
      throw new OptionError('--server cannot be used with --as-panel');
    for (const url of serversOf(options).values()) checkConnection({ ...options, url });
  }
  return reading;
}

/** The URLs of the servers by number. The first server is the default of a recipe; its URL is --url unless --server sets it. */
export function serversOf({ url, server = new Map() }: PlayOptions): ReadonlyMap<number, string> {
  return new Map([[FIRST_SERVER, url], ...server]);
}

/** All options as text, for documentation and completion. */
export function playOptionTexts(): OptionText[] {
  return optionTexts(OPTIONS, connectionVariable);
}

/** The text of --help. */
export function playHelp(): string {
  return [
    `Usage: spp-ctl play [options] ${PLAY_OPERANDS.join(' ')}`,
    '',
    'Plays a recipe of the SPP shell line by line. Nothing is sent unless every line is valid. - is standard input.',
    '',
    'Options:',
    ...optionHelp(OPTIONS),
    '',
    'Exit codes: 0 success; 1 a line failed or a server is unreachable; 2 wrong usage or an invalid recipe.',
    '',
    ...CONNECTION_HELP,
    '',
  ].join('\n');
}
