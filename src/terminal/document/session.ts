import { type Paint, paintFor } from '../colours.js';
import { connect } from '../connection.js';
import { checkConnection, CONNECTION_OPTIONS, type ConnectionOptions } from '../connection-options.js';
import { createPanelApi, type PanelApi } from './api.js';

/** The common parts of all actions. */
export interface Session {
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

/** @throws OptionError for contradictory options; ConnectionFileError if a file cannot be used. */
export function openSession(options: ConnectionOptions): Session {
  checkConnection(options);
  const { stdout } = process;
  return {
    api: createPanelApi(connect(options, process.env), options.timeout),
    url: options.url,
    timeoutMs: options.timeout,
    paint: paintFor(stdout, options),
    width: stdout.isTTY ? stdout.columns || Infinity : Infinity,
    print: (line) => void stdout.write(`${line}\n`),
  };
}

/** The command that shows a change. @param id undefined to list all changes. */
export function changesCommand(id: string | undefined, url: string): string {
  const options = url === CONNECTION_OPTIONS.url.default ? [] : ['--url', url];
  return ['spp-ctl panel changes', ...(id === undefined ? [] : [id]), ...options].join(' ');
}
