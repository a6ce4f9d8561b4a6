/// <reference lib="dom" />
import type { WebPart } from '../contract/web-part.mjs';
import { make } from './elements.mjs';
import { drawField } from './fields.mjs';
import type {
  DrawnField,
  PropertyPaneField,
  PropertyPaneGroup,
  PropertyPanePage,
} from '../contract/pane-types.mjs';
import { setAt, valueAt } from './property-path.mjs';

export interface PropertyPane {
  /** Shows the settings of this web part in the place of any other's. */
  open(webPart: WebPart): Promise<void>;
  /** Asks the open web part again what its settings are. */
  refresh(): void;
  close(): void;
  readonly webPart: WebPart | undefined;
}

/** What a field is called as long as the pane is open, so that it is found again when others come and go around it. */
const keyOf = ({ type, targetProperty, properties }: PropertyPaneField, place: number): string =>
  JSON.stringify([type, targetProperty, properties.key ?? (targetProperty ? '' : place)]);

function groupElement(
  { groupName, isGroupNameHidden }: PropertyPaneGroup,
  fields: HTMLElement[],
): HTMLElement {
  if (!groupName || isGroupNameHidden) return make('div', { class: 'group' }, ...fields);
  return make('div', { class: 'group' }, make('h3', {}, groupName), ...fields);
}

/** Settings of one web part at a time, in `place`; every change is taken over at once, so the page is its own preview. */
export function propertyPane(place: HTMLElement): PropertyPane {
  let webPart: WebPart | undefined;
  let drawn = new Map<string, DrawnField>();
  let layout = '';
  let pageNumber = 0;

  function clear(): void {
    drawn.forEach((field) => field.dispose());
    drawn = new Map();
    layout = '';
    place.replaceChildren();
  }

  function changed(property: string, value: unknown): void {
    if (!webPart) return;
    const before = valueAt(webPart.properties, property);
    if (before === value) return;
    setAt(webPart.properties, property, value);
    webPart.onPropertyPaneFieldChanged(property, before, value);
    if (!webPart.disableReactivePropertyChanges) webPart.render();
    refresh();
  }

  /** Fields that were there stay; they take up their new description. */
  function drawFields(open: WebPart, { groups }: PropertyPanePage): Map<PropertyPaneField, DrawnField> {
    const kept = new Map<string, DrawnField>();
    const found = new Map<PropertyPaneField, DrawnField>();
    groups
      .flatMap(({ groupFields }) => groupFields)
      .forEach((field, index) => {
        const key = keyOf(field, index);
        const value = valueAt(open.properties, field.targetProperty);
        const before = drawn.get(key);
        const one = before ?? drawField(field, value, changed);
        before?.update(field, value);
        kept.set(key, one);
        found.set(field, one);
      });
    drawn.forEach((field, key) => kept.has(key) || field.dispose());
    drawn = kept;
    return found;
  }

  function draw(open: WebPart, page: PropertyPanePage, pages: number): void {
    const found = drawFields(open, page);
    const next = JSON.stringify([
      pages,
      page.header,
      page.groups.map(({ groupName }) => groupName),
      [...drawn.keys()],
    ]);
    if (next === layout) return;
    layout = next;
    const focused = document.activeElement;
    const groups = page.groups.map((group) =>
      groupElement(
        group,
        group.groupFields.flatMap((field) => found.get(field)?.element ?? []),
      ),
    );
    const header = page.header ? [make('p', {}, page.header.description)] : [];
    place.replaceChildren(...header, ...groups, ...turners(pages));
    if (focused instanceof HTMLElement && place.contains(focused)) focused.focus();
  }

  function turners(pages: number): HTMLElement[] {
    if (pages < 2) return [];
    const turn = (words: string, to: number): HTMLElement => {
      const disabled = to < 0 || to >= pages;
      const button = make('button', { type: 'button', class: 'quiet', disabled }, words);
      button.addEventListener('click', () => {
        pageNumber = to;
        clear();
        refresh();
      });
      return button;
    };
    const where = `Page ${pageNumber + 1} of ${pages}`;
    return [
      make('p', { class: 'choices' }, turn('Back', pageNumber - 1), where, turn('Next', pageNumber + 1)),
    ];
  }

  function refresh(): void {
    if (!webPart) return;
    const open = webPart;
    const { pages } = open.getPropertyPaneConfiguration();
    const page = pages[pageNumber] ?? pages[0];
    if (!page) return place.replaceChildren(make('p', {}, 'This web part has no settings.'));
    draw(open, page, pages.length);
    open.onPropertyPaneRendered();
  }

  function close(): void {
    clear();
    webPart?.onPropertyPaneConfigurationComplete();
    webPart = undefined;
  }

  async function open(next: WebPart): Promise<void> {
    close();
    place.replaceChildren(make('p', { role: 'status' }, 'Loading settings…'));
    await next.loadPropertyPaneResources();
    webPart = next;
    pageNumber = next.getPropertyPaneConfiguration().currentPage ?? 0;
    next.onPropertyPaneConfigurationStart();
    refresh();
  }

  return {
    open,
    refresh,
    close,
    get webPart() {
      return webPart;
    },
  };
}
