/** Google's own judgement of the tab on a phone, as the service serves it. */
import lighthouse from 'lighthouse';
import { openBrowser } from '../harness/browser.mjs';
import { atLeast, median } from '../harness/figures.mjs';
import { freePort } from '../harness/programs.mjs';
import { withStack } from '../harness/stack.mjs';

const rounds = 3;
const categories = { performance: 90, accessibility: 100 };
const pages = [
  { id: 'quick', name: 'quick log', place: '/tab/#/report/quick' },
  { id: 'home', name: 'first screen', place: '/tab/' },
];

const scoreOf = ({ categories: found }, category) => (found[category].score ?? 0) * 100;

/** Titles of what took points off, dearest first. */
const faults = ({ categories: found, audits }, category) =>
  found[category].auditRefs
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9)
    .sort((a, b) => b.weight * (1 - audits[b.id].score) - a.weight * (1 - audits[a.id].score))
    .map(({ id }) => `${audits[id].title} ${audits[id].displayValue ?? ''}`.trim());

/** The preset for a phone is what Lighthouse does when not told otherwise. */
async function auditOnce(url) {
  const port = await freePort();
  const browser = await openBrowser({ args: [`--remote-debugging-port=${port}`] });
  try {
    const result = await lighthouse(url, {
      port,
      logLevel: 'error',
      onlyCategories: Object.keys(categories),
    });
    if (result.lhr.runtimeError) throw new Error(result.lhr.runtimeError.message);
    return result.lhr;
  } finally {
    await browser.close();
  }
}

function rowOf({ id, name }, category, results) {
  const scores = results.map((result) => scoreOf(result, category));
  const worst = results[scores.indexOf(Math.min(...scores))];
  const lost = faults(worst, category).slice(0, 4);
  const figure = `Lighthouse, phone, ${name}: ${category}`;
  const note = `${rounds} times: ${scores.map(Math.round).join(', ')}${lost.length > 0 ? `; points lost for: ${lost.join('; ')}` : ''}`;
  return atLeast(categories[category], {
    id: `lighthouse-${id}-${category}`,
    figure,
    value: median(scores),
    unit: '',
    note,
  });
}

export const lighthouseScores = () =>
  withStack(async ({ serviceUrl }) => {
    const rows = [];
    for (const page of pages) {
      const results = [];
      for (let round = 0; round < rounds; round += 1) results.push(await auditOnce(serviceUrl + page.place));
      rows.push(...Object.keys(categories).map((category) => rowOf(page, category, results)));
    }
    return rows;
  });
