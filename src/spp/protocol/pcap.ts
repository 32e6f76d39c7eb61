import type { Command } from './command.js';
import { ProtocolError } from './errors.js';
import {
  isArrayOf,
  isInteger,
  isObject,
  isString,
  type JsonObject,
  normalisePort,
  parseResults,
} from './reply.js';
import { change } from './worker.js';

/** A core of a pcap: one receives, the others write. */
export interface PcapCore {
  readonly core: number;
  readonly role: string;
  readonly rx_port?: readonly { readonly port: string }[];
  readonly filename?: string;
}
/** The info object of the status, with its known members validated. */
export interface PcapStatus {
  readonly 'client-id': number;
  readonly status: 'running' | 'idle';
  readonly 'master-lcore'?: number;
  readonly core: readonly PcapCore[];
}

export const status: Command<PcapStatus> = { text: 'status', read: readStatus };
export const start = change('start');
export const stop = change('stop');
export const exit = change('exit');

function readStatus(reply: string): PcapStatus {
  const { info } = parseResults(reply);
  if (!isObject(info) || !isStatus(info)) throw new ProtocolError('unknown form of a status');
  return { ...info, core: info.core.map(normalise) };
}

function isStatus(info: JsonObject): info is JsonObject & PcapStatus {
  const { 'client-id': clientId, status: word, 'master-lcore': masterLcore, core } = info;
  return (
    isInteger(clientId) &&
    (word === 'running' || word === 'idle') &&
    (masterLcore === undefined || isInteger(masterLcore)) &&
    isArrayOf(core, isCore)
  );
}

function isCore(value: unknown): value is PcapCore {
  return (
    isObject(value) &&
    isInteger(value['core']) &&
    isString(value['role']) &&
    (value['filename'] === undefined || isString(value['filename'])) &&
    (value['rx_port'] === undefined || isArrayOf(value['rx_port'], isPort))
  );
}

function isPort(value: unknown): value is { readonly port: string } {
  return isObject(value) && isString(value['port']);
}

function normalise(core: PcapCore): PcapCore {
  if (core.rx_port === undefined) return core;
  return { ...core, rx_port: core.rx_port.map((each) => ({ ...each, port: normalisePort(each.port) })) };
}
