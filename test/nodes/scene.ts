import type { components } from '../../generated/types.js';
import type { EtcdClient } from '../../src/etcd/client.js';
import { NODES } from '../../src/nodes/keys.js';
import { startPanel, type Panel, type PanelProcess } from '../support/panel.js';
import type { TestController } from '../support/controller.js';
import { eventually } from '../support/poll.js';

type Schemas = components['schemas'];
export type NodeStatus = Schemas['NodeStatus'];
export type NodeList = Schemas['NodeList'];

/** An nfv that forwards, or not, with these rings. */
export function desired(forwarding: boolean, ...ports: string[]): object {
  return { nfvs: { 3: { ports, patches: [], forwarding } } };
}

/** A spp-ctl that is a node, with an spp_nfv. @param args further command line options. */
export function startNode(
  urls: readonly string[],
  node: string,
  processes: readonly PanelProcess[] = [{ kind: 'nfv', clientId: 3 }],
  ...args: string[]
): Promise<Panel> {
  const lease = ['--etcd-lease', '5s'];
  return startPanel(processes, '--etcd', urls.join(), '--node', node, ...lease, ...args);
}

export async function statusOf(controller: TestController, node: string): Promise<NodeStatus> {
  return (await controller.get(`/v1/nodes/${node}/status`)) as NodeStatus;
}

/** Resolves once a node reports that it is in sync with this revision. */
export async function untilInSync(
  controller: TestController,
  node: string,
  revision: string,
): Promise<NodeStatus> {
  return eventually(`${node} in sync with ${revision}`, async () => {
    const status = await statusOf(controller, node);
    const { desired: document, processes = [] } = status.status ?? {};
    const named = processes.filter(({ state }) => state !== 'unmanaged');
    const isDone = named.length > 0 && named.every(({ state }) => state === 'in_sync');
    return document?.revision === revision && isDone && status;
  });
}

/** Resolves once this spp-ctl watches etcd, and the node is known. */
export async function untilConnected(controller: TestController, ...names: string[]): Promise<NodeList> {
  return eventually(`the nodes ${names.join(', ')}`, async () => {
    const list = (await controller.get('/v1/nodes')) as NodeList;
    const connected = list.nodes.filter((each) => each.connected && each.processes !== undefined);
    return !list.stale && names.every((name) => connected.some(({ node }) => node === name)) && list;
  });
}

/** Resolves once this spp-ctl knows the URLs of two nodes, and their processes, for which nothing is desired. */
export async function untilBothKnown(controller: TestController): Promise<void> {
  await eventually('both nodes with their URLs', async () => {
    const { nodes } = (await controller.get('/v1/nodes')) as NodeList;
    return (
      nodes.length === 2 &&
      nodes.every(({ url, processes }) => url?.endsWith(':0') === false && processes?.unmanaged === 1)
    );
  });
}

/** Writes the document of a node. @returns its revision. */
export async function put(controller: TestController, node: string, body: object): Promise<string> {
  const text = await controller.expect(202, 'PUT', `/v1/nodes/${node}/panel`, body);
  return (JSON.parse(text) as Schemas['NodePanelKept']).revision;
}

/** Deletes what etcd has of all nodes, except their topologies and the notes about deletions. */
export async function forgetNodes(client: EtcdClient): Promise<void> {
  for (const { key } of (await client.list(NODES)).kvs) await client.delete(key);
}
