import { generateKeyPairSync, randomBytes } from 'node:crypto';
import forge from 'node-forge';
import type { Folder } from './folder.js';

/** A certificate with its private key, both PEM. */
export interface Identity {
  readonly cert: string;
  readonly key: string;
}

/** A certificate authority. */
export interface Authority {
  /** Its own certificate. */
  readonly cert: string;
  /** A certificate for localhost and 127.0.0.1, or for a client. @param commonName undefined for a subject without one. */
  sign(commonName: string | undefined): Identity;
}

const DAY_MS = 86_400_000;

/** Makes a certificate authority with a new key. Nothing trusts it. */
export function createAuthority(name: string): Authority {
  const own = newKey();
  const subject = [{ name: 'commonName', value: name }];
  const root = certificate(own.publicKey, subject);
  root.setIssuer(subject);
  root.setExtensions([{ name: 'basicConstraints', cA: true, critical: true }]);
  root.sign(own.privateKey, forge.md.sha256.create());
  return {
    cert: forge.pki.certificateToPem(root),
    sign: (commonName) => {
      const { publicKey, pem } = newKey();
      const named = [{ name: 'organizationName', value: 'spp-ctl' }];
      if (commonName !== undefined) named.push({ name: 'commonName', value: commonName });
      const signed = certificate(publicKey, named);
      signed.setIssuer(subject);
      const altNames = [
        { type: 2, value: 'localhost' },
        { type: 7, ip: '127.0.0.1' },
      ];
      signed.setExtensions([{ name: 'subjectAltName', altNames }]);
      signed.sign(own.privateKey, forge.md.sha256.create());
      return { cert: forge.pki.certificateToPem(signed), key: pem };
    },
  };
}

function certificate(
  publicKey: forge.pki.rsa.PublicKey,
  subject: forge.pki.CertificateField[],
): forge.pki.Certificate {
  const made = forge.pki.createCertificate();
  made.publicKey = publicKey;
  // The first bit is the sign.
  made.serialNumber = `01${randomBytes(8).toString('hex')}`;
  made.validity.notBefore = new Date(Date.now() - DAY_MS);
  made.validity.notAfter = new Date(Date.now() + DAY_MS);
  made.setSubject(subject);
  return made;
}

/** Keys are made by Node.js, which is much faster. */
function newKey(): { privateKey: forge.pki.rsa.PrivateKey; publicKey: forge.pki.rsa.PublicKey; pem: string } {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const pem = privateKey.export({ type: 'pkcs1', format: 'pem' }).toString();
  const parsed = forge.pki.privateKeyFromPem(pem);
  return { privateKey: parsed, publicKey: forge.pki.setRsaPublicKey(parsed.n, parsed.e), pem };
}

/** Writes a certificate and its key into a folder; they may be there already. @returns the options of spp-ctl for HTTPS with them. */
export async function httpsOptions(folder: Folder, { cert, key }: Identity): Promise<string[]> {
  return ['--tls-cert', await folder.write('cert', cert), '--tls-key', await folder.write('key', key)];
}
