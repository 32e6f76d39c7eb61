import assert from 'node:assert/strict';
import { EventEmitter, once } from 'node:events';
import { pino } from 'pino';
import { createController } from '../../src/server/controller.js';
import { OptionError, readCommandLine } from '../../src/cli/options.js';
import type { CommandRecord } from '../../src/spp/connection/session.js';
import { assertDocumented, EVENT_STREAM } from './document.js';
import { within } from './limits.js';

export interface TestResponse {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
  /** The body, parsed. */
  readonly json: () => unknown;
}

export interface RequestOptions {
  readonly headers?: Record<string, string>;
  /** Strings and bytes are sent unmodified, other values as JSON; undefined for no body. */
  readonly body?: unknown;
}

interface Happenings {
  connected: [name: string];
  disconnected: [name: string, why: string];
  rejected: [address: string, why: string];
  command: [name: string, record: CommandRecord];
}

export interface TestController {
  readonly url: string;
  readonly primaryPort: number;
  readonly secondaryPort: number;
  /** Sends a request. Every response is checked against the document. */
  request(method: string, path: string, options?: RequestOptions): Promise<TestResponse>;
  /** Sends a request that must get this status. Returns the body of the response as text. */
  expect(status: number, method: string, path: string, body?: unknown): Promise<string>;
  get(path: string): Promise<unknown>;
  /**
   * The events so far, in order: `connected vf 2`, `disconnected vf 2: closed the connection`, and the periodic commands of
   * spp-ctl itself: `asked the vf 2: status`.
   */
  readonly happened: readonly string[];
  /** Resolves when this has happened the given number of times in all; fails when the controller is stopped. */
  until(happening: RegExp, times?: number): Promise<string>;
  /** Reloads the files for access control. */
  reload(): void;
  stop(): Promise<void>;
}

/** Starts a controller on free ports. @param args further command line options. */
export async function startController(...args: string[]): Promise<TestController> {
  const commandLine = readCommandLine(
    ['-p', '0', '-s', '0', '-a', '0', '--log-level', 'silent', ...args],
    {},
  );
  if (commandLine.action !== 'run') throw new OptionError('the options do not start a controller');
  const happenings = new EventEmitter<Happenings & { any: [] }>();
  const happened: string[] = [];
  let stopped = false;
  const note = (text: string): void => {
    happened.push(text);
    happenings.emit('any');
  };
  const controller = await createController(commandLine.options, pino({ level: 'silent' }), {
    connected: (process) => note(`connected ${process.name}`),
    disconnected: (process, why) => note(`disconnected ${process.name}: ${why}`),
    rejected: (_port, _address, why) => note(`rejected: ${why}`),
    command: (process, { command, isOwn }) => {
      if (isOwn) note(`asked the ${process.name}: ${command}`);
    },
  });
  const { primary, secondary, api } = await controller.start();

  async function request(method: string, path: string, options: RequestOptions = {}): Promise<TestResponse> {
    const { body } = options;
    const raw = body === undefined || typeof body === 'string' || body instanceof Uint8Array;
    const response = await fetch(api + path, {
      method,
      headers: options.headers ?? {},
      ...(body === undefined ? {} : { body: raw ? body : JSON.stringify(body) }),
    });
    const text = await textOf(response);
    if (method !== 'HEAD') {
      assertDocumented(method, path, response.status, response.headers.get('content-type'), text);
    }
    return {
      status: response.status,
      text,
      headers: response.headers,
      json: () => JSON.parse(text) as unknown,
    };
  }

  async function expect(status: number, method: string, path: string, body?: unknown): Promise<string> {
    const response = await request(method, path, { body });
    assert.equal(response.status, status, `${method} ${path} ${JSON.stringify(body)}: ${response.text}`);
    return response.text;
  }

  return {
    url: api,
    primaryPort: primary.port,
    secondaryPort: secondary.port,
    request,
    expect,
    get: async (path) => JSON.parse(await expect(200, 'GET', path)) as unknown,
    happened,
    until: async (happening, times = 1) => {
      for (;;) {
        const matches = happened.filter((each) => happening.test(each));
        if (matches.length >= times) return matches[times - 1] ?? '';
        if (stopped) throw new Error(`stopped before ${String(happening)}: ${happened.join('; ')}`);
        await within(once(happenings, 'any'), () => `${String(happening)} in ${happened.join('; ')}`);
      }
    },
    reload: () => controller.reload(),
    stop: async () => {
      await controller.stop();
      stopped = true;
      happenings.emit('any');
    },
  };
}

/** The body of a response; for an endless stream, its start. */
async function textOf(response: Response): Promise<string> {
  if (response.headers.get('content-type') !== EVENT_STREAM || response.body === null) return response.text();
  for await (const chunk of response.body) return Buffer.from(chunk as Uint8Array).toString();
  return '';
}

/** Runs a test with a controller, which is always stopped. @param args further command line options. */
export async function withController(
  test: (controller: TestController) => Promise<void>,
  ...args: string[]
): Promise<void> {
  const controller = await startController(...args);
  try {
    await test(controller);
  } finally {
    await controller.stop();
  }
}
