const composer = `<form id="compose">
<label for="text">Message</label>
<textarea id="text" rows="2" maxlength="20000"></textarea>
<button type="submit">Send</button>
<div class="attach">
<label for="picture" class="button">Attach a picture</label>
<input type="file" id="picture" accept="image/png,image/jpeg">
<span id="picture-name"></span>
<button type="button" id="picture-off" class="quiet" hidden>Take the picture out</button>
</div>
</form>`;

/** The chat with the bot. Its scripts fill it in. */
export const chatView = `<section id="view-chat" class="view" aria-labelledby="chat-title" hidden>
<h1 id="chat-title">Councillor Safety <span class="kind">bot</span></h1>
<div id="log" role="log" aria-label="Messages" tabindex="0"><ol id="messages"></ol></div>
<p id="typing" role="status" class="typing"></p>
<p id="chat-state" role="status" class="state"></p>
<div id="app-gone" class="app-gone" hidden><p id="app-gone-text"></p> <button type="button" id="app-back"></button></div>
${composer}
</section>`;

/** Where a notification of Teams would slide in: it shows exactly what a locked screen would. */
export const toast = `<div id="toast" class="toast" data-preview="">
<div id="toast-words" role="status"></div>
<button type="button" id="toast-off" hidden>Dismiss</button>
</div>`;
