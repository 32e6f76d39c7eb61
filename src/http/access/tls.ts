import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { createSecureContext, type SecureContextOptions } from 'node:tls';
import { type AccessOption, AccessFileError, readAccessFile } from './files.js';

export interface TlsFiles {
  /** The certificate with its chain. */
  readonly cert: string;
  readonly key: string;
  /** The authorities of client certificates; undefined when none are asked for. */
  readonly clientCa: string | undefined;
}

const CERTIFICATE = /-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----/gs;

/**
 * Reads the files into what a secure context is made of, and tries it.
 *
 * @throws AccessFileError when a file cannot be read, is not what it should be, or they do not belong together.
 */
export function readTls(files: TlsFiles): SecureContextOptions {
  const { cert, key, clientCa } = files;
  const certificates = readCertificates('tls-cert', cert);
  const privateKey = readKey(key);
  if (!certificates.first.checkPrivateKey(privateKey.object))
    throw new AccessFileError('tls-key', key, `it is not the key of the certificate in ${cert}`);
  const options: SecureContextOptions = {
    cert: certificates.text,
    key: privateKey.text,
    minVersion: 'TLSv1.2',
    ...(clientCa === undefined ? {} : { ca: readCertificates('tls-client-ca', clientCa).list }),
  };
  try {
    createSecureContext(options);
  } catch (cause) {
    // Such as a key that is too short to be taken.
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new AccessFileError('tls-cert', cert, `it cannot be used: ${why}`, { cause });
  }
  return options;
}

/** Every certificate of a file is read: Node.js would pass over what it does not understand in silence. */
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
      throw new AccessFileError(option, file, `its certificate ${index + 1} is damaged`, { cause });
    }
  });
  const [first] = certificates;
  if (first === undefined) throw new AccessFileError(option, file, 'it has no certificate (PEM)');
  return { text, list, first };
}

function readKey(file: string): { text: string; object: KeyObject } {
  const { text } = readAccessFile('tls-key', file);
  if (!/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text))
    throw new AccessFileError('tls-key', file, 'it has no private key (PEM)');
  try {
    return { text, object: createPrivateKey(text) };
  } catch (cause) {
    const encrypted = /-----BEGIN ENCRYPTED|^Proc-Type: 4,ENCRYPTED/m.test(text);
    const why = encrypted ? 'its private key is encrypted; spp-ctl has no passphrase' : 'its key is damaged';
    throw new AccessFileError('tls-key', file, why, { cause });
  }
}
