import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

export interface MadeCertificate {
  readonly certificate: string;
  readonly privateKey: string;
  /** Both, as Key Vault gives them. */
  readonly pem: string;
}

const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const { length } = body;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
};
const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);
const hex = (text: string): Buffer => Buffer.from(text, 'hex');

/** sha256WithRSAEncryption, without parameters. */
const algorithm = sequence(der(0x06, hex('2a864886f70d01010b')), hex('0500'));
const version3 = der(0xa0, der(0x02, hex('02')));
const bits = (body: Buffer): Buffer => der(0x03, hex('00'), body);

const nameOf = (commonName: string): Buffer =>
  sequence(der(0x31, sequence(der(0x06, hex('550403')), der(0x0c, Buffer.from(commonName)))));

const time = (date: Date): Buffer =>
  der(0x18, Buffer.from(`${date.toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`));

const wrapped = (body: Buffer): string =>
  [
    '-----BEGIN CERTIFICATE-----',
    ...(body.toString('base64').match(/.{1,64}/g) ?? []),
    '-----END CERTIFICATE-----',
  ].join('\n');

const dayMs = 86_400_000;

/** A certificate that signs itself. */
export function makeCertificate({ endsInDays = 365 } = {}): MadeCertificate {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const name = nameOf('councillor-safety.ambleford.example');
  const ends = new Date(Date.now() + endsInDays * dayMs);
  const body = sequence(
    ...[version3, der(0x02, hex('01'), randomBytes(8)), algorithm, name],
    sequence(time(new Date(ends.getTime() - 730 * dayMs)), time(ends)),
    ...[name, publicKey.export({ type: 'spki', format: 'der' })],
  );
  const certificate = wrapped(sequence(body, algorithm, bits(sign('sha256', body, privateKey))));
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { certificate, privateKey: key, pem: `${key}${certificate}\n` };
}
