import { badRequest } from '../../graph-wire/graph-error';

interface App {
  readonly id: string;
  readonly externalId: string;
}

export interface InstalledAppsQuery {
  readonly expanded: boolean;
  readonly wanted: (app: App) => boolean;
}

function readFilter(filter: string | null): InstalledAppsQuery['wanted'] {
  if (filter === null) return () => true;
  const [, name, value] = /^\s*teamsApp\/(id|externalId)\s+eq\s+'([^']*)'\s*$/.exec(filter) ?? [];
  if (name === undefined) throw badRequest(`The filter '${filter}' is not offered here.`);
  return (app) => app[name as keyof App] === value;
}

/** @throws GraphError 400 for what this stand-in does not know, so that nothing is passed over in silence */
export function readQuery(query: URLSearchParams): InstalledAppsQuery {
  const unknown = [...query.keys()].find((name) => !['$expand', '$filter'].includes(name));
  if (unknown !== undefined) throw badRequest(`The query option '${unknown}' is not offered here.`);
  const expand = query.get('$expand');
  if (expand !== null && !['teamsApp', 'teamsAppDefinition'].includes(expand))
    throw badRequest(`Could not find a property named '${expand}'.`);
  return { expanded: expand === 'teamsApp', wanted: readFilter(query.get('$filter')) };
}
