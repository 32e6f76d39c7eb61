import { createHash } from 'node:crypto';

/** Length of the hash in an entity tag, in characters of six bits each. */
const LENGTH = 22;

/** The entity tag of a representation (RFC 9110, section 8.8.3), without quotes. Equal content has equal tags. */
export function entityTagOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, LENGTH);
}
