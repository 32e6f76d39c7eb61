import type { Lifecycle, Request, ResponseToolkit, Server } from '@hapi/hapi';
import type { Scope } from '#generated/operations.js';
import { RequestError } from '../errors.js';
import type { Clients } from './clients.js';
import { findToken, type Token } from './tokens.js';

/** How somebody may show who they are; undefined when not in that way. */
export interface Credentials {
  /** Asked for each request: the file may be read again. */
  readonly tokens: (() => readonly Token[]) | undefined;
  readonly clients: Clients | undefined;
}

const SCOPES: readonly Scope[] = ['read', 'write'];
const CHALLENGE = 'Bearer realm="spp-ctl"';

/** The name of the scheme, then at least one space and a token (RFC 6750, RFC 9110). */
const BEARER = /^bearer +([A-Za-z0-9\-._~+/]+=*) *$/i;

/**
 * Makes a strategy of hapi's for each scope, by the name of the scope. A route with that strategy is for those who may do
 * so; they are refused before anything of the body is read.
 */
export function addStrategies(server: Server, credentials: Credentials): void {
  server.auth.scheme('access', (_server, options) => {
    const { scope } = options as { scope: Scope };
    return {
      authenticate: (request: Request, h: ResponseToolkit): Lifecycle.ReturnValue => {
        const who = callerOf(request, credentials, scope);
        return h.authenticated({ credentials: { user: { name: who } } });
      },
    };
  });
  for (const scope of SCOPES) server.auth.strategy(scope, 'access', { scope });
}

/** @throws RequestError unauthorized or forbidden. */
function callerOf(request: Request, { tokens, clients }: Credentials, scope: Scope): string {
  const header = request.raw.req.headers.authorization;
  // Who shows a token is judged by it, whatever certificate they have.
  if (tokens !== undefined && header !== undefined && /^bearer( |$)/i.test(header)) {
    return bearerOf(request, header, tokens(), scope);
  }
  const client = clients?.identify(request.raw.req.socket);
  if (client?.name !== undefined) return (request.app.who = client.name);
  const close = client?.stale === true ? { connection: 'close' } : {};
  if (tokens === undefined) {
    const message = `a client certificate is needed: ${client?.problem ?? 'none was shown'}`;
    throw new RequestError('forbidden', message, [], close);
  }
  const or = client === undefined ? '' : `, or a client certificate: ${client.problem ?? 'none was shown'}`;
  throw new RequestError('unauthorized', `a bearer token is needed${or}`, [], {
    ...close,
    'www-authenticate': CHALLENGE,
  });
}

function bearerOf(request: Request, header: string, tokens: readonly Token[], scope: Scope): string {
  // Node.js keeps the first of several headers. Which one was meant cannot be known.
  const several = (request.raw.req.headersDistinct['authorization']?.length ?? 1) > 1;
  const [, presented] = several ? [] : (BEARER.exec(header) ?? []);
  const token = presented === undefined ? undefined : findToken(tokens, presented);
  if (token === undefined) {
    throw new RequestError('unauthorized', 'the bearer token is not one that may come in', [], {
      'www-authenticate': `${CHALLENGE}, error="invalid_token"`,
    });
  }
  request.app.who = token.name;
  if (!token.scopes.has(scope)) {
    throw new RequestError('forbidden', `${token.name} may not ${scope}`, [], {
      'www-authenticate': `${CHALLENGE}, error="insufficient_scope", scope="${scope}"`,
    });
  }
  return token.name;
}
