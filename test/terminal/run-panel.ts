import assert from 'node:assert/strict';
import http from 'node:http';
import { stringify } from 'yaml';
import type { PanelDocument } from '../../src/panel/document/schema.js';
import { runCommand, type RunningCommand } from '../support/command.js';
import type { PanelProcess } from '../support/panel.js';
import { serving } from './run-status.js';

/** Runs `spp-ctl panel`, as a user runs it. @param input what its standard input has. */
export function panel(
  args: readonly string[],
  url: string,
  input = '',
  env: Record<string, string> = {},
): RunningCommand {
  return runCommand('bin/spp-ctl.js', ['panel', ...args], { SPP_CTL_URL: url, ...env }, input);
}

/** The output of the command after it exited with the code. */
export async function printed(command: RunningCommand, code: number): Promise<string> {
  assert.equal(await command.ended, code, command.out() + command.err());
  return command.out();
}

/** An spp_nfv, and an spp_vf that takes 400 ms for every command. */
export const PROCESSES: readonly PanelProcess[] = [
  { kind: 'nfv', clientId: 1, lcores: [2, 3] },
  { kind: 'vf', clientId: 2, lcores: [4, 5, 6] },
];
export const SLOW: readonly PanelProcess[] = [
  { kind: 'vf', clientId: 2, lcores: [4, 5, 6], release: '2018-09', faults: { delayMs: 400 } },
];

export const DESIRED: PanelDocument = {
  nfvs: {
    1: { ports: ['ring:0', 'ring:1'], patches: [{ src: 'ring:0', dst: 'ring:1' }], forwarding: true },
  },
};
/** The processes reject this document: they have eight rings, and there is no primary that spp-ctl could check before. */
export const REFUSED: PanelDocument = {
  nfvs: { 1: { ports: ['ring:0', 'ring:99'], patches: [], forwarding: false } },
};
export const SLOWLY: PanelDocument = {
  vfs: {
    2: {
      components: [
        {
          name: 'fw0',
          core: 5,
          type: 'forward',
          rx_port: [{ port: 'ring:0' }],
          tx_port: [{ port: 'ring:1' }],
        },
      ],
      classifier_table: [],
    },
  },
};

export function yaml(document: PanelDocument): string {
  return stringify(document);
}

/** All control characters of terminals, except line ends. */
export const DANGEROUS = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/** A proxy between the command and the server. @param cut whether a request is forwarded without its response. */
export function proxying(
  server: string,
  cut: (request: http.IncomingMessage) => boolean,
  test: (url: string) => Promise<void>,
): Promise<void> {
  return serving((request, response) => {
    const { method, headers, url = '' } = request;
    const passed = http.request(server + url, { method, headers }, (upstream) => {
      response.writeHead(upstream.statusCode ?? 0, upstream.headers);
      upstream.pipe(response);
    });
    passed.on('error', () => response.destroy());
    request.pipe(passed);
    if (cut(request)) request.once('end', () => passed.once('finish', () => response.destroy()));
  }, test);
}
