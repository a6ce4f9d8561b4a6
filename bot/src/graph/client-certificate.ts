import { createHash, createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';

export interface ClientCertificate {
  /** PEM. It is handed to msal and to nobody else. */
  readonly privateKey: string;
  /** SHA-256 of the certificate, in hex. */
  readonly thumbprintSha256: string;
  /** The certificate itself in PEM, and after it any others that the file holds. */
  readonly x5c: string;
  readonly notAfter: Date;
}

/** The message never repeats anything of the file. */
export class UnusableCertificate extends Error {
  override readonly name = 'UnusableCertificate';
}

const certificates = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;
const privateKey = /-----BEGIN (RSA )?PRIVATE KEY-----[^-]+-----END (RSA )?PRIVATE KEY-----/;

/** The libraries' own words are left out: they could quote the file. */
function trying<T>(work: () => T, message: string): T {
  try {
    return work();
  } catch {
    throw new UnusableCertificate(message);
  }
}

/**
 * Reads a PEM file such as Key Vault gives for a certificate of the content type `application/x-pem-file`.
 * @throws UnusableCertificate
 */
export function readClientCertificate(file: string): ClientCertificate {
  const pem = trying(() => readFileSync(file, 'utf8'), 'names a file that cannot be read');
  const [keyPem] = privateKey.exec(pem) ?? [];
  const found = pem.match(certificates) ?? [];
  if (keyPem === undefined || found.length === 0)
    throw new UnusableCertificate('must be a PEM file with a certificate and its private key');
  const key = trying(() => createPrivateKey(keyPem), 'holds a private key that cannot be read');
  const read = trying(
    () => found.map((each) => new X509Certificate(each)),
    'holds a certificate that cannot be read',
  );
  const own = read.find((each) => each.checkPrivateKey(key));
  if (own === undefined)
    throw new UnusableCertificate('holds a private key that belongs to no certificate in it');
  if (key.asymmetricKeyType !== 'rsa') throw new UnusableCertificate('must hold an RSA key');
  return {
    privateKey: keyPem,
    thumbprintSha256: createHash('sha256').update(own.raw).digest('hex'),
    x5c: [own, ...read.filter((each) => each !== own)].map((each) => each.toString().trim()).join('\n'),
    notAfter: new Date(own.validTo),
  };
}

/** The end of a sentence that begins with the setting's name; undefined when the file can be used. */
export function certificateFault(file: string): string | undefined {
  try {
    readClientCertificate(file);
    return undefined;
  } catch (error) {
    if (error instanceof UnusableCertificate) return error.message;
    throw error;
  }
}
