import { act, screen, waitFor } from '@testing-library/react';
import SafetyHubWebPart from '@councillor-safety/spfx-webparts/hub/SafetyHubWebPart';
import type { HubProperties } from '@councillor-safety/spfx-webparts/hub/hub-settings';

/** As much of SharePoint's base class as the web part leans on; the rest is not there. */
jest.mock('@microsoft/sp-webpart-base', () => ({ BaseClientSideWebPart: class {} }));
jest.mock('@microsoft/sp-component-base', () => ({ ThemeProvider: { serviceKey: 'themes' } }));
jest.mock('@microsoft/sp-page-context', () => ({ SPPermission: { editListItems: 'edit' } }));
jest.mock('@microsoft/sp-core-library', () => ({ DisplayMode: { Read: 1, Edit: 2 } }));
jest.mock('@microsoft/sp-property-pane', () => {
  const field = (targetProperty: string, properties: object) => ({ targetProperty, properties });
  return {
    PropertyPaneFieldType: { Custom: 'custom' },
    PropertyPaneTextField: field,
    PropertyPaneDropdown: field,
    PropertyPaneToggle: field,
  };
});
jest.mock(
  'SafetyHubWebPartStrings',
  () => {
    let strings: unknown;
    Object.assign(globalThis, { define: (_needs: unknown, make: () => unknown) => (strings = make()) });
    jest.requireActual('@councillor-safety/spfx-webparts/hub/loc/en-us.js');
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
  getPropertyPaneConfiguration(): { pages: { groups: { groupFields: { targetProperty: string }[] }[] }[] };
}

let webPart: Driven;

async function place(properties: HubProperties, displayMode: 1 | 2 = 1): Promise<jest.Mock> {
  const getClient = jest.fn(() => new Promise(() => undefined));
  webPart = Object.assign(new SafetyHubWebPart() as unknown as Driven, {
    properties,
    displayMode,
    domElement: document.body.appendChild(document.createElement('div')),
    context: {
      serviceScope: {
        consume: () => ({ tryGetTheme: () => undefined, themeChangedEvent: { add: () => undefined } }),
      },
      pageContext: {
        web: {
          absoluteUrl: 'https://ambleford.sharepoint.com/sites/councillor-safety',
          permissions: { hasPermission: () => false },
        },
      },
      msGraphClientFactory: { getClient },
    },
  });
  await webPart.onInit();
  act(() => webPart.render());
  return getClient;
}

afterEach(() => {
  act(() => webPart.onDispose());
  document.body.innerHTML = '';
});

describe('the web part', () => {
  test('draws the emergency numbers at once, before any client of Graph is there', async () => {
    await place({});
    expect(screen.getByRole('link', { name: 'Call 999' })).toBeTruthy();
  });

  test('draws them when there is no client to be had', async () => {
    const getClient = await place({});
    getClient.mockRejectedValue(new Error('not signed in'));
    await waitFor(() => expect(getClient).toHaveBeenCalled());
    expect(screen.getByRole('link', { name: 'Call 999' })).toBeTruthy();
  });

  test('takes those of the council’s nation, and of England when the setting is no nation', async () => {
    await place({ nation: 'Northern Ireland' });
    expect(screen.getByText(/Lifeline/)).toBeTruthy();
    act(() => webPart.onDispose());
    await place({ nation: 'Cornwall' });
    expect(screen.getByText(/NHS 111, option 2/)).toBeTruthy();
  });
});

describe('settings that cannot be used', () => {
  const properties = { onCallPhone: 'ask', firstLookDays: '99', hubSiteUrl: 'not an address' };

  test('are named by their labels while the page is edited', async () => {
    await place(properties, 2);
    const named = screen.getByText(/3 settings of this web part cannot be used/).closest('div');
    expect(named?.textContent).toContain('Phone of the on-call line');
    expect(named?.textContent).toContain('Working days until the first look');
    expect(named?.textContent).toContain('Address of the hub site');
  });

  test('are not spoken of to readers, who see the defaults', async () => {
    await place(properties);
    expect(screen.queryByText(/cannot be used/)).toBeNull();
    expect(screen.getByText(/^Within 1 working day/)).toBeTruthy();
  });
});

describe('the pane of settings', () => {
  test('is fetched only when somebody opens it', async () => {
    await place({}, 2);
    expect(webPart.getPropertyPaneConfiguration().pages).toEqual([]);
    await webPart.loadPropertyPaneResources();
    const [page] = webPart.getPropertyPaneConfiguration().pages;
    const fields = page?.groups.flatMap(({ groupFields }) => groupFields.map((each) => each.targetProperty));
    expect(fields).toContain('onCallPhone');
  });

  test('a change to the blocks is on the page at once', async () => {
    const properties: HubProperties = {};
    await place(properties, 2);
    properties.blocks = [{ block: 'support', shown: false }];
    act(() => webPart.render());
    expect(screen.queryByRole('region', { name: 'Looking after yourself' })).toBeNull();
    expect(screen.getByRole('region', { name: 'Who to go to' })).toBeTruthy();
  });
});
