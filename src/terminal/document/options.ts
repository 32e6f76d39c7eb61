import {
  optionHelp,
  type OperandTable,
  operandUsage,
  type OptionTable,
  type OptionText,
  optionTexts,
} from '../../options/option-table.js';
import { oneOf } from '../../options/option-values.js';
import { CONNECTION_HELP, CONNECTION_OPTIONS, connectionVariable } from '../connection-options.js';

/** Something that `spp-ctl panel` does, with what it takes. */
interface Action {
  /** One line for the help. */
  readonly help: string;
  readonly options: OptionTable;
  readonly operands: OperandTable;
  /** More for the help. */
  readonly about: readonly string[];
}

const FAILURES = ['rollback', 'stop', 'continue'] as const;

const FILE_HELP = 'FILE is a document in YAML or JSON; - is standard input.';

/** The actions of `spp-ctl panel`. */
export const ACTIONS = {
  get: {
    help: 'print what all processes do as one document, in YAML',
    options: { json: { short: 'j', help: 'in JSON' }, ...CONNECTION_OPTIONS },
    operands: {},
    about: ['What it prints can be applied: here it changes nothing, elsewhere it makes the same panel.'],
  },
  plan: {
    help: 'show what would make the panel what a document says',
    options: {
      json: { short: 'j', help: 'print the answer of POST /v1/panel/plan' },
      ...CONNECTION_OPTIONS,
    },
    operands: { FILE: {} },
    about: [FILE_HELP, 'Nothing is sent to the processes but questions.'],
  },
  apply: {
    help: 'make the panel what a document says',
    options: {
      yes: { short: 'y', help: 'do not ask before' },
      'on-failure': {
        value: 'WHAT',
        default: 'rollback',
        choices: FAILURES,
        help: 'when a command fails: rollback undoes what was done, stop leaves it, continue goes on',
        parse: oneOf(...FAILURES),
      },
      ...CONNECTION_OPTIONS,
    },
    operands: { FILE: {} },
    about: [
      FILE_HELP,
      'It shows the plan first and asks; when the panel changes after that, nothing is done. --timeout is not for the',
      'whole: that may take as long as it takes.',
    ],
  },
  changes: {
    help: 'list the last changes that were applied, or show one',
    options: { json: { short: 'j', help: 'in JSON' }, ...CONNECTION_OPTIONS },
    operands: { ID: { isOptional: true } },
    about: ['The exit code for one that still runs is 2, and for one that failed 1.'],
  },
} as const satisfies Readonly<Record<string, Action>>;

export type ActionName = keyof typeof ACTIONS;

const ACTION_NAMES = Object.keys(ACTIONS) as readonly ActionName[];

export function actionNamed(word: string | undefined): ActionName | undefined {
  return ACTION_NAMES.find((each) => each === word);
}

const EXIT_HELP: readonly string[] = [
  'Exit codes: 0 nothing to do, or done; 2 changes are pending: planned, or not applied because somebody said no;',
  '1 failed: it cannot be done, was rolled back, or the server cannot be reached. Wrong usage is 1 here as well.',
];

/** The actions as text, for those who describe them. */
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
    'The panel as one document: what all processes do, or are to do.',
    '',
    'Actions:',
    ...actionTexts().map(
      ({ name, operands, help }) => `  ${[name, ...operands].join(' ').padEnd(36)}${help}`,
    ),
    '',
    ...EXIT_HELP,
    '',
    'spp-ctl panel ACTION --help tells the options.',
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
