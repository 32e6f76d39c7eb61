import { EXIT_FAILURE, EXIT_PENDING } from '../../cli/exit-codes.js';
import { type SppClient, SppError } from '../../client/client.js';
import type { PanelDocument } from '../../panel/document/schema.js';
import { inTime } from '../deadline.js';
import { PanelCommandError } from '../document/errors.js';
import { type DocumentFile, readDocumentFile } from '../document/file.js';
import { makePlan, showPlan } from '../document/plan.js';
import { isApplyConfirmed } from '../document/question.js';
import { rejectionOf } from '../document/rejection.js';
import { type Session, sessionOf } from '../document/session.js';
import { explain } from '../explain.js';
import { printable } from '../text.js';
import { listNodes } from './api.js';
import { followNode } from './follow-node.js';

interface NodeApplyOptions {
  readonly yes: boolean;
  /** Maximum time for a node to reach the document, in milliseconds; 0 to not wait. */
  readonly wait: number;
}

/** What `--node` and `--all` find out before anything is written. */
interface Prepared {
  readonly node: string;
  /** The revision that is replaced; undefined when there is no document. */
  readonly revision: string | undefined;
  readonly isPossible: boolean;
  /** Whether there is nothing to do; false when it is not known. */
  readonly isSame: boolean;
}

/** `spp-ctl panel apply FILE --node NAME`. @returns the exit code. */
export async function applyToNode(
  session: Session,
  node: string,
  path: string,
  options: NodeApplyOptions,
): Promise<number> {
  const file = await readDocumentFile(path);
  const prepared = await prepare(session, node, file);
  if (!prepared.isPossible) return EXIT_FAILURE;
  const question = `Apply to node ${node}? [y/N] `;
  if (!prepared.isSame && !(await isApplyConfirmed(session, path, options, question))) return EXIT_PENDING;
  return write(session, prepared, file, options.wait);
}

/**
 * `spp-ctl panel apply FILE --all`: one node after the other gets the document. The first one that fails ends the command, and a
 * node for which it has conflicts keeps all from getting it.
 *
 * @returns the exit code.
 */
export async function applyToAll(session: Session, path: string, options: NodeApplyOptions): Promise<number> {
  const { client, timeoutMs, print, paint } = session;
  const file = await readDocumentFile(path);
  const { nodes } = await listNodes(client, timeoutMs);
  const heading = (node: string): void => print(paint(printable(`NODE ${node}`), 'title'));
  const all: Prepared[] = [];
  for (const { node } of nodes) {
    heading(node);
    all.push(await prepare(session, node, file));
    print('');
  }
  if (all.some(({ isPossible }) => !isPossible)) return EXIT_FAILURE;
  const isSame = all.every((each) => each.isSame);
  const question = `Apply to ${all.length} nodes? [y/N] `;
  if (!isSame && !(await isApplyConfirmed(session, path, options, question))) return EXIT_PENDING;
  let code = 0;
  for (const [at, prepared] of all.entries()) {
    heading(prepared.node);
    const own = await write(session, prepared, file, options.wait);
    if (own === EXIT_FAILURE) {
      const left = all.slice(at + 1).map(({ node }) => node);
      if (left.length > 0) print(printable(`not written for ${left.join(', ')}`));
      return own;
    }
    code = Math.max(code, own);
  }
  return code;
}

/** Shows the plan of the node, if its spp-ctl can be reached. @throws the errors of the client. */
async function prepare(session: Session, node: string, file: DocumentFile): Promise<Prepared> {
  const { client, timeoutMs, print, paint, url } = session;
  const revision = await revisionOf(client, node, timeoutMs);
  const of = sessionOf(session, node);
  try {
    const plan = await makePlan(of, file);
    await showPlan(
      of,
      file,
      plan,
      'the document cannot be applied: nothing is written while there are conflicts',
    );
    const { conflicts, commands } = plan;
    return { node, revision, isPossible: conflicts.length === 0, isSame: commands.length === 0 };
  } catch (error) {
    const isUnknown =
      error instanceof SppError && (error.code === 'node_unreachable' || error.code === 'node_not_found');
    if (!isUnknown) throw error;
    // A document can be written for a node that does not run, or does not exist yet.
    print(paint(`there is no plan: ${explain(error, url)}`, 'warning'));
    return { node, revision, isPossible: true, isSame: false };
  }
}

/** The revision of the desired document of a node; undefined when there is none. @throws the errors of the client. */
async function revisionOf(client: SppClient, node: string, timeoutMs: number): Promise<string | undefined> {
  try {
    const { response } = await inTime(timeoutMs, new AbortController().signal, (signal) =>
      client.GET('/v1/nodes/{node}/panel', { params: { path: { node } }, signal }),
    );
    return response.headers.get('etag') ?? undefined;
  } catch (error) {
    if (error instanceof SppError && error.code === 'no_desired_document') return undefined;
    throw error;
  }
}

/** Writes the document and follows the node. @returns the exit code. */
async function write(
  session: Session,
  { node, revision }: Prepared,
  file: DocumentFile,
  wait: number,
): Promise<number> {
  const { client, timeoutMs, print, url } = session;
  const written = await put(client, node, revision, file.document, timeoutMs).catch((error: unknown) => {
    if (!(error instanceof SppError)) throw error;
    if (error.code === 'desired_changed')
      throw new PanelCommandError(
        printable(
          `the desired document of node ${node} has changed since the plan was made, and nothing was written: run the command again`,
        ),
      );
    throw error.errors.length === 0 ? error : rejectionOf(error, file, url);
  });
  print(printable(`revision ${written} is the desired document of node ${node}`));
  return wait === 0 ? 0 : followNode(session, node, written, wait);
}

/** @returns the revision. @throws the errors of the client. */
async function put(
  client: SppClient,
  node: string,
  revision: string | undefined,
  body: PanelDocument,
  timeoutMs: number,
): Promise<string> {
  const header = revision === undefined ? { 'If-None-Match': '*' } : { 'If-Match': revision };
  const { data } = await inTime(timeoutMs, new AbortController().signal, (signal) =>
    client.PUT('/v1/nodes/{node}/panel', { params: { path: { node }, header }, body, signal }),
  );
  return data.revision;
}
