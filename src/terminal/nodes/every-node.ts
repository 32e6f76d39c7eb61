import { EXIT_FAILURE, EXIT_PENDING } from '../../cli/exit-codes.js';
import type { SppClient } from '../../client/client.js';
import { type Paint, paintFor } from '../colours.js';
import { explain } from '../explain.js';
import { type DocumentFormat, documentLines } from '../output.js';
import { printable } from '../text.js';
import { listNodes } from './api.js';
import type { NodeSelection } from './selection.js';

/** Maximum number of nodes that are asked at a time. */
const AT_A_TIME = 8;

/** The response of a node, or why there is none. */
type NodeResult<T> =
  { readonly node: string; readonly value: T } | { readonly node: string; readonly error: unknown };

/** Where the results of all nodes go. */
export interface EveryNodeOutput {
  readonly print: (line: string) => void;
  /** Writes a line about an error. */
  readonly complain: (line: string) => void;
  readonly paint: Paint;
  /** Undefined for text. */
  readonly format: DocumentFormat | undefined;
  /** Explains an error in one printable sentence. */
  readonly explain: (error: unknown) => string;
}

export interface OutputOptions {
  readonly url: string;
  readonly 'no-color': boolean;
}

/** The output of a command on standard output and standard error. @param name the name of the command. */
export function outputOf(
  name: string,
  options: OutputOptions,
  format: DocumentFormat | undefined,
): EveryNodeOutput {
  const { stdout } = process;
  return {
    print: (line) => void stdout.write(`${line}\n`),
    complain: (line) => console.error(`spp-ctl ${name}: ${line}`),
    paint: paintFor(stdout, options),
    format,
    explain: (error) => explain(error, options.url),
  };
}

/** What a command shows of each node. */
export interface NodeView<T> {
  readonly lines: (value: T) => readonly string[];
  /** The exit code that follows from the response. */
  readonly exitCode: (value: T) => number;
}

/** Asks several nodes, a few at a time. @returns the results in the order of the nodes. */
async function askEach<T>(
  nodes: readonly string[],
  ask: (node: string) => Promise<T>,
): Promise<NodeResult<T>[]> {
  const results: NodeResult<T>[] = [];
  const waiting = [...nodes.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [at, node] = next;
      results[at] = await ask(node).then(
        (value) => ({ node, value }),
        (error: unknown) => ({ node, error }),
      );
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, work));
  return results;
}

interface SelectedOptions extends NodeSelection {
  /** Deadline of a response, in milliseconds. */
  readonly timeout: number;
}

/**
 * Asks the selected node or every node, and shows the responses.
 *
 * @param ask asks a node; undefined for the node of the server. @returns the exit code. @throws the errors of the client.
 */
export async function showSelected<T>(
  client: SppClient,
  { node, all, timeout }: SelectedOptions,
  ask: (node: string | undefined) => Promise<T>,
  view: NodeView<T>,
  output: EveryNodeOutput,
): Promise<number> {
  if (all) return showEveryNode(client, timeout, ask, view, output);
  const value = await ask(node);
  const { print, format } = output;
  for (const line of format === undefined ? view.lines(value) : documentLines(value, format)) print(line);
  return view.exitCode(value);
}

/**
 * Asks every node and shows the responses: as text in a block for each node, or as one document with the names of the nodes as
 * keys. Errors of single nodes are reported beside them.
 *
 * @returns the exit code: 1 if a node has failed, otherwise the most severe one of the responses.
 * @throws the errors of the client when the nodes cannot be listed.
 */
export async function showEveryNode<T>(
  client: SppClient,
  timeoutMs: number,
  ask: (node: string) => Promise<T>,
  view: NodeView<T>,
  { print, complain, paint, format, explain }: EveryNodeOutput,
): Promise<number> {
  const { nodes } = await listNodes(client, timeoutMs);
  const results = await askEach(
    nodes.map(({ node }) => node),
    ask,
  );
  const responses = results.filter((each) => 'value' in each);
  if (format !== undefined) {
    const document = Object.fromEntries(responses.map(({ node, value }) => [node, value]));
    for (const line of documentLines(document, format)) print(line);
  } else {
    for (const [at, { node, value }] of responses.entries()) {
      if (at > 0) print('');
      print(paint(printable(`NODE ${node}`), 'title'));
      for (const line of view.lines(value)) print(line);
    }
  }
  const errors = results.filter((each) => 'error' in each);
  for (const { node, error } of errors) complain(printable(`node ${node}: ${explain(error)}`));
  const codes = responses.map(({ value }) => view.exitCode(value));
  if (errors.length > 0 || codes.includes(EXIT_FAILURE)) return EXIT_FAILURE;
  return codes.includes(EXIT_PENDING) ? EXIT_PENDING : 0;
}
