import { londonDay } from '@councillor-safety/core/clock/london-time';
import type { Cover, DropInBook, Session } from '@councillor-safety/core/drop-in/drop-in';
import type { Person, PersonId } from '@councillor-safety/core/people/people';
import type { OutgoingMessage } from '../../outbox/outbox';
import { messageKinds, type CoverMessage, type SessionMessage } from '../drop-in-desk';

const lane = 'ordinary';

function coverMessage({ id, state, ...cover }: Cover): OutgoingMessage {
  const toColleague = state === 'offered' || state === 'withdrawn';
  const [to, colleague] = toColleague ? [cover.toId, cover.fromName] : [cover.fromId, cover.toName];
  const news = state === 'offered' ? 'asked' : state;
  return {
    ...{ key: `${messageKinds.cover}:${id}:${news}`, to, lane, kind: messageKinds.cover },
    data: { news, coverId: id, colleague } satisfies CoverMessage,
  };
}

/** What colleagues are to hear of covers. */
function coverNews(before: DropInBook, after: DropInBook): OutgoingMessage[] {
  const states = new Map(before.covers.map(({ id, state }) => [id, state]));
  return after.covers.filter(({ id, state }) => states.get(id) !== state).map(coverMessage);
}

/** Who holds single days is told by the news of covers. */
const asHeld = ({ dayChanges, ...session }: Session): string => {
  const days = dayChanges.map(({ day, off, moved }) => ({ day, off, moved }));
  return JSON.stringify({ ...session, days: days.filter(({ off, moved }) => off ?? moved) });
};

/** Whoever holds it, and those who hold single days of it for them. */
function holdersOf({ holderId, dayChanges }: Session, today: string): readonly PersonId[] {
  const coming = dayChanges.filter(({ day, moved }) => (moved?.toDay ?? day) >= today);
  return [...new Set([holderId, ...coming.flatMap(({ holder }) => holder?.id ?? [])])];
}

type News = readonly [to: PersonId, news: SessionMessage['news']];

function newsOf(was: Session | undefined, now: Session, today: string): readonly News[] {
  if (!was) return [[now.holderId, 'laid-down']];
  const all = (news: SessionMessage['news']) => holdersOf(was, today).map((to): News => [to, news]);
  if (was.state === 'open' && now.state === 'ended') return all('ended');
  if (was.holderId !== now.holderId) return [...all('ended'), [now.holderId, 'laid-down']];
  return asHeld(was) === asHeld(now) ? [] : all('changed');
}

interface Done {
  readonly by: Pick<Person, 'id' | 'name'>;
  readonly now: Date;
}

function sessionNews(before: DropInBook, after: DropInBook, { by, now }: Done): OutgoingMessage[] {
  const had = new Map(before.sessions.map((session) => [session.id, session]));
  return after.sessions.flatMap((session) =>
    newsOf(had.get(session.id), session, londonDay(now)).map(([to, news]) => ({
      ...({ to, lane, kind: messageKinds.session } as const),
      key: `${messageKinds.session}:${session.id}:${after.version}:${news}:${to}`,
      data: { news, sessionId: session.id, colleague: by.name } satisfies SessionMessage,
    })),
  );
}

/** What people are to hear when one version of the book follows another; nobody of what they did themselves. */
export const newsOfBook = (before: DropInBook, after: DropInBook, done: Done): OutgoingMessage[] =>
  [...coverNews(before, after), ...sessionNews(before, after, done)].filter(({ to }) => to !== done.by.id);
