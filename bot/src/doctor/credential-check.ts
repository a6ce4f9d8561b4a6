import { z } from 'zod';
import { attempting, GraphFailure } from '@councillor-safety/core/sharepoint/graph-error';
import { credentialEnds } from '../graph/app-credential';
import type { Check, Examined } from './check';
import { judgeEnding } from './ending';
import { fine, notForUs, type Finding } from './finding';

const lookWithinDays = 30;
const why = 'When it has ended, the service cannot sign in: nothing is filed and the bot is silent.';

const applicationSchema = z.object({
  passwordCredentials: z
    .array(z.object({ endDateTime: z.iso.datetime({ offset: true }), hint: z.string().nullish() }))
    .default([]),
});
type Application = z.output<typeof applicationSchema>;

/** Entra keeps the first characters of each secret as a hint. */
export function endOfSecret({ passwordCredentials }: Application, secret: string): Date | undefined {
  const ours = passwordCredentials.filter(({ hint }) => typeof hint === 'string' && secret.startsWith(hint));
  const ends = ours.map(({ endDateTime }) => Date.parse(endDateTime));
  return ends.length === 0 ? undefined : new Date(Math.max(...ends));
}

const secretNotTold = notForUs('credential.secret-end', {
  what: 'Not known: when the client secret ends.',
  why: 'Only Entra knows, and the service has no right to ask; it should not have.',
  todo: 'Look in Entra → App registrations → Certificates and secrets, and note the day. A certificate or a managed identity needs no such note.',
});

async function secretFinding({ graph, settings, clock }: Examined, secret: string): Promise<Finding> {
  const path = `/applications(appId='${settings.clientId}')?$select=passwordCredentials,keyCredentials`;
  const attempt = { action: 'read the registration', list: 'Entra' };
  try {
    const answer = await attempting(attempt, () => graph.api(path).get() as Promise<unknown>);
    const ends = endOfSecret(applicationSchema.parse(answer), secret);
    if (ends === undefined) return secretNotTold;
    const todo =
      'Make a new secret in Entra and set CLIENT_SECRET; better, change to a certificate or a managed identity.';
    return judgeEnding({
      ...{ id: 'credential.secret', thing: 'The client secret', now: clock.now() },
      ...{ ends, lookWithinDays, why, todo },
    });
  } catch (error) {
    if (error instanceof GraphFailure && error.kind === 'refused') return secretNotTold;
    throw error;
  }
}

export const credentialCheck: Check = {
  name: 'credential',
  about: 'when the credential ends',
  run: async (examined) => {
    const { settings, clock } = examined;
    const { credential } = settings;
    if (credential.kind === 'secret') return [await secretFinding(examined, credential.secret)];
    const ends = credentialEnds(credential);
    if (ends === undefined)
      return [fine('credential', 'The service signs in with a managed identity, which does not end.')];
    const todo =
      'Renew the certificate, put the new one into the registration and in the place of the old file.';
    return [
      judgeEnding({
        ...{ id: 'credential.certificate', thing: 'The certificate that the service signs in with' },
        ...{ ends, now: clock.now(), lookWithinDays, why, todo },
      }),
    ];
  },
};
