import { directoryPane } from '@councillor-safety/spfx-webparts/directory/directory-pane';

interface Field {
  readonly name: string;
  readonly onGetErrorMessage?: (typed: string) => string;
}

jest.mock('ServiceDirectoryWebPartStrings', () => new Proxy({}, { get: (_strings, key) => String(key) }), {
  virtual: true,
});
jest.mock('@microsoft/sp-property-pane', () => {
  const field = (name: string, properties: object): object => ({ name, ...properties });
  return { PropertyPaneTextField: field, PropertyPaneDropdown: field };
});

const fields = directoryPane.pages.flatMap(({ groups }) =>
  groups.flatMap((group) => ('groupFields' in group ? (group.groupFields as unknown as Field[]) : [])),
);
const says = (name: string, typed: string): string | undefined =>
  fields.find((field) => field.name === name)?.onGetErrorMessage?.(typed);

test('every setting has a field', () => {
  expect(fields.map(({ name }) => name)).toEqual([
    'title',
    'nation',
    'defaultCategory',
    'hubSiteUrl',
    'correctionsEmail',
  ]);
});

test('what cannot be used is explained at its field; what can, and nothing, is not', () => {
  expect(says('hubSiteUrl', 'http://ambleford.example')).toBe('HubSiteWrong');
  expect(says('correctionsEmail', 'somebody')).toBe('CorrectionsWrong');
  expect(says('hubSiteUrl', 'https://ambleford.sharepoint.com/sites/safety')).toBe('');
  expect(says('correctionsEmail', 'members@ambleford.example')).toBe('');
  for (const name of ['hubSiteUrl', 'correctionsEmail']) expect(says(name, '')).toBe('');
});
