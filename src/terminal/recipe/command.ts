import { EXIT_FAILURE, EXIT_USAGE } from '../../cli/exit-codes.js';
import { OptionError } from '../../options/option-values.js';
import { panelsOfRecipe } from '../../recipe/as-panel.js';
import type { RecipeLine } from '../../recipe/command.js';
import { placeText, problemText, RecipeError } from '../../recipe/errors.js';
import { readRecipe } from '../../recipe/read.js';
import { version } from '../../files/version.js';
import { paintFor } from '../colours.js';
import { connect } from '../connection.js';
import { playHelp, type PlayOptions, readPlayOptions, serversOf } from './options.js';
import { responseLines, reasonOf, requestLines } from './lines.js';
import { Player } from './player.js';
import { readRecipeFile, readRecipeInput, RecipeFileError, STANDARD_INPUT } from './file.js';
import { createSendCall } from './send.js';
import { printable, printableJson } from '../text.js';
import { yamlOf } from '../../text/write-yaml.js';

/**
 * `spp-ctl play FILE`: plays a recipe of the SPP shell, or converts it to a panel document.
 *
 * @returns the exit code: 1 if a line failed, 2 if the recipe is invalid.
 * @throws OptionError for invalid options or a missing recipe; ConnectionFileError if a file of the options cannot be used.
 */
export async function runPlay(args: readonly string[]): Promise<number> {
  const reading = readPlayOptions(args, process.env);
  if (reading.action === 'help') process.stdout.write(playHelp());
  else if (reading.action === 'version') console.log(version());
  else {
    const { options, operands } = reading;
    try {
      // A panel document needs no server, so server numbers are not checked.
      const known = options['as-panel'] ? undefined : new Set(serversOf(options).keys());
      const lines = await readLines(operands.FILE, known);
      if (options['as-panel']) return printPanels(lines, options.json);
      if (options['dry-run']) return printRequests(lines, options);
      return await play(lines, options);
    } catch (error) {
      if (error instanceof RecipeFileError) throw new OptionError(error.message);
      if (!(error instanceof RecipeError)) throw error;
      for (const problem of error.problems) complain(problemText(problem));
      return EXIT_USAGE;
    }
  }
  return 0;
}

/** @throws RecipeError for an invalid line; RecipeFileError if the recipe cannot be read. */
async function readLines(file: string, servers: ReadonlySet<number> | undefined): Promise<RecipeLine[]> {
  if (file !== STANDARD_INPUT) return readRecipe(file, readRecipeFile, servers);
  const text = await readRecipeInput();
  return readRecipe(file, (path) => (path === STANDARD_INPUT ? text : readRecipeFile(path)), servers);
}

async function play(lines: readonly RecipeLine[], options: PlayOptions): Promise<number> {
  const { 'keep-going': keepsGoing } = options;
  const paint = paintFor(process.stdout, options);
  const players = playersOf(options);
  let failed = 0;
  for (const [at, line] of lines.entries()) {
    // Printed before sending, so that the user sees which line is running.
    process.stdout.write(`${headOf(line)} ... `);
    const { url, player } = players(line.server);
    const result = await player.play(line);
    if (result.outcome === 'ignored') print(paint(printable(`ignored: ${result.reason}`), 'quiet'));
    else if (result.outcome === 'done') {
      print(paint('done', 'good'));
      for (const text of responseLines(result.response)) print(`    ${text}`);
    } else {
      failed++;
      print(paint(`failed: ${reasonOf(result.error, url)}`, 'bad'));
      if (keepsGoing && result.canContinue) continue;
      const left = lines.length - at - 1;
      if (left > 0) complain(`${left} ${left === 1 ? 'command was' : 'commands were'} not played`);
      break;
    }
  }
  if (failed > 0)
    complain(`${failed} of ${lines.length} ${lines.length === 1 ? 'command' : 'commands'} failed`);
  return failed > 0 ? EXIT_FAILURE : 0;
}

/** The player of each server, created on first use. */
function playersOf(
  options: PlayOptions,
): (server: number) => { readonly url: string; readonly player: Player } {
  const servers = serversOf(options);
  const players = new Map<number, Player>();
  return (server) => {
    const url = servers.get(server);
    if (url === undefined) throw new Error(`server ${server} is unknown`);
    const client = (): ReturnType<typeof connect> => connect({ ...options, url }, process.env);
    const player = players.get(server) ?? new Player({ send: createSendCall(client(), options.timeout) });
    players.set(server, player);
    return { url, player };
  };
}

function printRequests(lines: readonly RecipeLine[], options: PlayOptions): number {
  const servers = serversOf(options);
  const isOne = options.server === undefined;
  for (const { server, ...line } of lines) {
    print(headOf(line));
    for (const text of requestLines(line.command, isOne ? '' : servers.get(server))) print(`    ${text}`);
  }
  return 0;
}

/** Prints one document, or one per server if the recipe uses several. */
function printPanels(lines: readonly RecipeLine[], isJson: boolean): number {
  const panels = panelsOfRecipe(lines);
  for (const { left } of panels.values())
    for (const { message, ...place } of left)
      complain(problemText({ ...place, message: `left out: ${message}` }));
  const documents = [...panels].map(([server, { document }]) => [server, document] as const);
  const [only = {}] = documents.map(([, document]) => document);
  if (documents.length < 2) process.stdout.write(isJson ? `${printableJson(only, 2)}\n` : yamlOf(only));
  else if (isJson) print(printableJson(Object.fromEntries(documents), 2));
  else
    for (const [server, document] of documents)
      process.stdout.write(`---\n# server ${server}\n${yamlOf(document)}`);
  return 0;
}

function headOf({ text, ...place }: Pick<RecipeLine, 'file' | 'line' | 'text'>): string {
  return printable(`${placeText({ file: place.file, line: place.line })}: ${text}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

function complain(line: string): void {
  console.error(`spp-ctl play: ${printable(line)}`);
}
