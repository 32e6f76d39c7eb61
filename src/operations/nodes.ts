import { NoNodesError } from '../nodes/errors.js';
import { NONE, type Nodes } from '../nodes/nodes.js';
import { NotKeptError } from '../panel/store/desired.js';
import { ageOf } from './age.js';
import { type Handler, Json, OtherSuccess, type RecordedDocument, type Services } from './operation.js';
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
  { path: { node }, body, header, principal, recordDocument },
  services,
) => {
  checkPanel(body);
  const expected = header('if-none-match')?.trim() === '*' ? NONE : revisionIn(header('if-match'));
  const revision = await recorded(node, recordDocument, () =>
    nodesOf(services).put(node, body, { principal, expected }),
  );
  const location = `/v1/nodes/${node}/status`;
  return new OtherSuccess({ status: 202, location, body: { node, revision } });
};

export const deleteNodePanel: Handler<'deleteNodePanel'> = async (
  { path: { node }, header, principal, recordDocument },
  services,
) => {
  const expected = revisionIn(header('if-match'));
  await recorded(node, recordDocument, async () => {
    await nodesOf(services).delete(node, { principal, expected });
    return undefined;
  });
};

export const getNodeStatus: Handler<'getNodeStatus'> = ({ path }, services) => {
  const nodes = nodesOf(services);
  const { value, asOf } = nodes.status(path.node);
  return new Json({ ...value, ...when(nodes, asOf) }, ageOf(asOf));
};

/**
 * Records a write of a desired document, also when its outcome is unknown: etcd may have carried out a write that failed.
 *
 * @param write returns the revision; undefined for a deletion.
 */
async function recorded<T extends string | undefined>(
  node: string,
  record: (document: RecordedDocument) => void,
  write: () => Promise<T>,
): Promise<T> {
  try {
    const revision = await write();
    record({ node, ...(revision === undefined ? {} : { revision }) });
    return revision;
  } catch (error) {
    if (error instanceof NotKeptError) record({ node });
    throw error;
  }
}

/** @throws NoNodesError */
function nodesOf({ nodes }: Services): Nodes {
  if (nodes === undefined) throw new NoNodesError();
  return nodes;
}

function when(nodes: Nodes, asOf: number): { readonly as_of: string; readonly stale: boolean } {
  return { as_of: new Date(asOf).toISOString(), stale: !nodes.isCurrent };
}
