import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { parse } from 'yaml';
import type { components } from '../../generated/types.js';
import { EtcdClient } from '../../src/etcd/client.js';
import {
  desired,
  forgetNodes,
  type NodeList,
  put,
  startNode,
  statusOf,
  untilBothKnown,
  untilInSync,
} from '../nodes/scene.js';
import { runCommand, type RunningCommand } from '../support/command.js';
import { withController } from '../support/controller.js';
import { type Cluster, startCluster, WITHOUT_ETCD } from '../support/etcd.js';
import { createFolder, type Folder } from '../support/folder.js';
import { changes, type Panel } from '../support/panel.js';
import { eventually } from '../support/poll.js';
import { ROOT } from '../support/recordings.js';
import { openTerminal, type Terminal, whyNoTerminal } from '../support/terminal.js';
import { printed } from './printed.js';

type Schemas = components['schemas'];

const DOCUMENT = "nfvs: { '3': { ports: ['ring:0'], patches: [], forwarding: true } }\n";
const BIN = new URL('dist/bin/spp-ctl.js', ROOT).pathname;

/** The processes have no such port. */
const IMPOSSIBLE =
  "nfvs: { '3': { ports: ['ring:0'], patches: [{ src: 'phy:7', dst: 'ring:0' }], forwarding: false } }\n";

