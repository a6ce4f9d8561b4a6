import { samplePeople, type SamplePerson } from '@councillor-safety/core/people/sample-people';
import { applicationAuthor, personAuthor, type Author } from '../../graph-wire/author';
import { unauthorized } from '../../graph-wire/graph-error';
import { graphAudience, type Claims, type Verify } from './claims';

/** Whoever holds the token: an application by itself, or one acting for a person. */
export interface Caller {
  readonly appId: string;
  /** Absent when the application acts by itself. */
  readonly person?: SamplePerson;
  /** Application permissions, or delegated scopes. */
  readonly permissions: ReadonlySet<string>;
  readonly author: Author;
}

export function callerFrom(claims: Claims): Caller {
  const appId = claims.appid ?? '';
  if (claims.scp === undefined) {
    return { appId, permissions: new Set(claims.roles ?? []), author: applicationAuthor(appId) };
  }
  const person = samplePeople.find((candidate) => candidate.id === claims.oid);
  if (!person) throw unauthorized('The person of this token is not in the directory.');
  return { appId, person, permissions: new Set(claims.scp.split(' ')), author: personAuthor(person) };
}

async function checked(token: string, verify: Verify): Promise<Claims> {
  try {
    return await verify(token);
  } catch (error) {
    const reason = error instanceof Error ? ` ${error.message}` : '';
    throw unauthorized(`Access token validation failure.${reason}`);
  }
}

/** Rejects with 401 when there is no token, a bad one, or one meant for somebody else. */
export async function authenticate(authorization: string | undefined, verify: Verify): Promise<Caller> {
  const token = /^Bearer (\S+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) throw unauthorized('Access token is empty.');
  const claims = await checked(token, verify);
  if (claims.aud !== graphAudience) throw unauthorized('Access token validation failure. Invalid audience.');
  return callerFrom(claims);
}
