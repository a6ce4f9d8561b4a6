import { z } from 'zod';
import type { IncidentReference } from '@councillor-safety/core/incident/incident';
import type { IncidentSubject } from '@councillor-safety/core/incident/incident-access';
import type { Clock } from '@councillor-safety/core/clock/clock';
import type { PersonCard, PersonId, Role } from '@councillor-safety/core/people/people';
import { discreetSummary } from '../bot-framework/discreet-summary';
import type { Database } from '../jobs/database';
import { defineMessage, type MessageKind, type OutgoingMessage, type Outbox } from '../outbox/outbox';
import type { Timer, TimerKind, Timers } from '../timers/timers';
import { readAccess } from './incident-access-table';

/** Generic on purpose: a chat is read over shoulders, so what the news is about is said in the app alone. */
const sentences = {
  new: 'A new report has come in. Open Councillor Safety to see it.',
  overdue: 'A next step is overdue. Open Councillor Safety to see which.',
  reply: 'There is an answer for you. Open Councillor Safety to read it.',
  status: 'Something has changed with what you sent us. Open Councillor Safety to see it.',
} as const;
type News = keyof typeof sentences;

const messageKind = 'incident-news';
const newKind = 'incident-new';
const overdueKind = 'incident-overdue';
const newsSchema = z.strictObject({ news: z.enum(['new', 'overdue', 'reply', 'status']) });

export const incidentMessages: readonly MessageKind[] = [
  defineMessage({
    kind: messageKind,
    data: newsSchema,
    render: ({ news }) => ({ text: sentences[news], summary: discreetSummary }),
  }),
];

interface NoticeParts {
  readonly database: Database;
  readonly outbox: Outbox;
  readonly timers: Timers;
  readonly people: { withRole(role: Role): Promise<readonly PersonCard[]> };
  readonly clock: Clock;
}

interface CouncillorNews {
  /** Of the message or change, so that a repeat tells nobody twice. */
  readonly key: string;
  readonly news: 'reply' | 'status';
  /** Nobody is told what they did themselves. */
  readonly by: string;
}

/** Tells people in their chat that there is news for them, once for each piece of news. */
export interface IncidentNotices {
  /** Every officer who may see it, but whoever sent it. */
  newReport(reference: IncidentReference): Promise<void>;
  toCouncillor(reference: IncidentReference, news: CouncillorNews): Promise<void>;
  /** Officers hear when the next step has not come by then; null: none is due. */
  nextStepBy(reference: IncidentReference, due: string | null): Promise<void>;
  readonly timerKinds: readonly TimerKind[];
}

export function createIncidentNotices(parts: NoticeParts): IncidentNotices {
  const { database, outbox, timers, clock } = parts;
  const setTimer = (timer: Timer) => database.transaction((within) => timers.set(timer, within));
  return {
    // By way of a timer: it goes on trying when nobody can say who the officers are, and holds up no filing meanwhile.
    newReport: (reference) => setTimer({ kind: newKind, subject: reference, due: clock.now() }),
    async toCouncillor(reference, { key, news, by }) {
      const subject = await readAccess(database, reference);
      if (!subject || subject.councillorId === by) return;
      const message = newsFor(news, subject.councillorId, key);
      await database.transaction((within) => outbox.put([message], within));
    },
    nextStepBy: (reference, due) =>
      due === null
        ? database.transaction((within) => timers.clear({ kind: overdueKind, subject: reference }, within))
        : setTimer({ kind: overdueKind, subject: reference, due: new Date(due) }),
    timerKinds: [tellsOfficers(newKind, 'new', parts), tellsOfficers(overdueKind, 'overdue', parts)],
  };
}

const tellsOfficers = (kind: string, news: News, parts: NoticeParts): TimerKind => ({
  kind,
  async fired({ subject: reference, due }, fire) {
    const subject = await readAccess(parts.database, reference as IncidentReference);
    const officers = subject && subject.status !== 'closed' ? await officersFor(parts, subject) : [];
    const others = officers.filter((id) => news === 'overdue' || id !== subject?.reporterId);
    // A report is new once, however often it is filed; it can be overdue for one step and then for another.
    const about = news === 'new' ? reference : `${reference}:${due.toISOString()}`;
    const messages = others.map((to) => newsFor(news, to, about));
    await fire((within) => parts.outbox.put(messages, within));
  },
});

const newsFor = (news: News, to: PersonId, about: string): OutgoingMessage => ({
  ...{ to, lane: 'ordinary', kind: messageKind, data: { news } },
  key: `incident:${news}:${about}:${to}`,
});

async function officersFor(
  { people }: NoticeParts,
  { mustNotSee, councillorId }: Pick<IncidentSubject, 'mustNotSee' | 'councillorId'>,
): Promise<PersonId[]> {
  const officers = await people.withRole('officer');
  return officers.map(({ id }) => id).filter((id) => !mustNotSee.includes(id) && id !== councillorId);
}
