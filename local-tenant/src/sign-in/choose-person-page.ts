import { type SamplePerson, samplePeople } from '@councillor-safety/core/people/sample-people';
import { escapeHtml } from '../pages/page';

const choice = (person: SamplePerson): string => `<li>
<button name="person" value="${person.key}" type="submit">
<span class="name">${escapeHtml(person.name)}</span>
<span class="job">${escapeHtml(person.jobTitle)}</span>
</button></li>`;

/** Stands where a real tenant asks for a name and a password. `action` is where the choice is posted. */
export const choosePersonBody = (action: string): string => `<main>
<h1>Choose who you are</h1>
<p>Everybody here is invented, so nobody has a password.</p>
<form method="post" action="${escapeHtml(action)}">
<ul class="people">${samplePeople.map(choice).join('')}</ul>
</form>
</main>`;
