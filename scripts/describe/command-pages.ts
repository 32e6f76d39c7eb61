/** The man pages of the commands of spp-ctl. */
import { COMMANDS } from '../../src/cli/commands.js';
import {
  CLIENT_COMMANDS,
  CLIENT_ENVIRONMENT,
  clientOptionBlocks,
  CREDENTIALS_FILE,
  OUTPUT_FAILURE,
  synopsis,
} from './client-blocks.js';
import type { Block, Section } from './roff.js';

/** The parts of a page that are not derived from the tables of options. */
interface Text {
  readonly description: readonly Block[];
  readonly signals: readonly Block[];
  readonly files: readonly Block[];
  readonly exit: readonly Block[];
  readonly examples: readonly Block[];
  readonly others: readonly string[];
}

function sectionsOf(name: 'status' | 'panel' | 'trace' | 'check' | 'nodes' | 'play', text: Text): Section[] {
  const commands = CLIENT_COMMANDS.filter((command) => command.name.split(' ')[0] === name);
  return [
    { title: 'NAME', blocks: [`spp-ctl-${name} - ${COMMANDS[name]}`] },
    { title: 'SYNOPSIS', blocks: [{ lines: commands.map(synopsis) }] },
    { title: 'DESCRIPTION', blocks: text.description },
    { title: 'OPTIONS', blocks: clientOptionBlocks(commands) },
    { title: 'ENVIRONMENT', blocks: CLIENT_ENVIRONMENT },
    { title: 'SIGNALS', blocks: text.signals },
    { title: 'FILES', blocks: [...text.files, CREDENTIALS_FILE] },
    { title: 'EXIT STATUS', blocks: [...text.exit, OUTPUT_FAILURE] },
    { title: 'EXAMPLES', blocks: text.examples },
    { title: 'SEE ALSO', blocks: [['spp-ctl', ...text.others].map((each) => `\`${each}\`(1)`).join(', ')] },
  ];
}

/** The sections of spp-ctl-status(1). */
export const STATUS_SECTIONS = sectionsOf('status', {
  description: [
    '`spp-ctl status` shows the processes, patches, components, classifier entries and ports of the panel. If a document is desired, it also shows the sync state of each process and the differences.',
    'On a terminal, tables fit its width: long cells are continued on further lines, and nothing is cut. On a terminal of less than 60 columns, and if a table does not fit, each row is shown as a list of its cells. If standard output is not a terminal, and with `--output wide`, each row is one line.',
    'With `--watch` on a terminal, the panel is shown on the whole screen and updated after each change. The arrow keys, Page Up and Page Down scroll; `q` and Ctrl-C end the command. Otherwise, and with `--output`, `--watch` prints the panel again after each change.',
    'With `--node`, the panel of another node is shown, as its spp-ctl last published it in etcd; packet counters are not published. `--all` shows a table of the nodes as `spp-ctl nodes` does, and the processes of all nodes that are not in sync.',
    'Times are local times, such as 2026-11-28 12:01:02. The times of `--output json` and `--output yaml` are those of RFC 3339 in UTC.',
  ],
  signals: [{ term: '`SIGINT`, `SIGTERM`, `SIGHUP`', text: '`--watch` ends, and the terminal is restored.' }],
  files: [],
  exit: [
    { term: '`0`', text: 'The panel was shown, or `--watch` was ended.' },
    { term: '`1`', text: 'The panel cannot be read.' },
    { term: '`2`', text: 'The command line or an environment variable is invalid.' },
  ],
  examples: [
    'Follow the panel of another host, with a token:',
    { code: ['SPP_CTL_TOKEN=... spp-ctl status --watch --url https://panel.example.org:7777 --ca ca.pem'] },
    'List the patches that forward no packets:',
    { code: ["spp-ctl status --output json | jq '.edges[] | select(.running | not) | .id'"] },
    'List the connected processes:',
    { code: ['spp-ctl status --output name'] },
    'Show the nodes, and what is not in sync:',
    { code: ['spp-ctl status --all'] },
  ],
  others: ['spp-ctl-check', 'spp-ctl-nodes', 'spp-ctl-panel', 'spp-ctl-play', 'spp-ctl-trace'],
});

