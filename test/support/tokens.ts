import { createHash } from 'node:crypto';

/** The line of a token file for a token. */
export function tokenLine(name: string, scopes: string, token: string): string {
  return `${name} ${scopes} sha256:${createHash('sha256').update(token).digest('hex')}\n`;
}
