import type { RequestHandler } from 'express';
import { samplePeople, type SamplePerson } from '@councillor-safety/core/people/sample-people';
import { apiScopePrefix, delegatedClaims } from './claims';
import type { Tokens } from './tokens';

const scopesFor: Readonly<Record<string, string>> = {
  api: `${apiScopePrefix}access_as_user`,
  graph: 'User.Read Sites.Selected GroupMember.Read.All',
};

/** A query parameter given once. */
const oneOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Somebody of the crowd that a measurement has invented, by their key. */
export type FindInvented = (key: string) => SamplePerson | undefined;

/** `GET /sign-in/dev-token?person=<key>&for=api|graph` → `{access_token}`, for curl and tests. */
export function devToken(tokens: Tokens, invented: FindInvented): RequestHandler {
  return async (request, response) => {
    const key = oneOf(request.query.person);
    const target = oneOf(request.query.for) ?? 'api';
    const person = samplePeople.find((each) => each.key === key) ?? invented(key ?? '');
    const scopes = scopesFor[target];
    response.set('Cache-Control', 'no-store');
    if (!person) {
      response.status(404).json({
        error: `Nobody has the key '${key ?? ''}'. Try ${samplePeople.map((p) => p.key).join(', ')}.`,
      });
      return;
    }
    if (!scopes) {
      response.status(400).json({ error: `'for' is 'api' or 'graph', not '${target}'.` });
      return;
    }
    response.json({ access_token: await tokens.signToken(delegatedClaims(person, scopes.split(' '))) });
  };
}
