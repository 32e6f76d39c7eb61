import { mediaType } from '@hapi/accept';
import type { Request } from '@hapi/hapi';

/**
 * The media type that a client likes best (RFC 9110, section 12.5.1).
 *
 * @param types what there is, the first is for who has no preference.
 * @returns undefined when the client takes none of them.
 */
export function negotiate<Type extends string>(request: Request, types: readonly Type[]): Type | undefined {
  request.app.negotiated = true;
  const accept: unknown = request.headers['accept'];
  // Parameters that the client gave come back with the type.
  const [found] = mediaType(typeof accept === 'string' ? accept : undefined, [...types]).split(';');
  return types.find((type) => type === found);
}
