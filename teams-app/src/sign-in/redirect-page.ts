import { broadcastResponseToMainFrame } from '@azure/msal-browser/redirect-bridge';

/** The page that the sign-in window ends on: it hands the answer to the window that opened it. */
broadcastResponseToMainFrame().catch(() => {
  const line = document.querySelector('p');
  if (line) line.textContent = 'Signing in did not work. Close this window and try again.';
});
