import { allFiles, featureParts, features, parts } from './house';

/** Folders of each part that belong to the platform: named after what they are, not after a feature. */
const platform: Readonly<Record<string, readonly string[]>> = {
  core: ['audit', 'cards', 'clock', 'people', 'references', 'sharepoint'],
  bot: [
    ...[
      'acceptance',
      'activity-feed',
      'backup',
      'key-change',
      'audit',
      'auth',
      'bot-framework',
      'calendars',
      'changes',
      'chats',
      'clock',
      'commands',
      'config',
      'doctor',
      'drafts',
      'export',
      'graph',
      'health',
      'jobs',
    ],
    ...[
      'logging',
      'mailing',
      'metrics',
      'openapi',
      'outbox',
      'pace',
      'people',
      'pictures',
      'places',
      'problems',
    ],
    ...['provision', 'reach', 'server', 'tab'],
    ...['timers', 'watchdog', 'working-copy'],
  ],
  'teams-app': ['api', 'app', 'offline', 'services', 'shell', 'sign-in', 'teams'],
  'spfx-webparts': ['reading', 'shell'],
  'local-tenant': [
    ...['sharepoint-page'],
    ...['cluster', 'connector', 'control', 'control-desk', 'graph', 'graph-wire', 'landing', 'pages'],
    ...['sign-in', 'storage', 'teams'],
  ],
  manifest: ['archives', 'checks', 'icons', 'licences', 'lock', 'packing'],
};

/** Names of the folders directly inside a folder. */
const foldersIn = (folder: string): string[] => [
  ...new Set(
    allFiles
      .filter((file) => file.startsWith(`${folder}/`))
      .map((file) => file.slice(folder.length + 1).split('/'))
      .filter((steps) => steps.length > 1)
      .map(([first = '']) => first),
  ),
];

describe('one name for each feature', () => {
  test.each(parts)('every folder of %s is a feature, or a piece of the platform', (part) => {
    const known = [...features, ...(platform[part] ?? [])];
    expect(foldersIn(`${part}/src`).filter((folder) => !known.includes(folder))).toEqual([]);
  });

  test.each(Object.entries(featureParts))('%s is in every part it lives in, and tested', (slug, itsParts) => {
    for (const place of [...itsParts.map((part) => `${part}/src`), 'tests/unit/core']) {
      expect(foldersIn(place)).toContain(slug);
    }
  });

  test.each(features)('every file of core/src/%s says which feature it is of', (slug) => {
    const files = allFiles.filter((file) => file.startsWith(`core/src/${slug}/`));
    const named = new RegExp(`/${slug}(-[a-z-]+)?\\.ts$`);
    expect(files.filter((file) => !named.test(file))).toEqual([]);
  });

  test('tests of a part lie under its name', () => {
    expect(foldersIn('tests/unit').filter((folder) => !parts.some((part) => part === folder))).toEqual([]);
  });

  test('no drawer that takes anything', () => {
    const drawer = /(^|\/)(utils?|helpers?|common|misc|shared)(\/|\.[a-z]+$)/;
    expect(allFiles.filter((file) => drawer.test(file))).toEqual([]);
  });
});
