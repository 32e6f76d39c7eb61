import { createHash, timingSafeEqual } from 'node:crypto';
import type { Scope } from '../api-operations.js';
import { AccessFileError, readAccessFile } from './files.js';

/** Who may come in by a bearer token. The token itself is known to nobody but its bearer. */
export interface Token {
  /** Who bears it, for the log. */
  readonly name: string;
  readonly scopes: ReadonlySet<Scope>;
  /** The SHA-256 of the token. */
  readonly hash: Buffer;
}

const FORM = 'expected NAME SCOPES sha256:HEX';

/** Who may change may look. */
const SCOPES: ReadonlyMap<string, readonly Scope[]> = new Map([
  ['read', ['read']],
  ['write', ['read', 'write']],
]);

/**
 * Reads a token file.
 *
 * @returns the tokens, and what somebody should know about the file although it can be used.
 * @throws AccessFileError that names the line and never shows more of it than the name.
 */
export function readTokenFile(file: string): { tokens: readonly Token[]; warnings: readonly string[] } {
  const { text, mode } = readAccessFile('token-file', file);
  const tokens = parseTokens(text, file);
  const warnings: string[] = [];
  if ((mode & 0o002) !== 0) warnings.push('every user of this machine may write to it');
  else if ((mode & 0o004) !== 0) warnings.push('every user of this machine may read it');
  if (tokens.length === 0) warnings.push('it has no tokens, so nobody comes in by one');
  return { tokens, warnings };
}

/**
 * Reads the lines of a token file: `NAME SCOPES sha256:HEX`, and comments after `#`, on a line of their own or at its end.
 *
 * @param file its name, for errors.
 * @throws AccessFileError that names the line and never shows more of it than the name.
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
    // Whoever mixed up the columns may have written the token itself where the name should be.
    const [, hex] = /^sha256:([0-9a-f]{64})$/i.exec(digest) ?? [];
    if (hex === undefined || !comment.startsWith('#') || !/^[!-~]{1,64}$/.test(name)) return fail(FORM);
    const found = scopes.split(',').map((scope) => SCOPES.get(scope));
    if (found.includes(undefined)) return fail(`the scopes of ${name} are read, write or read,write`);
    const hash = Buffer.from(hex, 'hex');
    const before = tokens.find((token) => token.name === name || token.hash.equals(hash));
    if (before?.name === name) return fail(`${name} is there twice`);
    if (before !== undefined) return fail(`${name} has the token of ${before.name}`);
    tokens.push({ name, scopes: new Set(found.flatMap((each) => each ?? [])), hash });
  }
  return tokens;
}

/**
 * Finds the entry of a token. How long it takes tells nothing about the tokens that there are: it is compared by its
 * hash, and with all of them.
 *
 * @param presented what the client sent.
 */
export function findToken(tokens: readonly Token[], presented: string): Token | undefined {
  const hash = createHash('sha256').update(presented).digest();
  let found: Token | undefined;
  for (const token of tokens) if (timingSafeEqual(token.hash, hash)) found = token;
  return found;
}
