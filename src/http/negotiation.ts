import { mediaType } from '@hapi/accept';
import type { Request } from '@hapi/hapi';
import { RequestError } from './errors.js';

/** The names that application/yaml had before it was registered (RFC 9512, section 2.1), in an Accept header. */
const OLDER_YAML = /(^|,)\s*(?:application\/x-yaml|text\/(?:x-|vnd\.)?yaml)(?=\s*(?:[;,]|$))/gi;

/**
 * The media type that a client prefers (RFC 9110, section 12.5.1). An older name of YAML counts as application/yaml.
 *
 * @param types what there is, the first is for a client without a preference.
 * @returns undefined when the client takes none of them.
 * @throws RequestError when the header cannot be read.
 */
export function negotiate<Type extends string>(request: Request, types: readonly Type[]): Type | undefined {
  request.app.negotiated = true;
  const accept: unknown = request.headers['accept'];
  const header = typeof accept === 'string' ? accept.replace(OLDER_YAML, '$1application/yaml') : undefined;
  // Parameters that the client gave come back with the type.
  const [found] = preferred(header, types).split(';');
  return types.find((type) => type === found);
}

function preferred(header: string | undefined, types: readonly string[]): string {
  try {
    return mediaType(header, [...types]);
  } catch {
    throw new RequestError('invalid_request', 'the request is malformed: the Accept header cannot be read');
  }
}
