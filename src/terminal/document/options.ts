import {
  optionHelp,
  type OperandTable,
  operandUsage,
  type OptionTable,
  type OptionText,
  optionTexts,
} from '../../options/option-table.js';
import { durationOrOff, oneOf } from '../../options/option-values.js';
import { NODE_OPTION, NODE_SELECTION } from '../nodes/selection.js';
import { DOCUMENT_OUTPUT, LIST_OUTPUT, PLAN_OUTPUT } from '../output.js';
import { CONNECTION_HELP, CONNECTION_OPTIONS, connectionVariable } from '../connection-options.js';

/** An action of `spp-ctl panel` with its arguments. */
interface Action {
  /** One line for the help. */
  readonly help: string;
  readonly options: OptionTable;
  readonly operands: OperandTable;
  /** Further lines for the help. */
  readonly about: readonly string[];
}

const FAILURES = ['rollback', 'stop', 'continue'] as const;

const FILE_HELP = 'FILE is a document in YAML or JSON; - is standard input.';

const ON_FAILURE = {
  'on-failure': {
    value: 'WHAT',
    default: 'rollback',
    choices: FAILURES,
    help: 'after a failed command: roll back, stop, or continue with independent commands',
    parse: oneOf(...FAILURES),
  },
} as const;

/** The actions of `spp-ctl panel`. */
export const ACTIONS = {
  get: {
    help: 'print the observed panel as a document',
    options: { ...NODE_SELECTION, ...DOCUMENT_OUTPUT, ...CONNECTION_OPTIONS },
    operands: {},
    about: [
      'The document can be applied: to the same panel without effect, to another panel to copy this one. --all prints one',
      'document with the names of the nodes as keys.',
    ],
  },
  plan: {
    help: 'show the plan for a panel document',
    options: { ...NODE_SELECTION, ...PLAN_OUTPUT, ...CONNECTION_OPTIONS },
    operands: { FILE: {} },
    about: [
      FILE_HELP,
      'Only read commands are sent to the processes. With --all, the plans of all nodes for the same document are shown.',
    ],
  },
  apply: {
    help: 'apply a panel document',
    options: {
      yes: { short: 'y', help: 'apply without confirmation' },
      ...ON_FAILURE,
      ...NODE_SELECTION,
      wait: {
        value: 'DURATION',
        default: '1m',
        help: 'with --node or --all, maximum time for a node to reach the document; 0: do not wait',
        parse: durationOrOff(100, 86_400_000),
      },
      ...CONNECTION_OPTIONS,
    },
    operands: { FILE: {} },
    about: [
      FILE_HELP,
      'Shows the plan and asks for confirmation. If the panel changes after that, nothing is applied. --timeout does not',
      'limit the apply itself.',
      '',
      'With --node, the document is written to etcd as the desired document of the node, which applies it as with --on-failure',
      'continue. With --all, one node after the other gets the document; the first failure ends the command.',
    ],
  },
  undo: {
    help: 'undo the last change, or another one',
    options: {
      yes: { short: 'y', help: 'undo without confirmation' },
      force: { help: 'discard what others have changed since' },
      ...ON_FAILURE,
      ...CONNECTION_OPTIONS,
    },
    operands: { ID: { isOptional: true } },
    about: [
      'Shows the way back to the panel before the change, and asks for confirmation. If others have changed the processes',
      'since, nothing is undone without --force. Without ID, the last applied document or undo is undone; restores and',
      'repairs are undone by ID only.',
    ],
  },
  changes: {
    help: 'list the last changes, or show one',
    options: { ...NODE_OPTION, ...LIST_OUTPUT, ...CONNECTION_OPTIONS },
    operands: { ID: { isOptional: true } },
    about: ['The exit code is 3 for a running change and 1 for a failed change.'],
  },
} as const satisfies Readonly<Record<string, Action>>;

export type ActionName = keyof typeof ACTIONS;

const ACTION_NAMES = Object.keys(ACTIONS) as readonly ActionName[];

export function actionNamed(word: string | undefined): ActionName | undefined {
  return ACTION_NAMES.find((each) => each === word);
}

const EXIT_HELP: readonly string[] = [
  'Exit codes: 0 nothing to do, or done; 1 failed: a conflict, a failed or rolled back apply, or an unreachable',
  'server; 2 wrong usage; 3 changes are pending: planned, or not confirmed.',
];

/** The actions as text, for documentation and completion. */
export function actionTexts(): {
  name: ActionName;
  help: string;
  options: OptionText[];
  operands: string[];
}[] {
  return ACTION_NAMES.map((name) => {
    const { help, options, operands } = ACTIONS[name];
    return {
      name,
      help,
      options: optionTexts(options, connectionVariable),
      operands: operandUsage(operands),
    };
  });
}

/** The text of `spp-ctl panel --help`. */
export function panelHelp(): string {
  return [
    'Usage: spp-ctl panel ACTION [options]',
    '',
    'Works with the panel as one document: reads, plans, applies and undoes it.',
    '',
    'Actions:',
    ...actionTexts().map(
      ({ name, operands, help }) => `  ${[name, ...operands].join(' ').padEnd(36)}${help}`,
    ),
    '',
    ...EXIT_HELP,
    '',
    'spp-ctl panel ACTION --help lists the options.',
    '',
  ].join('\n');
}

/** The text of `spp-ctl panel ACTION --help`. */
export function actionHelp(name: ActionName): string {
  const { help, options, operands, about } = ACTIONS[name];
  return [
    `Usage: ${['spp-ctl panel', name, ...operandUsage(operands), '[options]'].join(' ')}`,
    '',
    `${help.charAt(0).toUpperCase()}${help.slice(1)}.`,
    ...about,
    '',
    'Options:',
    ...optionHelp(options),
    '',
    ...EXIT_HELP,
    '',
    ...CONNECTION_HELP,
    '',
  ].join('\n');
}
