import { version } from '../../files/version.js';
import { ConnectionFileError } from '../../net/connection-files.js';
import { paintFor } from '../colours.js';
import { connect } from '../connection.js';
import { PanelCommandError } from '../document/errors.js';
import { explain } from '../explain.js';
import { documentLines, formatOf, type ListFormat, nameLines, widthFor } from '../output.js';
import { listNodes, type NodeList } from './api.js';
import { nodeListLines } from './lines.js';
import { nodesHelp, type NodesOptions, readNodesOptions } from './options.js';

/**
 * `spp-ctl nodes`: lists the nodes.
 *
 * @returns the exit code.
 * @throws OptionError for wrong usage; PanelCommandError if the nodes cannot be read.
 */
export async function runNodes(args: readonly string[]): Promise<number> {
  const reading = readNodesOptions(args, process.env);
  if (reading.action === 'help') process.stdout.write(nodesHelp());
  else if (reading.action === 'version') console.log(version());
  else {
    const { options } = reading;
    const format = formatOf(options);
    const lines = linesOf(await read(options), format, options);
    for (const line of lines) process.stdout.write(`${line}\n`);
  }
  return 0;
}

/** @throws PanelCommandError */
async function read(options: NodesOptions): Promise<NodeList> {
  try {
    return await listNodes(connect(options, process.env), options.timeout);
  } catch (error) {
    if (error instanceof ConnectionFileError) throw error;
    throw new PanelCommandError(explain(error, options.url), { cause: error });
  }
}

function linesOf(list: NodeList, format: ListFormat | undefined, options: NodesOptions): string[] {
  if (format === 'name') return nameLines(list.nodes.map(({ node }) => ({ id: node })));
  if (format === 'json' || format === 'yaml') return documentLines(list, format);
  const paint = paintFor(process.stdout, options);
  return nodeListLines(list, Date.now(), widthFor(format), format === 'wide', paint);
}
