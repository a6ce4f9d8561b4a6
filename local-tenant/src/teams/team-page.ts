import { escapeHtml } from '../pages/page';

export const teamButton = `<button type="button" data-view="team"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zm8 0a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM2 19c0-3 2.500-5 6-5s6 2 6 5zm13-5c4-.5 7 1.500 7 5h-5"/></svg><span>Team</span><span id="team-unread" class="unread" hidden><span id="team-unread-count"></span><span id="team-unread-words" class="hidden"></span></span></button>`;

/** The channels of the team. Its scripts fill it in. */
export const teamView = (
  name: string,
): string => `<section id="view-team" class="view" aria-labelledby="team-title" hidden>
<h1 id="team-title">${escapeHtml(name)} <span class="kind">team</span></h1>
<p id="team-state" role="status" class="state"></p>
<div class="team">
<nav aria-label="Channels"><ul id="channels"></ul></nav>
<div id="channel-views"></div>
</div>
</section>`;
