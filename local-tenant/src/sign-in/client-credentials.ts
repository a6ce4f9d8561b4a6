import { timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import {
  type SampleApplication,
  sampleProduct,
  sampleProvisioner,
} from '@councillor-safety/core/people/sample-tenant';
import { sampleTenantId } from '@councillor-safety/core/people/sample-people';
import { applicationClaims } from './claims';
import { assertionType, checkAssertion } from './client-assertion';
import type { Registrations } from './registrations';
import { invalidClient, TokenRefusal } from './token-refusal';
import type { Tokens } from './tokens';

const applications: readonly SampleApplication[] = [sampleProduct, sampleProvisioner];

const sameSecret = (given: string, kept: string): boolean =>
  given.length === kept.length && timingSafeEqual(Buffer.from(given), Buffer.from(kept));

type Field =
  'grant_type' | 'client_id' | 'client_secret' | 'client_assertion' | 'client_assertion_type' | 'scope';
type Form = Readonly<Partial<Record<Field, string>>>;

function basicCredentials(header: string | undefined): Form {
  if (!header?.startsWith('Basic ')) return {};
  const [client_id, client_secret] = Buffer.from(header.slice(6), 'base64')
    .toString()
    .split(':')
    .map(decodeURIComponent);
  return { client_id, client_secret };
}

const formOf = (request: Request): Form => ({
  ...(request.body as Form),
  ...basicCredentials(request.get('authorization')),
});

function applicationOf({ grant_type = '', client_id = '' }: Form): SampleApplication {
  if (grant_type !== 'client_credentials')
    throw new TokenRefusal(
      400,
      'unsupported_grant_type',
      `AADSTS70003: The grant type '${grant_type}' is not supported here.`,
    );
  const application = applications.find((each) => each.clientId === client_id);
  if (application) return application;
  throw new TokenRefusal(
    400,
    'unauthorized_client',
    `AADSTS700016: Application '${client_id}' was not found.`,
  );
}

function resourceOf({ scope = '' }: Form): string {
  const resource = /^(.+)\/\.default$/.exec(scope)?.[1];
  if (resource) return resource;
  throw new TokenRefusal(
    400,
    'invalid_scope',
    `AADSTS1002012: The scope '${scope}' must be a resource and '/.default'.`,
  );
}

export interface SignInParts {
  /** Without a slash at its end. */
  readonly tenantUrl: string;
  readonly tokens: Tokens;
  readonly registrations: Registrations;
}

/** Entra takes the address it is asked at; MSAL writes the local one in its own manner (see `msalPaths`). */
const endpointsOf = (tenantUrl: string): string[] =>
  ['sign-in', sampleTenantId].map((first) => `${tenantUrl}/${first}/${sampleTenantId}/oauth2/v2.0/token`);

async function checkProof(
  form: Form,
  { clientId, secret }: SampleApplication,
  parts: SignInParts,
): Promise<void> {
  const { client_assertion: assertion, client_assertion_type: type } = form;
  if (assertion === undefined) {
    if (sameSecret(form.client_secret ?? '', secret)) return;
    throw invalidClient('AADSTS7000215: Invalid client secret provided.');
  }
  if (type !== assertionType)
    throw new TokenRefusal(
      400,
      'invalid_request',
      'AADSTS900144: client_assertion_type is missing or unknown.',
    );
  const asked = { assertion, applicationId: clientId, endpoints: endpointsOf(parts.tenantUrl) };
  await checkAssertion(asked, parts);
}

/** `POST …/oauth2/v2.0/token` with `grant_type=client_credentials`; errors carry Entra's numbers. */
export function clientCredentials(parts: SignInParts): RequestHandler {
  return async (request, response) => {
    response.set('Cache-Control', 'no-store');
    try {
      const form = formOf(request);
      const application = applicationOf(form);
      await checkProof(form, application, parts);
      const claims = applicationClaims(application, resourceOf(form));
      const access_token = await parts.tokens.signToken(claims);
      response.json({ token_type: 'Bearer', expires_in: 3600, ext_expires_in: 3600, access_token });
    } catch (error) {
      if (!(error instanceof TokenRefusal)) throw error;
      response.status(error.status).json({ error: error.error, error_description: error.description });
    }
  };
}
