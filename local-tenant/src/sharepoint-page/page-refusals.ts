import { type SamplePerson, samplePeople } from '@councillor-safety/core/people/sample-people';
import { escapeHtml } from '../pages/page';

/** A link that keeps everything else in the address as it was asked for. */
function personLink(person: SamplePerson, query: URLSearchParams): string {
  const address = new URLSearchParams([...query].filter(([name]) => name !== 'as'));
  address.set('as', person.key);
  return `<li><a href="?${escapeHtml(address.toString())}">
<span class="name">${escapeHtml(person.name)}</span>
<span class="job">${escapeHtml(person.jobTitle)}</span></a></li>`;
}

const peopleList = (query: URLSearchParams): string =>
  `<ul class="people">${samplePeople.map((person) => personLink(person, query)).join('')}</ul>`;

/** Stands where SharePoint would ask to sign in. `stranger` is a key that nobody has. */
export const choosePersonBody = (query: URLSearchParams, stranger?: string): string => `<main>
<h1>Councillor Safety</h1>
${!stranger ? '' : `<p role="alert">There is nobody here called ‘${escapeHtml(stranger)}’.</p>`}
<p>This page stands in for the council’s SharePoint site. Everybody here is invented, so nobody has a password.</p>
<h2>Who would you like to be?</h2>
${peopleList(query)}
<p><a href="/">Back to the first page</a></p>
</main>`;

export const noPermissionBody = (person: SamplePerson, query: URLSearchParams): string => `<main>
<h1>You need permission to see this site</h1>
<p>You are signed in as ${escapeHtml(person.name)}. Only councillors and officers can open the Councillor Safety site.</p>
<h2>Be somebody else</h2>
${peopleList(query)}
</main>`;

export const notBuiltBody = `<main>
<h1>Councillor Safety</h1>
<p role="alert">The web parts have not been built yet: run <code>npm run build</code>, then load this page again.</p>
</main>`;
