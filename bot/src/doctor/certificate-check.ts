import { isIP } from 'node:net';
import { connect } from 'node:tls';
import type { Check } from './check';
import { judgeEnding } from './ending';
import { notKnown } from './finding';

const lookWithinDays = 21;
const patienceMs = 10_000;

/** When the certificate ends that a server shows, good or not; undefined when there is none to see. */
export function certificateEnd({ hostname, port }: URL): Promise<Date | undefined> {
  return new Promise((resolve) => {
    // Whether it is to be believed is another check's question: this one only reads its date, and sends nothing.
    const given = {
      ...(isIP(hostname) === 0 && { servername: hostname }),
      ...{ host: hostname, port: Number(port || 443), rejectUnauthorized: false },
    };
    const socket = connect(given, () => end(Date.parse(socket.getPeerCertificate().valid_to)));
    const end = (ms: number): void => {
      socket.destroy();
      resolve(Number.isFinite(ms) ? new Date(ms) : undefined);
    };
    socket.setTimeout(patienceMs, () => end(NaN)).once('error', () => end(NaN));
  });
}

export const certificateCheck: Check = {
  name: 'certificate',
  about: 'when the certificate at PUBLIC_URL ends',
  run: async ({ settings: { publicUrl }, clock }) => {
    if (!publicUrl?.startsWith('https:')) return [];
    const ends = await certificateEnd(new URL(publicUrl));
    if (ends === undefined)
      return [
        notKnown('certificate.no-answer', {
          what: 'Not known: when the certificate at PUBLIC_URL ends.',
          why: 'Nothing answers there with TLS.',
          todo: 'Look at what stands in front of the service.',
        }),
      ];
    return [
      judgeEnding({
        ...{
          id: 'certificate.tls',
          thing: 'The certificate at PUBLIC_URL',
          ends,
          now: clock.now(),
          lookWithinDays,
        },
        why: 'When it has ended, Teams does not talk to the service: no tab, no bot, no call for help.',
        todo: 'Renew it, and look why it was not renewed by itself.',
      }),
    ];
  },
};
