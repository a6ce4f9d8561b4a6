import type { SamplePerson } from '@councillor-safety/core/people/sample-people';
import { badRequest } from '../../graph-wire/graph-error';
import type { Caller } from '../calls/caller';

/** Shown to whoever may read basic profiles. */
const basic = ['id', 'displayName', 'givenName', 'surname', 'mail', 'userPrincipalName'];
const usual = ['businessPhones', ...basic, 'jobTitle', 'mobilePhone', 'officeLocation', 'preferredLanguage'];
const fullProfile = ['User.Read.All', 'User.ReadWrite.All', 'Directory.Read.All'];

function whole(person: SamplePerson): Record<string, unknown> {
  const words = person.name.replace(/^Cllr /, '').split(' ');
  return {
    businessPhones: [],
    displayName: person.name,
    givenName: words[0],
    jobTitle: person.jobTitle,
    mail: person.userPrincipalName,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: 'en-GB',
    surname: words.at(-1),
    userPrincipalName: person.userPrincipalName,
    id: person.id,
    accountEnabled: true,
    userType: person.userPrincipalName.includes('#EXT#') ? 'Guest' : 'Member',
  };
}

export function readSelect(query: URLSearchParams): string[] | undefined {
  return query
    .get('$select')
    ?.split(',')
    .map((name) => name.trim());
}

/** A `user`. What the token may not read of it is null, as Graph answers, rather than refused. */
export function personView(
  person: SamplePerson,
  { caller, query }: { caller: Caller; query: URLSearchParams },
): object {
  const all = whole(person);
  const seesAll =
    fullProfile.some((permission) => caller.permissions.has(permission)) ||
    (caller.person?.id === person.id && caller.permissions.has('User.Read'));
  const names = readSelect(query) ?? usual;
  const unknown = names.find((name) => !(name in all));
  if (unknown !== undefined)
    throw badRequest(`Could not find a property named '${unknown}' on type 'microsoft.graph.user'.`);
  return Object.fromEntries(names.map((name) => [name, seesAll || basic.includes(name) ? all[name] : null]));
}
