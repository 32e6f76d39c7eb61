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
import { createHostCheck, ownHostTest } from './allowed-hosts.js';
import { checkOrigin, corsSettings } from './cross-origin.js';
import { readTls, type TlsFiles } from './tls.js';
import { readTokenFile, type Token } from './tokens.js';

export interface AccessOptions {
  /** The address to listen on, as the operator said it. */
  readonly bind: string;
  /** Undefined when nobody needs a token. */
  readonly tokenFile: string | undefined;
  /** Undefined for plain HTTP. */
  readonly tls: TlsFiles | undefined;
  /** Further names that requests may be for, in small letters. */
  readonly allowedHosts: readonly string[] | undefined;
  /** The origins of web pages that may come in; `*` is any. */
  readonly corsOrigins: readonly string[] | undefined;
  /** How long a TLS handshake may take, in milliseconds. */
  readonly handshakeTimeoutMs: number;
}

export interface AccessObserver {
  /** A file was read again, and counts from now on. */
  reloaded(option: AccessOption, file: string): void;
  /** Something about a file that somebody should know, although it can be used. */
  warned(option: AccessOption, file: string, why: string): void;
  /** A file could not be read again. What was read before still counts. */
  reloadFailed(error: AccessFileError): void;
  /** A client and the server did not agree on TLS. */
  handshakeFailed(address: string, why: string): void;
}

/** Who may come in, and from where. */
export class Access {
  readonly #options: AccessOptions;
  readonly #observer: AccessObserver;
  readonly #origins: ReadonlySet<string>;
  readonly #clientCertificates: ClientCertificates | undefined;
  #tokens: readonly Token[] = [];
  #tls: SecureContextOptions | undefined;
  #checkHost: ((request: Request) => void) | undefined;

  /** @throws AccessFileError when a file cannot be used. */
  constructor(options: AccessOptions, observer: AccessObserver) {
    this.#options = options;
    this.#observer = observer;
    this.#origins = new Set(options.corsOrigins);
    this.#readTokens();
    if (options.tls !== undefined) this.#tls = readTls(options.tls);
    if (options.tls?.clientCa !== undefined) this.#clientCertificates = new ClientCertificates();
  }

  /** What to make the HTTPS server of; undefined for plain HTTP. */
  get tls(): ServerOptions | undefined {
    if (this.#tls === undefined) return undefined;
    // A client without a certificate is told by HTTP what is missing, and may have a token.
    const certificateOptions =
      this.#clientCertificates === undefined ? {} : { requestCert: true, rejectUnauthorized: false };
    return { ...this.#tls, ...certificateOptions, handshakeTimeout: this.#options.handshakeTimeoutMs };
  }

  /** The handlers of the security schemes of the document. */
  get security(): SecurityHandlers {
    const tokens = this.#options.tokenFile === undefined ? undefined : () => this.#tokens;
    return securityHandlers({ tokens, certificates: this.#clientCertificates });
  }

  /** hapi's settings for requests of web pages; false when none of another origin may come in. */
  corsOf(operations: readonly ApiOperation[]): RouteOptionsCors | false {
    return this.#options.corsOrigins === undefined
      ? false
      : corsSettings(this.#options.corsOrigins, operations);
  }

  /** The strategy for the route of an operation; false when every client may. */
  authStrategyOf({ scope }: ApiOperation): string | false {
    const open = this.#options.tokenFile === undefined && this.#clientCertificates === undefined;
    return open || scope === undefined ? false : STRATEGY;
  }

  /** Gets a server ready, before it has routes and before it listens. */
  protect(server: Server, operations: readonly BoundOperation[]): void {
    const { bind, allowedHosts } = this.#options;
    const { listener } = server;
    addStrategy(server, new Map(operations.map((each) => [each.operationId, each])));
    // A name may stand for a loopback address: which one it is shows when it is listened on.
    listener.once('listening', () => {
      const isOurs = ownHostTest((listener.address() as AddressInfo).address, bind, allowedHosts);
      this.#checkHost = isOurs && createHostCheck(isOurs);
    });
    if (!(listener instanceof HttpsServer)) return;
    this.#clientCertificates?.watch(listener);
    listener.on('tlsClientError', (error: Error & { readonly reason?: string }, socket) => {
      // OpenSSL's own message has its source lines in it.
      const why = error.reason ?? error.message;
      this.#observer.handshakeFailed(peerOf(socket), why);
    });
  }

  /**
   * For every request before anything else is done about it.
   *
   * @throws RequestError misdirected or cross_origin.
   */
  check(request: Request): void {
    this.#checkHost?.(request);
    checkOrigin(request, this.#origins);
  }

  /** Reads the files again. Those that cannot be used leave things as they are. */
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
    // Whom the old authorities let in has to show the certificate to the new ones.
    this.#clientCertificates?.forget();
    listener.closeIdleConnections();
  }
}