describe('the commands for other nodes', { skip: WITHOUT_ETCD }, () => {
  let cluster: Cluster;
  let client: EtcdClient;
  let folder: Folder;
  let a: Panel;
  let b: Panel;
  let file: string;

  before(async () => {
    [cluster, folder] = await Promise.all([startCluster({ size: 1 }), createFolder()]);
    client = new EtcdClient({ endpoints: cluster.urls });
    file = await folder.write('panel.yaml', DOCUMENT);
  });

  after(async () => {
    client.gateway.close();
    await Promise.all([cluster.stop(), folder.remove()]);
  });

  beforeEach(async () => {
    [a, b] = await Promise.all([startNode(cluster.urls, 'a'), startNode(cluster.urls, 'b')]);
    await untilBothKnown(a.controller);
  });

  afterEach(async () => {
    await Promise.all([a.stop(), b.stop()]);
    await forgetNodes(client);
  });

  /** Runs a command at node a. */
  function run(args: readonly string[], input = ''): RunningCommand {
    return runCommand('bin/spp-ctl.js', args, { SPP_CTL_URL: a.controller.url }, input);
  }

  /** Applies the document to node b on a terminal. */
  function asking(): Terminal {
    const command = [process.execPath, BIN, ...inNode('b', 'panel', 'apply', file)].join(' ');
    return openTerminal(command, { env: { SPP_CTL_URL: a.controller.url }, columns: 200 });
  }

  const inNode = (node: string, ...args: string[]): string[] => [...args, '--node', node];

  describe('spp-ctl nodes', () => {
    it('lists them as a table, as a document and by name', async () => {
      await untilInSync(a.controller, 'b', await put(a.controller, 'b', desired(true)));
      const table = await printed(run(['nodes']), 0);
      assert.match(table, /^2 nodes\n\nNODES\nNODE +STATE +IN SYNC +REVISION +AGE +VERSION\n/);
      assert.match(table, /^a +connected +- +- +\d+s +\d+\.\d+\.\d+\S*$/m);
      assert.match(table, /^b +connected +1\/1 +\d+ +\d+s +\d+\.\d+\.\d+\S*$/m);
      assert.match(await printed(run(['nodes', '-o', 'wide']), 0), new RegExp(`${b.controller.url}$`, 'm'));
      assert.equal(await printed(run(['nodes', '-o', 'name']), 0), 'a\nb\n');
      const list = JSON.parse(await printed(run(['nodes', '--json']), 0)) as NodeList;
      assert.deepEqual(
        list.nodes.map(({ node }) => node),
        ['a', 'b'],
      );
    });

    it('explains that a server has no nodes', () =>
      withController(async ({ url }) => {
        const command = runCommand('bin/spp-ctl.js', ['nodes', '--url', url]);
        assert.equal(await command.ended, 1);
        const why = 'request rejected: there are no nodes: spp-ctl was started without --etcd';
        assert.equal(command.err(), `spp-ctl nodes: ${url}: ${why}\n`);
      }));
  });

  describe('spp-ctl status', () => {
    it('shows the panel that a node has published', async () => {
      await untilInSync(a.controller, 'b', await put(a.controller, 'b', desired(true, 'ring:0')));
      const text = await eventually('the port', async () => {
        const out = await printed(run(inNode('b', 'status')), 0);
        return out.includes('ring:0') && out;
      });
      assert.ok(text.startsWith(`spp-ctl at node b, by way of ${a.controller.url}: 1 process, `));
      assert.match(text, /^desired since .*: 1 of 1 in sync$/m);
      assert.match(text, /^nfv:3 +running .*ring:0/m);
      const { processes } = JSON.parse(
        await printed(run(inNode('b', 'status', '-j')), 0),
      ) as Schemas['Topology'];
      assert.equal(processes[0]?.id, 'nfv:3');
      const failed = run(inNode('c', 'status'));
      assert.equal(await failed.ended, 1);
      assert.match(failed.err(), /there is no node c$/m);
    });

    it('follows the panel of a node', async () => {
      const command = run(inNode('b', 'status', '--watch', '--interval', '100ms'));
      await command.until(/^nfv:3/m);
      await b.controller.expect(200, 'PUT', '/v1/panel', desired(true, 'ring:7'));
      await command.until(/ring:7/);
      command.child.kill('SIGTERM');
      assert.equal(await command.ended, 0, command.err());
    });

    it('shows all nodes, and the processes that are not in sync', async () => {
      await put(a.controller, 'b', parse(IMPOSSIBLE) as object);
      const revision = await put(a.controller, 'a', { ...desired(true), pcaps: { 7: { capturing: true } } });
      const text = await eventually('both states', async () => {
        const { status } = await statusOf(a.controller, 'a');
        const out = await printed(run(['status', '--all']), 0);
        return status?.desired?.revision === revision && /drifted/.test(out) && /pcap:7/.test(out) && out;
      });
      assert.match(text, /^2 nodes\n\nNODES\n/);
      assert.match(text, /^a +connected +1\/2 +1 pending/m);
      assert.match(text, /^NOT IN SYNC\nNODE +PROCESS +STATE +REASON\n/m);
      assert.match(text, /^a +pcap:7 +pending +not connected$/m);
      assert.match(text, /^b +nfv:3 +drifted +the process has no phy:7$/m);
      const statuses = JSON.parse(
        await printed(run(['status', '--all', '-j']), 0),
      ) as readonly Schemas['NodeStatus'][];
      assert.deepEqual(
        statuses.map(({ node, status }) => [node, status?.processes[0]?.process]),
        [
          ['a', 'nfv:3'],
          ['b', 'nfv:3'],
        ],
      );
    });
  });

  describe('spp-ctl check, trace and panel get', () => {
    it('ask the spp-ctl of the node', async () => {
      await b.controller.expect(200, 'PUT', '/v1/panel', desired(true, 'ring:0'));
      assert.equal(await printed(run(inNode('b', 'panel', 'get')), 0), await yamlOf(b));
      assert.match(await printed(run(inNode('b', 'trace', 'phy:0')), 0), /phy:0/);
      assert.match(await printed(run(inNode('b', 'check')), 0), /ring:0/);
      const list = await printed(run(inNode('b', 'panel', 'changes', '-o', 'name')), 0);
      assert.match(list, /^\S+-1\n$/);
    });

    it('ask all nodes, and report those that do not respond', async () => {
      await b.controller.expect(200, 'PUT', '/v1/panel', desired(true, 'ring:0'));
      const documents = parse(await printed(run(['panel', 'get', '--all']), 0)) as Record<string, object>;
      assert.deepEqual(Object.keys(documents), ['a', 'b']);
      assert.match(await printed(run(['check', '--all']), 0), /^NODE a\n[^]*\nNODE b\n/);
      const traces = JSON.parse(await printed(run(['trace', 'phy:0', '--all', '-j']), 0)) as object;
      assert.deepEqual(Object.keys(traces), ['a', 'b']);
      await put(a.controller, 'c', desired(true));
      const command = await eventually('node c', async () => {
        const checking = run(['check', '--all']);
        return (await checking.ended) === 1 && checking;
      });
      assert.match(command.out(), /^NODE a\n[^]*\nNODE b\n/);
      assert.match(command.err(), /node c: .*no spp-ctl runs for it\n$/);
    });

    async function yamlOf({ controller }: Panel): Promise<string> {
      return printed(runCommand('bin/spp-ctl.js', ['panel', 'get', '--url', controller.url]), 0);
    }
  });

  describe('spp-ctl panel plan and apply', () => {
    it('shows the plan of the node, and changes nothing', async () => {
      const plan = await printed(run(inNode('b', 'panel', 'plan', file)), 3);
      assert.match(plan, /^nfv:3\n[^]*COMMANDS\n[^]*2 commands for 1 process/m);
      assert.deepEqual(changes(b.processes[0]!), []);
      assert.match(
        await printed(run(['panel', 'plan', '--all', file]), 3),
        /^NODE a\nCOMMANDS\n[^]*\nNODE b\n/,
      );
    });

    it('applies a document on the node, and waits until it is in sync', async () => {
      const out = await printed(run(inNode('b', 'panel', 'apply', '--yes', file)), 0);
      assert.match(
        out,
        /^revision \d+ is the desired document of node b\nnode b is in sync with the document\n$/m,
      );
      assert.deepEqual(changes(b.processes[0]!).sort(), ['add ring:0', 'forward']);
      assert.deepEqual(changes(a.processes[0]!), []);
      // The second time there is nothing to do, and nothing to confirm.
      assert.match(await printed(run(inNode('b', 'panel', 'apply', file)), 0), /^nothing to do$/m);
    });

    it('asks for confirmation on a terminal', { skip: whyNoTerminal() }, async () => {
      const terminal = asking();
      await terminal.until(/Apply to node b\? \[y\/N\] /);
      terminal.type('n\r');
      assert.equal(await terminal.ended, 3);
      await a.controller.expect(404, 'GET', '/v1/nodes/b/panel');
      const unasked = run(inNode('b', 'panel', 'apply', file));
      assert.equal(await unasked.ended, 1);
      assert.match(unasked.err(), /no terminal for the confirmation/);
    });

    it('overwrites no document that was written while it asked', { skip: whyNoTerminal() }, async () => {
      const terminal = asking();
      await terminal.until(/Apply to node b\? \[y\/N\] /);
      const revision = await put(a.controller, 'b', desired(false));
      terminal.type('y\r');
      await terminal.until(
        /the desired document of node b has changed since the plan was made, and nothing was written/,
      );
      assert.equal(await terminal.ended, 1);
      const { headers } = await a.controller.request('GET', '/v1/nodes/b/panel');
      assert.equal(headers.get('etag'), `"${revision}"`);
    });

    it('writes nothing when the document has conflicts', async () => {
      const impossible = await folder.write('impossible.yaml', IMPOSSIBLE);
      const out = await printed(run(inNode('b', 'panel', 'apply', '--yes', impossible)), 1);
      assert.match(out, /CONFLICTS\n.*nfv:3: the process has no phy:7/);
      assert.match(out, /nothing is written while there are conflicts\n$/);
      await a.controller.expect(404, 'GET', '/v1/nodes/b/panel');
    });

    it('writes for a node without a running spp-ctl, and says that it is applied later', async () => {
      const out = await printed(run(inNode('c', 'panel', 'apply', '--yes', file)), 3);
      assert.match(out, /^there is no plan: .*there is no node c$/m);
      assert.match(out, /^no spp-ctl runs for node c: the document is applied when it starts\n$/m);
    });

    it('does not wait when told so', async () => {
      const out = await printed(run(inNode('b', 'panel', 'apply', '--yes', '--wait', '0', file)), 0);
      assert.match(out, /^revision \d+ is the desired document of node b\n$/m);
    });

    it('applies a document on one node after the other', async () => {
      const out = await printed(run(['panel', 'apply', '--all', '--yes', file]), 0);
      assert.match(
        out,
        /^NODE a\nrevision \d+ [^]*\nNODE b\nrevision \d+ .*\nnode b is in sync with the document\n$/m,
      );
      assert.deepEqual([...changes(a.processes[0]!)].sort(), ['add ring:0', 'forward']);
      assert.deepEqual([...changes(b.processes[0]!)].sort(), ['add ring:0', 'forward']);
    });
  });

  it('reject contradictory options', async () => {
    for (const [args, why] of [
      [['status', '--all', '--node', 'b'], /--all cannot be used with --node/],
      [['status', '--all', '--watch'], /--watch cannot be used with --all/],
      [['panel', 'apply', '--all', '--node', 'b', file], /--all cannot be used with --node/],
      [['check', '--node', '-'], /--node: .* is not a name/],
    ] as const) {
      const command = run(args);
      assert.equal(await command.ended, 2, args.join(' '));
      assert.match(command.err(), why);
    }
  });
});
