import { createRequire } from 'node:module';
import { type DestinationStream, pino, type Logger } from 'pino';
import type { PinoPretty } from 'pino-pretty';
import type { OperationId } from '#generated/operations.js';
import type { AccessObserver } from '../http/access/access.js';
import { ApiError } from '../errors/api-error.js';
import { fileReason } from '../files/file-reason.js';
import type { CompletedRequest } from '../http/completed-request.js';
import type { HttpServerObserver } from '../http/server.js';
import { LogOutput } from './log-output.js';
import type { NodesObserver } from '../nodes/nodes.js';
import type { PanelObserver } from '../panel/observer.js';
import type { Damage } from '../spp/host/findings.js';
import type { ListenerObserver } from '../spp/connection/listener.js';
import { REPLACED } from '../spp/registry.js';

export interface Log {
  readonly logger: Logger;
  /** Waits until all lines are written, at most for the given milliseconds. Resolves to whether all lines are written. */
  readonly drain: (ms: number) => Promise<boolean>;
}

/**
 * Makes the log on standard output: JSON lines, or readable lines when it is a terminal. Logging never blocks the controller:
 * when the disk is full or the pipe or terminal is not read, lines are lost. Failed writes are reported once on standard error.
 */
export function createLog(level: string): Log {
  let isReported = false;
  const output = new LogOutput(1, (error) => {
    if (isReported) return;
    isReported = true;
    console.error(
      `spp-ctl: the log is lost: standard output cannot be written: ${fileReason(error, 'write')}`,
    );
  });
  const timestamp = pino.stdTimeFunctions.isoTime;
  const logger = pino({ level, base: null, timestamp }, process.stdout.isTTY ? prettyStream(output) : output);
  return { logger, drain: (ms) => output.drain(ms) };
}

function prettyStream(output: LogOutput): DestinationStream {
  // Loaded only for a terminal.
  const { prettyFactory } = createRequire(import.meta.url)('pino-pretty') as typeof PinoPretty;
  const pretty = prettyFactory({
    colorize: true,
    singleLine: true,
    translateTime: 'SYS:yyyy-mm-dd HH:MM:ss',
  });
  // pino-pretty escapes ASCII control characters, but not the C1 control characters that terminals obey.
  const plain = (text: string): string =>
    text.replace(/[\u0080-\u009f]/g, (char) => `\\u00${char.charCodeAt(0).toString(16)}`);
  return { write: (line) => output.write(plain(pretty(line))) };
}

/** Maximum number of lines of one kind per second; the next line has the number of suppressed ones. */
const MAX_LINES_PER_SECOND = 10;

/** Logs connected and disconnected processes, rejected connections, and each command with its duration and outcome. */
export function logListener(log: Logger): Omit<ListenerObserver, 'status' | 'unsent' | 'overdue'> {
  const rejections = { primary: rateLimited(), secondary: rateLimited() };
  return {
    connected: (process, address) => log.info({ process: process.name, address }, 'connected'),
    disconnected: (process, why) => {
      // Two processes with the same client id replace each other endlessly, which the operator must notice.
      log[why === REPLACED ? 'warn' : 'info']({ process: process.name, why }, 'disconnected');
    },
    rejected: (port, address, why) =>
      rejections[port]((more) => log.warn({ port, address, why, ...more }, 'rejected a connection')),
    command: (process, { command, ms, outcome, reason, isOwn }) => {
      // The periodic commands of spp-ctl itself are logged above debug only when they fail.
      const level = outcome !== 'ok' ? 'warn' : isOwn ? 'debug' : 'info';
      if (!log.isLevelEnabled(level)) return;
      log[level]({ process: process.name, command, outcome, reason, ms: round(ms) }, 'command');
    },
  };
}

/** The operations of probes and Prometheus, which are logged above debug only when they fail. */
const ROUTINE: ReadonlySet<string | undefined> = new Set<OperationId>([
  'getHealth',
  'getReadiness',
  'getMetrics',
]);

