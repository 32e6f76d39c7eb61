import { Server as HttpsServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { SecureContextOptions } from 'node:tls';
import type { Request, RouteOptionsCors, Server } from '@hapi/hapi';
import type { BoundOperation } from '../api.js';
import type { ApiOperation } from '../api-operations.js';
import { peerOf } from '../../net/remote-address.js';
import { addStrategy, type SecurityHandlers, securityHandlers, STRATEGY } from './authentication.js';
import { ClientCertificates } from './client-certificates.js';
import { type AccessOption, AccessFileError } from './files.js';
import { type Forwarded, forwardedReader, isForwarded } from './forwarded.js';
import { createHostCheck, ownHostTest, requestedUrlOf } from './allowed-hosts.js';
import { checkOrigin, corsSettings } from './cross-origin.js';
import type { Network } from '../../options/option-values.js';
import { readTls, type TlsFiles } from './tls.js';
import { readTokenFile, type Token } from './tokens.js';

export interface AccessOptions {
  /** The listen address, as given by the operator. */
  readonly bind: string;
  /** Undefined when tokens are not used. */
  readonly tokenFile: string | undefined;
  /** Undefined for plain HTTP. */
  readonly tls: TlsFiles | undefined;
  /** Additional host names that requests are accepted for, in lower case. */
  readonly allowedHosts: readonly string[] | undefined;
  /** The host by which other nodes reach the server; undefined when it is not given. */
  readonly advertisedHost?: string | undefined;
  /** The allowed origins of web pages; `*` is any. */
  readonly corsOrigins: readonly string[] | undefined;
  /** The networks of the proxies whose headers are trusted; undefined when there are none. */
  readonly trustedProxies: readonly Network[] | undefined;
  /** Maximum time for a TLS handshake, in milliseconds. */
  readonly handshakeTimeoutMs: number;
}

export interface AccessObserver {
  /** A file was reloaded and is in effect. */
  reloaded(option: AccessOption, file: string): void;
  /** A file can be used, but has a problem. */
  warned(option: AccessOption, file: string, why: string): void;
  /** A file could not be reloaded. The previous content stays in effect. */
  reloadFailed(error: AccessFileError): void;
  /** A TLS handshake with a client failed. */
  handshakeFailed(address: string, why: string): void;
}

/** Access control: authentication of clients, allowed hosts and origins, TLS. */
export class Access {
  readonly #options: AccessOptions;
  readonly #observer: AccessObserver;
  readonly #origins: ReadonlySet<string>;
  readonly #forwardedOf: (request: Request) => Forwarded | undefined;
  readonly #clientCertificates: ClientCertificates | undefined;
  #tokens: readonly Token[] = [];
  #tls: SecureContextOptions | undefined;
  #checkHost: ((request: Request) => void) | undefined;

  /** @throws AccessFileError when a file cannot be used. */
  constructor(options: AccessOptions, observer: AccessObserver) {
    this.#options = options;
    this.#observer = observer;
    this.#origins = new Set(options.corsOrigins);
    this.#forwardedOf = forwardedReader(options.trustedProxies ?? []);
    this.#readTokens();
    if (options.tls !== undefined) this.#tls = readTls(options.tls);
    if (options.tls?.clientCa !== undefined) this.#clientCertificates = new ClientCertificates();
  }

  /** The options of the HTTPS server; undefined for plain HTTP. */
  get tls(): ServerOptions | undefined {
    if (this.#tls === undefined) return undefined;
    // A client without a certificate gets an HTTP error, or can use a token.
    const certificateOptions =
      this.#clientCertificates === undefined ? {} : { requestCert: true, rejectUnauthorized: false };
    return { ...this.#tls, ...certificateOptions, handshakeTimeout: this.#options.handshakeTimeoutMs };
  }

  /** The handlers of the security schemes of the document. */
  get security(): SecurityHandlers {
    const tokens = this.#options.tokenFile === undefined ? undefined : () => this.#tokens;
    return securityHandlers({ tokens, certificates: this.#clientCertificates });
  }

  /** The CORS settings of hapi; false when no other origin is allowed. */
  corsOf(operations: readonly ApiOperation[]): RouteOptionsCors | false {
    return this.#options.corsOrigins === undefined
      ? false
      : corsSettings(this.#options.corsOrigins, operations);
  }

  /** The authentication strategy for the route of an operation; false when it requires no authentication. */
  authStrategyOf({ scope }: ApiOperation): string | false {
    const open = this.#options.tokenFile === undefined && this.#clientCertificates === undefined;
    return open || scope === undefined ? false : STRATEGY;
  }

  /** Sets up access control of a server. Must be called before routes are added and before the server listens. */
  protect(server: Server, operations: readonly BoundOperation[]): void {
    const { bind, allowedHosts, advertisedHost } = this.#options;
    const { listener } = server;
    addStrategy(server, new Map(operations.map((each) => [each.operationId, each])));
    // A host name may resolve to a loopback address. The address is known when the server listens.
    listener.once('listening', () => {
      const { address } = listener.address() as AddressInfo;
      const isOurs = ownHostTest(address, bind, allowedHosts, advertisedHost);
      this.#checkHost = isOurs && createHostCheck(isOurs);
    });
    if (!(listener instanceof HttpsServer)) return;
    this.#clientCertificates?.watch(listener);
    listener.on('tlsClientError', (error: Error & { readonly reason?: string }, socket) => {
      // The message of OpenSSL includes its source lines.
      const why = error.reason ?? error.message;
      this.#observer.handshakeFailed(peerOf(socket), why);
    });
  }

  /**
   * Checks the host and the origin of a request. Called for every request before any other processing.
   *
   * @throws RequestError misdirected or cross_origin.
   */
  check(request: Request): void {
    this.#checkHost?.(request);
    checkOrigin(request, this.#origins, () => this.#forwardedOf(request)?.origin);
  }

  /**
   * The URL of this server as the client of a request has it, such as `http://localhost:7777` or, behind a trusted proxy,
   * `https://panel.example/spp`.
   *
   * @returns the path alone when a trusted proxy does not tell the host and the protocol. Undefined when the URL is unknown:
   * the request has no valid host, or came through a proxy that is not trusted.
   */
  ownUrlOf(request: Request): string | undefined {
    if (!isForwarded(request)) return requestedUrlOf(request);
    const { origin = '', prefix = '' } = this.#forwardedOf(request) ?? {};
    return origin + prefix === '' ? undefined : origin + prefix;
  }

  /** Reloads the files. An invalid file changes nothing. */
  reload(server: Server): void {
    const { tokenFile, tls } = this.#options;
    if (tokenFile !== undefined) this.#reloadFile('token-file', tokenFile, () => this.#readTokens());
    if (tls !== undefined)
      this.#reloadFile('tls-cert', tls.cert, () => this.#replaceTls(tls, server.listener));
  }

  #reloadFile(option: AccessOption, file: string, read: () => void): void {
    try {
      read();
    } catch (error) {
      if (!(error instanceof AccessFileError)) throw error;
      this.#observer.reloadFailed(error);
      return;
    }
    this.#observer.reloaded(option, file);
  }

  #readTokens(): void {
    const { tokenFile } = this.#options;
    if (tokenFile === undefined) return;
    const { tokens, warnings } = readTokenFile(tokenFile);
    this.#tokens = tokens;
    for (const warning of warnings) this.#observer.warned('token-file', tokenFile, warning);
  }

  #replaceTls(files: TlsFiles, listener: Server['listener']): void {
    const before = this.#tls;
    const now = readTls(files);
    if (!(listener instanceof HttpsServer)) return;
    listener.setSecureContext(now);
    this.#tls = now;
    if (String(now.ca) === String(before?.ca)) return;
    // Clients that the old CA certificates accepted must be verified against the new ones.
    this.#clientCertificates?.forget();
    listener.closeIdleConnections();
  }
}
