import { sampleSites } from '@councillor-safety/core/people/sample-tenant';
import type { Browser, Locator, Page } from 'playwright-core';
import { accessibilityFaults, newDevice, openBrowser, sticksOut } from '../../../setup/browser';
import {
  directoryId,
  hubId,
  type PageTenancy,
  plainWebPart,
  startPage,
  writePackage,
} from './pretend-package';

const settingsWebPart = `define('id', ['@microsoft/sp-webpart-base', '@microsoft/sp-property-pane', '@microsoft/sp-core-library'], function (base, pane, core) {
  class Part extends base.BaseClientSideWebPart {
    get dataVersion() { return core.Version.parse('2.0'); }
    onAfterDeserialize(properties, version) { return { ...properties, savedAs: version.toString() }; }
    async loadPropertyPaneResources() { this.words = 'Settings for everybody'; }
    onPropertyPaneFieldChanged(name, before, after) { this.heard = name + ': ' + before + ' to ' + after; }
    onDisplayModeChanged(before) { this.heard = 'mode ' + before; }
    render() {
      this.domElement.innerHTML = '<h2></h2><code></code><p></p>';
      this.domElement.querySelector('h2').textContent = this.properties.title || 'No title';
      this.domElement.querySelector('code').textContent = JSON.stringify(this.properties, null, 1);
      this.domElement.querySelector('p').textContent = this.displayMode + ' ' + (this.heard || '') + (this.context.propertyPane.isRenderedByWebPart() ? ' mine' : '');
    }
    order() {
      const move = (change) => change('order', (this.properties.order || '') + 'x');
      return { type: pane.PropertyPaneFieldType.Custom, targetProperty: 'order', properties: {
        key: 'order',
        onRender: (element, context, change) => {
          if (!element.firstChild) element.innerHTML = '<button type="button">Move</button><output></output>';
          element.firstChild.onclick = () => move(change);
          element.lastChild.textContent = this.properties.order || 'nothing moved';
        },
        onDispose: () => { window.disposed = (window.disposed || 0) + 1; },
      } };
    }
    getPropertyPaneConfiguration() {
      const choices = [{ key: 'a', text: 'First' }, { key: 2, text: 'Second' }];
      return { pages: [{ header: { description: this.words }, groups: [{ groupName: 'Words', groupFields: [
        pane.PropertyPaneTextField('title', { label: 'Title', description: 'At most ten letters.', onGetErrorMessage: async (text) => text.length > 10 ? 'That is longer than ten letters.' : '' }),
        pane.PropertyPaneToggle('big', { label: 'Large', onText: 'Yes', offText: 'No' }),
        ...(this.properties.big ? [pane.PropertyPaneTextField('howBig', { label: 'How large' })] : []),
      ] }, { groupName: 'Choices', groupFields: [
        pane.PropertyPaneCheckbox('deep.down', { text: 'Deep down' }),
        pane.PropertyPaneDropdown('kind', { label: 'Kind', options: choices }),
        pane.PropertyPaneChoiceGroup('one', { label: 'One of', options: choices }),
        pane.PropertyPaneSlider('size', { label: 'Size', min: 1, max: 5 }),
        pane.PropertyPaneHorizontalRule(),
        pane.PropertyPaneLink('help', { text: 'Help', href: 'https://example.org/', target: '_blank' }),
        this.order(),
      ] }] }, { groups: [{ groupFields: [pane.PropertyPaneLabel('last', { text: 'The last page' })] }] }] };
    }
  }
  return { default: Part };
});`;

const resources = { '@microsoft/sp-core-library': { type: 'component', id: 'x', version: '1.23.2' } };
const folder = writePackage([
  { id: hubId, alias: 'SettingsWebPart', title: 'Hub', script: settingsWebPart, resources },
  { id: directoryId, alias: 'PlainWebPart', title: 'Plain', script: plainWebPart },
]);

let tenancy: PageTenancy;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  tenancy = await startPage(folder);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await tenancy?.close();
});
afterEach(() => page.context().close());

async function edit(size: 'desktop' | 'phone' = 'desktop', theme = 'default'): Promise<void> {
  page = await (await newDevice(browser, size)).newPage();
  await page.goto(`${tenancy.tenant.url}${sampleSites.hub.path}?as=officer&theme=${theme}`);
  await page.getByRole('button', { name: 'Edit page' }).click();
  await page.getByText('Settings for everybody').waitFor();
}
const pane = (): Locator => page.getByRole('complementary', { name: /^Settings of/ });
const properties = async (): Promise<unknown> =>
  JSON.parse(await page.locator('[data-web-part=settings] code').innerText()) as unknown;
const words = (): Locator => page.locator('[data-web-part=settings] p');

