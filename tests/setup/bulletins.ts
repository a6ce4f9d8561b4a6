import { randomUUID } from 'node:crypto';
import type {
  BulletinContent,
  BulletinSettings,
  BulletinWhen,
} from '@councillor-safety/core/bulletin/bulletin';
import type {
  BulletinAnswer,
  BulletinPeopleAnswer,
  BulletinQuestion,
  BulletinSettingsAnswer,
  DeliveryLine,
} from '@councillor-safety/core/bulletin/bulletin-answers';
import { as, type Caller } from './api';
import { idOf } from './cases';
import type { Stack } from './stack';
import { until } from './until';

type Place = Pick<Stack, 'tenantUrl' | 'serviceUrl'>;
type Bulletin = BulletinAnswer['bulletin'];

/** The group of everybody whom `tenantControl().people` invents. */
export const crowdGroup = { id: '60000000-0001-4000-8000-000000000001', name: 'Bench audience' };

const everyCouncillor = { everyCouncillor: true, groups: [], channels: [] };

/** A bulletin that the check finds nothing in. */
export const aBulletin = (changes: Partial<BulletinContent> = {}): BulletinContent => ({
  title: 'Look after each other',
  sections: [{ id: randomUUID(), kind: 'free', heading: 'News', text: 'The east gate is locked at six.' }],
  authorId: idOf('champion') as NonNullable<BulletinContent['authorId']>,
  urgency: 'urgent',
  audience: everyCouncillor,
  ...changes,
});

const onApproval: BulletinWhen = { kind: 'on-approval' };

/** London's wall time of a moment, to the minute. */
export const wallTimeOf = (moment: Date): string =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Europe/London',
    dateStyle: 'short',
    timeStyle: 'short',
  })
    .format(moment)
    .replace(' ', 'T');

/** Bulletins by way of the service, in the name of one person. What is refused comes back as it was answered. */
export async function bulletinsOf(stack: Place, person: string) {
  const caller = await as(stack, person);
  const at = (id: string, rest = ''): string => `/api/bulletins/${id}${rest}`;
  const find = async (id: string): Promise<BulletinAnswer> =>
    must(await caller.call<BulletinAnswer>(at(id)), 'find');
  const begin = async (): Promise<Bulletin> =>
    must(
      await caller.send<BulletinAnswer>('/api/bulletins', { from: 'template', template: 'blank' }),
      'begin',
    ).bulletin;
  const edit = (
    { id, version }: Pick<Bulletin, 'id' | 'version'>,
    content: object,
    when: object = onApproval,
  ) =>
    caller.call<BulletinAnswer>(at(id), {
      method: 'PUT',
      body: { version, content, when },
      headers: { 'Idempotency-Key': randomUUID() },
    });
  return {
    caller,
    find,
    edit,
    /** A new one that says this. */
    written: async (content: object = aBulletin(), when: object = onApproval): Promise<Bulletin> =>
      must(await edit(await begin(), content, when), 'edit').bulletin,
    ask: ({ id, version }: Bulletin, wish: object = { of: 'champion' }) =>
      caller.send<BulletinAnswer>(at(id, '/ask'), { version, confirmWarnings: true, ...wish }),
    approve: ({ id, contentVersion }: Bulletin) =>
      caller.send<BulletinAnswer>(at(id, '/decision'), { decision: 'approve', contentVersion }),
    change: async (id: string, change: string) => {
      const { version } = (await find(id)).bulletin;
      return caller.send<BulletinAnswer>(at(id, '/change'), { version, change });
    },
    people: async (id: string, query = ''): Promise<DeliveryLine[]> => {
      const lines: DeliveryLine[] = [];
      let next = '';
      do {
        const path = `${at(id, '/people')}?${query}${next && `&next=${next}`}`;
        const page: BulletinPeopleAnswer = must(await caller.call<BulletinPeopleAnswer>(path), 'people');
        lines.push(...page.lines);
        next = page.next ?? '';
      } while (next !== '');
      return lines;
    },
    questions: async () =>
      must(await caller.call<{ questions: BulletinQuestion[] }>('/api/bulletins/questions'), 'questions')
        .questions,
    /** Once it is so, and no run of it is under way. */
    untilAtRest: (id: string, state: Bulletin['state'] = 'sent', withinMs = 60_000) =>
      until(
        async () => {
          const answer = await find(id);
          return answer.bulletin.state === state && answer.run?.state === 'done' && answer;
        },
        { what: `the bulletin is ${state} and its run is done`, withinMs },
      ),
  };
}

function must<T>({ status, body }: { status: number; body: T }, what: string): T {
  if (status !== 200) throw new Error(`${what}: ${status} ${JSON.stringify(body)}`);
  return body;
}

/** What officers decide about bulletins, changed in one place. */
export async function changeBulletinSettings(
  stack: Place,
  change: (settings: BulletinSettings) => BulletinSettings,
): Promise<void> {
  const caller: Caller = await as(stack, 'officer');
  const path = '/api/bulletins/settings';
  const { version, settings } = must(await caller.call<BulletinSettingsAnswer>(path), 'settings');
  const body = { version, settings: change(settings) };
  must(await caller.call(path, { method: 'PUT', body }), 'settings');
}

/** Routine ones go at any hour, so that a test may run at any hour. */
export const withoutQuietHours = (stack: Place): Promise<void> =>
  changeBulletinSettings(stack, (settings) => ({ ...settings, quiet: { from: '00:00', to: '00:00' } }));

/** Written by the officer and approved by the champion, so that it goes now. */
export async function bulletinSent(
  stack: Place,
  content: object = aBulletin(),
  when: object = onApproval,
): Promise<Bulletin> {
  const [officer, champion] = [await bulletinsOf(stack, 'officer'), await bulletinsOf(stack, 'champion')];
  const written = await officer.written(content, when);
  const asked = must(await officer.ask(written), 'ask').bulletin;
  return must(await champion.approve(asked), 'approve').bulletin;
}
