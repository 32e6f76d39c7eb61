import { callOf, type Fields, type RecipeCall } from './call.js';
import { LineError } from './errors.js';
import { Given, type Word, type Words } from './words.js';

/**
 * Reads what stands after `launch`: `nfv 1 -l 1,2 -m 512 -- -n 1 -s 127.0.0.1:6666`. As in the shell, the program may be
 * called spp_nfv, the client id may be left to the options of the program, which get it in any case, and `--proc-type
 * secondary` need not be said.
 *
 * @param column where to point when something is missing.
 * @throws LineError when it makes no sense.
 */
export function readLaunch(words: Words, column: number): RecipeCall {
  // The primary itself has the client id first.
  const early = /^\d+$/.test(words.peek() ?? '') ? words.take() : undefined;
  const program = words.next('nfv, vf, mirror or pcap');
  const name = program.value.startsWith('spp_') ? program.value : `spp_${program.value}`;
  const given = early ?? (words.peek()?.startsWith('-') === false ? words.take() : undefined);
  const eal = takeOptions(words, true);
  const separator = words.next('-- before the options of the program');
  const app = takeOptions(words, false);
  const idOption = name === 'spp_nfv' ? '-n' : '--client-id';
  const clientId = given ?? idIn(app[idOption]);
  if (clientId === undefined) throw new LineError(program.column, 'expected a client id after the program');
  const secondary = new Given('secondary', separator.column);
  return callOf(
    'launchSecondary',
    undefined,
    {
      proc_name: new Given(name, program.column),
      client_id: clientId,
      eal: { '--proc-type': secondary, ...eal },
      app: { ...app, [idOption]: clientId },
    },
    column,
  );
}

function idIn(option: Given<string | null> | undefined): Word | undefined {
  return option === undefined || option.value === null ? undefined : new Given(option.value, option.column);
}

type Options = Record<string, Given<string | null>>;

/** Takes options, each with its value if it has one, up to `--` or the end. */
function takeOptions(words: Words, isEal: boolean): Options & Fields {
  const options: Options = {};
  while (words.peek() !== undefined && words.peek() !== '--') {
    const option = words.next('an option');
    if (!option.value.startsWith('-'))
      throw new LineError(option.column, `expected an option${isEal ? ', or --' : ''}, which begins with -`);
    const [, long = option.value, joined] = /^(--[^=]+)=(.*)$/.exec(option.value) ?? [];
    if (Object.hasOwn(options, long)) throw new LineError(option.column, `${long} is there twice`);
    const isFlag = joined === undefined && words.peek()?.startsWith('-') !== false;
    options[long] = isFlag
      ? new Given(null, option.column)
      : joined === undefined
        ? words.next('a value')
        : new Given(joined, option.column);
  }
  return options;
}
