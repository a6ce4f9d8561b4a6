/// <reference lib="dom" />
import { element } from '../../teams/browser/elements.mjs';
import type { PageConfig } from '../page-config.js';
import type { PropertyPane } from './pane/property-pane.mjs';
import type { PlacedWebPart } from './placed-web-part.mjs';
import type { Section } from './sections.mjs';
import { displayModes } from './contract/web-part.mjs';

export interface Editable {
  readonly section: Section;
  readonly placed: PlacedWebPart;
}

async function save(config: PageConfig, webParts: readonly PlacedWebPart[]): Promise<void> {
  const kept = Object.fromEntries(webParts.map((placed) => [placed.id, placed.serialize()]));
  const response = await fetch(`${config.site.path}/web-parts`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ person: config.person.key, webParts: kept }),
  });
  if (response.ok) return;
  const { error } = (await response.json()) as { error: string };
  throw new Error(error);
}

/** The page between "Edit page" and "Save page" or "Discard". Everything is tried out on the page itself. */
export function editor(config: PageConfig, pane: PropertyPane, all: () => readonly Editable[]) {
  const panel = element('pane', HTMLElement);
  const title = element('pane-title', HTMLElement);
  const edit = element('edit-page', HTMLButtonElement);
  const state = element('save-state', HTMLElement);
  let before = new Map<string, Record<string, unknown>>();

  function show({ placed }: Editable): void {
    title.textContent = `Settings of ‘${placed.title}’`;
    title.focus();
    pane.open(placed.instance).catch((error: unknown) => void (state.textContent = String(error)));
  }

  function setEditing(editing: boolean): void {
    panel.hidden = !editing;
    edit.hidden = editing;
    state.textContent = '';
    for (const { section, placed } of all()) {
      section.edit(editing);
      placed.setDisplayMode(editing ? displayModes.Edit : displayModes.Read);
    }
  }

  function start(): void {
    const [first] = all();
    if (!first) return;
    before = new Map(all().map(({ placed }) => [placed.id, structuredClone(placed.instance.properties)]));
    setEditing(true);
    for (const each of all()) each.section.editButton.onclick = () => show(each);
    show(first);
  }

  function end(words: string): void {
    pane.close();
    setEditing(false);
    element('page-state', HTMLElement).textContent = words;
    edit.focus();
  }

  async function saveAll(): Promise<void> {
    try {
      await save(
        config,
        all().map(({ placed }) => placed),
      );
      end('The page is saved.');
    } catch (error) {
      state.textContent = `The page was not saved. ${error instanceof Error ? error.message : String(error)}`;
    }
  }

  edit.addEventListener('click', start);
  element('save-page', HTMLButtonElement).addEventListener('click', () => void saveAll());
  element('discard-page', HTMLButtonElement).addEventListener('click', () => {
    pane.close();
    for (const { placed } of all()) placed.replaceProperties(before.get(placed.id) ?? {});
    end('Nothing was changed.');
  });
  return { start, show };
}
