import type { SamplePerson } from '@councillor-safety/core/people/sample-people';
import { sampleTeam } from '@councillor-safety/core/people/sample-tenant';
import { escapeHtml } from '../pages/page';
import { themes } from '../pages/theme';
import { activityButton, activityView } from './activity-page';
import { chatView, toast } from './chat-page';
import type { ShellConfig } from './shell-config';
import { teamButton, teamView } from './team-page';

const themeNames = { default: 'Light', dark: 'Dark', contrast: 'High contrast' } as const;

const themeChoice = (chosen: string): string => `<label for="theme">Theme</label>
<select id="theme">${themes
  .map(
    (theme) => `<option value="${theme}"${theme === chosen ? ' selected' : ''}>${themeNames[theme]}</option>`,
  )
  .join('')}</select>`;

const header = (person: SamplePerson, theme: string): string => `<header class="bar">
<p class="brand">Ambleford Council</p>
<details class="me" id="me">
<summary><span class="initials" aria-hidden="true">${initials(person.name)}</span> <span class="who">${escapeHtml(person.name)}</span></summary>
<div class="menu">
<p>${escapeHtml(person.jobTitle)}</p>
${themeChoice(theme)}
<button type="button" id="app-switch">Remove the app</button>
<button type="button" id="block-switch">Block the bot</button>
<button type="button" id="end-session">End the tab’s session</button>
<a href="/">Be somebody else</a>
</div>
</details>
</header>`;

const initials = (name: string): string =>
  escapeHtml(
    name
      .replace(/^Cllr /, '')
      .split(/[\s-]/)
      .map((word) => word.charAt(0))
      .slice(0, 2)
      .join(''),
  );

const rail = (config: ShellConfig): string => `<nav class="rail" aria-label="Apps">
${activityButton}
<button type="button" data-view="chat"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M4 4h16v12H9l-5 4z"/></svg><span>Chat</span><span id="unread" class="unread" hidden><span id="unread-count"></span><span id="unread-words" class="hidden"></span></span></button>
${config.inTeam ? teamButton : ''}
<button type="button" data-view="tab" aria-current="page"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M12 3l8 3v6c0 4.500-3.400 7.700-8 9-4.600-1.300-8-4.500-8-9V6z"/></svg><span>Councillor Safety</span></button>
</nav>`;

const tabView = `<section id="view-tab" class="view" aria-labelledby="tab-title">
<h1 id="tab-title" class="hidden">Councillor Safety app</h1>
<p id="tab-state" role="status" class="state"></p>
<iframe id="tab" title="Councillor Safety" allow="clipboard-write"
 sandbox="allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads"></iframe>
</section>`;

const dialogs = `<dialog id="sign-in-again" aria-labelledby="sign-in-title">
<h2 id="sign-in-title">Sign in again</h2>
<p id="sign-in-text"></p>
<p class="choices"><button type="button" id="sign-in-yes">Sign in</button> <button type="button" id="sign-in-no">Cancel</button></p>
</dialog>
<dialog id="task" aria-labelledby="task-title">
<p class="task-head"><span id="task-title"></span> <button type="button" id="task-close">Close</button></p>
<iframe id="task-frame" title="Dialog" sandbox="allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox"></iframe>
</dialog>`;

/** The Teams-like window of one person. Its scripts fill it in. */
export const shellBody = (
  person: SamplePerson,
  config: ShellConfig,
): string => `${header(person, config.theme)}
<div class="work" id="shell" data-config="${escapeHtml(JSON.stringify(config))}">
${rail(config)}
<main>${tabView}${activityView}${chatView}${config.inTeam ? teamView(sampleTeam.name) : ''}</main>
</div>
${toast}
${dialogs}`;
