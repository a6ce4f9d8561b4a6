import { randomUUID } from 'node:crypto';
import type { EntryDraft, Rota } from '@councillor-safety/core/on-call/on-call';
import {
  entryChangeSchema,
  entryRemovalSchema,
  rotaChangeAnswerSchema,
  settingsChangeSchema,
} from '@councillor-safety/core/on-call/on-call-answers';
import {
  withEntries,
  withEntryReplaced,
  withoutEntry,
  withSettings,
} from '@councillor-safety/core/on-call/on-call-changes';
import { entryProblem, settingsProblem } from '@councillor-safety/core/on-call/on-call-entries';
import type { Person } from '@councillor-safety/core/people/people';
import { notFound } from '../problems/problems';
import { defineRoute, type Route } from '../server/route';
import {
  changeRota,
  idsOf,
  key,
  nameMap,
  peopleToChoose,
  refuse,
  sentKey,
  tag,
  type Parts,
} from './on-call-asking';
import type { Asked, Changed } from './on-call-book';

const common = {
  tag,
  who: ['officer'],
  guard: 'role',
  audit: 'on-call.changed',
  headers: sentKey,
  responses: { 200: rotaChangeAnswerSchema },
} as const;

const done = (changed: Changed) => ({ status: 200 as const, body: changed, subject: changed.key });

const isThere = (rota: Rota, id: string): void => {
  if (!rota.entries.some((entry) => entry.id === id)) throw notFound('shift');
};

interface Writing extends Omit<Asked, 'work'> {
  readonly person: Person;
  readonly entry: EntryDraft;
  /** The entry whose place it takes; none when it is new. */
  readonly id?: string;
}

async function writeEntry(parts: Parts, { entry: draft, id, ...asked }: Writing): Promise<Changed> {
  const people = await peopleToChoose(parts.people);
  return changeRota(parts, {
    ...asked,
    work: (rota, now) => {
      if (id !== undefined) isThere(rota, id);
      refuse(entryProblem(draft, { rota, id, people: idsOf(people), now }), 'entry');
      const drafted = { id: id ?? randomUUID(), draft, names: nameMap(people) };
      const change = { by: asked.person, now };
      const next =
        id === undefined ? withEntries(rota, [drafted], change) : withEntryReplaced(rota, drafted, change);
      return { rota: next, about: drafted.id };
    },
  });
}

export const onCallEntryRoutes = (parts: Parts): Route[] => [
  defineRoute({
    ...common,
    method: 'post',
    path: '/api/on-call/entries',
    summary: 'Add a shift, a pattern or an override.',
    body: entryChangeSchema,
    handler: async ({ person, headers, body: { version, entry } }) => {
      const asked = { person, key: headers['idempotency-key'], version, sent: { add: entry } };
      return done(await writeEntry(parts, { ...asked, entry }));
    },
  }),
  defineRoute({
    ...common,
    method: 'put',
    path: '/api/on-call/entries/:key',
    summary: 'Write an entry anew.',
    params: key,
    body: entryChangeSchema,
    handler: async ({ person, headers, params, body: { version, entry } }) => {
      const id = params.key;
      const asked = { person, key: headers['idempotency-key'], version, sent: { replace: id, entry } };
      return done(await writeEntry(parts, { ...asked, entry, id }));
    },
  }),
  defineRoute({
    ...common,
    method: 'delete',
    path: '/api/on-call/entries/:key',
    summary: 'Take an entry out of the rota.',
    params: key,
    query: entryRemovalSchema,
    handler: async ({ person, headers, params, query: { version } }) => {
      const id = params.key;
      const asked = { person, key: headers['idempotency-key'], version, sent: { remove: id } };
      const changed = await changeRota(parts, {
        ...asked,
        work: (rota, now) => {
          isThere(rota, id);
          return { rota: withoutEntry(rota, id, { by: person, now }), about: id };
        },
      });
      return done(changed);
    },
  }),
  defineRoute({
    ...common,
    method: 'put',
    path: '/api/on-call/settings',
    summary: 'Say what the rota must cover and when people are reminded.',
    body: settingsChangeSchema,
    handler: async ({ person, headers, body: { version, settings } }) => {
      refuse(settingsProblem(settings), 'settings');
      const asked = { person, key: headers['idempotency-key'], version, sent: { settings } };
      const changed = await changeRota(parts, {
        ...asked,
        work: (rota, now) => ({ rota: withSettings(rota, settings, { by: person, now }), about: 'settings' }),
      });
      return done(changed);
    },
  }),
];
