import { strtol, toInt, type CommandBuffer, type Word } from './cstring.js';

/** A port as primary and nfv parse it: `ring:0`, or `phy:0nq1` from 19.11 on. */
export interface ResourceUid {
  readonly type: string;
  readonly id: number;
  /** Queue of the port, from 0. */
  readonly queue: number;
}

/** `malformed`: the process rejects it; `crash`: it reads through a null pointer. */
export type UidResult = ResourceUid | 'malformed' | 'crash';

/**
 * Parses a port in place, as parse_resource_uid() does: the colon becomes a NUL, which shows in echoes. `queues`:
 * whether the release supports `nq`.
 */
export function readResourceUid(buffer: CommandBuffer, word: Word | undefined, queues: boolean): UidResult {
  if (!word) return 'crash';
  if (!word.text.includes(':')) return 'malformed';
  const type = buffer.strtok(':', word.offset);
  const rest = buffer.strtok(':');
  if (!type || !rest) return 'crash';
  const number = strtol(rest.text, 10);
  const marker = queues ? rest.text.indexOf('nq') : -1;
  if (number.used !== (marker < 0 ? rest.text.length : marker)) return 'malformed';
  const uid = { type: type.text, id: toInt(number.value) };
  if (marker < 0) return { ...uid, queue: 0 };
  const digits = rest.text.slice(marker + 2);
  const queue = strtol(digits, 10);
  return queue.used === digits.length ? { ...uid, queue: toInt(queue.value) & 0xffff } : 'malformed';
}
