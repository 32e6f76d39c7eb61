import { callOf, type Fields, type RecipeCall } from './call.js';
import { LineError } from './errors.js';
import { Given, GivenOption, type Word, type Words } from './words.js';

/**
 * Parses the words after `launch`: `nfv 1 -l 1,2 -m 512 -- -n 1 -s 127.0.0.1:6666`. As in the shell, the program may
 * be called spp_nfv, the client id may be given in the options of the program, which contain it in any case, and
 * `--proc-type secondary` is optional.
 *
 * @param column where to point when something is missing.
 * @throws LineError when the words are invalid.
 */
export function readLaunch(words: Words, column: number): RecipeCall {
  // In the command of the primary itself, the client id comes first.
  const early = /^\d+$/.test(words.peek() ?? '') ? words.take() : undefined;
  const program = words.next('nfv, vf, mirror or pcap');
  const name = program.value.startsWith('spp_') ? program.value : `spp_${program.value}`;
  const given = early ?? (words.peek()?.startsWith('-') === false ? words.take() : undefined);
  const eal = takeOptions(words, true);
  const separator = words.next('-- before the options of the program');
  const app = takeOptions(words, false);
  const { column: end } = words;
  const idOption = name === 'spp_nfv' ? '-n' : '--client-id';
  const clientId = given ?? idIn(app[idOption]);
  const secondary = new Given('secondary', separator.column);
  // An invalid option is reported before a missing client id: it may have been meant to be the client id.
  const id = clientId ?? ANY_ID;
  const call = callOf(
    'launchSecondary',
    undefined,
    {
      proc_name: new Given(name, program.column),
      client_id: id,
      eal: { '--proc-type': secondary, ...eal },
      app: { ...app, [idOption]: id },
    },
    column,
    { '/eal': separator.column, '/app': end },
  );
  if (clientId === undefined) throw new LineError(program.column, 'expected a client id after the program');
  return call;
}

/** A client id that is not from the line. */
const ANY_ID = new Given('1', 1);

function idIn(option: GivenOption | undefined): Word | undefined {
  return option === undefined || option.value === null ? undefined : new Given(option.value, option.column);
}

type Options = Record<string, GivenOption>;

/** Takes options with their values up to `--` or the end. */
function takeOptions(words: Words, isEal: boolean): Options & Fields {
  const options: Options = {};
  while (words.peek() !== undefined && words.peek() !== '--') {
    const option = words.next('an option');
    if (!option.value.startsWith('-'))
      throw new LineError(option.column, `expected an option${isEal ? ', or --' : ''}, which begins with -`);
    const [, long = option.value, joined] = /^(--[^=]+)=(.*)$/.exec(option.value) ?? [];
    if (Object.hasOwn(options, long)) throw new LineError(option.column, `duplicate ${long}`);
    const name = new Given(long, option.column);
    if (joined !== undefined) {
      options[long] = new GivenOption(name, joined, option.column + long.length + 1);
      continue;
    }
    const value = words.peek()?.startsWith('-') === false ? words.take() : undefined;
    options[long] = new GivenOption(name, value?.value ?? null, value?.column ?? option.column);
  }
  return options;
}
