import { mediaType } from '@hapi/accept';
import type { Request } from '@hapi/hapi';
import { RequestError } from './errors.js';

/** The older names of application/yaml (RFC 9512, section 2.1) in an Accept header. */
const OLDER_YAML = /(^|,)\s*(?:application\/x-yaml|text\/(?:x-|vnd\.)?yaml)(?=\s*(?:[;,]|$))/gi;

/**
 * Selects the media type that a client prefers (RFC 9110, section 12.5.1). Older names of YAML count as application/yaml.
 *
 * @param types the available types; the first one is the default.
 * @returns undefined when the client accepts none of them.
 * @throws RequestError when the Accept header is malformed.
 */
export function negotiate<Type extends string>(request: Request, types: readonly Type[]): Type | undefined {
  request.app.negotiated = true;
  const accept: unknown = request.headers['accept'];
  const header = typeof accept === 'string' ? accept.replace(OLDER_YAML, '$1application/yaml') : undefined;
  // The result includes the parameters of the header.
  const [found] = preferred(header, types).split(';');
  return types.find((type) => type === found);
}

function preferred(header: string | undefined, types: readonly string[]): string {
  try {
    return mediaType(header, [...types]);
  } catch {
    throw new RequestError('invalid_request', 'the request is malformed: invalid Accept header');
  }
}
