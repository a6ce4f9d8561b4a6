import type { IPropertyPaneField } from '@microsoft/sp-property-pane';
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readBlocks, type BlockChoice } from '@councillor-safety/core/hub/hub-blocks';
import { ways } from '@councillor-safety/core/hub/hub-links';
import { hubPane, problemWith, type HubPane } from '@councillor-safety/spfx-webparts/hub/hub-pane';
import { readWays, settingKinds } from '@councillor-safety/spfx-webparts/hub/hub-settings';

interface TextProperties {
  readonly label: string;
  readonly placeholder?: string;
  readonly onGetErrorMessage?: (value: string) => string;
}

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
    const define = (_needs: unknown, make: () => unknown): void => {
      strings = make();
    };
    Object.assign(globalThis, { define });
    jest.requireActual('@councillor-safety/spfx-webparts/hub/loc/en-us.js');
    return strings;
  },
  { virtual: true },
);

const paneOf = (more: Partial<HubPane> = {}): HubPane => ({
  properties: {},
  standards: { title: 'Safety hub', firstLookDays: '1' },
  waysOn: readWays(undefined),
  saveBlocks: () => undefined,
  ...more,
});

function fieldsOf(pane: HubPane): ReadonlyMap<string, IPropertyPaneField<TextProperties>> {
  const groups = hubPane(pane).pages.flatMap((page) => page.groups);
  const fields = groups.flatMap((group) => ('groupFields' in group ? group.groupFields : []));
  return new Map(fields.map((field) => [field.targetProperty, field as IPropertyPaneField<TextProperties>]));
}

describe('the settings of the hub', () => {
  test('are all there, each with a name of its own', () => {
    const fields = fieldsOf(paneOf());
    const named = [...fields.keys()];
    const wanted = [
      ...Object.keys(settingKinds),
      ...['title', 'blocks', 'eapName', 'eapHours'],
      ...ways.map((way) => `waysOn.${way}`),
    ];
    expect(named.sort()).toEqual(wanted.sort());
    for (const [name, { properties }] of fields) {
      if (name !== 'blocks')
        expect({ name, label: properties.label }).toEqual({
          name,
          label: expect.stringMatching(/./) as string,
        });
    }
  });

  test('show the default where nothing is set', () => {
    expect(fieldsOf(paneOf()).get('firstLookDays')?.properties.placeholder).toBe('1');
  });

  test('have no switch for the emergency numbers', () => {
    expect([...fieldsOf(paneOf()).keys()].filter((name) => /emergency|strip/i.test(name))).toEqual([]);
  });

  test.each([
    ['onCallPhone', 'ask', 'Type a telephone number, such as 01632 960123.'],
    ['teamsAppId', '7c0ffee0', 'Type an id such as 7c0ffee0-0000-4000-8000-000000000001.'],
    ['directoryUrl', 'http://ambleford.example', 'Type an address that starts with https://.'],
    ['firstLookDays', '61', 'Type a whole number from 1 to 60.'],
    ['correctionsEmail', 'us', 'Type one e-mail address, such as member.services@ambleford.gov.uk.'],
  ])('say in place what is wrong with %s', (name, value, sentence) => {
    const explain = fieldsOf(paneOf()).get(name)?.properties.onGetErrorMessage;
    expect(explain?.(value)).toBe(sentence);
    expect(explain?.('')).toBe('');
  });

  test('the examples in those sentences are fine themselves', () => {
    expect(problemWith('onCallPhone', '01632 960123')).toBe('');
    expect(problemWith('hubSiteUrl', 'https://council.sharepoint.com/sites/councillor-safety')).toBe('');
    expect(problemWith('botId', '7c0ffee0-0000-4000-8000-000000000001')).toBe('');
    expect(problemWith('correctionsEmail', 'member.services@ambleford.gov.uk')).toBe('');
  });
});

describe('the field for the blocks', () => {
  test('draws the blocks, saves each change, tells SharePoint, and cleans up', async () => {
    const person = userEvent.setup();
    const place = document.body.appendChild(document.createElement('div'));
    const properties: { blocks?: unknown } = { blocks: [{ block: 'guidance', shown: false }] };
    const saveBlocks = (choices: readonly BlockChoice[]): void => void (properties.blocks = choices);
    const told = jest.fn();
    const field = fieldsOf(paneOf({ properties, saveBlocks })).get('blocks')?.properties as unknown as {
      onRender: (place: HTMLElement, context: unknown, changed: typeof told) => void;
      onDispose: (place: HTMLElement) => void;
    };
    act(() => field.onRender(place, undefined, told));
    await person.click(screen.getByRole('button', { name: 'Move “Guidance” down' }));
    expect(readBlocks(properties.blocks).slice(0, 2)).toEqual([
      { block: 'ways-in', shown: true },
      { block: 'guidance', shown: false },
    ]);
    expect(told).toHaveBeenLastCalledWith('blocks', properties.blocks);
    expect(screen.getByRole('status').textContent).toBe('“Guidance” is now number 2 of 6');
    act(() => field.onDispose(place));
    expect(place.textContent).toBe('');
    cleanup();
  });
});
