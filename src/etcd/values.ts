import { EtcdBadReplyError } from './errors.js';

/**
 * The values of replies. The gateway writes 64-bit numbers as decimal strings, bytes in base64, and leaves out what is
 * zero, empty or false.
 */
export type Message = Readonly<Record<string, unknown>>;

/** @throws EtcdBadReplyError when it is no object. */
export function messageOf(value: unknown, name: string): Message {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Message;
  throw new EtcdBadReplyError(`${name} is no object`);
}

/** @throws EtcdBadReplyError when it is no list of objects. */
export function messagesOf(value: unknown, name: string): Message[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new EtcdBadReplyError(`${name} is no list`);
  return value.map((each: unknown) => messageOf(each, name));
}

/** A number that is counted from 0, such as a revision. @throws EtcdBadReplyError when it is none. */
export function countOf(value: unknown, name: string): number {
  const number = Number(idOf(value, name));
  if (Number.isSafeInteger(number) && number >= 0) return number;
  throw new EtcdBadReplyError(`${name} is out of range`);
}

/** A number of 64 bits that is only compared, such as that of a cluster. @throws EtcdBadReplyError when it is none. */
export function idOf(value: unknown, name: string): string {
  if (value === undefined) return '0';
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text === 'string' && /^-?\d{1,20}$/.test(text)) return text;
  throw new EtcdBadReplyError(`${name} is no number`);
}

/** @throws EtcdBadReplyError when it is no text. */
export function textOf(value: unknown, name: string): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  throw new EtcdBadReplyError(`${name} is no text`);
}

/** Text that is sent as bytes. @throws EtcdBadReplyError when it is no base64. */
export function decoded(value: unknown, name: string): string {
  const text = textOf(value, name);
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(text)) throw new EtcdBadReplyError(`${name} is no base64`);
  return Buffer.from(text, 'base64').toString('utf8');
}

export function encoded(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}
