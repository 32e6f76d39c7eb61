import assert from 'node:assert/strict';
import { NO_FAULTS, type ProcessOptions, SimulatedProcess } from '../../src/simulator/index.js';
import type { TestResponse, TestController } from './controller.js';
import { Stopwatch } from './limits.js';

/** The reply of vf 2 to the handshake. */
export const GREETING = '{ "results": [ { "result": "success" } ], "client_id": 2, "process_type": "vf" }';

/** The status of vf 2 without components. */
export const STATUS =
  '{ "results": [ { "result": "success" } ], "info": { "client-id": 2, "phy": [ ], "vhost": [ ], "ring": [ ], ' +
  '"core": [ {"core": 4, "type": "unuse"} ], "classifier_table": [ ] } }';

/** The command timeout in tests of faults, in milliseconds and as an option, and the maximum delay of a response. */
export const DEADLINE_MS = 1_000;
export const DEADLINE = ['--command-timeout', `${DEADLINE_MS}ms`];
const PATIENCE_MS = 5_000;

/** Errors with their codes. */
const PROBLEM = { accept: 'application/problem+json' };

export function codeOf(response: TestResponse): string {
  return (response.json() as { code: string }).code;
}

/** Sends a request that must fail in time with one of these codes. @returns the response. */
export async function fails(
  controller: TestController,
  codes: string | readonly string[],
  method: string,
  path: string,
  body?: unknown,
): Promise<TestResponse> {
  const stopwatch = new Stopwatch();
  const response = await controller.request(method, path, { headers: PROBLEM, body });
  assert.ok([codes].flat().includes(codeOf(response)), response.text);
  assert.ok(stopwatch.stop() < PATIENCE_MS, `${method} ${path} took too long`);
  return response;
}

/** Runs a test with a simulated process, by default vf 2, once it is connected. */
export async function withProcess(
  controller: TestController,
  options: Partial<ProcessOptions>,
  test: (process: SimulatedProcess) => Promise<void>,
): Promise<void> {
  const { happened, secondaryPort: port } = controller;
  const before = happened.filter((each) => each.startsWith('connected')).length;
  const process = new SimulatedProcess({ kind: 'vf', clientId: 2, retryMs: 20, ...options, port });
  process.start();
  try {
    await controller.until(/^connected/, before + 1);
    await test(process);
  } finally {
    await process.stop();
  }
}

/** Ends the faults of a process. It must reconnect by itself and be served within its next attempts. */
export async function recovers(
  controller: TestController,
  process: SimulatedProcess,
  path: string,
): Promise<void> {
  Object.assign(process.faults, NO_FAULTS);
  const { happened } = controller;
  const connections = happened.filter((each) => each.startsWith('connected')).length;
  // The process reconnects. If it has already, an earlier reply may end its connection once more.
  for (let i = 0; ; i++) {
    if (await isServed(controller, path)) return;
    await controller.until(/^connected/, connections + 1 + i);
  }
}

/**
 * Whether a process is served that may reconnect at any time. Otherwise it is not connected, or its connection ended after the
 * request was sent to it.
 */
export async function isServed(controller: TestController, path: string): Promise<boolean> {
  const response = await controller.request('GET', path, { headers: PROBLEM });
  if (response.status === 200) return true;
  assert.ok(['process_not_found', 'connection_lost'].includes(codeOf(response)), response.text);
  return false;
}

/** Starts a healthy vf 2, which must be served. */
export async function returnsWell(controller: TestController): Promise<void> {
  await withProcess(controller, {}, async () => {
    await controller.get('/v1/vfs/2');
    await controller.expect(204, 'DELETE', '/v1/vfs/2/components/a');
  });
}
