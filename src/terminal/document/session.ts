import type { SppClient } from '../../client/client.js';
import { type Paint, paintFor } from '../colours.js';
import { connect } from '../connection.js';
import { checkConnection, CONNECTION_OPTIONS, type ConnectionOptions } from '../connection-options.js';
import { checkSelection, type NodeSelection } from '../nodes/selection.js';
import { widthFor } from '../output.js';
import { createPanelApi, type PanelApi } from './api.js';

/** The common parts of all actions. */
export interface Session {
  readonly client: SppClient;
  readonly api: PanelApi;
  readonly url: string;
  /** Deadline of a response, in milliseconds. */
  readonly timeoutMs: number;
  readonly paint: Paint;
  /** Maximum width of a line in columns. */
  readonly width: number;
  /** Writes a line. */
  readonly print: (line: string) => void;
}

/**
 * @param options with the node whose panel is read and planned, if it is not that of the server.
 * @throws OptionError for contradictory options; ConnectionFileError if a file cannot be used.
 */
export function openSession(options: ConnectionOptions & Partial<NodeSelection>): Session {
  checkConnection(options);
  const { node, all = false } = options;
  checkSelection({ node, all });
  const { stdout } = process;
  const client = connect(options, process.env);
  return {
    client,
    api: createPanelApi(client, options.timeout, node),
    url: options.url,
    timeoutMs: options.timeout,
    paint: paintFor(stdout, options),
    width: widthFor(),
    print: (line) => void stdout.write(`${line}\n`),
  };
}

/** The session for the panel of another node. */
export function sessionOf(session: Session, node: string): Session {
  return { ...session, api: createPanelApi(session.client, session.timeoutMs, node) };
}

/** The command that shows a change. @param id undefined to list all changes. */
export function changesCommand(id: string | undefined, url: string): string {
  const options = url === CONNECTION_OPTIONS.url.default ? [] : ['--url', url];
  return ['spp-ctl panel changes', ...(id === undefined ? [] : [id]), ...options].join(' ');
}
