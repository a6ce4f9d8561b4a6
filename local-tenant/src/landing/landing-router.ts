import { join } from 'node:path';
import express, { Router } from 'express';
import { type SamplePerson, samplePeople } from '@councillor-safety/core/people/sample-people';
import { sampleSites } from '@councillor-safety/core/people/sample-tenant';
import { escapeHtml, sendPage } from '../pages/page';
import { type Theme, themes } from '../pages/theme';

export interface LandingSettings {
  readonly tenantUrl: string;
  readonly serviceUrl: string;
}

/** The same from `src` (tests) and from `lib` (running): styles are not compiled, the shell's scripts are. */
const part = join(__dirname, '..', '..');

const themeNames: Readonly<Record<Theme, string>> = {
  default: 'Light',
  dark: 'Dark',
  contrast: 'High contrast',
};

const groups: readonly (readonly [title: string, belongs: (person: SamplePerson) => boolean])[] = [
  ['Councillors', ({ roles }) => roles.includes('councillor')],
  ['Officers', ({ roles }) => roles.includes('officer')],
  ['Others', ({ roles }) => !roles.includes('councillor') && !roles.includes('officer')],
];

interface Choice {
  readonly theme: Theme;
  readonly subPageId?: string;
}

function personLink(person: SamplePerson, { theme, subPageId }: Choice): string {
  const query = new URLSearchParams({ as: person.key, theme, ...(subPageId ? { subPageId } : {}) });
  const job = [person.jobTitle, person.politicalGroup].filter(Boolean).join(' · ');
  return `<li><a href="/teams?${escapeHtml(query.toString())}" target="_blank" rel="noopener">
<span class="name">${escapeHtml(person.name)}</span><span class="job">${escapeHtml(job)}</span></a></li>`;
}

const people = (choice: Choice): string =>
  groups
    .map(([title, belongs]) => {
      const links = samplePeople.filter(belongs).map((person) => personLink(person, choice));
      return `<h3>${title}</h3><ul class="people">${links.join('')}</ul>`;
    })
    .join('');

const themeLinks = ({ theme: chosen }: Choice): string =>
  themes
    .map(
      (theme) =>
        `<a href="/?theme=${theme}"${theme === chosen ? ' aria-current="true"' : ''}>${themeNames[theme]}</a>`,
    )
    .join(' ');

const addresses = ({ tenantUrl, serviceUrl }: LandingSettings): string => `<dl>
<dt>The service: tab, API, bot</dt><dd><a href="${serviceUrl}/healthz">${serviceUrl}</a></dd>
<dt>Graph</dt><dd><code>${tenantUrl}/graph/v1.0/</code></dd>
<dt>A token for one person</dt><dd><a href="/sign-in/dev-token?person=councillor&amp;for=api"><code>/sign-in/dev-token?person=councillor&amp;for=api</code></a></dd>
<dt>Make Graph fail</dt><dd><code>POST</code> or <code>DELETE /control/faults</code></dd>
<dt>What the calls cost</dt><dd><a href="/control/meter"><code>GET /control/meter</code></a></dd>
</dl>`;

const hubLink = (person: string, words: string, { theme }: Choice): string =>
  `<a href="${sampleSites.hub.path}?as=${person}&amp;theme=${theme}" target="_blank" rel="noopener">${words}</a>`;

const body = (settings: LandingSettings, choice: Choice): string => `<main>
<h1>Councillor Safety Hub on this machine</h1>
<p>This page stands in for a council’s Microsoft 365, so that you can try the product with no account. Everybody here is invented, and nothing leaves this machine.</p>
<h2>Who would you like to be?</h2>
<p>Each person opens in a window of their own. Open a councillor and an officer side by side, and see a report go from one to the other.</p>
<p class="choices">Theme: ${themeLinks(choice)}</p>
<p class="choices"><button type="button" data-open="councillor officer">Open a councillor and an officer</button></p>
${people(choice)}
<h2>The hub on SharePoint</h2>
<p>The council’s SharePoint page, with the safety hub and the directory of support as they are built for SharePoint.</p>
<p class="choices">${hubLink('councillor', 'Open it as a councillor', choice)} ${hubLink('officer', 'Open it as an officer', choice)}
<a href="${sampleSites.hub.path}">Open it as somebody else</a></p>
<h2>Addresses</h2>
${addresses(settings)}
</main>`;

/** `/` and the files that every page of the tenant shares. */
export function landingRouter(settings: LandingSettings): Router {
  const router = Router();
  router.get('/', (request, response) => {
    const theme = themes.find((each) => each === request.query.theme) ?? 'default';
    const subPageId = typeof request.query.subPageId === 'string' ? request.query.subPageId : undefined;
    const title = 'Councillor Safety Hub – local tenant';
    sendPage(response, {
      title,
      body: body(settings, { theme, subPageId }),
      theme,
      script: '/assets/landing/open-windows.mjs',
    });
  });
  router.use('/assets/teams', express.static(join(part, 'lib/teams/browser')));
  router.use('/assets/landing', express.static(join(part, 'lib/landing/browser')));
  router.use('/assets', express.static(join(part, 'src/pages/styles')));
  router.get('/assets/adaptivecards.js', (_request, response) => {
    response.sendFile(require.resolve('adaptivecards/dist/adaptivecards.min.js'));
  });
  return router;
}
