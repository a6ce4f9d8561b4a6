import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { contextOf, createAcceptedStore } from '@councillor-safety/bot/acceptance/accepted-store';
import type { PayloadCipher } from '@councillor-safety/bot/acceptance/payload-cipher';
import { createAuditStore } from '@councillor-safety/bot/audit/audit-store';
import { createBulletinRows } from '@councillor-safety/bot/bulletin/keeping/bulletin-rows';
import { createBulletinQuestions } from '@councillor-safety/bot/bulletin/questions/bulletin-questions';
import { createDraftStore } from '@councillor-safety/bot/drafts/draft-store';
import { createPreferences } from '@councillor-safety/bot/drop-in/keeping/drop-in-preferences';
import { createBookingRows } from '@councillor-safety/bot/drop-in/keeping/drop-in-rows';
import { addEntry } from '@councillor-safety/bot/drop-in/waiting/drop-in-waiting-rows';
import { createEscalationRows } from '@councillor-safety/bot/escalation/calls/escalation-store';
import { createPictureRows } from '@councillor-safety/bot/escalation/calls/escalation-store-pictures';
import { evidenceUploads } from '@councillor-safety/bot/incident/evidence-upload-table';
import type { Database } from '@councillor-safety/bot/jobs/database';
import { createOutboxStore } from '@councillor-safety/bot/outbox/outbox-store';
import { lastKnownPeople } from '@councillor-safety/bot/people/last-known';
import { createPictureStore } from '@councillor-safety/bot/pictures/picture-store';
import { createTimerClock } from '@councillor-safety/bot/timers/timer-clock';
import { createWorkingCopy } from '@councillor-safety/bot/working-copy/working-copy';
import type { IncidentReference } from '@councillor-safety/core/incident/incident';
import { person, Story as BulletinStory } from '../../core/bulletin/change-story';
import { bookingOf } from '../../core/drop-in/booking-factories';
import { someone, Story as CallStory } from '../../core/escalation/escalation-story';
import { systemClock } from './platform';
import { silentLog } from './silent-log';

/** A letter that some programs take for the end of a line, in what somebody writes. */
export const words = 'First line\u2028second “line”\nthird \\ line';

interface Parts {
  readonly database: Database;
  readonly cipher: PayloadCipher;
}

const engine = { enqueue: () => Promise.resolve() };
const clock = systemClock;
const councillor = person('councillor').id;

async function fillPlatform({ database, cipher }: Parts): Promise<void> {
  const id = { actorId: councillor, key: randomUUID() };
  const accepted = createAcceptedStore({ database, enqueue: () => Promise.resolve() });
  await accepted.insert({
    ...{
      ...id,
      feature: 'incident',
      kind: 'report',
      subject: `subject ${words}`,
      concerns: [councillor, words],
    },
    ...{ acceptedAt: clock.now().toISOString(), fingerprint: cipher.fingerprint(words) },
    sealed: cipher.seal({ words }, contextOf(id)),
  });
  const drafts = createDraftStore({ database, cipher, clock });
  await drafts.save({ actorId: councillor, form: 'incident' }, { baseRevision: 0, content: { words } });
  await createAuditStore({ database, clock, enqueue: () => Promise.resolve() }).record({
    ...{ actorId: councillor, action: 'incident.reported', outcome: 'done', subject: 'TK-7K3MPX2Q' },
  });
  const outbox = createOutboxStore({ database, engine, cipher, clock });
  const message = { to: councillor, lane: 'urgent', kind: 'sample', data: { words } } as const;
  await outbox.put([{ key: randomUUID(), ...message }], database);
  await createPictureStore({ database, cipher, clock }).put(randomUUID(), {
    ...{ owner: 'bulletin', bytes: randomBytes(30_000), width: 4, height: 3 },
  });
  await lastKnownPeople({ database, cipher, clock }).keep([someone('officer')]);
  const copy = createWorkingCopy({
    database,
    cipher,
    name: 'sample',
    schema: z.object({ words: z.string() }),
  });
  await copy.write({ over: 0, value: { words } }, database);
  const timers = createTimerClock({
    database,
    clock,
    log: silentLog,
    stopping: new AbortController().signal,
  });
  await timers.set({ kind: 'sample', subject: 'one', due: clock.now() }, database);
}

async function fillCalls({ database, cipher }: Parts): Promise<void> {
  const { call, lines } = new CallStory().start();
  const rows = createEscalationRows(cipher);
  await rows.insert(database, call);
  await rows.addLines(database, call.reference, lines);
  await createPictureRows(cipher).add(database, {
    ...{ pictureId: randomUUID(), reference: call.reference, contentType: 'image/png', by: councillor },
    bytes: randomBytes(500),
  });
  await evidenceUploads({ database, cipher, clock }).begin(
    {
      ...{ evidenceId: randomUUID(), reference: 'SR-7K3MPX2Q' as IncidentReference },
      ...{ authorId: councillor, bytes: 10, fileName: 'letter.pdf' },
    },
    5,
  );
}

async function fillDropInsAndBulletins({ database, cipher }: Parts): Promise<void> {
  const booking = bookingOf();
  await createBookingRows(cipher).insert(database, { booking, reserved: 1, filed: 1, placeHeld: false });
  await addEntry(database, cipher, {
    ...{ personId: councillor, id: randomUUID(), name: 'Sample', since: clock.now() },
    wish: { holderIds: [], ways: ['room'], weekdays: [1], parts: ['morning'], until: '2026-12-24' },
  });
  const preferences = createPreferences({ database, cipher, calendarChosen: () => Promise.resolve() });
  await preferences.write(councillor, { notWith: [person('officer').id] });
  const { bulletin } = new BulletinStory();
  await database.transaction((within) => createBulletinRows(cipher).insert(within, bulletin));
  await createBulletinQuestions({
    ...{ database, cipher, clock, outbox: { put: () => Promise.resolve() } },
    acceptance: { acceptWithin: () => Promise.resolve() },
  }).keep({
    ...{ activityId: 'activity-1', by: person('councillor'), words, tell: person('officer').id },
    bulletin: { id: bulletin.id, title: 'Safety bulletin' },
  });
}

/** What the service's own stores write, one of each. */
export async function fillStore(parts: Parts): Promise<void> {
  await fillPlatform(parts);
  await fillCalls(parts);
  await fillDropInsAndBulletins(parts);
}
