import type { RequestHandler } from 'express';
import {
  type SamplePerson,
  samplePeople,
  sampleTenantId,
} from '@councillor-safety/core/people/sample-people';
import { delegatedClaims, idTokenClaims } from '../sign-in/claims';
import { clientInfoOf } from '../sign-in/provider';
import type { Tokens } from '../sign-in/tokens';

interface Asked {
  readonly person?: string;
  /** Space-separated. */
  readonly scope?: string;
  readonly tokenSeconds?: number;
}

/** MSAL calls the login host by this name in its cache, whatever the authority is called. */
const environment = 'login.windows.net';

const accountOf = (person: SamplePerson) => ({
  homeAccountId: `${person.id}.${sampleTenantId}`,
  localAccountId: person.id,
  tenantId: sampleTenantId,
  username: person.userPrincipalName,
  name: person.name,
  environment,
});

/** `POST /teams/nested-token` `{person, scope, tokenSeconds}` → the `token` and `account` of nested app authentication. */
export function nestedToken(tokens: Tokens): RequestHandler {
  return async (request, response) => {
    const { person: key, scope = '', tokenSeconds = 3600 } = request.body as Asked;
    const person = samplePeople.find((each) => each.key === key);
    if (!person || !scope) {
      response
        .status(400)
        .type('text')
        .send(`There is no person '${key ?? ''}' or no scope '${scope}'.`);
      return;
    }
    const lifetimeSeconds = Math.min(Math.max(tokenSeconds, 1), 3600);
    const [access_token, id_token] = await Promise.all([
      tokens.signToken(delegatedClaims(person, scope.split(' ')), { lifetimeSeconds }),
      tokens.signToken(idTokenClaims(person), { lifetimeSeconds }),
    ]);
    const token = {
      access_token,
      id_token,
      expires_in: lifetimeSeconds,
      scope,
      client_info: clientInfoOf(person.id),
      properties: null,
    };
    response.set('Cache-Control', 'no-store').json({ token, account: accountOf(person) });
  };
}
