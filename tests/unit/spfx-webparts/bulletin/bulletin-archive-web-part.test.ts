import { act, screen } from '@testing-library/react';
import type { BulletinProperties } from '@councillor-safety/spfx-webparts/bulletin/bulletin-settings';
import BulletinArchiveWebPart from '@councillor-safety/spfx-webparts/bulletin/BulletinArchiveWebPart';

/** As much of SharePoint's base class as the web part leans on; the rest is not there. */
jest.mock('@microsoft/sp-webpart-base', () => ({ BaseClientSideWebPart: class {} }));
jest.mock('@microsoft/sp-component-base', () => ({ ThemeProvider: { serviceKey: 'themes' } }));
jest.mock('@microsoft/sp-page-context', () => ({ SPPermission: { editListItems: 'edit' } }));
jest.mock('@microsoft/sp-core-library', () => ({ DisplayMode: { Read: 1, Edit: 2 } }));
jest.mock('@microsoft/sp-property-pane', () => {
  const field = (targetProperty: string): object => ({ targetProperty });
  return { PropertyPaneTextField: field };
});
jest.mock(
  'BulletinArchiveWebPartStrings',
  () => {
    let strings: unknown;
    Object.assign(globalThis, { define: (_needs: unknown, make: () => unknown) => (strings = make()) });
    jest.requireActual('@councillor-safety/spfx-webparts/bulletin/loc/en-us.js');
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

async function place(properties: BulletinProperties, displayMode: 1 | 2): Promise<void> {
  const web = {
    absoluteUrl: 'https://ambleford.sharepoint.com/sites/safety',
    permissions: { hasPermission: () => false },
  };
  const themes = { tryGetTheme: () => undefined, themeChangedEvent: { add: () => undefined } };
  webPart = Object.assign(new BulletinArchiveWebPart() as unknown as Driven, {
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

test('an address that is none: the page reads its own site, and says so only while it is edited', async () => {
  await place({ hubSiteUrl: 'safety' }, 2);
  expect(screen.getByRole('heading', { level: 2, name: 'Bulletins' })).toBeTruthy();
  expect(screen.getByText(/cannot be used/).textContent).toContain('Address of the hub site');
  act(() => webPart.onDispose());
  await place({ hubSiteUrl: 'safety' }, 1);
  expect(screen.queryByText(/cannot be used/)).toBeNull();
});

test('its settings are there once they are asked for', async () => {
  await place({}, 2);
  expect(webPart.getPropertyPaneConfiguration().pages).toEqual([]);
  await webPart.loadPropertyPaneResources();
  expect(webPart.getPropertyPaneConfiguration().pages).toHaveLength(1);
});

test('what the council calls it is its heading', async () => {
  await place({ title: 'News for members' }, 1);
  expect(screen.getByRole('heading', { level: 2, name: 'News for members' })).toBeTruthy();
});
