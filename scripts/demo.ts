/**
 * Runs a controller with simulated processes and prints requests to try. It takes the options of spp-ctl, so that
 * other ports can be used: `npm run demo -- -a 8888`. With `--broken`, the panel has faults for `spp-ctl check` to find. With
 * `--empty`, the primary is alone, for documents that launch the other processes and end them.
 */
import { createSppClient } from '../src/client/client.js';
import { createPaint } from '../src/terminal/colours.js';
import { traceLines } from '../src/terminal/trace/lines.js';
import { createController } from '../src/server/controller.js';
import { createLog } from '../src/logging/log.js';
import { helpText, OptionError, type Options, readCommandLine } from '../src/cli/options.js';
import { version } from '../src/files/version.js';
import { demoDocuments, type DemoDocuments } from './demo/documents.js';
import { BROKEN_PANEL, DEMO_PANEL, EMPTY_PANEL, FAULTS, startDemoPanel } from './demo-panel.js';

/** Requests to try, in this order: [description, method, path, body]. */
const TOUR: readonly (readonly [string, string, string, string?])[] = [
  ['list the processes', 'GET', '/v1/processes'],
  [
    'a forwarder on core 2 of vf 1',
    'POST',
    '/v1/vfs/1/components',
    '{"core": 2, "name": "forward_0_tx", "type": "forward"}',
  ],
  [
    'from ring 0 …',
    'PUT',
    '/v1/vfs/1/components/forward_0_tx/ports',
    '{"action": "attach", "port": "ring:0", "dir": "rx"}',
  ],
  [
    '… to a VM, with a VLAN tag',
    'PUT',
    '/v1/vfs/1/components/forward_0_tx/ports',
    '{"action": "attach", "port": "vhost:4", "dir": "tx", "vlan": {"operation": "add", "id": 101, "pcp": 3}}',
  ],
  ['the status of vf 1', 'GET', '/v1/vfs/1'],
  [
    'a classifier on vf 2',
    'POST',
    '/v1/vfs/2/components',
    '{"core": 8, "name": "cls", "type": "classifier"}',
  ],
  [
    '… with a ring as tx port',
    'PUT',
    '/v1/vfs/2/components/cls/ports',
    '{"action": "attach", "port": "ring:1", "dir": "tx"}',
  ],
  [
    '… for packets with this MAC address',
    'PUT',
    '/v1/vfs/2/classifier_table',
    '{"action": "add", "type": "mac", "mac_address": "FA:16:3E:7D:CC:35", "port": "ring:1"}',
  ],
  ['a port for nfv 3', 'PUT', '/v1/nfvs/3/ports', '{"action": "add", "port": "ring:4"}'],
  ['… patched to a NIC', 'PUT', '/v1/nfvs/3/patches', '{"src": "ring:4", "dst": "phy:0"}'],
  ['… and start forwarding', 'PUT', '/v1/nfvs/3/forward', '{"action": "start"}'],
  ['the status of nfv 3', 'GET', '/v1/nfvs/3'],
  ['a port for nfv 4, a release of 2018', 'PUT', '/v1/nfvs/4/ports', '{"action": "add", "port": "ring:5"}'],
  ['another mirror', 'POST', '/v1/mirrors/5/components', '{"name": "mr2", "core": 17, "type": "mirror"}'],
  ['capture what phy:0 receives', 'PUT', '/v1/pcaps/6/capture', '{"action": "start"}'],
  ['… into this file', 'GET', '/v1/pcaps/6'],
  ['the topology of the panel; as a picture with ?format=svg', 'GET', '/v1/topology'],
  ['the counters', 'GET', '/v1/primary/status'],
  [
    'launch another nfv',
    'PUT',
    '/v1/primary/launch',
    '{"client_id": 7, "proc_name": "spp_nfv", "eal": {"-l": "22,23", "--proc-type": "secondary"}, "app": {"-n": "7"}}',
  ],
  ['the cores of all processes', 'GET', '/v1/cpu_usage'],
  [
    'refused, because the command would end the process',
    'PUT',
    '/v1/nfvs/3/ports',
    '{"action": "del", "port": "phy:0"}',
  ],
  [
    'refused, because the command would hang the process',
    'POST',
    '/v1/vfs/2/components',
    '{"core": 6, "name": "x", "type": "merge"}',
  ],
  ['remove all patches', 'DELETE', '/v1/nfvs/3/patches'],
  ['stop a component', 'DELETE', '/v1/vfs/1/components/forward_0_tx'],
  ['end a process', 'DELETE', '/v1/nfvs/7'],
];

/** The processes of the demo are new: none of an earlier run can be on its way. */
const NO_EARLIER_RUN = { lives: { startMs: 0 } };

