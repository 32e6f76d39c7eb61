import { SppError } from '../../client/client.js';
import { requestOf } from '../../recipe/call.js';
import type { RecipeCommand } from '../../recipe/command.js';
import { explain } from '../explain.js';
import { PlayError } from './player.js';
import { printable, printableJson } from '../text.js';
import { yamlOf } from '../../text/write-yaml.js';

/** The response of the server as lines. @param response any JSON; undefined for none. */
export function responseLines(response: unknown): string[] {
  if (response === undefined) return [];
  return yamlOf(response).trimEnd().split('\n');
}

/** Why a line failed, in one printable line. */
export function reasonOf(error: unknown, url: string): string {
  const isComplete =
    error instanceof PlayError ||
    (error instanceof SppError && error.code !== undefined && error.status !== 401);
  return isComplete ? printable(error.message.trim().replaceAll(/\s*\n\s*/g, '; ')) : explain(error, url);
}

/** The requests of a command, each in one printable line. @param url of the server, shown in each line. */
export function requestLines(command: RecipeCommand, url = ''): string[] {
  switch (command.kind) {
    case 'call':
      return [requestLine(command, url)];
    case 'flows':
      return [`GET ${url}/v1/primary/status`];
    case 'secondary':
      return [
        `GET ${url}/v1/processes`,
        `${requestLine({ call: command.guess }, url)}, or the request of its kind`,
      ];
    case 'bye':
      return [
        `GET ${url}/v1/processes`,
        `DELETE of each secondary${command.who === 'all' ? ', then of the primary' : ''}`,
      ];
    case 'server':
      return [`the following lines are for server ${command.server}`];
    case 'ignored':
      return [printable(`ignored: ${command.reason}`)];
  }
}

function requestLine({ call }: Pick<Extract<RecipeCommand, { kind: 'call' }>, 'call'>, url: string): string {
  const { method, path, body } = requestOf(call);
  return [method, url + path, ...(body === undefined ? [] : [printableJson(body)])].join(' ');
}
