import { EtcdBadReplyError } from './errors.js';

/**
 * Parsers of reply values. The gateway writes 64-bit numbers as decimal strings, bytes in base64, and leaves out
 * zero, empty and false values.
 */
export type Message = Readonly<Record<string, unknown>>;

/** @throws EtcdBadReplyError when the value is not an object. */
export function messageOf(value: unknown, name: string): Message {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Message;
  throw new EtcdBadReplyError(`${name} is not an object`);
}

/** @throws EtcdBadReplyError when the value is not a list of objects. */
export function messagesOf(value: unknown, name: string): Message[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new EtcdBadReplyError(`${name} is not a list`);
  return value.map((each: unknown) => messageOf(each, name));
}

/** A number that counts from 0, such as a revision. @throws EtcdBadReplyError when the value is not one. */
export function countOf(value: unknown, name: string): number {
  const number = Number(idOf(value, name));
  if (Number.isSafeInteger(number) && number >= 0) return number;
  throw new EtcdBadReplyError(`${name} is out of range`);
}

/** A 64-bit number that is only compared, such as a cluster id. @throws EtcdBadReplyError when the value is not one. */
export function idOf(value: unknown, name: string): string {
  if (value === undefined) return '0';
  const text = typeof value === 'number' ? String(value) : value;
  if (typeof text === 'string' && /^-?\d{1,20}$/.test(text)) return text;
  throw new EtcdBadReplyError(`${name} is not a number`);
}

/** @throws EtcdBadReplyError when the value is not a string. */
export function textOf(value: unknown, name: string): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  throw new EtcdBadReplyError(`${name} is not a string`);
}

/** Text that is sent as bytes. @throws EtcdBadReplyError when the value is not base64. */
export function decoded(value: unknown, name: string): string {
  const text = textOf(value, name);
  if (!/^[A-Za-z0-9+/_-]*={0,2}$/.test(text)) throw new EtcdBadReplyError(`${name} is not base64`);
  return Buffer.from(text, 'base64').toString('utf8');
}

export function encoded(text: string): string {
  return Buffer.from(text, 'utf8').toString('base64');
}
