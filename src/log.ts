import { createRequire } from 'node:module';
import { pino, type Logger } from 'pino';
import type { PinoPretty } from 'pino-pretty';
import type { RequestRecord } from './http/server.js';
import type { ListenerEvents } from './spp/listener.js';

/** JSON lines to standard output, or lines for people when it is a terminal. */
export function createLogger(level: string): Logger {
  const options = { level, base: null };
  if (!process.stdout.isTTY) return pino(options);
  // Loaded only where it is needed.
  const pretty = createRequire(import.meta.url)('pino-pretty') as typeof PinoPretty;
  return pino(options, pretty({ sync: true, ignore: 'pid,hostname', translateTime: 'SYS:HH:MM:ss.l' }));
}

/** Logs every connect, disconnect and refused peer, and each command with its process, duration and outcome. */
export function logListener(log: Logger): ListenerEvents {
  return {
    connected: (process, address) => log.info({ process: process.name, address }, 'connected'),
    disconnected: (process, why) => log.info({ process: process.name, why }, 'disconnected'),
    rejected: (address, why) => log.warn({ address, why }, 'rejected a peer'),
    command: (process, { command, ms, outcome }) =>
      log[outcome === 'ok' ? 'info' : 'warn'](
        { process: process.name, command, ms: round(ms), outcome },
        'command',
      ),
  };
}

/** Logs each request once, when it was answered. */
export function logRequest(log: Logger, record: RequestRecord): void {
  const { method, path, operationId, status, ms, remote, error } = record;
  const fields = { method, path, operationId, status, ms, remote };
  if (status < 400) log.info(fields, 'request');
  else if (status < 500) log.info({ ...fields, error: messageOf(error) }, 'request');
  else log.error({ ...fields, err: error }, 'request');
}

function messageOf(error: unknown): string | undefined {
  return error instanceof Error ? error.message : undefined;
}

/** Milliseconds with microseconds behind the point. */
function round(ms: number): number {
  return Math.round(ms * 1_000) / 1_000;
}
