import { createRequire } from 'node:module';
import { type DestinationStream, pino, type Logger } from 'pino';
import type { PinoPretty } from 'pino-pretty';
import type { OperationId } from '#generated/operations.js';
import type { AccessObserver } from '../http/access/access.js';
import { ApiError } from '../errors/api-error.js';
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
  /** Waits until all is written, but no longer than this, in milliseconds. @returns whether it is. */
  readonly drain: (ms: number) => Promise<boolean>;
}

/**
 * JSON lines to standard output, or lines for people when it is a terminal. Writing never holds up the controller: when
 * the disk is full, or nobody reads the pipe or the terminal, lines are lost.
 */
export function createLog(level: string): Log {
  const output = new LogOutput(1);
  const logger = pino({ level, base: null }, process.stdout.isTTY ? prettyStream(output) : output);
  return { logger, drain: (ms) => output.drain(ms) };
}

function prettyStream(output: LogOutput): DestinationStream {
  // Loaded only where it is needed.
  const { prettyFactory } = createRequire(import.meta.url)('pino-pretty') as typeof PinoPretty;
  const pretty = prettyFactory({ colorize: true, singleLine: true, translateTime: 'SYS:HH:MM:ss.l' });
  // Of what a terminal obeys, pretty leaves the controls beyond ASCII as they are.
  const plain = (text: string): string =>
    text.replace(/[\u0080-\u009f]/g, (char) => `\\u00${char.charCodeAt(0).toString(16)}`);
  return { write: (line) => output.write(plain(pretty(line))) };
}

/** How many refusals of one kind are logged in a second; the next line says how many were left out. */
const MAX_LINES_PER_SECOND = 10;

/** Logs every connect, disconnect and refused peer, and each command with its process, duration and outcome. */
export function logListener(log: Logger): Omit<ListenerObserver, 'status' | 'unsent' | 'overdue'> {
  const rejections = { primary: rateLimited(), secondary: rateLimited() };
  return {
    connected: (process, address) => log.info({ process: process.name, address }, 'connected'),
    disconnected: (process, why) => {
      // Two processes with one client id push each other out for ever; somebody should know.
      log[why === REPLACED ? 'warn' : 'info']({ process: process.name, why }, 'disconnected');
    },
    rejected: (port, address, why) =>
      rejections[port]((more) => log.warn({ port, address, why, ...more }, 'rejected a peer')),
    command: (process, { command, ms, outcome, reason, isOwn }) => {
      // What spp-ctl asks by itself, over and over, is worth a line only when it goes wrong.
      const level = outcome !== 'ok' ? 'warn' : isOwn ? 'debug' : 'info';
      if (!log.isLevelEnabled(level)) return;
      log[level]({ process: process.name, command, outcome, reason, ms: round(ms) }, 'command');
    },
  };
}

/** What probes and Prometheus ask over and over: worth a line only when it goes wrong. */
const ROUTINE: ReadonlySet<string | undefined> = new Set<OperationId>([
  'getHealth',
  'getReadiness',
  'getMetrics',
]);

/** Logs each request, what changed something, and the clients that were sent away. */
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
    changed: ({ at, ...record }) => {
      if (log.isLevelEnabled('info')) log.info({ at: new Date(at).toISOString(), ...record }, 'change');
    },
    malformed: (record) => malformed((more) => log.info({ ...record, ...more }, 'malformed request')),
    dropped: (remote) =>
      dropped((more) => log.warn({ remote, ...more }, 'closed a connection: there are too many')),
  };
}

/** Lets so many lines a second through, so that a flood of peers is no flood of lines. */
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

/** Logs that a process is damaged, or not any more. */
export function logDamage(log: Logger, process: string, damage: Damage | undefined): void {
  if (damage === undefined) log.info({ process }, 'mended');
  else log.warn({ process, ...damage }, 'damaged');
}

/** Logs sync states, changes of the panel, and problems. */
export function logPanel(log: Logger): PanelObserver {
  return {
    sync: (process, state, reason) => {
      const level = state === 'failed' || state === 'damaged' ? 'warn' : 'info';
      log[level]({ process, state, reason }, 'sync state');
    },
    changed: ({ id, cause, state, commands }) => {
      const level = state === 'done' ? 'info' : 'warn';
      log[level]({ change: id, cause, state, commands: commands.length }, 'the panel was changed');
    },
    problem: (sentence) => log.warn(sentence),
  };
}

/** Logs what becomes of the node, and of etcd. */
export function logNodes(log: Logger): Omit<NodesObserver, 'problem'> {
  return {
    claimChanged: (claim) => {
      if (claim.state === 'ours') log.info('this spp-ctl is the node');
      else if (claim.state === 'taken')
        log.error({ by: claim.by?.url }, 'another spp-ctl is the node: this one leaves the panel as it is');
    },
    lost: (error) => log.warn({ why: error.message }, 'etcd cannot be followed: what was known last counts'),
    reached: () => log.info('etcd is followed'),
    leaseLost: (why) => log.warn({ why }, 'the lease of the node was lost'),
  };
}

/** Logs what comes of reading the files of who may come in, and handshakes that failed. */
export function logAccess(log: Logger): AccessObserver {
  return {
    reloaded: (option, file) => log.info({ option, file }, 'read again'),
    warned: (option, file, why) => log.warn({ option, file }, `--${option} ${file}: ${why}`),
    reloadFailed: ({ option, file, message }) =>
      log.error(
        { option, file, reason: message },
        'could not be read again; what was read before still counts',
      ),
    // Scanners and mistyped URLs come to every open port.
    handshakeFailed: (address, why) => log.debug({ address, why }, 'TLS handshake failed'),
  };
}

/** Logs each request once, when it was answered. The stack is worth its room only when we failed ourselves. */
function logRequest(log: Logger, request: CompletedRequest, isRoutine: boolean): void {
  const { error, principal: who, ...record } = request.record();
  const fields = { ...record, who };
  if (request.isClientGone) {
    log.info(fields, 'request of a client that went away');
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

/** Milliseconds with microseconds behind the point. */
function round(ms: number): number {
  return Math.round(ms * 1_000) / 1_000;
}
