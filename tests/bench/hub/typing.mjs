/** What people type when they look for help: in their own words, in a hurry, with slips. */
export const typed = [
  'stalkr',
  'cant slep',
  'brick through window',
  'troll',
  'someone follows me home',
  'counseling',
  'threat',
  'racist letters',
  'face book',
  'panic attak',
  'solicitor',
  'harrassment',
  'revenge porn',
  'debt',
  'my husband hits me',
  'suicidal',
  'defamation',
  'victim suport',
  'hate crime',
  'lonely',
  'they know where i live',
  'nightmares',
  'berevement',
  'millbrook',
  'legal advise',
  'angry man at surgery',
  'peer network',
];

/**
 * Runs in the page. From now on each change of the field leaves a record in `globalThis.keystrokes`: `ms` from the first listener
 * of its input event to the end of what the web part does in it, the layout included; when work that was put off changes the
 * page once more, to the end of that. What is only spoken may come later: it is meant to wait for the end of a word.
 */
export function watchTyping({ field, region: selector }) {
  const { document, performance, MutationObserver } = globalThis;
  const keystrokes = (globalThis.keystrokes = []);
  const region = document.querySelector(selector);
  let running;
  const untilNow = (keystroke) => {
    region.getBoundingClientRect();
    keystroke.ms = performance.now() - keystroke.start;
  };
  const start = () => (running = { start: performance.now() });
  const end = ({ target }) => {
    untilNow(running);
    keystrokes.push(Object.assign(running, { typed: target.value }));
    running = undefined;
  };
  const isSpoken = ({ target }) => (target.closest ? target : target.parentElement)?.closest('[role=status]');
  const later = (changes) => {
    const last = keystrokes.at(-1);
    if (running || !last || changes.every(isSpoken)) return;
    last.late = true;
    untilNow(last);
  };
  globalThis.addEventListener('input', (event) => event.target.matches(field) && start(), true);
  globalThis.addEventListener('input', (event) => event.target.matches(field) && end(event));
  const all = { subtree: true, childList: true, characterData: true, attributes: true };
  new MutationObserver(later).observe(region, all);
}

/** Runs in the page. Resolves when two frames have passed and everything that was put off for a moment is done. */
export const standStill = () =>
  new Promise((resolve) => {
    const { requestAnimationFrame, setTimeout: wait } = globalThis;
    requestAnimationFrame(() => requestAnimationFrame(() => wait(resolve, 20)));
  });
