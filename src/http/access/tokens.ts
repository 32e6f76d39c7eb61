import { createHash, timingSafeEqual } from 'node:crypto';
import type { Scope } from '../api-operations.js';
import { AccessFileError, readAccessFile } from './files.js';

/** An entry of the token file. The server knows only the hash of the token. */
export interface Token {
  /** The principal of the token. */
  readonly name: string;
  readonly scopes: ReadonlySet<Scope>;
  /** The SHA-256 of the token. */
  readonly hash: Buffer;
}

const FORM = 'expected NAME SCOPES sha256:HEX';

/** The scopes in the file and the permissions that they grant. `write` includes `read`. */
const SCOPES: ReadonlyMap<string, readonly Scope[]> = new Map([
  ['read', ['read']],
  ['write', ['read', 'write']],
]);

/**
 * Reads a token file.
 *
 * @returns the tokens, and warnings about the file.
 * @throws AccessFileError that names the line and shows nothing of it but the name.
 */
export function readTokenFile(file: string): { tokens: readonly Token[]; warnings: readonly string[] } {
  const { text, mode } = readAccessFile('token-file', file);
  const tokens = parseTokens(text, file);
  const warnings: string[] = [];
  if ((mode & 0o002) !== 0) warnings.push('the file is world-writable');
  else if ((mode & 0o004) !== 0) warnings.push('the file is world-readable');
  if (tokens.length === 0) warnings.push('the file contains no tokens');
  return { tokens, warnings };
}

/**
 * Parses a token file: lines `NAME SCOPES sha256:HEX`, with comments after `#`, on separate lines or at the end of a line.
 *
 * @param file its name, for errors.
 * @throws AccessFileError that names the line and shows nothing of it but the name.
 */
export function parseTokens(text: string, file: string): Token[] {
  const tokens: Token[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const fail = (reason: string): never => {
      throw new AccessFileError('token-file', file, `line ${index + 1}: ${reason}`);
    };
    const words = line.trim().split(/\s+/);
    const [name = '', scopes = '', digest = '', comment = '#'] = words;
    if (name === '' || name.startsWith('#')) continue;
    // If the columns are mixed up, the token itself may be in the place of the name.
    const [, hex] = /^sha256:([0-9a-f]{64})$/i.exec(digest) ?? [];
    if (hex === undefined || !comment.startsWith('#') || !/^[!-~]{1,64}$/.test(name)) return fail(FORM);
    const found = scopes.split(',').map((scope) => SCOPES.get(scope));
    if (found.includes(undefined))
      return fail(`invalid scopes of ${name}: expected read, write or read,write`);
    const hash = Buffer.from(hex, 'hex');
    const before = tokens.find((token) => token.name === name || token.hash.equals(hash));
    if (before?.name === name) return fail(`duplicate name ${name}`);
    if (before !== undefined) return fail(`${name} and ${before.name} have the same token`);
    tokens.push({ name, scopes: new Set(found.flatMap((each) => each ?? [])), hash });
  }
  return tokens;
}

/**
 * Finds the entry of a token in constant time: hashes are compared, and all entries are checked.
 *
 * @param presented the token that the client sent.
 */
export function findToken(tokens: readonly Token[], presented: string): Token | undefined {
  const hash = createHash('sha256').update(presented).digest();
  let found: Token | undefined;
  for (const token of tokens) if (timingSafeEqual(token.hash, hash)) found = token;
  return found;
}
