import { type CommandText, SERVER, SUBCOMMANDS, withInner } from './commands.js';
import { connectionOptionTexts } from '../../src/terminal/connection-options.js';
import { capital, optionBlocks, variableBlocks } from './option-blocks.js';
import type { Block, Section } from './roff.js';

/** Files that the server reads and writes. */
const FILES: readonly Block[] = [
  {
    term: '`/etc/default/spp-ctl`',
    text: 'Options as environment variables, if the systemd unit of the package is used.',
  },
  {
    term: 'the file of `--token-file`',
    text: 'One line _NAME_ _SCOPES_ `sha256:`_HEX_ per token; `#` begins a comment. The scope `read` permits reading, and `write` permits changes as well. _HEX_ is the SHA-256 of the token; the token itself is not stored.',
  },
  {
    term: 'the file of `--audit-log`',
    text: 'One line of JSON per request that sent a change to a process: the principal, the address of the client, the commands and their outcomes. A missing file is created; lines are appended to an existing file.',
  },
  {
    term: 'the folder of `--state-dir`',
    text: 'The desired document (`wanted.json`, and the version before in `wanted.json.previous`) and the last changes (`changes.json`). Only one server at a time can use the folder. With `--etcd`, etcd stores the desired documents instead.',
  },
];

/** Additional text for options whose help line is not sufficient. */
const MORE: Readonly<Record<string, string>> = {
  status:
    'The table contains processes, patches, components, classifier entries and ports. On a terminal, lines are cut to its width; with `--watch`, the arrow keys, Page Up and Page Down scroll, and `q` and Ctrl-C end the command. Otherwise lines are not cut, and `--watch` prints a new table after each change.',
  panel:
    '`get` prints the observed state of all processes as a panel document in YAML. `plan` prints the steps from the observed state to the document in _FILE_. `apply` prints the plan, asks for confirmation, applies the document, and prints each command with its outcome; the document becomes the desired document. Processes that the document does not name are not changed. _FILE_ is YAML or JSON, and `-` is standard input. `changes` lists the last changes, or shows the change with this _ID_. A change continues at the server when the command ends or the connection is lost.',
  play: 'All lines of _FILE_ are checked before the first request; `-` is standard input. Then the lines are executed and reported one after another, up to the first failure. `playback` in a recipe plays another recipe of the same folder. With `--as-panel`, commands that a document cannot express are reported on standard error.',
};

const commandBlocks: Block[] = SUBCOMMANDS.map(({ name, help }) => ({
  term: `\`${name}\``,
  text: `${capital(help)}. ${MORE[name] ?? ''}`.trimEnd(),
}));

/** The commands without subcommands, named by all their words. */
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
  { heading: 'Options of all commands that contact a server' },
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
      '`spp-ctl` is the controller of the processes of Soft Patch Panel (SPP). `spp_primary` and the secondaries (`spp_nfv`, `spp_vf`, `spp_mirror`, `spp_pcap`, `spp_vm`) connect to it, and it translates the requests of a REST API into their commands. It supports all releases of SPP from 18.02 to 20.02, and detects the release of each process.',
      'Without a command, `spp-ctl` runs the server. It can be started before or after the processes, which retry the connection about once per second.',
      'The observed state is always read from the processes. A panel document that a client applies becomes the desired document. The server stores it in the folder of `--state-dir`, or in etcd with `--etcd`; otherwise the document is lost when the server ends. With `--restore on`, it reconciles a process with the desired document when the process connects, and with `--drift repair` also when the process drifts. By default, it does not change processes by itself and only reports drift.',
      'The server listens on 127.0.0.1 by default, and any client that can connect has full access. `--token-file` and `--tls-client-ca` enable authentication, and `--tls-cert` enables HTTPS.',
      'The log is written to standard output, as lines of JSON, or in a readable format if standard output is a terminal.',
    ],
  },
  { title: 'COMMANDS', blocks: commandBlocks },
  { title: 'OPTIONS', blocks: [...optionBlocks(SERVER), ...subcommandOptions] },
  {
    title: 'ENVIRONMENT',
    blocks: [
      'Every option of the server has a variable: `SPP_CTL_COMMAND_TIMEOUT` for `--command-timeout`, and so on. Options on the command line take precedence, and empty variables are ignored. The commands that contact a server use these variables:',
      ...variableBlocks(common),
      { term: '`SPP_CTL_TOKEN`', text: 'The bearer token, unless `--token-file` is used.' },
      { term: '`NO_COLOR`', text: 'Disables colours if it is not empty.' },
      {
        term: '`FORCE_COLOR`',
        text: 'Enables colours even without a terminal; `0` disables them. It takes precedence over `NO_COLOR`.',
      },
    ],
  },
  {
    title: 'SIGNALS',
    blocks: [
      {
        term: '`SIGTERM`, `SIGINT`',
        text: 'The server finishes the requests in flight and ends. A second signal ends it at once.',
      },
      {
        term: '`SIGHUP`',
        text: 'The server reads the files of tokens, certificates and keys again, and reopens the audit log. If a file is invalid, an error is logged and the previous content stays in use. On a terminal and without such a file, the server ends.',
      },
    ],
  },
  { title: 'FILES', blocks: FILES },
  {
    title: 'EXIT STATUS',
    blocks: [
      { term: '`0`', text: 'The server was stopped by a signal, or the command succeeded.' },
      {
        term: '`1`',
        text: 'Failure: for example, a port is in use, a line of a recipe failed, or the server cannot be reached.',
      },
      { term: '`2`', text: 'The command line, the environment or the recipe is invalid.' },
      'The exit status of `panel`:',
      { term: '`0`', text: 'The plan is empty, or the command succeeded.' },
      {
        term: '`1`',
        text: 'Failure: the document has conflicts, a command failed, with or without a rollback, the server cannot be reached, or the command line is invalid.',
      },
      {
        term: '`2`',
        text: 'Changes are pending: the plan has steps, the confirmation was denied, or the change is still running.',
      },
    ],
  },
  {
    title: 'EXAMPLES',
    blocks: [
      'Run the server, and list the connected processes:',
      { code: ['spp-ctl &', 'curl http://127.0.0.1:7777/v1/processes'] },
      'Follow the panel of another host, with a token:',
      { code: ['SPP_CTL_TOKEN=... spp-ctl status --watch --url https://panel.example.org:7777 --ca ca.pem'] },
      'List the patches that forward no packets:',
      { code: ["spp-ctl status --json | jq '.edges[] | select(.running | not) | .id'"] },
      'Save the panel, and later show the differences and apply it again:',
      {
        code: [
          'spp-ctl panel get > panel.yaml',
          'spp-ctl panel plan panel.yaml',
          'spp-ctl panel apply --yes panel.yaml',
        ],
      },
      'Convert a recipe of the SPP shell to a panel document:',
      { code: ['spp-ctl play --as-panel setup.rcp > panel.yaml'] },
      'Enable completion in this shell:',
      { code: ['source <(spp-ctl completion bash)'] },
    ],
  },
  {
    title: 'SEE ALSO',
    blocks: ['`spp-sim`(1), `curl`(1), `systemctl`(1)', 'Soft Patch Panel: https://doc.dpdk.org/spp/'],
  },
];
