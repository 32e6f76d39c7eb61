import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { createSecureContext, type SecureContextOptions } from 'node:tls';
import { type AccessOption, AccessFileError, readAccessFile } from './files.js';

export interface TlsFiles {
  /** The certificate with its chain. */
  readonly cert: string;
  readonly key: string;
  /** The CA certificates for client certificates; undefined when client certificates are not used. */
  readonly clientCa: string | undefined;
}

const CERTIFICATE = /-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----/gs;

/**
 * Reads the files as options of a secure context, and validates them.
 *
 * @throws AccessFileError when a file cannot be read or is invalid, or when key and certificate do not match.
 */
export function readTls(files: TlsFiles): SecureContextOptions {
  const { cert, key, clientCa } = files;
  const certificates = readCertificates('tls-cert', cert);
  const privateKey = readKey(key);
  if (!certificates.first.checkPrivateKey(privateKey.object))
    throw new AccessFileError('tls-key', key, `the key does not match the certificate in ${cert}`);
  const options: SecureContextOptions = {
    cert: certificates.text,
    key: privateKey.text,
    minVersion: 'TLSv1.2',
    ...(clientCa === undefined ? {} : { ca: readCertificates('tls-client-ca', clientCa).list }),
  };
  try {
    createSecureContext(options);
  } catch (cause) {
    // For example, the key is too short.
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new AccessFileError('tls-cert', cert, `it cannot be used: ${why}`, { cause });
  }
  return options;
}

/** Parses every certificate of a file, because Node.js silently ignores invalid ones. */
function readCertificates(
  option: AccessOption,
  file: string,
): { text: string; list: string[]; first: X509Certificate } {
  const { text } = readAccessFile(option, file);
  const list = text.match(CERTIFICATE) ?? [];
  const certificates = list.map((pem, index) => {
    try {
      return new X509Certificate(pem);
    } catch (cause) {
      throw new AccessFileError(option, file, `certificate ${index + 1} is invalid`, { cause });
    }
  });
  const [first] = certificates;
  if (first === undefined) throw new AccessFileError(option, file, 'it contains no certificate (PEM)');
  return { text, list, first };
}

function readKey(file: string): { text: string; object: KeyObject } {
  const { text } = readAccessFile('tls-key', file);
  if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text))
    throw new AccessFileError('tls-key', file, 'it contains no private key (PEM)');
  try {
    return { text, object: createPrivateKey(text) };
  } catch (cause) {
    const encrypted = /-----BEGIN ENCRYPTED|^Proc-Type: 4,ENCRYPTED/m.test(text);
    const why = encrypted
      ? 'the private key is encrypted, which is not supported'
      : 'the private key is invalid';
    throw new AccessFileError('tls-key', file, why, { cause });
  }
}
