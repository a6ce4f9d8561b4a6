import { detailOf, summaryOf, type HeldEvent } from '@councillor-safety/bot/incident/incident-view';
import { incidentDetailSchema } from '@councillor-safety/core/incident/incident-answers';
import { subjectOf } from '@councillor-safety/core/incident/incident-case';
import { viewOf, type IncidentView } from '@councillor-safety/core/incident/incident-access';
import type { IncidentEventRecord, IncidentRecord } from '@councillor-safety/core/incident/incident-lists';
import { caseClock, filedCase, person } from '../../core/incident/incident-factories';

const clock = caseClock();
const record: IncidentRecord = filedCase({ reporter: person('councillor2') });

const event = (
  kind: IncidentEventRecord['kind'],
  by: string,
  more: Partial<IncidentEventRecord> = {},
): HeldEvent => ({
  pending: false,
  event: {
    eventKey: `${kind} by ${by}`,
    reference: record.reference,
    kind,
    at: '2026-11-20T11:00:00.000Z',
    actorId: person(by).id,
    actorName: person(by).name,
    ...more,
  },
});

const evidence = {
  evidenceId: '0d4c8f6e-6a0f-4a53-9d9c-0f6d3a1f7a11',
  fileName: 'door.jpg',
  contentType: 'image/jpeg',
  bytes: 10,
  sha256: 'a'.repeat(64),
  driveItemId: 'drive-item-1',
};

const timeline = [
  event('message-to-officers', 'councillor', { body: 'Please ring me.' }),
  event('message-to-councillor', 'officer', { body: 'We will.' }),
  event('note', 'officer', { body: 'Known to us.' }),
  event('status', 'officer', { detail: { from: 'new', to: 'action-under-way' } }),
  event('assigned', 'officer', { detail: { to: 'Imani Larkspur' } }),
  event('amended', 'councillor', { detail: { changed: ['place'] } }),
  event('evidence', 'councillor', { detail: { evidence } }),
  event('evidence', 'councillor2', { detail: { evidence } }),
  event('evidence', 'officer', { detail: { evidence } }),
];

function read(key: string, changes: Partial<IncidentRecord> = {}) {
  const report = { ...record, ...changes };
  const view = viewOf(person(key), subjectOf(report)) as Exclude<IncidentView, 'none'>;
  const detail = detailOf(report, {
    ...{
      person: person(key),
      view,
      filed: true,
      events: timeline,
      complete: true,
      mustNotSeeNames: [],
      notDone: [],
    },
    promises: { targets: clock.targets, calendar: clock.calendar },
    now: clock.now,
  });
  return incidentDetailSchema.parse(JSON.parse(JSON.stringify(detail)));
}
const lines = (key: string) => read(key).timeline.map(({ key: line }) => line);

describe('a report with its timeline', () => {
  test('an officer reads every line', () => {
    expect(lines('officer')).toHaveLength(timeline.length);
  });

  test('the councillor never reads a note, nor a file that officers added', () => {
    expect(lines('councillor')).toEqual([
      'message-to-officers by councillor',
      'message-to-councillor by officer',
      'status by officer',
      'assigned by officer',
      'amended by councillor',
      'evidence by councillor',
      'evidence by councillor2',
    ]);
    expect(JSON.stringify(read('councillor'))).not.toContain('Known to us.');
  });

  test('who reported it for another reads where it stands and what they sent, not the talk', () => {
    expect(lines('councillor2')).toEqual(['status by officer', 'evidence by councillor2']);
    expect(JSON.stringify(read('councillor2'))).not.toMatch(/Please ring me|We will|Known to us/);
  });

  test('where a file lies in SharePoint is nobody’s business', () => {
    expect(JSON.stringify(read('officer'))).not.toContain('drive-item-1');
  });

  test('each is offered what they may do, and nothing else', () => {
    expect(read('officer').may).toEqual(['message', 'note', 'take', 'assign', 'set-status', 'add-evidence']);
    expect(read('councillor').may).toEqual(['message', 'amend', 'withdraw', 'add-evidence']);
    expect(read('councillor2').may).toEqual(['add-evidence']);
    expect(read('councillor2', { status: 'closed' }).may).toEqual([]);
  });

  test('a message is unread for the other side until it was read, and never for its writer', () => {
    const unread = (key: string, changes: Partial<IncidentRecord> = {}) =>
      read(key, changes)
        .timeline.filter((line) => line.unread)
        .map(({ key: line }) => line);
    expect(unread('councillor')).toEqual(['message-to-councillor by officer']);
    expect(unread('officer')).toEqual(['message-to-officers by councillor']);
    expect(unread('councillor', { readByCouncillorAt: '2026-11-20T11:00:00.001Z' })).toEqual([]);
  });
});

describe('one line of a list', () => {
  const line = (changes: Partial<IncidentRecord>, now = clock.now) =>
    summaryOf({ ...record, ...changes }, { view: 'officer', filed: true, now });
  test('is overdue once its day has passed, and never when closed', () => {
    const later = new Date('2026-12-20T10:00:00.000Z');
    expect(line({}).overdue).toBe(false);
    expect(line({}, later).overdue).toBe(true);
    expect(line({ status: 'closed' }, later).overdue).toBe(false);
  });
});
