/** Google's own judgement of a page on a phone. */
import lighthouse from 'lighthouse';
import { openBrowser } from './browser.mjs';
import { atLeast, median } from './figures.mjs';
import { freePort } from './programs.mjs';

const scoreOf = ({ categories: found }, category) => (found[category].score ?? 0) * 100;

/** Titles of what took points off, dearest first. */
const faults = ({ categories: found, audits }, category) =>
  found[category].auditRefs
    .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 0.9)
    .sort((a, b) => b.weight * (1 - audits[b.id].score) - a.weight * (1 - audits[a.id].score))
    .map(({ id }) => `${audits[id].title} ${audits[id].displayValue ?? ''}`.trim());

/** The preset for a phone is what Lighthouse does when not told otherwise. */
async function auditOnce(url, categories) {
  const port = await freePort();
  const browser = await openBrowser({ args: [`--remote-debugging-port=${port}`] });
  try {
    const result = await lighthouse(url, {
      port,
      logLevel: 'error',
      onlyCategories: categories,
    });
    if (result.lhr.runtimeError) throw new Error(result.lhr.runtimeError.message);
    return result.lhr;
  } finally {
    await browser.close();
  }
}

function rowOf({ id, name }, { category, target, results }) {
  const scores = results.map((result) => scoreOf(result, category));
  const worst = results[scores.indexOf(Math.min(...scores))];
  const lost = faults(worst, category).slice(0, 4);
  const figure = `Lighthouse, phone, ${name}: ${category}`;
  const note = `${scores.length} times: ${scores.map(Math.round).join(', ')}${lost.length > 0 ? `; points lost for: ${lost.join('; ')}` : ''}`;
  return atLeast(target, {
    id: `lighthouse-${id}-${category}`,
    figure,
    value: median(scores),
    unit: '',
    note,
  });
}

/**
 * Audits an address several times, and gives one row for each category: the median of its scores.
 * @param targets the least score of each category, such as `{ accessibility: 100 }`
 */
export async function lighthouseRows({ id, name, url }, { targets, rounds }) {
  const results = [];
  for (let round = 0; round < rounds; round += 1) results.push(await auditOnce(url, Object.keys(targets)));
  return Object.entries(targets).map(([category, target]) =>
    rowOf({ id, name }, { category, target, results }),
  );
}
