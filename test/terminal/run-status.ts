import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { runCommand, type RunningCommand } from '../support/command.js';

/** Runs `spp-ctl status`, as a user runs it. */
export function status(args: readonly string[], env: Record<string, string> = {}): RunningCommand {
  return runCommand('bin/spp-ctl.js', ['status', ...args], env);
}

/** A server that stands in for spp-ctl. */
export async function serving(
  respond: http.RequestListener,
  test: (url: string) => Promise<void>,
): Promise<void> {
  const server = http.createServer(respond).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await test(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** A server with the same response to every request. */
export function respondingWith(
  respond: (response: http.ServerResponse) => void,
  test: (url: string) => Promise<void>,
): Promise<void> {
  return serving((_request, response) => respond(response), test);
}

/** A response in JSON. */
export function json(body: unknown, code = 200, type = 'application/json') {
  return (response: http.ServerResponse): void => {
    response.writeHead(code, { 'content-type': type }).end(JSON.stringify(body));
  };
}
