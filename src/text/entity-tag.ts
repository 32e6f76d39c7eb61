import { createHash } from 'node:crypto';

/** How much of the hash an entity tag has, in characters of six bits each. */
const LENGTH = 22;

/** The entity tag of a representation (RFC 9110, section 8.8.3), without its quotes: the same for the same content. */
export function entityTagOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, LENGTH);
}
