/// <reference lib="dom" />
import type { WebPart } from '../web-part.mjs';
import { make } from './elements.mjs';
import { drawField } from './fields.mjs';
import type { DrawnField, PropertyPaneField, PropertyPaneGroup, PropertyPanePage } from './pane-types.mjs';
import { setAt, valueAt } from './property-path.mjs';

export interface PropertyPane {
  /** Shows the settings of this web part in the place of any other's. */
  open(webPart: WebPart): Promise<void>;
  /** Asks the open web part again what its settings are. */
  refresh(): void;
  close(): void;
  readonly webPart: WebPart | undefined;
}

interface Drawn {
  readonly key: string;
  readonly fields: readonly DrawnField[];
}

const fieldsOf = (page: PropertyPanePage): PropertyPaneField[] =>
  page.groups.flatMap(({ groupFields }) => groupFields);

/** Two drawings with one key have the same fields in the same places. */
const keyOf = (page: PropertyPanePage): string =>
  JSON.stringify(
    page.groups.map(({ groupName, groupFields }) => [
      groupName,
      groupFields.map(({ type, targetProperty, properties }) => [type, targetProperty, properties.key]),
    ]),
  );

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
  let drawn: Drawn | undefined;
  let pageNumber = 0;

  function clear(): void {
    drawn?.fields.forEach((field) => field.dispose());
    drawn = undefined;
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

  function draw(open: WebPart, page: PropertyPanePage, pages: number): void {
    clear();
    const fields: DrawnField[] = [];
    const groups = page.groups.map((group) => {
      const elements = group.groupFields.map((field) => {
        const one = drawField(field, valueAt(open.properties, field.targetProperty), changed);
        fields.push(one);
        return one.element;
      });
      return groupElement(group, elements);
    });
    const header = page.header ? [make('p', {}, page.header.description)] : [];
    place.replaceChildren(...header, ...groups, ...turners(pages));
    drawn = { key: keyOf(page), fields };
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
    if (drawn?.key === keyOf(page)) {
      fieldsOf(page).forEach((field, index) =>
        drawn?.fields[index]?.update(field, valueAt(open.properties, field.targetProperty)),
      );
    } else draw(open, page, pages.length);
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
