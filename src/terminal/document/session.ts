import { type Paint, paintFor } from '../colours.js';
import { connect } from '../connection.js';
import { checkConnection, CONNECTION_OPTIONS, type ConnectionOptions } from '../connection-options.js';
import { createPanelApi, type PanelApi } from './api.js';

/** What every action on the panel needs. */
export interface Session {
  readonly api: PanelApi;
  readonly url: string;
  /** How long an answer may take, in milliseconds. */
  readonly timeoutMs: number;
  readonly paint: Paint;
  /** How many columns a line may take. */
  readonly width: number;
  /** Writes a line. */
  readonly print: (line: string) => void;
}

/** @throws OptionError when the options do not fit together; ConnectionFileError when a file cannot be used. */
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

/** What somebody has to type to see a change. @param id undefined to find it in the list. */
export function changesCommand(id: string | undefined, url: string): string {
  const options = url === CONNECTION_OPTIONS.url.default ? [] : ['--url', url];
  return ['spp-ctl panel changes', ...(id === undefined ? [] : [id]), ...options].join(' ');
}
