import { NoNodesError } from '../nodes/errors.js';
import { NONE, type Nodes } from '../nodes/nodes.js';
import { ageOf } from './age.js';
import { type Handler, Json, OtherSuccess, type Services } from './operation.js';
import { checkPanel, inForm, revisionIn } from './panel-form.js';

export const listNodes: Handler<'listNodes'> = (_request, services) => {
  const nodes = nodesOf(services);
  const { value, asOf } = nodes.list();
  return new Json({ ...when(nodes, asOf), nodes: value }, ageOf(asOf));
};

export const getNodePanel: Handler<'getNodePanel'> = (request, services) => {
  const { value, asOf } = nodesOf(services).panel(request.path.node);
  return inForm(request, value.document, value.revision, ageOf(asOf));
};

export const putNodePanel: Handler<'putNodePanel'> = async (
  { path: { node }, body, header, principal },
  services,
) => {
  checkPanel(body);
  const expected = header('if-none-match')?.trim() === '*' ? NONE : revisionIn(header('if-match'));
  const revision = await nodesOf(services).put(node, body, { principal, expected });
  const location = `/v1/nodes/${node}/status`;
  return new OtherSuccess({ status: 202, location, body: { node, revision } });
};

export const deleteNodePanel: Handler<'deleteNodePanel'> = async ({ path, header }, services) => {
  await nodesOf(services).delete(path.node, revisionIn(header('if-match')));
};

export const getNodeStatus: Handler<'getNodeStatus'> = ({ path }, services) => {
  const nodes = nodesOf(services);
  const { value, asOf } = nodes.status(path.node);
  return new Json({ ...value, ...when(nodes, asOf) }, ageOf(asOf));
};

/** @throws NoNodesError */
function nodesOf({ nodes }: Services): Nodes {
  if (nodes === undefined) throw new NoNodesError();
  return nodes;
}

function when(nodes: Nodes, asOf: number): { readonly as_of: string; readonly stale: boolean } {
  return { as_of: new Date(asOf).toISOString(), stale: !nodes.isCurrent };
}
