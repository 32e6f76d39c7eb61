import { errorCode } from '../files/file-reason.js';

type Reasons = readonly (readonly [codes: RegExp, reason: string])[];

/** Why an address cannot be listened on, by the code of the error. */
const LISTEN: Reasons = [
  [/^EADDRINUSE$/, 'it is in use'],
  [/^EACCES$/, 'permission is denied; ports below 1024 need the capability CAP_NET_BIND_SERVICE'],
  [/^EADDRNOTAVAIL$/, 'this host does not have the address'],
  [/^ENOTFOUND$/, 'the host name is unknown'],
  [/^EAI_/, 'the host name cannot be resolved'],
  [/^EAFNOSUPPORT$/, 'this host does not support the address family'],
  [/^EINVAL$/, 'the address needs a zone, such as fe80::1%eth0'],
  [/^E[MN]FILE$/, 'too many files are open'],
];

/** Why a server cannot be reached, by the code of the error. */
const CONNECT: Reasons = [
  [/^ECONNREFUSED$/, 'the connection was refused'],
  [/^ENOTFOUND$/, 'the host name is unknown'],
  [/^EAI_/, 'the host name cannot be resolved'],
  [/^(ETIMEDOUT|E\w+UNREACH)$/, 'the host cannot be reached'],
  [
    /^ERR_SSL_\w+_ALERT_\w+$/,
    'the server refused the TLS handshake; it may require a client certificate of another authority',
  ],
  [
    /^(EPROTO|ERR_SSL_\w+)$/,
    'the TLS handshake failed; a server without TLS needs a URL that begins with http://',
  ],
  [
    /^(ECONNRESET|EPIPE|HPE_\w+)$/,
    'the connection was closed; a server with TLS needs a URL that begins with https://',
  ],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, 'the certificate is for another host'],
  [/^CERT_HAS_EXPIRED$/, 'the certificate has expired'],
  [
    /^(SELF_SIGNED\w*|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_\w+)$/,
    'the certificate is from an unknown authority',
  ],
];

/** Why an address cannot be listened on, as the end of a sentence. */
export function listenReason(error: unknown): string {
  return reasonIn(LISTEN, error);
}

/** Why a server cannot be reached, as the end of a sentence. */
export function connectReason(error: unknown): string {
  // The code of a TLS alert of a server that requires a client certificate contains CERTIFICATE_REQUIRED.
  if (/CERTIFICATE_REQUIRED/.test(errorCode(error) ?? '')) return 'a client certificate is required';
  return reasonIn(CONNECT, error);
}

function reasonIn(reasons: Reasons, error: unknown): string {
  const code = errorCode(error) ?? '';
  const [, reason] = reasons.find(([codes]) => codes.test(code)) ?? [];
  if (reason !== undefined) return reason;
  const message = error instanceof Error ? error.message : String(error);
  return message === '' ? code : message;
}
