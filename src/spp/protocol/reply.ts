import { ProtocolError, RefusedError } from './errors.js';
import { MAX_DEPTH } from './json-scanner.js';

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isString(value: unknown): value is string {
  return typeof value === 'string';
}

export function isInteger(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

export function isArrayOf<T>(value: unknown, check: (item: unknown) => item is T): value is T[] {
  return Array.isArray(value) && value.every(check);
}

/**
 * @throws ProtocolError when the text is not a JSON object, or is nested so deep that it could be parsed but not
 * serialised for a client.
 */
export function parseObject(text: string): JsonObject {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ProtocolError('not JSON', { cause });
  }
  if (!isObject(value)) throw new ProtocolError('not a JSON object');
  // Each level takes two brackets.
  if (text.length > 2 * MAX_DEPTH && isDeeper(value, MAX_DEPTH))
    throw new ProtocolError('JSON nested too deep');
  return value;
}

function isDeeper(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth === 0 || Object.values(value).some((member) => isDeeper(member, depth - 1));
}

/**
 * Parses a reply of vf, mirror or pcap: `{"results": [{"result": "success"}], …}`.
 *
 * @throws RefusedError with the message of the process when a result is not success.
 * @throws ProtocolError when the text is no such reply.
 */
export function parseResults(text: string): JsonObject {
  const reply = parseObject(text);
  const { results } = reply;
  if (!isArrayOf(results, isObject) || results.length === 0)
    throw new ProtocolError('no results in the reply');
  for (const { result, error_details: details } of results) {
    if (result === 'success') continue;
    if (!isString(result)) throw new ProtocolError('no result in the reply');
    throw new RefusedError(isObject(details) && isString(details['message']) ? details['message'] : result);
  }
  return reply;
}

/** Outcome in the reply of a primary or an nfv to a change: done, or unknown. */
export type ReplyOutcome = 'done' | 'unknown';

/**
 * Parses the reply of a primary or an nfv to a change. From 18.08.4 on it is JSON with a result
 * (`{"result":"succeeded","command":"add",…}`); before, and for `patch reset` in every release, it is an echo of the
 * command, whatever happened.
 *
 * @throws RefusedError when the reply reports a failure.
 * @throws ProtocolError when it is a reply to another command.
 */
export function parseReplyOutcome(command: string, text: string): ReplyOutcome {
  const verb = command.split(' ', 1)[0];
  if (!text.startsWith('{')) {
    if (text.split(' ', 1)[0] !== verb)
      throw new ProtocolError(`an echo of ${JSON.stringify(text.slice(0, 40))}`);
    return 'unknown';
  }
  const reply = parseObject(text);
  if (reply['command'] !== verb) throw new ProtocolError('a reply to another command');
  if (reply['result'] === 'succeeded') return 'done';
  if (reply['result'] === 'failed') throw new RefusedError(`${command} failed`);
  throw new ProtocolError('no result in the reply');
}

/** A port as printed by a process, in the form that commands take: `phy:0 nq 1` becomes `phy:0nq1` (20.02). */
export function normalisePort(port: string): string {
  return port.replace(/^(phy:\d+) nq (\d+)$/, '$1nq$2');
}
