import { act, screen } from '@testing-library/react';
import type { DirectoryProperties } from '@councillor-safety/spfx-webparts/directory/directory-settings';
import ServiceDirectoryWebPart from '@councillor-safety/spfx-webparts/directory/ServiceDirectoryWebPart';

/** As much of SharePoint's base class as the web part leans on; the rest is not there. */
jest.mock('@microsoft/sp-webpart-base', () => ({ BaseClientSideWebPart: class {} }));
jest.mock('@microsoft/sp-component-base', () => ({ ThemeProvider: { serviceKey: 'themes' } }));
jest.mock('@microsoft/sp-page-context', () => ({ SPPermission: { editListItems: 'edit' } }));
jest.mock('@microsoft/sp-core-library', () => ({ DisplayMode: { Read: 1, Edit: 2 } }));
jest.mock('@microsoft/sp-property-pane', () => {
  const field = (targetProperty: string): object => ({ targetProperty });
  return { PropertyPaneTextField: field, PropertyPaneDropdown: field };
});
jest.mock(
  'ServiceDirectoryWebPartStrings',
  () => {
    let strings: unknown;
    Object.assign(globalThis, { define: (_needs: unknown, make: () => unknown) => (strings = make()) });
    jest.requireActual('@councillor-safety/spfx-webparts/directory/loc/en-us.js');
    return strings;
  },
  { virtual: true },
);

/** What SharePoint calls from outside, though the compiler keeps it from others. */
interface Driven {
  onInit(): Promise<void>;
  render(): void;
  onDispose(): void;
  loadPropertyPaneResources(): Promise<void>;
  getPropertyPaneConfiguration(): { readonly pages: readonly unknown[] };
}

let webPart: Driven;

const never = (): Promise<never> => new Promise(() => undefined);

async function place(properties: DirectoryProperties, displayMode: 1 | 2): Promise<void> {
  const web = {
    absoluteUrl: 'https://ambleford.sharepoint.com/sites/safety',
    permissions: { hasPermission: () => false },
  };
  const themes = { tryGetTheme: () => undefined, themeChangedEvent: { add: () => undefined } };
  webPart = Object.assign(new ServiceDirectoryWebPart() as unknown as Driven, {
    properties,
    displayMode,
    domElement: document.body.appendChild(document.createElement('div')),
    context: {
      serviceScope: { consume: () => themes },
      pageContext: { web },
      msGraphClientFactory: { getClient: never },
    },
  });
  await webPart.onInit();
  act(() => webPart.render());
}

afterEach(() => {
  act(() => webPart.onDispose());
  document.body.innerHTML = '';
});

const wrong = {
  title: 7,
  hubSiteUrl: 'safety',
  nation: 'Utopia',
  correctionsEmail: 'x',
  defaultCategory: 'Gone',
};

test('settings that make no sense: the page works without them, and says so only while it is edited', async () => {
  await place(wrong, 2);
  expect(screen.getByRole('link', { name: '999' })).toBeTruthy();
  expect(screen.getByRole('searchbox')).toBeTruthy();
  const said = screen.getByText(/^4 settings of this web part cannot be used/).textContent ?? '';
  for (const label of [
    'Address of the hub site',
    'Nation',
    'E-mail for corrections',
    'Kind of help shown first',
  ])
    expect(said).toContain(label);
  act(() => webPart.onDispose());
  await place(wrong, 1);
  expect(screen.getByRole('link', { name: '999' })).toBeTruthy();
  expect(screen.queryByText(/cannot be used/)).toBeNull();
});

test('its settings are there once they are asked for', async () => {
  await place({}, 2);
  expect(webPart.getPropertyPaneConfiguration().pages).toEqual([]);
  await webPart.loadPropertyPaneResources();
  expect(webPart.getPropertyPaneConfiguration().pages).toHaveLength(1);
});

test('what the council calls it is its heading', async () => {
  await place({ title: 'Help for members', defaultCategory: 'Online abuse' }, 1);
  expect(screen.getByRole('heading', { level: 2, name: 'Help for members' })).toBeTruthy();
  expect(screen.getByRole<HTMLSelectElement>('combobox').value).toBe('Online abuse');
});
