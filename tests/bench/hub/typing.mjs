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
 * of its input event to the end of what the web part does in it; when work that was put off changes the page once more, to the
 * end of that. What is only spoken may come later: it is meant to wait for the end of a word.
 */
function watchTyping(field) {
  const { document, performance, MutationObserver } = globalThis;
  const keystrokes = (globalThis.keystrokes = []);
  let running;
  const untilNow = (keystroke) => (keystroke.ms = performance.now() - keystroke.start);
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
  new MutationObserver(later).observe(document.querySelector('main'), all);
}

/** Runs in the page. Resolves when two frames have passed and everything that was put off for a moment is done. */
const standStill = () =>
  new Promise((resolve) => {
    const { requestAnimationFrame, setTimeout: wait } = globalThis;
    requestAnimationFrame(() => requestAnimationFrame(() => wait(resolve, 20)));
  });

/** Milliseconds that the browser has spent on styles and layout since the page began, in frames and in scripts. */
async function layoutMs(devTools) {
  const { metrics } = await devTools.send('Performance.getMetrics');
  const spent = metrics.filter(({ name }) => name === 'LayoutDuration' || name === 'RecalcStyleDuration');
  return spent.reduce((sum, { value }) => sum + value, 0) * 1000;
}

/** Presses keys in the field as a keyboard does; each resolves with what its keystroke has cost. */
export async function typist(page, field) {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Performance.enable');
  await page.evaluate(watchTyping, field);
  await page.focus(field);
  return async (key) => {
    await page.evaluate(standStill);
    const before = await layoutMs(devTools);
    const made = await page.evaluate(() => globalThis.keystrokes.length);
    await page.keyboard.press(key);
    await page.evaluate(standStill);
    const [keystroke, ...others] = await page.evaluate((from) => globalThis.keystrokes.slice(from), made);
    if (!keystroke || others.length > 0) throw new Error(`The key ${key} did not make one change`);
    return { ...keystroke, ms: keystroke.ms + (await layoutMs(devTools)) - before };
  };
}
