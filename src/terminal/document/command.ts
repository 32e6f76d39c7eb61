import { EXIT_FAILURE, EXIT_PENDING } from '../../cli/exit-codes.js';
import { readWords } from '../../options/option-table.js';
import { CommandLineError } from '../../options/option-values.js';
import type { PanelDocument } from '../../panel/document/schema.js';
import { version } from '../../files/version.js';
import { ConnectionFileError } from '../../net/connection-files.js';
import { connectionVariable } from '../connection-options.js';
import { explain } from '../explain.js';
import { applyToAll, applyToNode } from '../nodes/apply.js';
import { outputOf, type OutputOptions, showEveryNode } from '../nodes/every-node.js';
import { type DocumentFormat, documentLines, formatOf, type ListFormat, nameLines } from '../output.js';
import { runApply } from './apply.js';
import { changeLines, changesLines } from './change-lines.js';
import { PanelCommandError } from './errors.js';
import { actionHelp, ACTIONS, actionNamed, type ActionName, panelHelp } from './options.js';
import { planAll, runPlan } from './plan.js';
import { openSession, type Session, sessionOf } from './session.js';
import { runUndo } from './undo.js';

/**
 * `spp-ctl panel`: the panel as one document.
 *
 * @returns the exit code: see `spp-ctl panel --help`.
 * @throws OptionError for wrong usage; PanelCommandError on failure.
 */
export async function runPanel(args: readonly string[]): Promise<number> {
  const [word, ...rest] = args;
  if (word === '-h' || word === '--help') return write(panelHelp());
  if (word === '-V' || word === '--version') return write(`${version()}\n`);
  const name = actionNamed(word);
  if (name === undefined) {
    const problem = word === undefined ? 'no action given' : `unknown action '${word}'`;
    throw new CommandLineError(`${problem}: expected get, plan, apply, undo or changes`);
  }
  try {
    return await run(name, rest);
  } catch (error) {
    if (error instanceof CommandLineError) throw new CommandLineError(error.message, name);
    throw error;
  }
}

async function run(name: ActionName, args: readonly string[]): Promise<number> {
  const { env } = process;
  switch (name) {
    case 'get': {
      const { options, operands } = ACTIONS.get;
      const reading = readWords(options, operands, connectionVariable, args, env);
      if (reading.action !== 'run') return writeInfo(name, reading.action);
      const format = formatOf(reading.options);
      const { all } = reading.options;
      return withSession(openSession(reading.options), (session) =>
        all ? getAll(session, reading.options, format) : runGet(session, format),
      );
    }
    case 'plan': {
      const { options, operands } = ACTIONS.plan;
      const reading = readWords(options, operands, connectionVariable, args, env);
      if (reading.action !== 'run') return writeInfo(name, reading.action);
      const { FILE } = reading.operands;
      const format = formatOf(reading.options);
      const { all } = reading.options;
      return withSession(openSession(reading.options), (session) =>
        all ? planAll(session, FILE, reading.options, format) : runPlan(session, FILE, format),
      );
    }
    case 'apply': {
      const { options, operands } = ACTIONS.apply;
      const reading = readWords(options, operands, connectionVariable, args, env);
      if (reading.action !== 'run') return writeInfo(name, reading.action);
      const { FILE } = reading.operands;
      const { node, all } = reading.options;
      return withSession(openSession(reading.options), (session) =>
        all
          ? applyToAll(session, FILE, reading.options)
          : node === undefined
            ? runApply(session, FILE, reading.options)
            : applyToNode(session, node, FILE, reading.options),
      );
    }
    case 'undo': {
      const { options, operands } = ACTIONS.undo;
      const reading = readWords(options, operands, connectionVariable, args, env);
      if (reading.action !== 'run') return writeInfo(name, reading.action);
      const { ID } = reading.operands;
      return withSession(openSession(reading.options), (session) => runUndo(session, ID, reading.options));
    }
    case 'changes': {
      const { options, operands } = ACTIONS.changes;
      const reading = readWords(options, operands, connectionVariable, args, env);
      if (reading.action !== 'run') return writeInfo(name, reading.action);
      const { ID } = reading.operands;
      const format = formatOf(reading.options);
      return withSession(openSession(reading.options), (session) =>
        ID === undefined ? listChanges(session, format) : showChange(session, ID, format),
      );
    }
  }
}

/** Runs an action. @throws PanelCommandError for errors of the server and of the connection. */
async function withSession(session: Session, act: (session: Session) => Promise<number>): Promise<number> {
  try {
    return await act(session);
  } catch (error) {
    if (error instanceof PanelCommandError || error instanceof ConnectionFileError) throw error;
    throw new PanelCommandError(explain(error, session.url), { cause: error });
  }
}

async function runGet({ api, print }: Session, format: DocumentFormat = 'yaml'): Promise<number> {
  for (const line of documentLines(await api.get(), format)) print(line);
  return 0;
}

/** Prints the documents of all nodes. @returns the exit code. */
function getAll(session: Session, options: OutputOptions, format: DocumentFormat = 'yaml'): Promise<number> {
  const { client, timeoutMs } = session;
  const ask = (node: string): Promise<PanelDocument> => sessionOf(session, node).api.get();
  const view = { lines: () => [], exitCode: () => 0 };
  return showEveryNode(client, timeoutMs, ask, view, outputOf('panel', options, format));
}

async function listChanges({ api, print, width, paint }: Session, format?: ListFormat): Promise<number> {
  const changes = await api.changes();
  const lines =
    format === 'json' || format === 'yaml'
      ? documentLines(changes, format)
      : format === 'name'
        ? nameLines(changes)
        : changesLines(changes, format === 'wide' ? Infinity : width, paint);
  for (const line of lines) print(line);
  return 0;
}

async function showChange({ api, print, paint }: Session, id: string, format?: ListFormat): Promise<number> {
  const change = await api.change(id);
  const lines =
    format === 'json' || format === 'yaml'
      ? documentLines(change, format)
      : format === 'name'
        ? nameLines([change])
        : changeLines(change, paint);
  for (const line of lines) print(line);
  if (change.state === 'running') return EXIT_PENDING;
  return change.state === 'done' ? 0 : EXIT_FAILURE;
}

function writeInfo(name: ActionName, what: 'help' | 'version'): number {
  return write(what === 'help' ? actionHelp(name) : `${version()}\n`);
}

function write(text: string): number {
  process.stdout.write(text);
  return 0;
}
