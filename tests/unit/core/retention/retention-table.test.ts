import { readFileSync } from 'node:fs';
import path from 'node:path';
import { allLists } from '@councillor-safety/core/all-lists';
import { retentionTable } from '@councillor-safety/core/retention/retention-table';

const document = readFileSync(path.resolve(__dirname, '../../../../docs/data-protection.md'), 'utf8');
const begin = '<!-- retention table: made by npm run retention -- --table -->';
const end = '<!-- end of retention table -->';

test('the table in docs/data-protection.md is the one that the code makes', () => {
  const [, after = ''] = document.split(begin);
  const [table = ''] = after.split(end);
  expect(table.trim()).toBe(retentionTable(allLists));
});

test('a council’s own months stand in its table', () => {
  const line = (months: number) =>
    retentionTable(allLists, { Incidents: months })
      .split('\n')
      .find((each) => each.startsWith('| Incidents '));
  expect(line(90)).toContain('| 90 months after ClosedAt');
  expect(line(12)).toContain('| 1 year after ClosedAt');
});
