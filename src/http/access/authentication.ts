import type { Lifecycle, Request, ResponseToolkit, Server } from '@hapi/hapi';
import type { BoundOperation } from '../api.js';
import type { Scope } from '../api-operations.js';
import type { ErrorCode } from '../../errors/error-codes.js';
import { RequestError } from '../errors.js';
import type { ClientCertificates } from './client-certificates.js';
import { findToken, type Token } from './tokens.js';

/** The ways of authentication that are set up; undefined for those that are not. */
export interface AcceptedCredentials {
  /** Called for each request, because the file can be reloaded. */
  readonly tokens: (() => readonly Token[]) | undefined;
  readonly certificates: ClientCertificates | undefined;
}

/** The result of a security scheme for a request: the name of the principal, or the missing credential. */
type Authentication = { readonly name: string } | MissingCredential;

interface MissingCredential {
  readonly code: ErrorCode;
  /** Such as `a bearer token`. */
  readonly credential: string;
  readonly reason?: string;
  readonly headers: Readonly<Record<string, string>>;
}

const CHALLENGE = 'Bearer realm="spp-ctl"';

/** The name of the scheme, then at least one space and a token (RFC 6750, RFC 9110). */
const BEARER = /^bearer +([A-Za-z0-9\-._~+/]+=*) *$/i;

/** Returns undefined when the scheme is not set up. */
type SecurityHandler = (request: Request, scope: Scope) => Authentication | undefined;

/** The handlers of the security schemes of the document, by their names. */
export type SecurityHandlers = Readonly<Record<'bearerToken' | 'clientCertificate', SecurityHandler>>;

export function securityHandlers({ tokens, certificates }: AcceptedCredentials): SecurityHandlers {
  return {
    /** @throws RequestError unauthorized or forbidden: a token takes precedence over a client certificate. */
    bearerToken(request, scope) {
      if (tokens === undefined) return undefined;
      const header = request.raw.req.headers.authorization;
      if (header !== undefined && /^bearer( |$)/i.test(header)) {
        return { name: bearerOf(request, header, tokens(), scope) };
      }
      return {
        code: 'unauthorized',
        credential: 'a bearer token',
        headers: { 'www-authenticate': CHALLENGE },
      };
    },

    clientCertificate({ raw }) {
      if (certificates === undefined) return undefined;
      const { name, problem = 'none was presented', stale } = certificates.identify(raw.req.socket);
      if (name !== undefined) return { name };
      const headers: MissingCredential['headers'] = stale === true ? { connection: 'close' } : {};
      return { code: 'forbidden', credential: 'a client certificate', reason: problem, headers };
    },
  };
}

/** The name of the hapi strategy that calls the security handlers of an operation. */
export const STRATEGY = 'api';

/**
 * Adds the strategy. A route with it requires an authenticated client with the scope of the operation. Other requests are
 * rejected before the body is read.
 */
export function addStrategy(
  server: Server,
  operations: ReadonlyMap<string | undefined, BoundOperation>,
): void {
  server.auth.scheme(STRATEGY, () => ({
    authenticate: (request: Request, h: ResponseToolkit): Lifecycle.ReturnValue => {
      const operation = operations.get(request.route.settings.id);
      if (operation === undefined) throw new Error('a route without an operation requires authentication');
      const name = principalOf(request, operation);
      request.app.principal = name;
      return h.authenticated({ credentials: { user: { name } } });
    },
  }));
  server.auth.strategy(STRATEGY, STRATEGY);
}

/** @throws RequestError unauthorized or forbidden. */
function principalOf(request: Request, { authenticate, scope }: BoundOperation): string {
  const missing: MissingCredential[] = [];
  for (const handler of authenticate) {
    // The types of openapi-backend lose the return type of the handler.
    const result = handler(request, scope) as Authentication | undefined;
    if (result === undefined) continue;
    if ('name' in result) return result.name;
    missing.push(result);
  }
  const message = missing
    .map(
      ({ credential, reason }, at) =>
        `${at === 0 ? `${credential} is needed` : `or ${credential}`}${reason === undefined ? '' : `: ${reason}`}`,
    )
    .join(', ');
  const headers = Object.assign({}, ...missing.map((each) => each.headers)) as MissingCredential['headers'];
  throw new RequestError(missing[0]?.code ?? 'unauthorized', message, [], headers);
}

/** @returns the name of the token. @throws RequestError unauthorized or forbidden. */
function bearerOf(request: Request, header: string, tokens: readonly Token[], scope: Scope): string {
  // Node.js keeps the first of several headers, which may not be the intended one.
  const several = (request.raw.req.headersDistinct['authorization']?.length ?? 1) > 1;
  const [, presented] = several ? [] : (BEARER.exec(header) ?? []);
  const token = presented === undefined ? undefined : findToken(tokens, presented);
  if (token === undefined) {
    throw new RequestError('unauthorized', 'the bearer token is unknown', [], {
      'www-authenticate': `${CHALLENGE}, error="invalid_token"`,
    });
  }
  request.app.principal = token.name;
  if (!token.scopes.has(scope)) {
    throw new RequestError('forbidden', `the token ${token.name} does not have the scope ${scope}`, [], {
      'www-authenticate': `${CHALLENGE}, error="insufficient_scope", scope="${scope}"`,
    });
  }
  return token.name;
}
