import { EventEmitter } from 'node:events';
import type { TestContext } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import type { Command } from '../../../src/spp/protocol/command.js';
import { ProtocolError, RefusedError } from '../../../src/spp/protocol/errors.js';
import { JsonDecoder } from '../../../src/spp/protocol/framing.js';
import type { RequestOrigin } from '../../../src/spp/request-origin.js';
import {
  type CommandRecord,
  type RequestOptions,
  Session,
  type SessionOptions,
} from '../../../src/spp/connection/session.js';

/** The socket of a scripted process: it records writes and replies on request. */
export class ScriptedSocket extends EventEmitter {
  readonly sent: string[] = [];
  readonly encodings = new Set<string>();
  destroyed = 0;
  /** Called with each command, before write() returns. */
  onWrite: ((text: string) => void) | undefined;

  write(text: string, encoding: string): boolean {
    this.sent.push(text);
    this.encodings.add(encoding);
    this.onWrite?.(text);
    return true;
  }

  destroy(): void {
    this.destroyed++;
    setImmediate(() => this.emit('close'));
  }

  /** Delivers bytes of the process. */
  says(bytes: string | Buffer): void {
    this.emit('data', Buffer.from(bytes as string));
  }

  /** Delivers the reply to a command, by default to the last one. */
  replies(text = this.sent.at(-1)): void {
    this.says(replyTo(text ?? ''));
  }
}

export function replyTo(text: string): string {
  return JSON.stringify({ reply: text });
}

/** A command that accepts only its own reply; `{"refused":…}` rejects it. */
export function ask(command: string): Command<string> {
  return {
    text: command,
    read: (text) => {
      const { reply: echo, refused } = JSON.parse(text) as { reply?: string; refused?: string };
      if (refused !== undefined) throw new RefusedError(refused);
      if (echo !== command) throw new ProtocolError(`the reply to ${String(echo)}`);
      return echo;
    },
  };
}

export interface Conversation {
  readonly socket: ScriptedSocket;
  readonly session: Session;
  readonly records: CommandRecord[];
  /** The reasons passed to onEnd. */
  readonly ends: string[];
  /** Runs a request of one command. */
  readonly request: (text: string, options?: RequestOptions) => Promise<string>;
  /** Shares a read of one command. */
  readonly read: (text: string, origin?: RequestOrigin) => Promise<string>;
}

export function converseWith(options: Partial<SessionOptions> = {}): Conversation {
  const socket = new ScriptedSocket();
  const session = new Session('vf 2', socket, new JsonDecoder(), {
    commandTimeoutMs: 1_000,
    responseTimeoutMs: 1_000,
    queueLimit: 100,
    ...options,
  });
  const records: CommandRecord[] = [];
  const ends: string[] = [];
  session.onCommand = (record) => void records.push(record);
  session.onEnd = (why) => void ends.push(why);
  return {
    socket,
    session,
    records,
    ends,
    request: (text, options) => session.run((exchange) => exchange(ask(text)), options),
    read: (text, origin) => session.share(text, (exchange) => exchange(ask(text)), origin),
  };
}

/** A client that disconnects on request. */
export class TestOrigin extends EventEmitter implements RequestOrigin {
  gone = false;
  readonly changes: string[] = [];

  onGone(listener: () => void): () => void {
    this.once('gone', listener);
    return () => this.off('gone', listener);
  }

  changing(_process: string, command: string): void {
    this.changes.push(command);
  }

  refused(): void {
    // Not needed here.
  }

  settled(): void {
    // Not needed here.
  }

  leave(): void {
    this.gone = true;
    this.emit('gone');
  }
}

/** Runs everything that is ready. */
export async function settle(): Promise<void> {
  for (let i = 0; i < 5; i++) await turn();
}

/** Simulated time; timers and performance.now() follow it until the test ends. */
export function virtualTime(t: TestContext): { advance: (ms: number) => Promise<void> } {
  let now = 5_000;
  t.mock.method(performance, 'now', () => now);
  t.mock.timers.enable({ apis: ['setTimeout'] });
  return {
    advance: async (ms) => {
      for (let left = ms; left > 0; left--) {
        now += 1;
        t.mock.timers.tick(1);
        await settle();
      }
    },
  };
}
