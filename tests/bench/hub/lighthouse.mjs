/** Both web parts on a phone, on the local tenant's SharePoint-like page. */
import { lighthouseRows } from '../harness/lighthouse.mjs';
import { withStack } from '../harness/stack.mjs';
import { addressOf, webParts } from './web-parts.mjs';

export const lighthouseScores = () =>
  withStack(async (stack) => {
    const rows = [];
    for (const webPart of webParts) {
      const page = { id: webPart.id, name: webPart.name, url: addressOf(stack, webPart) };
      rows.push(...(await lighthouseRows(page, { targets: { accessibility: 100 }, rounds: 1 })));
    }
    return rows;
  });
