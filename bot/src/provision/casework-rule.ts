import type { CaseworkReaders, Reader } from './casework-readers';

const owning = ['owner', 'sp.owner', 'sp.full control', 'fullcontrol'];

const reach: Readonly<Record<string, string>> = {
  anonymous: 'anybody who has it, signed in or not',
  organization: 'everybody who can sign in at the council',
  users: 'the people it was made for',
};

function subject({ kind, id, name }: Reader): string {
  switch (kind) {
    case 'application':
      return `application ${id}`;
    case 'person':
      return `a person (${id})`;
    case 'group':
      return `the group ${name === undefined ? '' : `'${name}' `}(${id})`;
    case 'site-group':
      return `the site's group ${name === undefined ? '' : `'${name}' `}(${id})`;
    case 'everybody':
      return "SharePoint's group of everybody at the council";
    case 'link':
      return `a sharing link for ${reach[id] ?? 'people that Graph does not name'}`;
    case 'unknown':
      return 'somebody whom Graph does not name';
  }
}

/** Why it matters, and what to do. Nobody can allow everybody, a link, or somebody without a name. */
function advice({ kind, id }: Reader): string {
  const why = 'Whoever may open this site can read every report in it.';
  const remove =
    'Take these rights away in SharePoint (Site permissions, then Advanced permissions settings)';
  switch (kind) {
    case 'application':
      return `${why} Only the product's own application needs this, named with --grant. Remove the other one, or name it with --allow ${id}.`;
    case 'everybody':
    case 'unknown':
      return `${why} ${remove}. This cannot be allowed.`;
    case 'link':
      return `${why} Remove the link in SharePoint (Manage access). This cannot be allowed.`;
    case 'site-group':
      return `${why} Graph does not show who is in this group. ${remove}, or look who is in it and name it with --allow ${id}.`;
    case 'person':
    case 'group':
      return `${why} ${remove}, or, if it must be so, name it with --allow ${id}.`;
  }
}

/** The group of owners comes with every site, and somebody has to own it. */
const isOwners = ({ kind, roles }: Reader): boolean =>
  kind === 'site-group' && roles.length > 0 && roles.every((role) => owning.includes(role));

const allowable: readonly Reader['kind'][] = ['application', 'person', 'group', 'site-group'];

function sentence(reader: Reader): string {
  const { roles, libraries } = reader;
  const held = roles.length > 0 ? roles.map((role) => `'${role}'`).join(', ') : 'rights';
  const where =
    libraries.length === 0
      ? 'this site'
      : `this site (seen in ${libraries.map((one) => `'${one}'`).join(', ')})`;
  const who = subject(reader);
  return `casework: ${who} has ${held} on ${where}. ${advice(reader)}`;
}

/** One sentence for each that may read the casework site and should not. @param allowed ids, in whatever case */
export function tooManyReaders({ readers }: CaseworkReaders, allowed: readonly string[]): string[] {
  const known = new Set(allowed.map((id) => id.toLowerCase()));
  return readers
    .filter((reader) => !isOwners(reader))
    .filter(({ kind, id }) => !(allowable.includes(kind) && known.has(id.toLowerCase())))
    .map(sentence);
}

export const notLookedAt =
  'casework: this site has no library yet, and Graph shows only there which people and groups may read it. They are looked at as soon as one has been made.';
