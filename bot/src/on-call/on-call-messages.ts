import { z } from 'zod';
import { londonDay, londonWallTime } from '@councillor-safety/core/clock/london-time';
import type { Rota, RotaSwap } from '@councillor-safety/core/on-call/on-call';
import type { PersonId } from '@councillor-safety/core/people/people';
import { discreetSummary } from '../bot-framework/discreet-summary';
import { defineMessage, type MessageKind, type OutgoingMessage } from '../outbox/outbox';

const lane = 'ordinary';

const swapNews = {
  offered:
    'A colleague asks you to take over an on-call shift. Look under On call in Councillor Safety to accept or decline. ' +
    'Nothing changes until you accept.',
  accepted: 'Your offer of an on-call shift was accepted. You are no longer on call for that time.',
  declined: 'Your offer of an on-call shift was declined. You are still on call for that time.',
  withdrawn: 'A colleague has withdrawn an on-call shift that was offered to you. You need do nothing.',
  void: 'An offer to swap an on-call shift is over: its time came, or the rota changed. Look at the rota in Councillor Safety.',
} as const;

const long = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  weekday: 'long',
  day: 'numeric',
  month: 'long',
});

/** `17:00 today, Friday 20 November`: the date keeps it true if it is read later. */
export function shiftStart(start: Date, now: Date): string {
  const time = londonWallTime(start).slice(11);
  const date = long.format(start);
  return londonDay(start) === londonDay(now) ? `${time} today, ${date}` : `${time} on ${date}`;
}

const reminderSchema = z.strictObject({ begins: z.string() });
const swapSchema = z.strictObject({ news: z.enum(['offered', 'accepted', 'declined', 'withdrawn', 'void']) });

export const onCallMessages: readonly MessageKind[] = [
  defineMessage({
    kind: 'on-call-reminder',
    data: reminderSchema,
    render: ({ begins }) => ({ summary: discreetSummary, text: `Your on-call shift begins at ${begins}.` }),
  }),
  defineMessage({
    kind: 'on-call-swap',
    data: swapSchema,
    render: ({ news }) => ({ summary: discreetSummary, text: swapNews[news] }),
  }),
];

interface Reminder {
  /** The same for one beginning of one person's time, so that they hear of it once. */
  readonly subject: string;
  readonly to: PersonId;
  readonly begins: string;
}

export const reminderMessage = ({ subject, to, begins }: Reminder): OutgoingMessage => ({
  ...{ key: `on-call-reminder:${subject}`, to, lane, kind: 'on-call-reminder' },
  data: { begins } satisfies z.input<typeof reminderSchema>,
});

/** Who did not do it themselves is told. */
const toldOf = ({ state, fromId, toId }: RotaSwap): readonly PersonId[] => {
  if (state === 'void') return [fromId, toId];
  return state === 'offered' || state === 'withdrawn' ? [toId] : [fromId];
};

/** What the people of the swaps are to hear when one version of the rota follows another. */
export function swapMessages(before: Rota, after: Rota): OutgoingMessage[] {
  const states = new Map(before.swaps.map(({ id, state }) => [id, state]));
  const news = after.swaps.filter(({ id, state }) => states.get(id) !== state);
  return news.flatMap((swap) =>
    toldOf(swap).map((to) => ({
      ...({ key: `on-call-swap:${swap.id}:${swap.state}:${to}`, to, lane, kind: 'on-call-swap' } as const),
      data: { news: swap.state } satisfies z.input<typeof swapSchema>,
    })),
  );
}
