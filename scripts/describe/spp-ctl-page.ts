import { type CommandText, SERVER, SUBCOMMANDS, withInner } from './commands.js';
import { connectionOptionTexts } from '../../src/terminal/connection-options.js';
import { capital, optionBlocks, variableBlocks } from './option-blocks.js';
import type { Block, Section } from './roff.js';

/** Files that the server reads and writes. */
const FILES: readonly Block[] = [
  {
    term: '`/etc/default/spp-ctl`',
    text: 'Options as environment variables, where the unit for systemd that comes with the package is used.',
  },
  {
    term: 'the file of `--token-file`',
    text: 'A line _NAME_ _SCOPES_ `sha256:`_HEX_ for each token; `#` begins a comment. The scopes are `read`, which lets look, and `write`, which lets change things and look. _HEX_ is the SHA-256 of the token, which itself is nowhere stored.',
  },
  {
    term: 'the file of `--audit-log`',
    text: 'A line of JSON for every request that had a change sent to a process: who, from where, the commands, and what came of them. It is created if need be, and added to otherwise.',
  },
];

/** Additional text for options whose help line is not sufficient. */
const MORE: Readonly<Record<string, string>> = {
  status:
    'That is: processes, patches, components, classifier entries and ports. On a terminal, lines are cut to its width, and with `--watch` the arrow keys, Page Up and Page Down scroll, `q` and Ctrl-C end it. Elsewhere nothing is cut, and `--watch` prints a new table whenever something has changed.',
  panel:
    '`get` prints what all processes do, in YAML. `plan` shows what would make the panel what the document in _FILE_ says, and `apply` does it: it shows the plan, asks, and tells every command with its outcome. Only processes that the document names are touched. _FILE_ is YAML or JSON, and `-` is standard input. `changes` lists the last changes, or shows the one with an _ID_: a change goes on at the server also when the command is ended, or the connection is lost.',
  play: 'Every line of _FILE_ is read before anything is sent; `-` is standard input. Then each is done and told, up to the first that fails. `playback` in a recipe plays another one, which is looked for in the folder of the first. With `--as-panel` what a document cannot hold is told on standard error.',
};

const commandBlocks: Block[] = SUBCOMMANDS.map(({ name, help }) => ({
  term: `\`${name}\``,
  text: `${capital(help)}. ${MORE[name] ?? ''}`.trimEnd(),
}));

/** Every command that does something itself, by the words that one types. */
const all: readonly CommandText[] = SUBCOMMANDS.flatMap((command) =>
  withInner(command, [command.name])
    .filter(([{ commands = [] }]) => commands.length === 0)
    .map(([each, words]) => ({ ...each, name: words.join(' ') })),
);

function synopsis({ name, options, words, operands = [] }: CommandText): string {
  const list = words.map(([word]) => `\`${word}\``).join(' | ');
  const rest = options.length > 1 ? '[_options_]' : name === 'help' ? `[${list}]` : list;
  const others = operands.map((operand) => ` ${operand.replace(/\w+/, '_$&_')}`);
  return `\`spp-ctl ${name}\` ${rest}${others.join('')}`;
}

/** The connection options, which are described once for all commands. */
const common: CommandText = { ...SERVER, options: connectionOptionTexts() };
const commonNames = new Set(common.options.map(({ name }) => name));

function ownOptions(command: CommandText): Block[] {
  const options = command.options.filter(({ name }) => !commonNames.has(name));
  if (options.length === 0) return [];
  return [{ heading: `Options of ${command.name}` }, ...optionBlocks({ ...command, options })];
}

const subcommandOptions: Block[] = [
  ...all.flatMap(ownOptions),
  { heading: 'Options of all commands that ask a server' },
  ...optionBlocks(common),
];

