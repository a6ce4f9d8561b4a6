/// <reference lib="dom" />
import type { PageWebPart } from '../page-config.js';
import { make } from './pane/elements.mjs';
import type { SectionTheme } from './contract/section-theme.mjs';

/** A full-width section of the page with one web part in it. */
export interface Section {
  readonly domElement: HTMLElement;
  readonly editButton: HTMLButtonElement;
  paint(theme: SectionTheme): void;
  edit(editing: boolean): void;
  /** Says in the place of the web part why it is not there. */
  fail(error: unknown): void;
}

export function addSection(canvas: HTMLElement, { slug, manifest }: PageWebPart): Section {
  const title = manifest.preconfiguredEntries[0]?.title.default ?? slug;
  const editButton = make('button', { type: 'button' }, `Settings of ‘${title}’`);
  const bar = make('p', { class: 'section-bar' }, editButton);
  bar.hidden = true;
  const domElement = make('div', { class: 'web-part', 'data-web-part': slug });
  const section = make('div', { class: 'section' }, bar, domElement);
  canvas.append(section);
  return {
    domElement,
    editButton,
    paint: ({ semanticColors }) => {
      section.style.backgroundColor = semanticColors.bodyBackground ?? '';
      section.style.color = semanticColors.bodyText ?? '';
    },
    edit: (editing) => {
      bar.hidden = !editing;
      section.classList.toggle('editing', editing);
    },
    fail: (error) => {
      const reason = error instanceof Error ? error.message : String(error);
      globalThis.console.error(error);
      domElement.replaceChildren(
        make('p', { role: 'alert', class: 'web-part-error' }, `‘${title}’ does not run here. ${reason}`),
      );
    },
  };
}
