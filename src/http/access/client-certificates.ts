import type { Socket } from 'node:net';
import type { Server as TlsServer, TLSSocket } from 'node:tls';
import { oneLine } from '../../text/one-line.js';
import { Handshakes } from '../handshakes.js';

/** What the client certificate of a connection says. */
export interface CertificateIdentity {
  /** `CN=` and the common name; undefined when the client does not come in. */
  readonly name?: string;
  /** Why it does not. */
  readonly problem?: string;
  /** The certificate was judged by authorities that have been replaced since. */
  readonly stale?: boolean;
}

const STALE: CertificateIdentity = {
  problem: 'its authorities were read again since this connection was made; connect again',
  stale: true,
};

/** Who the clients with certificates are. A certificate is shown once, when the connection is made. */
export class ClientCertificates {
  #identities = new WeakMap<Socket, CertificateIdentity>();
  /** A certificate is judged by the authorities of when its client connected. */
  #handshakes: Handshakes | undefined;

  /** Looks at the certificate of every connection that is made from now on. */
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

  /** Forgets all: the authorities have changed. */
  forget(): void {
    this.#identities = new WeakMap();
    this.#handshakes?.forget();
  }
}

function identityOf(socket: TLSSocket): CertificateIdentity {
  const certificate = socket.getPeerCertificate();
  // A client without a certificate that resumes a session of TLS 1.3 counts as authorized for Node.js: ask for both.
  if (Object.keys(certificate).length === 0) return { problem: 'none was shown' };
  if (!socket.authorized) {
    return { problem: `the one shown was not accepted (${oneLine(String(socket.authorizationError))})` };
  }
  // Several common names come as a list, whatever the types say; a subject may have none.
  const [name] = [certificate.subject.CN as unknown].flat();
  return { name: oneLine(typeof name === 'string' ? `CN=${name}` : `serial=${certificate.serialNumber}`) };
}
