import { GraphError } from '../../graph-wire/graph-error';
import type { GraphRequest } from '../calls/graph-call';
import type { Group } from './groups';

const unsupported = (message: string): GraphError => new GraphError(400, 'Request_UnsupportedQuery', message);
const badFilter = (filter: string): GraphError =>
  new GraphError(400, 'BadRequest', `Invalid filter clause: '${filter}'.`);

/** Names compare without case, as in Entra. */
function predicate(clause: string): (group: Group) => boolean {
  const [, start, whole] =
    /^startswith\(\s*displayName\s*,\s*'((?:[^']|'')*)'\s*\)$|^displayName\s+eq\s+'((?:[^']|'')*)'$/i.exec(
      clause,
    ) ?? [];
  const plain = (text: string): string => text.replaceAll("''", "'").toLowerCase();
  if (start !== undefined) return ({ displayName }) => displayName.toLowerCase().startsWith(plain(start));
  if (whole !== undefined) return ({ displayName }) => displayName.toLowerCase() === plain(whole);
  const [, enabled] = /^securityEnabled\s+eq\s+(true|false)$/i.exec(clause) ?? [];
  if (enabled !== undefined) return ({ unified }) => unified !== (enabled.toLowerCase() === 'true');
  if (/^(contains|endswith|not)\b|\s(ne|not)\s/i.test(clause))
    throw unsupported('Unsupported or invalid query filter clause specified for property of resource Group.');
  throw badFilter(clause);
}

/** Clauses joined by `and`, without taking a name's own "and" for one. */
const clausesOf = (filter: string): string[] =>
  (filter.match(/(?:'(?:[^']|'')*'|(?!\s+and\s)[\s\S])+/gi) ?? []).map((clause) =>
    clause.trim().replace(/^and\s+/i, ''),
  );

/** `$filter` of `GET /groups`: startswith and eq on the name, and whether it is for rights. @throws GraphError 400 for the rest */
export function wantedGroups({ query, headers }: GraphRequest): (group: Group) => boolean {
  const advanced = headers.consistencylevel === 'eventual' && query.get('$count') === 'true';
  if (query.has('$search') && headers.consistencylevel !== 'eventual')
    throw unsupported(
      "Request with $search query parameter only works through MSGraph with a special request header: 'ConsistencyLevel: eventual'",
    );
  const filter = query.get('$filter');
  if (filter !== null && query.has('$orderby') && !advanced)
    throw unsupported('Sorting not supported for current query.');
  if (filter === null) return () => true;
  const predicates = clausesOf(filter).map(predicate);
  if (predicates.length === 0) throw badFilter(filter);
  return (group) => predicates.every((holds) => holds(group));
}