/** The sections of spp-ctl(1). */
export const SPP_CTL_SECTIONS: readonly Section[] = [
  { title: 'NAME', blocks: [`spp-ctl - ${SERVER.help}`] },
  {
    title: 'SYNOPSIS',
    blocks: [{ lines: ['`spp-ctl` [_options_]', ...all.map(synopsis)] }],
  },
  {
    title: 'DESCRIPTION',
    blocks: [
      '`spp-ctl` stands between people or programs and the processes of Soft Patch Panel (SPP). `spp_primary` and the secondaries (`spp_nfv`, `spp_vf`, `spp_mirror`, `spp_pcap`, `spp_vm`) connect to it, and it turns the requests of a REST API into their commands. It speaks to every release of SPP from 18.02 to the last, and learns by itself which one it has before it.',
      'Without a command it is that server. It may be started before or after the processes, which try again about once a second. It keeps no configuration: the processes are the truth.',
      'It listens on 127.0.0.1 unless told otherwise, and everybody who gets there may do everything. `--token-file` and `--tls-client-ca` tell who may come in, `--tls-cert` makes it HTTPS.',
      'The log goes to standard output: lines of JSON, or lines for people when that is a terminal.',
    ],
  },
  { title: 'COMMANDS', blocks: commandBlocks },
  { title: 'OPTIONS', blocks: [...optionBlocks(SERVER), ...subcommandOptions] },
  {
    title: 'ENVIRONMENT',
    blocks: [
      'Every option of the server has a variable: `--command-timeout` is `SPP_CTL_COMMAND_TIMEOUT`, and so on. An option on the command line goes before it, and one that is empty counts for nothing. The variables of the commands that ask a server are:',
      ...variableBlocks(common),
      { term: '`SPP_CTL_TOKEN`', text: 'The token to come in with, unless `--token-file` has it.' },
      { term: '`NO_COLOR`', text: 'No colours, if it is not empty.' },
      {
        term: '`FORCE_COLOR`',
        text: 'Colours, on a terminal or not; `0` is none. It goes before `NO_COLOR`.',
      },
    ],
  },
  {
    title: 'SIGNALS',
    blocks: [
      {
        term: '`SIGTERM`, `SIGINT`',
        text: 'The server lets the requests in flight finish, then ends. A second signal ends it at once.',
      },
      {
        term: '`SIGHUP`',
        text: 'The server reads the files of tokens, certificates and keys again, and opens the audit log anew. One that cannot be used is logged, and what was read before still counts. On a terminal, without such a file, it ends as the terminal does.',
      },
    ],
  },
  { title: 'FILES', blocks: FILES },
  {
    title: 'EXIT STATUS',
    blocks: [
      { term: '`0`', text: 'The server was stopped, or the command did what it is for.' },
      {
        term: '`1`',
        text: 'Something went wrong: a port is in use, say, a line of a recipe failed, or the server cannot be reached.',
      },
      { term: '`2`', text: 'The command line or the environment is wrong, or the recipe makes no sense.' },
      'For `panel` 2 has another meaning, and wrong usage is 1:',
      { term: '`0`', text: 'There is nothing to do, or it was done.' },
      {
        term: '`1`',
        text: 'It failed: something cannot be done, a command failed, with a rollback or without, or the server cannot be reached.',
      },
      {
        term: '`2`',
        text: 'Changes are pending: those of a plan, those that somebody did not want to apply when asked, or a change that still runs.',
      },
    ],
  },
  {
    title: 'EXAMPLES',
    blocks: [
      'Run the server, and ask it which processes are connected:',
      { code: ['spp-ctl &', 'curl http://127.0.0.1:7777/v1/processes'] },
      'Follow the panel of another host, with a token:',
      { code: ['SPP_CTL_TOKEN=... spp-ctl status --watch --url https://panel.example.org:7777 --ca ca.pem'] },
      'Which patches are there that no packet gets through?',
      { code: ["spp-ctl status --json | jq '.edges[] | select(.running | not) | .id'"] },
      'Save the panel, and later see what is different and make it so again:',
      {
        code: [
          'spp-ctl panel get > panel.yaml',
          'spp-ctl panel plan panel.yaml',
          'spp-ctl panel apply --yes panel.yaml',
        ],
      },
      'Make a panel document of a recipe of the SPP shell:',
      { code: ['spp-ctl play --as-panel setup.rcp > panel.yaml'] },
      'Complete the commands in this shell:',
      { code: ['source <(spp-ctl completion bash)'] },
    ],
  },
  {
    title: 'SEE ALSO',
    blocks: ['`spp-sim`(1), `curl`(1), `systemctl`(1)', 'Soft Patch Panel: https://doc.dpdk.org/spp/'],
  },
];
