import { timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import {
  type SampleApplication,
  sampleProduct,
  sampleProvisioner,
} from '@councillor-safety/core/people/sample-tenant';
import { applicationClaims } from './claims';
import type { Tokens } from './tokens';

const applications: readonly SampleApplication[] = [sampleProduct, sampleProvisioner];

const sameSecret = (given: string, kept: string): boolean =>
  given.length === kept.length && timingSafeEqual(Buffer.from(given), Buffer.from(kept));

type Form = Readonly<Partial<Record<'grant_type' | 'client_id' | 'client_secret' | 'scope', string>>>;

function basicCredentials(header: string | undefined): Form {
  if (!header?.startsWith('Basic ')) return {};
  const [client_id, client_secret] = Buffer.from(header.slice(6), 'base64')
    .toString()
    .split(':')
    .map(decodeURIComponent);
  return { client_id, client_secret };
}

/** `POST …/oauth2/v2.0/token` with `grant_type=client_credentials`; errors carry Entra's numbers. */
export function clientCredentials(tokens: Tokens): RequestHandler {
  return async (request, response) => {
    const form: Form = { ...(request.body as Form), ...basicCredentials(request.get('authorization')) };
    const refuse = (status: number, error: string, description: string): void => {
      response.status(status).json({ error, error_description: description });
    };
    response.set('Cache-Control', 'no-store');
    if (form.grant_type !== 'client_credentials') {
      refuse(
        400,
        'unsupported_grant_type',
        `AADSTS70003: The grant type '${form.grant_type ?? ''}' is not supported here.`,
      );
      return;
    }
    const application = applications.find((each) => each.clientId === form.client_id);
    if (!application) {
      refuse(
        400,
        'unauthorized_client',
        `AADSTS700016: Application '${form.client_id ?? ''}' was not found.`,
      );
      return;
    }
    if (!sameSecret(form.client_secret ?? '', application.secret)) {
      refuse(401, 'invalid_client', 'AADSTS7000215: Invalid client secret provided.');
      return;
    }
    const resource = /^(.+)\/\.default$/.exec(form.scope ?? '')?.[1];
    if (!resource) {
      refuse(
        400,
        'invalid_scope',
        `AADSTS1002012: The scope '${form.scope ?? ''}' must be a resource and '/.default'.`,
      );
      return;
    }
    const access_token = await tokens.signToken(applicationClaims(application, resource));
    response.json({ token_type: 'Bearer', expires_in: 3600, ext_expires_in: 3600, access_token });
  };
}