/** The sections of spp-ctl-panel(1). */
export const PANEL_SECTIONS = sectionsOf('panel', {
  description: [
    '`spp-ctl panel` works with the panel as one document. Processes that the document does not name are not changed.',
    { term: '`get`', text: 'Prints the observed state of all processes as a panel document.' },
    {
      term: '`plan`',
      text: 'Prints the differences between the observed state and the document in _FILE_, and the steps from one to the other. The last lines have the critical path of the commands, their expected duration and the outage. No process is changed.',
    },
    {
      term: '`apply`',
      text: 'Prints the plan, asks for confirmation, applies the document, and prints each command with its outcome. The document becomes the desired document. If the panel has changed since the plan, nothing is applied.',
    },
    {
      term: '`undo`',
      text: 'Prints the way back to the panel before the change with this _ID_, asks for confirmation, and undoes the change with its desired document. Without _ID_, the last applied document or undo is undone. If others have changed the processes since, nothing is undone without `--force`.',
    },
    {
      term: '`changes`',
      text: 'Lists the last changes, or shows the change with this _ID_.',
    },
    '_FILE_ is YAML or JSON, and `-` is standard input.',
    'With `--node`, `get`, `plan` and `changes` are answered by the spp-ctl of another node, which the spp-ctl at `--url` asks. `apply` writes the document to etcd as the desired document of the node, and waits for at most `--wait` until the node reports that it is in sync or has failed. If the node cannot be reached, there is no plan; the document can be written nevertheless. If another document was written since the plan, nothing is written.',
    'With `--all`, `get` and `plan` show the documents and the plans of all nodes. `apply` shows all plans first. If none has conflicts, one node after the other gets the document, and the next one only when the one before is in sync or pending.',
  ],
  signals: [
    {
      term: '`SIGINT`, `SIGTERM`, `SIGHUP`',
      text: '`apply` and `undo` end and print the command that shows the result; the change continues at the server or at the node. A second signal ends the command at once.',
    },
  ],
  files: [],
  exit: [
    { term: '`0`', text: 'The plan is empty, or the command succeeded.' },
    {
      term: '`1`',
      text: 'Failure: the document is invalid or has conflicts, a command failed, with or without a rollback, or the server cannot be reached.',
    },
    { term: '`2`', text: 'The command line or an environment variable is invalid.' },
    {
      term: '`3`',
      text: 'Changes are pending: the plan has steps, the confirmation was denied, the change is still running, or the node has not reached the document within `--wait`.',
    },
  ],
  examples: [
    'Save the panel, and later show the differences and apply it again:',
    {
      code: [
        'spp-ctl panel get > panel.yaml',
        'spp-ctl panel plan panel.yaml',
        'spp-ctl panel apply --yes panel.yaml',
      ],
    },
    'Apply a document on another node, after its plan was shown and confirmed:',
    { code: ['spp-ctl panel apply --node host-2 panel.yaml'] },
    'Undo the last change:',
    { code: ['spp-ctl panel undo'] },
    'Show the last change:',
    { code: ['spp-ctl panel changes "$(spp-ctl panel changes --output name | head -n 1)"'] },
  ],
  others: ['spp-ctl-check', 'spp-ctl-nodes', 'spp-ctl-play', 'spp-ctl-status', 'spp-ctl-trace'],
});

/** The sections of spp-ctl-trace(1). */
export const TRACE_SECTIONS = sectionsOf('trace', {
  description: [
    '`spp-ctl trace` shows the paths of packets that arrive at _PORT_: at a phy from the wire, at a vhost from its virtual machine. Each hop is a line with the port from which a process takes the packets, what it does with them, and the packet counters of the port if the primary shows them. The last line of a path is its end. No packet is sent: the paths follow from the status of the processes and from the rules of the forwarding of SPP.',
    'Without `--mac` or `--vlan`, each class of packets that the panel treats differently has its own path. Copies of packets have their own paths, too.',
    'With `--file`, the packets are traced through the processes of that panel document, which need not be applied. `-` is standard input.',
    'With `--node` or `--all`, the packets are traced through the panels of other nodes, by their own spp-ctl.',
    {
      term: '`delivered`',
      text: 'The packets leave by a NIC, or reach a virtual machine, an application or a file.',
    },
    { term: '`dropped`', text: 'A process or a port discards the packets.' },
    {
      term: '`stalled`',
      text: 'Nothing takes the packets from the port, or what takes them is idle. The port fills up and drops what comes after that.',
    },
    { term: '`looped`', text: 'The packets come back to a port as they were.' },
    {
      term: '`undetermined`',
      text: 'What happens is up to chance, to hardware or to a process that could not be read.',
    },
  ],
  signals: [{ term: '`SIGINT`, `SIGTERM`', text: 'The command ends.' }],
  files: [],
  exit: [
    { term: '`0`', text: 'The paths were shown, however they end.' },
    {
      term: '`1`',
      text: 'The panel has no such port, the document is invalid, or the server or a node cannot be reached.',
    },
    { term: '`2`', text: 'The command line or an environment variable is invalid.' },
  ],
  examples: [
    'Show the path of packets of one VLAN to one address:',
    { code: ['spp-ctl trace phy:0 --mac 52:54:00:12:34:56 --vlan 101'] },
    'Show what becomes of untagged packets in a document before it is applied:',
    { code: ['spp-ctl trace phy:0 --vlan none --file panel.yaml'] },
    'List the packets that are not delivered:',
    {
      code: [
        `spp-ctl trace phy:0 --output json | jq -r '.paths[] | select(.end.outcome != "delivered") | .packets.description'`,
      ],
    },
  ],
  others: ['spp-ctl-check', 'spp-ctl-nodes', 'spp-ctl-panel', 'spp-ctl-status'],
});

