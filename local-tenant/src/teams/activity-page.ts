export const activityButton = `<button type="button" data-view="activity"><svg viewBox="0 0 24 24" aria-hidden="true"><path d="M6 17V11a6 6 0 0 1 12 0v6l2 2H4zM10 22h4"/></svg><span>Activity</span><span id="feed-unread" class="unread" hidden><span id="feed-unread-count"></span><span id="feed-unread-words" class="hidden"></span></span></button>`;

/** What Teams tells of its apps, whatever became of their chats. Its scripts fill it in. */
export const activityView = `<section id="view-activity" class="view" aria-labelledby="activity-title" hidden>
<h1 id="activity-title">Activity</h1>
<p id="feed-empty">Nothing yet.</p>
<ol id="feed" class="feed"></ol>
</section>`;
