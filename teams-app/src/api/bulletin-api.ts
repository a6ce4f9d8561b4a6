import { z } from 'zod';
import {
  bulletinAnswerSchema,
  bulletinAudienceAnswerSchema,
  bulletinGroupsAnswerSchema,
  bulletinListAnswerSchema,
  bulletinPeopleAnswerSchema,
  bulletinPictureAnswerSchema,
  bulletinPlacesAnswerSchema,
  bulletinQuestionsAnswerSchema,
  bulletinSettingsAnswerSchema,
  type BulletinAnswer,
  type BulletinAudienceAnswer,
  type BulletinListAnswer,
  type BulletinPeopleAnswer,
  type BulletinPictureAnswer,
  type BulletinQuestion,
  type BulletinSettingsAnswer,
  type bulletinAgainSchema,
  type bulletinAskSchema,
  type bulletinCreationSchema,
  type bulletinDecisionSchema,
  type bulletinEditSchema,
  type bulletinPressSchema,
  type bulletinSendSchema,
  type bulletinSettingsChangeSchema,
  type deliveryFilters,
} from '@councillor-safety/core/bulletin/bulletin-answers';
import type { BulletinChannel, BulletinGroup } from '@councillor-safety/core/bulletin/bulletin';
import type { ApiClient } from './api-client';

interface Keyed {
  readonly key: string;
}
type Sent<S extends z.ZodType> = Keyed & z.infer<S>;
export type BulletinPress = z.infer<typeof bulletinPressSchema>['change'];
export type DeliveryFilter = (typeof deliveryFilters)[number];

/** Every call about bulletins, each checked against core's schema. `key` makes a change happen once. */
export interface BulletinApi {
  list(): Promise<BulletinListAnswer>;
  create(wish: Sent<typeof bulletinCreationSchema>): Promise<BulletinAnswer>;
  /** Also tells the others who have it open that the reader has. */
  bulletin(id: string): Promise<BulletinAnswer>;
  edit(id: string, wish: Sent<typeof bulletinEditSchema>): Promise<BulletinAnswer>;
  ask(id: string, wish: Sent<typeof bulletinAskSchema>): Promise<BulletinAnswer>;
  decide(id: string, wish: Sent<typeof bulletinDecisionSchema>): Promise<BulletinAnswer>;
  send(id: string, wish: Sent<typeof bulletinSendSchema>): Promise<BulletinAnswer>;
  press(id: string, wish: Sent<typeof bulletinPressSchema>): Promise<BulletinAnswer>;
  again(id: string, wish: Sent<typeof bulletinAgainSchema>): Promise<BulletinAnswer>;
  audience(id: string): Promise<BulletinAudienceAnswer>;
  places(): Promise<readonly BulletinChannel[]>;
  groups(name: string): Promise<readonly BulletinGroup[]>;
  picture(blob: Blob): Promise<BulletinPictureAnswer>;
  people(id: string, asked: { show: DeliveryFilter; next?: string }): Promise<BulletinPeopleAnswer>;
  /** The same, all of them, for a spreadsheet. */
  peopleCsv(id: string, show: DeliveryFilter): Promise<Blob>;
  questions(): Promise<readonly BulletinQuestion[]>;
  reply(questionId: string, wish: Keyed & { words: string }): Promise<unknown>;
  settings(): Promise<BulletinSettingsAnswer>;
  saveSettings(wish: Sent<typeof bulletinSettingsChangeSchema>): Promise<BulletinSettingsAnswer>;
}

const root = '/api/bulletins';

export function createBulletinApi({ call, file }: ApiClient): BulletinApi {
  const get = <T>(path: string, answer: z.ZodType<T>): Promise<T> => call({ method: 'GET', path, answer });
  const of = (id: string): string => `${root}/${encodeURIComponent(id)}`;
  const send = <T>(method: 'POST' | 'PUT', path: string, { key, ...body }: Keyed, answer: z.ZodType<T>) =>
    call({ method, path, key, body, answer });
  const change = (path: string, wish: Keyed): Promise<BulletinAnswer> =>
    send('POST', path, wish, bulletinAnswerSchema);
  return {
    list: () => get(root, bulletinListAnswerSchema),
    create: (wish) => change(root, wish),
    bulletin: (id) => get(of(id), bulletinAnswerSchema),
    edit: (id, wish) => send('PUT', of(id), wish, bulletinAnswerSchema),
    ask: (id, wish) => change(`${of(id)}/ask`, wish),
    decide: (id, wish) => change(`${of(id)}/decision`, wish),
    send: (id, wish) => change(`${of(id)}/send`, wish),
    press: (id, wish) => change(`${of(id)}/change`, wish),
    again: (id, wish) => change(`${of(id)}/again`, wish),
    audience: (id) => get(`${of(id)}/audience`, bulletinAudienceAnswerSchema),
    places: async () => (await get(`${root}/places`, bulletinPlacesAnswerSchema)).channels,
    groups: async (name) =>
      (await get(`${root}/groups?${String(new URLSearchParams({ name }))}`, bulletinGroupsAnswerSchema))
        .groups,
    picture: (blob) =>
      call({
        method: 'POST',
        path: `${root}/pictures`,
        bytes: { blob },
        answer: bulletinPictureAnswerSchema,
        // Ten megabytes over one bar of signal take their time.
        timeoutMs: 300_000,
      }),
    people: (id, { show, next }) => {
      const query = new URLSearchParams({ show, ...(next !== undefined && { next }) });
      return get(`${of(id)}/people?${String(query)}`, bulletinPeopleAnswerSchema);
    },
    peopleCsv: (id, show) => file(`${of(id)}/people.csv?show=${show}`),
    questions: async () => (await get(`${root}/questions`, bulletinQuestionsAnswerSchema)).questions,
    reply: (id, wish) =>
      send('POST', `${root}/questions/${encodeURIComponent(id)}/answer`, wish, z.unknown()),
    settings: () => get(`${root}/settings`, bulletinSettingsAnswerSchema),
    saveSettings: (wish) => send('PUT', `${root}/settings`, wish, bulletinSettingsAnswerSchema),
  };
}
