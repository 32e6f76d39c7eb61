import type { ResultOf } from '#generated/operations.js';
import type { Nodes } from '../nodes/nodes.js';
import type { Handler } from './operation.js';

export const getHealth: Handler<'getHealth'> = () => ({ status: 'ok' });

/** The process ports are opened before the API port, and closed after it. */
export const getReadiness: Handler<'getReadiness'> = (_request, { registry, nodes }) => {
  const processes = registry.list();
  const secondaries = processes.filter(({ kind }) => kind !== 'primary').length;
  return { status: 'ready', primary: secondaries < processes.length, secondaries, ...nodeOf(nodes) };
};

function nodeOf(nodes: Nodes | undefined): Pick<ResultOf<'getReadiness'>, 'node'> {
  return nodes === undefined ? {} : { node: { name: nodes.node, state: nodes.claim.state } };
}
