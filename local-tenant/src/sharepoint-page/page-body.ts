import { type SamplePerson, samplePeople } from '@councillor-safety/core/people/sample-people';
import { escapeHtml } from '../pages/page';
import { themes } from '../pages/theme';
import { hosts, type PageConfig, sectionBackgrounds } from './page-config';

type Option = readonly [value: string, words: string];

const themeNames = { default: 'Light', dark: 'Dark', contrast: 'High contrast' } as const;
const sectionNames = { none: 'None', neutral: 'Neutral', soft: 'Soft', strong: 'Strong' } as const;
const hostNames = { sharepoint: 'SharePoint page', teams: 'Teams personal app' } as const;

const option = ([value, words]: Option, chosen: string): string =>
  `<option value="${escapeHtml(value)}"${value === chosen ? ' selected' : ''}>${escapeHtml(words)}</option>`;

const select = (name: string, label: string, options: readonly Option[], chosen: string): string =>
  `<span class="choice"><label for="${name}">${label}</label>
<select id="${name}" name="${name}">${options.map((each) => option(each, chosen)).join('')}</select></span>`;

const people = samplePeople.map(({ key, name }): Option => [key, name]);

const parts = ({ webParts }: PageConfig): Option[] => [
  ['', 'Both'],
  ...webParts.map(({ slug, manifest }): Option => [
    slug,
    manifest.preconfiguredEntries[0]?.title.default ?? slug,
  ]),
];

/** What the local tenant adds to the page: theme and section change at once, the rest with the button. */
const looks = (
  config: PageConfig,
): string => `<form class="looks" method="get" aria-label="How to look at this page">
${select(
  'theme',
  'Theme',
  themes.map((theme) => [theme, themeNames[theme]]),
  config.view.theme,
)}
${select(
  'section',
  'Section background',
  sectionBackgrounds.map((section) => [section, sectionNames[section]]),
  config.view.section,
)}
${select('as', 'Person', people, config.person.key)}
${select('part', 'Web parts', parts(config), config.view.part ?? '')}
${select(
  'host',
  'Shown in',
  hosts.map((host) => [host, hostNames[host]]),
  config.view.host,
)}
<button type="submit">Show</button>
</form>`;

const sharePointHead = (person: SamplePerson, { canEdit, site }: PageConfig): string => `<header class="bar">
<p class="brand">Ambleford Council <span class="kind">SharePoint</span></p>
<p class="who">Signed in as ${escapeHtml(person.name)}</p>
</header>
<div class="site-head">
<h1>${escapeHtml(site.title)}</h1>
${canEdit ? '<button type="button" id="edit-page">Edit page</button>' : ''}
<p id="page-state" role="status" class="state"></p>
</div>`;

const teamsHead = (person: SamplePerson, { site }: PageConfig): string => `<header class="bar">
<p class="brand">Ambleford Council <span class="kind">Teams</span></p>
<p class="who">Signed in as ${escapeHtml(person.name)}</p>
</header>
<h1 class="hidden">${escapeHtml(site.title)}</h1>
<p id="page-state" role="status" class="state"></p>`;

const pane = `<aside id="pane" class="pane" aria-labelledby="pane-title" hidden>
<div class="pane-head">
<h2 id="pane-title" tabindex="-1">Settings</h2>
<p class="choices"><button type="button" id="save-page">Save page</button>
<button type="button" id="discard-page" class="quiet">Discard</button></p>
<p id="save-state" role="status" class="state"></p>
</div>
<div id="pane-fields"></div>
</aside>`;

/** The page of one person. Its scripts put the web parts in. */
export const pageBody = (person: SamplePerson, config: PageConfig): string => `${looks(config)}
${config.view.host === 'teams' ? teamsHead(person, config) : sharePointHead(person, config)}
<div class="page" id="page" data-config="${escapeHtml(JSON.stringify(config))}">
<main id="canvas" class="canvas"></main>
${config.canEdit && config.view.host === 'sharepoint' ? pane : ''}
</div>`;
