import type { Socket } from 'node:net';
import type { Server as TlsServer, TLSSocket } from 'node:tls';
import { oneLine } from '../../text/one-line.js';
import { Handshakes } from '../handshakes.js';

/** The identity in the client certificate of a connection. */
export interface CertificateIdentity {
  /** `CN=` and the common name; undefined when the client is not authenticated. */
  readonly name?: string;
  /** Why the client is not authenticated. */
  readonly problem?: string;
  /** The certificate was verified against CA certificates that were replaced since. */
  readonly stale?: boolean;
}

const STALE: CertificateIdentity = {
  problem: 'the CA certificates were reloaded after this connection was made; reconnect',
  stale: true,
};

/** The identities of clients with certificates. A certificate is presented once, in the TLS handshake. */
export class ClientCertificates {
  #identities = new WeakMap<Socket, CertificateIdentity>();
  /** A certificate is verified against the CA certificates at the time of the TCP connection. */
  #handshakes: Handshakes | undefined;

  /** Reads the certificates of all connections that are made from now on. */
  watch(server: TlsServer): void {
    const handshakes = new Handshakes(server);
    this.#handshakes = handshakes;
    server.on('secureConnection', (socket) => {
      if (handshakes.end(socket)) this.#identities.set(socket, identityOf(socket));
    });
  }

  identify(socket: Socket): CertificateIdentity {
    return this.#identities.get(socket) ?? STALE;
  }

  /** Forgets all identities, because the CA certificates have changed. */
  forget(): void {
    this.#identities = new WeakMap();
    this.#handshakes?.forget();
  }
}

function identityOf(socket: TLSSocket): CertificateIdentity {
  const certificate = socket.getPeerCertificate();
  // Check both: Node.js treats a client that resumes a TLS 1.3 session without a certificate as authorized.
  if (Object.keys(certificate).length === 0) return { problem: 'none was presented' };
  if (!socket.authorized) {
    return { problem: `the presented one was not accepted (${oneLine(String(socket.authorizationError))})` };
  }
  // Several common names are an array, in contrast to the types. A subject may have no common name.
  const [name] = [certificate.subject.CN as unknown].flat();
  return { name: oneLine(typeof name === 'string' ? `CN=${name}` : `serial=${certificate.serialNumber}`) };
}
