import { EXIT_FAILURE, EXIT_PENDING } from '../../cli/exit-codes.js';
import { readWords } from '../../options/option-table.js';
import { OptionError } from '../../options/option-values.js';
import { version } from '../../files/version.js';
import { ConnectionFileError } from '../../net/connection-files.js';
import { connectionVariable } from '../connection-options.js';
import { explain } from '../explain.js';
import { printable, printableJson } from '../text.js';
import { runApply } from './apply.js';
import { changeLines, changesLines } from './change-lines.js';
import { PanelCommandError } from './errors.js';
import { actionHelp, ACTIONS, actionNamed, type ActionName, panelHelp } from './options.js';
import { runPlan } from './plan.js';
import { openSession, type Session } from './session.js';
import { yamlOf } from '../../text/write-yaml.js';

/**
 * `spp-ctl panel`: the panel as one document.
 *
 * @returns the exit code: see `spp-ctl panel --help`.
 * @throws PanelCommandError on failure. Wrong usage is a PanelCommandError, too, because its usual exit code has another
 * meaning here.
 */
export async function runPanel(args: readonly string[]): Promise<number> {
  const [word, ...rest] = args;
  if (word === '-h' || word === '--help') return write(panelHelp());
  if (word === '-V' || word === '--version') return write(`${version()}\n`);
  const name = actionNamed(word);
  if (name === undefined) {
    const problem = word === undefined ? 'no action given' : `unknown action ${printable(`'${word}'`)}`;
    throw new PanelCommandError(`${problem}: expected get, plan, apply or changes`);
  }
  try {
    return await run(name, rest);
  } catch (error) {
    if (error instanceof OptionError) throw new PanelCommandError(printable(error.message));
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
      const { json } = reading.options;
      return withSession(openSession(reading.options), (session) => runGet(session, json));
    }
    case 'plan': {
      const { options, operands } = ACTIONS.plan;
      const reading = readWords(options, operands, connectionVariable, args, env);
      if (reading.action !== 'run') return writeInfo(name, reading.action);
      const { FILE } = reading.operands;
      const { json } = reading.options;
      return withSession(openSession(reading.options), (session) => runPlan(session, FILE, json));
    }
    case 'apply': {
      const { options, operands } = ACTIONS.apply;
      const reading = readWords(options, operands, connectionVariable, args, env);
      if (reading.action !== 'run') return writeInfo(name, reading.action);
      const { FILE } = reading.operands;
      return withSession(openSession(reading.options), (session) => runApply(session, FILE, reading.options));
    }
    case 'changes': {
      const { options, operands } = ACTIONS.changes;
      const reading = readWords(options, operands, connectionVariable, args, env);
      if (reading.action !== 'run') return writeInfo(name, reading.action);
      const { ID } = reading.operands;
      const { json } = reading.options;
      return withSession(openSession(reading.options), (session) =>
        ID === undefined ? listChanges(session, json) : showChange(session, ID, json),
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

async function runGet({ api, print }: Session, isJson: boolean): Promise<number> {
  const document = await api.get();
  print(isJson ? printableJson(document, 2) : yamlOf(document).trimEnd());
  return 0;
}

async function listChanges(session: Session, isJson: boolean): Promise<number> {
  const changes = await session.api.changes();
  const { print, width, paint } = session;
  if (isJson) print(printableJson(changes, 2));
  else for (const line of changesLines(changes, width, paint)) print(line);
  return 0;
}

async function showChange(session: Session, id: string, isJson: boolean): Promise<number> {
  const change = await session.api.change(id);
  const { print, paint } = session;
  if (isJson) print(printableJson(change, 2));
  else for (const line of changeLines(change, paint)) print(line);
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
