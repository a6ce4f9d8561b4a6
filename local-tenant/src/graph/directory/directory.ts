import type { SamplePerson } from '@councillor-safety/core/people/sample-people';
import { GraphError } from '../../graph-wire/graph-error';
import { requireAny } from '../calls/access';
import type { Caller } from '../calls/caller';
import { ok, type GraphCall, type GraphReply } from '../calls/graph-call';
import { page } from './directory-page';
import { peopleIn, personIn } from './groups';
import { personView } from './people-view';

export const readPeople = ['User.ReadBasic.All', 'User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All'];
export const readFullProfiles = ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All'];

export const missing = (id: string): GraphError =>
  new GraphError(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  );

/** The one whom the path names. */
export function personNamed(call: GraphCall): SamplePerson {
  const id = call.params.user ?? '';
  const person = personIn(call, id);
  if (!person) throw missing(id);
  return person;
}

export function me(caller: Caller): SamplePerson {
  if (caller.person) return caller.person;
  throw new GraphError(400, 'BadRequest', '/me request is only valid with delegated authentication flow.');
}

export const personOf =
  (call: GraphCall) =>
  (person: SamplePerson): object =>
    personView(person, { caller: call.caller, query: call.request.query });

export function getMe(call: GraphCall): GraphReply {
  const person = me(call.caller);
  requireAny(call.caller, ['User.Read', ...readFullProfiles]);
  return ok(personOf(call)(person));
}

export function listPeople(call: GraphCall): GraphReply {
  requireAny(call.caller, readPeople);
  return page(call, { rows: peopleIn(call), view: personOf(call), of: 'users' });
}

export function getPerson(call: GraphCall): GraphReply {
  requireAny(call.caller, readPeople);
  return ok(personOf(call)(personNamed(call)));
}
