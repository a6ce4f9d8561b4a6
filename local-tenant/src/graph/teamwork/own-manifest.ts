import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Template {
  readonly activities?: { readonly activityTypes?: readonly { readonly type: string }[] };
  readonly authorization?: {
    readonly permissions?: {
      readonly resourceSpecific?: readonly { readonly name: string; readonly type: string }[];
    };
  };
}

/** What the app's own manifest lets it do in the activity feed. */
export interface OwnManifest {
  /** Text of each kind of activity that it declares. */
  readonly activityTexts: ReadonlyMap<string, string>;
  /** Permissions that whoever adds the app gives with it. */
  readonly permissions: ReadonlySet<string>;
}

const folder = join(__dirname, '..', '..', '..', '..', 'manifest');
const readJson = (...file: string[]): unknown => JSON.parse(readFileSync(join(folder, ...file), 'utf8'));

/** The repository's own manifest, as the package is made of it; read anew, since it may be worked on. */
export function ownManifest(): OwnManifest {
  const { activities, authorization } = readJson('manifest.template.json') as Template;
  const strings = readJson('strings', 'en-gb.json') as Readonly<Record<string, string>>;
  const texts = (activities?.activityTypes ?? []).map(
    ({ type }, index) => [type, strings[`activities.activityTypes[${index}].templateText`] ?? ''] as const,
  );
  const given = authorization?.permissions?.resourceSpecific ?? [];
  return {
    activityTexts: new Map(texts),
    permissions: new Set(given.filter(({ type }) => type === 'Application').map(({ name }) => name)),
  };
}
