/** The tab on a phone, as the service serves it. */
import { lighthouseRows } from '../harness/lighthouse.mjs';
import { withStack } from '../harness/stack.mjs';

const rounds = 3;
const targets = { performance: 90, accessibility: 100 };
const pages = [
  { id: 'quick', name: 'quick log', place: '/tab/#/report/quick' },
  { id: 'home', name: 'first screen', place: '/tab/' },
];

export const lighthouseScores = () =>
  withStack(async ({ serviceUrl }) => {
    const rows = [];
    for (const { id, name, place } of pages)
      rows.push(...(await lighthouseRows({ id, name, url: serviceUrl + place }, { targets, rounds })));
    return rows;
  });