describe('the settings of a web part', () => {
  it('open with the focus on them, in groups with names, once their resources are there', async () => {
    await edit();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Settings of ‘Hub’');
    expect(await pane().getByRole('heading', { level: 3 }).allInnerTexts()).toEqual(['Words', 'Choices']);
    await words().getByText('2 mode 1').waitFor();
  });

  it('are taken over at once, and the web part hears of each', async () => {
    await edit();
    await pane().getByLabel('Title').fill('New');
    await page.getByRole('heading', { name: 'New', exact: true }).waitFor();
    await words().getByText('title: undefined to New mine').waitFor();
    await pane().getByLabel('Deep down').check();
    await pane().getByLabel('Kind').selectOption('Second');
    await pane().getByRole('group', { name: 'One of' }).getByLabel('First').check();
    await pane().getByLabel('Size').fill('4');
    expect(await properties()).toEqual({ title: 'New', deep: { down: true }, kind: 2, one: 'a', size: 4 });
  });

  it('that are wrong are told in place, and the page keeps the last good one', async () => {
    await edit();
    const title = pane().getByLabel('Title');
    await title.fill('Short');
    await title.fill('Far too long for it');
    await pane().getByRole('alert').filter({ hasText: 'longer than ten letters' }).waitFor();
    expect(await title.getAttribute('aria-invalid')).toBe('true');
    const described = (await title.getAttribute('aria-describedby'))?.split(' ') ?? [];
    expect(await Promise.all(described.map((id) => page.locator(`#${id}`).innerText()))).toEqual([
      'At most ten letters.',
      'That is longer than ten letters.',
    ]);
    expect(await properties()).toEqual({ title: 'Short' });
    await title.fill('Good');
    await page.getByRole('heading', { name: 'Good', exact: true }).waitFor();
    expect(await pane().getByRole('alert').count()).toBe(0);
  });

  it('come and go with others, and what is typed in stays', async () => {
    await edit();
    const large = pane().getByLabel('Large', { exact: true });
    await large.focus();
    await page.keyboard.press('Space');
    await pane().getByLabel('How large').waitFor();
    expect(await large.evaluate((input) => input === document.activeElement)).toBe(true);
    await pane().getByLabel('How large').fill('very');
    expect(await properties()).toEqual({ big: true, howBig: 'very' });
  });

  it('may be drawn by the web part itself', async () => {
    await edit();
    const move = pane().getByRole('button', { name: 'Move' });
    await move.click();
    await move.click();
    await pane().getByText('xx').waitFor();
    expect(await properties()).toEqual({ order: 'xx' });
    await page.getByRole('button', { name: 'Discard' }).click();
    expect(await page.evaluate(() => (window as unknown as { disposed: number }).disposed)).toBe(1);
  });

  it('have further pages', async () => {
    await edit();
    await pane().getByRole('button', { name: 'Next' }).click();
    await pane().getByText('The last page').waitFor();
    expect(await pane().getByRole('button', { name: 'Next' }).isDisabled()).toBe(true);
    await pane().getByRole('button', { name: 'Back' }).click();
    await pane().getByLabel('Title').waitFor();
  });

  it('of another web part are a button away', async () => {
    await edit();
    await page.getByRole('button', { name: 'Settings of ‘Plain’' }).click();
    await pane().getByText('This web part has no settings.').waitFor();
  });
});

describe('in the end', () => {
  it('"Discard" brings back what was there', async () => {
    await edit();
    await pane().getByLabel('Title').fill('Gone');
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByRole('heading', { name: 'No title' }).waitFor();
    expect(await pane().count()).toBe(0);
    await words().getByText(/^1 /).waitFor();
  });

  it('"Save page" keeps it for the next visit, with the version of its shape', async () => {
    await edit();
    await pane().getByLabel('Title').fill('Kept');
    await page.getByRole('button', { name: 'Save page' }).click();
    await page.getByRole('status').getByText('The page is saved.').waitFor();
    await page.goto(`${tenancy.tenant.url}${sampleSites.hub.path}?as=councillor`);
    await page.getByRole('heading', { name: 'Kept' }).waitFor();
    expect(await properties()).toEqual({ title: 'Kept', savedAs: '2.0' });
  });

  it('what could not be saved is said, and nothing is lost', async () => {
    await edit();
    await pane().getByLabel('Title').fill('Mine');
    await page.route('**/web-parts', (route) => route.fulfill({ status: 500, json: { error: 'No room.' } }));
    await page.getByRole('button', { name: 'Save page' }).click();
    await pane().getByText('The page was not saved. No room.').waitFor();
    expect(await pane().getByLabel('Title').inputValue()).toBe('Mine');
  });
});

describe('for everybody who edits', () => {
  it.each(['default', 'dark', 'contrast'])('axe finds nothing wrong in the theme %s', async (theme) => {
    await edit('desktop', theme);
    expect(await accessibilityFaults(page.mainFrame())).toEqual([]);
  });

  it('on a phone the settings stand under the page, and nothing sticks out', async () => {
    await edit('phone');
    const [canvas, settings] = [await page.locator('#canvas').boundingBox(), await pane().boundingBox()];
    expect(settings?.y).toBeGreaterThanOrEqual((canvas?.y ?? 0) + (canvas?.height ?? 0));
    expect(await sticksOut(page.mainFrame())).toBe(false);
  });
});
