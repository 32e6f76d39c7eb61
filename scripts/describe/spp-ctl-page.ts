import { CLIENT_COMMANDS, CLIENT_ENVIRONMENT, OUTPUT_FAILURE, synopsis } from './client-blocks.js';
import { SERVER, SUBCOMMANDS } from './commands.js';
import { capital, optionBlocks } from './option-blocks.js';
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
    text: 'The desired document (`wanted.json`, and the version before in `wanted.json.previous`), the last changes (`changes.jsonl`), and the panel before them (`undo.jsonl`). Only one server at a time can use the folder. With `--etcd`, etcd stores the desired documents instead.',
  },
];

const commandBlocks: Block[] = SUBCOMMANDS.map(({ name, help }) => ({
  term: `\`${name}\``,
  text: `${capital(help)}.${hasPage(name) ? ` See \`spp-ctl-${name}\`(1).` : ''}`,
}));

/** Whether the command has a man page of its own. */
function hasPage(command: string): boolean {
  return CLIENT_COMMANDS.some(({ name }) => name.split(' ')[0] === command);
}

/** The sections of spp-ctl(1). */
export const SPP_CTL_SECTIONS: readonly Section[] = [
  { title: 'NAME', blocks: [`spp-ctl - ${SERVER.help}`] },
  {
    title: 'SYNOPSIS',
    blocks: [
      {
        lines: [
          '`spp-ctl` [_options_]',
          ...CLIENT_COMMANDS.map(synopsis),
          ...SUBCOMMANDS.filter(({ name }) => !hasPage(name)).map(synopsis),
        ],
      },
    ],
  },
  {
    title: 'DESCRIPTION',
    blocks: [
      '`spp-ctl` is the controller of the processes of Soft Patch Panel (SPP). `spp_primary` and the secondaries (`spp_nfv`, `spp_vf`, `spp_mirror`, `spp_pcap`, `spp_vm`) connect to it, and it translates the requests of a REST API into their commands. It supports all releases of SPP from 18.02 to 20.02, and detects the release of each process.',
      'Without a command, `spp-ctl` runs the server. It can be started before or after the processes, which retry the connection about once per second.',
      'The observed state is always read from the processes. A panel document that a client applies becomes the desired document. The server stores it in the folder of `--state-dir`, or in etcd with `--etcd`; otherwise the document is lost when the server ends. With `--restore on`, it reconciles a process with the desired document when the process connects, and with `--drift repair` also when the process drifts. By default, it does not change processes by itself and only reports drift.',
      'The server listens on 127.0.0.1 by default, and any client that can connect has full access. `--token-file` and `--tls-client-ca` enable authentication, and `--tls-cert` enables HTTPS.',
      'The log is written to standard output, as lines of JSON, or in a readable format if standard output is a terminal. If it cannot be written, the server reports this once on standard error and continues.',
    ],
  },
  { title: 'COMMANDS', blocks: commandBlocks },
  { title: 'OPTIONS', blocks: optionBlocks(SERVER) },
  {
    title: 'ENVIRONMENT',
    blocks: [
      'Every option of the server has a variable: `SPP_CTL_COMMAND_TIMEOUT` for `--command-timeout`, and so on. Options on the command line take precedence, and empty variables are ignored. The server logs a warning about another variable that begins with `SPP_CTL_`. The commands that contact a server use these variables:',
      ...CLIENT_ENVIRONMENT,
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
        text: 'The server reads the files of `--token-file`, `--tls-cert`, `--tls-key`, `--tls-client-ca` and the `--nodes` options again, and reopens the audit log. If a file is invalid, an error is logged and the previous content stays in use. On a terminal and without such a file, the server ends. The files of the `--etcd` options are read at the start only.',
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
      { term: '`3`', text: '`panel` found changes and did not apply them, or a change is still running.' },
      `${OUTPUT_FAILURE} The server continues without its log.`,
    ],
  },
  {
    title: 'EXAMPLES',
    blocks: [
      'Run the server, and list the connected processes:',
      { code: ['spp-ctl &', 'curl http://127.0.0.1:7777/v1/processes'] },
      'Show the panel, and apply a panel document:',
      { code: ['spp-ctl status', 'spp-ctl panel apply panel.yaml'] },
      'Enable completion in this shell:',
      { code: ['source <(spp-ctl completion bash)'] },
    ],
  },
  {
    title: 'SEE ALSO',
    blocks: [
      '`spp-ctl-check`(1), `spp-ctl-nodes`(1), `spp-ctl-panel`(1), `spp-ctl-play`(1), `spp-ctl-status`(1), `spp-ctl-trace`(1), `spp-sim`(1), `curl`(1), `systemctl`(1)',
      'Soft Patch Panel: https://doc.dpdk.org/spp/',
    ],
  },
];