/** The sections of spp-ctl-check(1). */
export const CHECK_SECTIONS = sectionsOf('check', {
  description: [
    '`spp-ctl check` shows the findings on the panel. With _FILE_, it shows those on the panel as it would be with that document, which need not be applied: the processes that it names are as it describes them, connected or not, and all others are as they are. _FILE_ is YAML or JSON, and `-` is standard input. No process is changed.',
    'Each finding has a reason with its kind in brackets, and a remedy. If a process that differs from the desired document explains a finding, the finding has the cause, too, and the remedy for it.',
    { term: 'errors', text: 'Packets are certainly lost or wrong.' },
    { term: 'warnings', text: 'The configuration is probably not wanted.' },
    { term: 'worth knowing', text: 'The configuration may be wanted.' },
    'With `--node` or `--all`, the panels of other nodes are checked, by their own spp-ctl.',
    'Growing drop counters are found from the two last readings of the counters that are at least a second apart, whatever they were made for.',
  ],
  signals: [{ term: '`SIGINT`, `SIGTERM`', text: 'The command ends.' }],
  files: [],
  exit: [
    { term: '`0`', text: 'There are no errors.' },
    {
      term: '`1`',
      text: 'Errors were found, the document is invalid, or the server or a node cannot be reached.',
    },
    { term: '`2`', text: 'The command line or an environment variable is invalid.' },
  ],
  examples: [
    'Check the panel:',
    { code: ['spp-ctl check'] },
    'Apply a document only if the panel with it has no errors:',
    { code: ['spp-ctl check panel.yaml && spp-ctl panel apply panel.yaml'] },
    'Check the panels of all nodes:',
    { code: ['spp-ctl check --all'] },
    'List the ports and components with errors:',
    {
      code: [
        `spp-ctl check --output json | jq -r '.findings[] | select(.severity == "error") | .subjects[]'`,
      ],
    },
  ],
  others: ['spp-ctl-nodes', 'spp-ctl-panel', 'spp-ctl-status', 'spp-ctl-trace'],
});

/** The sections of spp-ctl-nodes(1). */
export const NODES_SECTIONS = sectionsOf('nodes', {
  description: [
    '`spp-ctl nodes` lists the nodes that share an etcd, as the spp-ctl at `--url` knows them: all nodes with a running spp-ctl, and all nodes with a desired document.',
    {
      term: 'STATE',
      text: '`connected` while an spp-ctl holds the claim to the name of the node, otherwise `disconnected`.',
    },
    {
      term: 'IN SYNC, NOT IN SYNC',
      text: 'The processes in sync with the desired document, of those that it names, and the number of the others by sync state.',
    },
    { term: 'FINDINGS', text: 'The number of errors and warnings that `spp-ctl check` shows on the node.' },
    { term: 'REVISION', text: 'The revision of the desired document in etcd.' },
    { term: 'AGE, VERSION', text: 'The time since spp-ctl was started on the node, and its version.' },
    'Columns without content are not shown. The problems of nodes are in a table of their own. If etcd is unreachable, the time of the data is shown.',
    'The options `--node` and `--all` of `spp-ctl status`, `panel`, `trace` and `check` select nodes of this list.',
  ],
  signals: [{ term: '`SIGINT`, `SIGTERM`', text: 'The command ends.' }],
  files: [],
  exit: [
    { term: '`0`', text: 'The nodes were listed, whatever their state is.' },
    {
      term: '`1`',
      text: 'The server cannot be reached, was started without `--etcd`, or has not reached etcd yet.',
    },
    { term: '`2`', text: 'The command line or an environment variable is invalid.' },
  ],
  examples: [
    'List the nodes with their URLs:',
    { code: ['spp-ctl nodes --output wide'] },
    'List the nodes without a running spp-ctl:',
    { code: ["spp-ctl nodes --output json | jq -r '.nodes[] | select(.connected | not) | .node'"] },
  ],
  others: ['spp-ctl-check', 'spp-ctl-panel', 'spp-ctl-status', 'spp-ctl-trace'],
});

/** The sections of spp-ctl-play(1). */
export const PLAY_SECTIONS = sectionsOf('play', {
  description: [
    '`spp-ctl play` plays a recipe of the SPP shell line by line. All lines of _FILE_ are checked before the first request; `-` is standard input. Then the lines are executed and reported one after another, up to the first failure. `playback` in a recipe plays another recipe of the same folder.',
    'With `--as-panel`, the recipe is converted to a panel document, and no server is contacted. Commands that a document cannot express are reported on standard error.',
  ],
  signals: [
    { term: '`SIGINT`, `SIGTERM`', text: 'The command ends. The server completes the request in progress.' },
  ],
  files: [],
  exit: [
    { term: '`0`', text: 'All lines succeeded, or the recipe was converted.' },
    { term: '`1`', text: 'A line failed, or the server cannot be reached.' },
    { term: '`2`', text: 'The command line, an environment variable or the recipe is invalid.' },
  ],
  examples: [
    'Show the requests of a recipe, then play it:',
    { code: ['spp-ctl play --dry-run setup.rcp', 'spp-ctl play setup.rcp'] },
    'Convert a recipe to a panel document:',
    { code: ['spp-ctl play --as-panel setup.rcp > panel.yaml'] },
  ],
  others: ['spp-ctl-panel', 'spp-ctl-status'],
});