function curl(url: string, method: string, path: string, body?: string): string {
  const words = ['curl', ...(method === 'GET' ? [] : ['-X', method]), url + path];
  return [...words, ...(body === undefined ? [] : ['--json', `'${body}'`])].join(' ');
}

/** The options that the demo has besides those of spp-ctl, each with its panel. */
const PANELS = { '--broken': BROKEN_PANEL, '--empty': EMPTY_PANEL } as const;

type PanelOption = keyof typeof PANELS;

function isPanelOption(word: string): word is PanelOption {
  return Object.hasOwn(PANELS, word);
}

async function run(options: Options, option: PanelOption | undefined): Promise<void> {
  const level = process.env['SPP_CTL_LOG_LEVEL'] ?? 'warn';
  const processes = option === undefined ? DEMO_PANEL : PANELS[option];
  const expected = processes.length;
  let connected = 0;
  const allConnected = new Promise<void>((resolve) => {
    watcher.connected = () => {
      if (++connected === expected) resolve();
    };
  });
  const controller = await createController(options, createLog(level).logger, watcher, NO_EARLIER_RUN);
  const addresses = await controller.start();
  const panel = startDemoPanel(addresses, true, processes);
  await allConnected;
  const { api, secondary } = addresses;
  const documents = option === '--empty' ? await demoDocuments(controllerAt(secondary)) : undefined;
  const stop = (): void => {
    void panel.stop().then(() => Promise.all([controller.stop(), documents?.remove()]));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const count = expected === 1 ? 'a simulated primary that has nothing' : `${expected} simulated processes`;
  console.log(
    `spp-ctl is running on ${api}, with ${count}. In a browser: the panel at ${api}/ui/, the API at ${api}/docs/.\n`,
  );
  if (documents !== undefined) console.log(emptyText(api, documents));
  else if (option === '--broken') console.log(brokenText(api));
  else await showTour(api);
  console.log('Ctrl-C stops the demo.');
}

async function showTour(api: string): Promise<void> {
  console.log('Requests for another terminal:\n');
  for (const [what, method, path, body] of TOUR)
    console.log(`  # ${what}\n  ${curl(api, method, path, body)}\n`);
  console.log(
    `  # the paths of packets that arrive at vhost:2\n  spp-ctl trace vhost:2 --vlan none --url ${api}\n`,
  );
  const client = createSppClient({ url: api });
  const { data } = await client.POST('/v1/topology/trace', { body: { from: 'vhost:2', vlan: null } });
  for (const line of traceLines(data, createPaint(false))) console.log(line === '' ? '' : `    ${line}`);
  console.log('\ncurl before 7.82 has no --json: use -d, as in the examples of the original.');
}

/** A command of spp-ctl as it is typed in the folder of the repository. */
function sppCtl(words: string, api: string): string {
  return `node dist/src/main.js ${words} --url ${api}`;
}

function brokenText(api: string): string {
  const mistakes = FAULTS.map(({ mistake }, at) => `  ${at + 1}. ${mistake}`);
  return [
    `The panel has ${FAULTS.length} faults:\n`,
    ...mistakes,
    '\nIn another terminal, this command finds and explains them:\n',
    `  ${sppCtl('check', api)}\n`,
  ].join('\n');
}

function emptyText(api: string, { panel, empty }: DemoDocuments): string {
  return [
    'Commands for another terminal:\n',
    `  # launch the secondaries of the demo, and set up the whole panel\n  ${sppCtl(`panel apply ${panel}`, api)}\n`,
    `  # end the secondaries again\n  ${sppCtl(`panel apply ${empty}`, api)}\n`,
    'As on a real host, the slots of ended processes stay taken until the primary is restarted: after two rounds, start the demo again.\n',
  ].join('\n');
}

/** The address and port of spp-ctl in a launch. */
function controllerAt({ address, port }: { readonly address: string; readonly port: number }): string {
  // A process on this host reaches every address of the host by the loopback address.
  return `${['0.0.0.0', '::'].includes(address) ? '127.0.0.1' : address}:${port}`;
}

const watcher: { connected?: () => void } = {};
try {
  const words = process.argv.slice(2);
  const [option, ...others] = words.filter(isPanelOption);
  if (others.length > 0) throw new OptionError(`at most one of ${Object.keys(PANELS).join(' and ')}`);
  const commandLine = readCommandLine(
    words.filter((word) => !isPanelOption(word)),
    process.env,
  );
  if (commandLine.action === 'run') await run(commandLine.options, option);
  else process.stdout.write(commandLine.action === 'help' ? helpText() : `${version()}\n`);
} catch (error) {
  console.error(`demo: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(error instanceof OptionError ? 2 : 1);
}