/** Logs requests, changes, malformed requests and dropped connections. */
export function logHttp(log: Logger): HttpServerObserver {
  const malformed = rateLimited();
  const dropped = rateLimited();
  return {
    completed: (request) => {
      const isRoutine = ROUTINE.has(request.operationId);
      const isAlwaysLogged = request.isClientGone || request.error !== undefined;
      if (isAlwaysLogged || log.isLevelEnabled(isRoutine ? 'debug' : 'info'))
        logRequest(log, request, isRoutine);
    },
    changed: (record) => {
      if (!log.isLevelEnabled('info')) return;
      const { at, ...others } = record;
      log.info({ at: new Date(at).toISOString(), ...others }, 'change');
    },
    malformed: (record) => malformed((more) => log.info({ ...record, ...more }, 'malformed request')),
    dropped: (remote) =>
      dropped((more) => log.warn({ remote, ...more }, 'closed a connection: too many connections')),
  };
}

/** Limits the rate of log lines. */
function rateLimited(): (write: (more: { readonly suppressed?: number }) => void) => void {
  let second = 0;
  let written = 0;
  let suppressed = 0;
  return (write) => {
    const now = Math.floor(performance.now() / 1_000);
    if (now !== second) {
      second = now;
      written = 0;
    }
    if (written === MAX_LINES_PER_SECOND) {
      suppressed++;
      return;
    }
    written++;
    write(suppressed === 0 ? {} : { suppressed });
    suppressed = 0;
  };
}

/** Logs that a process is damaged or mended. */
export function logDamage(log: Logger, process: string, damage: Damage | undefined): void {
  if (damage === undefined) log.info({ process }, 'mended');
  else log.warn({ process, ...damage }, 'damaged');
}

/** Logs sync states, changes and problems of the panel. */
export function logPanel(log: Logger): PanelObserver {
  return {
    sync: (process, state, reason) => {
      const level = state === 'failed' || state === 'damaged' ? 'warn' : 'info';
      log[level]({ process, state, reason }, 'sync state');
    },
    changed: ({ id, cause, state, commands }) => {
      const level = state === 'done' ? 'info' : 'warn';
      log[level]({ change: id, cause, state, commands: commands.length }, 'panel changed');
    },
    problem: (sentence) => log.warn(sentence),
  };
}

/** Logs the state of the node claim and of the connection to etcd. */
export function logNodes(log: Logger): Omit<NodesObserver, 'problem' | 'adopted'> {
  return {
    claimChanged: (claim) => {
      if (claim.state === 'ours') log.info('acquired the node claim');
      else if (claim.state === 'taken')
        log.error(
          { by: claim.by?.url },
          'another spp-ctl holds the node claim; this one does not change the panel',
        );
    },
    lost: (error) => log.warn({ why: error.message }, 'lost the watch of etcd; the last known data is used'),
    reached: () => log.info('watching etcd'),
    leaseLost: (why) => log.warn({ why }, 'lost the lease of the node'),
  };
}

/** Logs reloads of the files for access control, and failed TLS handshakes. */
export function logAccess(log: Logger): AccessObserver {
  return {
    reloaded: (option, file) => log.info({ option, file }, 'reloaded'),
    warned: (option, file, why) => log.warn({ option, file }, `--${option} ${file}: ${why}`),
    reloadFailed: ({ option, file, message }) =>
      log.error({ option, file, reason: message }, 'reload failed; the previous content stays in effect'),
    // Port scanners and mistyped URLs cause many of them.
    handshakeFailed: (address, why) => log.debug({ address, why }, 'TLS handshake failed'),
  };
}

/** Logs a completed request. The stack is logged only for internal errors. */
function logRequest(log: Logger, request: CompletedRequest, isRoutine: boolean): void {
  const { error, principal: who, ...record } = request.record();
  const fields = { ...record, who };
  if (request.isClientGone) {
    log.info(fields, 'client disconnected before the response');
    return;
  }
  if (error === undefined) {
    log[isRoutine ? 'debug' : 'info'](fields, 'request');
    return;
  }
  const details = error instanceof ApiError ? { code: error.code, reason: error.message } : { err: error };
  const { status } = fields;
  const level = status < 500 ? 'info' : status === 503 ? 'warn' : 'error';
  log[level]({ ...fields, ...details }, 'request');
}

/** Rounds milliseconds to whole microseconds. */
function round(ms: number): number {
  return Math.round(ms * 1_000) / 1_000;
}
