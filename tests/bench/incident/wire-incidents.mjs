/** Invented reports as SharePoint holds them, made by core's own rules. */
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from '../harness/programs.mjs';
import { councillors, sampleReport } from './sample-report.mjs';

const core = (file) => createRequire(import.meta.url)(join(root, 'core/lib', `${file}.js`));
const { incidentReportSchema } = core('incident/incident');
const { newCase } = core('incident/incident-case');
const { inboxKey } = core('incident/incident-inbox');
const { incidentList } = core('incident/incident-lists');
const { makeReference } = core('incident/incident-reference');
const { samplePeople } = core('people/sample-people');
const { newFields } = core('sharepoint/field-codec');

const report = incidentReportSchema.parse({
  ...sampleReport,
  account: 'He shouted at me after the meeting.',
});
const victims = samplePeople.filter(({ key }) => councillors.includes(key));
const officers = samplePeople.filter(({ roles }) => roles.includes('officer'));
const calendar = { isBankHoliday: () => false };
const targets = { firstLookDays: 1, firstActionDays: 3, nextStepDays: 5 };

const day = 24 * 3600_000;
const newestAt = Date.parse('2026-11-19T12:00:00Z');
/** No shelf may hold more than 5,000 reports, SharePoint's limit for one filter: 4 in 100 are open, the others closed over four years. */
const [openInHundred, months] = [4, 48];

/** Random bytes would meet one another's references among so many: these follow the number. */
function reference(index) {
  const digits = Array.from({ length: 8 }, (_, place) => Math.floor(index / 30 ** place) % 30);
  return makeReference(() => digits.pop());
}

function closedFields(record, index) {
  const month = index % months;
  const closedAt = new Date(Date.UTC(2026, 9 - month, 1 + (index % 28), 9, 30)).toISOString();
  const changed = { ...record, status: 'closed', outcome: 'advice-given', nextStepBy: undefined, closedAt };
  return { ...changed, inboxKey: inboxKey(changed) };
}

function incident(index) {
  const victim = victims[index % victims.length];
  const officer = officers[index % officers.length];
  const received = new Date(newestAt - (index % 1400) * day);
  const isOpen = index % 100 < openInHundred;
  const clock = { now: received, targets, calendar };
  const somebody = { reporter: victim, councillor: victim, reference: reference(index), key: randomUUID() };
  const record = newCase({ report, ...somebody, clock });
  if (!isOpen) return closedFields(record, index);
  return index % 100 === 0 ? record : { ...record, assignedToId: officer.id, assignedToName: officer.name };
}

/** Field maps of the incidents numbered `first` to `first + count - 1`. */
export const wireIncidents = ({ first, count }) =>
  Array.from({ length: count }, (_, index) => newFields(incidentList, incident(first + index)));
