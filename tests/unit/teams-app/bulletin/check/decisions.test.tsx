import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  BulletinAnswer,
  BulletinAudienceAnswer,
} from '@councillor-safety/core/bulletin/bulletin-answers';
import { aBulletin, content, hollis, imani } from '../../bulletins';
import { json } from '../../fakes';
import { quietReact } from '../../quiet-react';
import { answering, patience } from '../../screen';
import { anAudience, approval, approved, asked, choose, openCheck, path, press } from './open-check';

quietReact();

interface Service {
  stored: BulletinAnswer;
  audience?: BulletinAudienceAnswer;
}
const heading = (): HTMLElement => screen.getByRole('heading', { level: 1 });
const isAsked = aBulletin({ state: 'asked', asked, version: 4 }, { may: ['edit', 'take-back'] });
const warned = (different = {}) =>
  aBulletin(different, {
    check: [{ code: 'postcode', level: 'warning', what: 'AM1 2AB' }],
  });

/** Answers, after which something else is stored. */
const then =
  (service: Service, stored: BulletinAnswer): (() => Response) =>
  () =>
    json((service.stored = stored));
const refused =
  (problem: string, detail: string, service?: Service, next?: Partial<Service>): (() => Response) =>
  () => {
    Object.assign(service ?? {}, next);
    return json({ status: 422, title: 'No', detail, problem }, 422);
  };

test('warnings are stood by before approval is asked for; lost answers do not ask twice', async () => {
  const service: Service = { stored: warned() };
  const ask = answering([() => json({ detail: 'Later.' }, 503), then(service, isAsked)]);
  await openCheck(service, { answers: { [`POST ${path}/ask`]: ask.answer } });
  await press('Ask the champion');
  const summary = within(await screen.findByRole('alert'));
  await userEvent.click(
    summary.getByRole('link', { name: 'Say that you stand by what the check found, or change it.' }),
  );
  expect(document.activeElement).toBe(screen.getByRole('checkbox'));
  await userEvent.keyboard(' ');
  await press('Ask the champion');
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  await screen.findByText('Waiting for approval');
  expect(document.activeElement).toBe(heading());
  const wish = { version: 3, of: 'champion', confirmWarnings: true };
  expect(ask.sent.map(({ body }) => body)).toEqual([wish, wish]);
  expect(new Set(ask.sent.map(({ key }) => key)).size).toBe(1);
  expect(screen.queryByRole('button', { name: 'Ask the champion' })).toBeNull();
});

test('only what is urgent can go to a second officer, and only with a reason', async () => {
  const urgent = { ...content, urgency: 'urgent' as const };
  const service: Service = { stored: aBulletin({ content: urgent }) };
  const ask = answering([then(service, isAsked)]);
  await openCheck(service, { answers: { [`POST ${path}/ask`]: ask.answer } });
  await choose(
    'A second officer, who has not edited it Only for what is urgent, when the champion cannot be reached in time.',
  );
  await press('Ask a second officer');
  await userEvent.click(
    await screen.findByRole('link', { name: 'Write why a second officer is to approve it.' }),
  );
  await userEvent.keyboard(' The champion is on a plane. ');
  await press('Ask a second officer');
  await screen.findByText('Waiting for approval');
  expect(ask.sent.map(({ body }) => body)).toEqual([
    { version: 3, of: 'second-officer', confirmWarnings: false, why: 'The champion is on a plane.' },
  ]);
});

test('a routine one offers no second officer', async () => {
  await openCheck({ stored: aBulletin() });
  expect(screen.queryByRole('radio', { name: /second officer/ })).toBeNull();
});

const theirs = aBulletin({ state: 'asked', asked, version: 4 }, { may: ['approve', 'refuse'] });

test('a champion approves once, however often it is pressed', async () => {
  const service: Service = { stored: theirs };
  let answer: (response: Response) => void = () => undefined;
  const keys: (string | null)[] = [];
  await openCheck(service, {
    person: 'champion',
    answers: {
      [`POST ${path}/decision`]: (init) => {
        keys.push(new Headers(init?.headers).get('Idempotency-Key'));
        return new Promise((resolve) => (answer = resolve));
      },
    },
  });
  expect(screen.getByText(`${imani.name} asks you to approve it. It goes out under your name.`)).toBeTruthy();
  expect(screen.getByText('It was to reach 41 people when approval was asked for.')).toBeTruthy();
  await press('Approve it');
  await press('Approve it');
  expect(keys).toHaveLength(1);
  answer(then(service, aBulletin({ state: 'approved', approval, version: 5 }, { may: [] }))());
  await screen.findByText('Approved');
  expect(document.activeElement).toBe(heading());
});

test('it is sent back with words; without them the field asks for them', async () => {
  const service: Service = { stored: theirs };
  const decide = answering([
    then(service, aBulletin({ refusal: { ...approval, words: 'Which day?' } }, { may: [] })),
  ]);
  await openCheck(service, { person: 'champion', answers: { [`POST ${path}/decision`]: decide.answer } });
  await press('Send it back');
  await screen.findByText('Write what should change.');
  expect(document.activeElement).toBe(screen.getByLabelText('What should change?'));
  await userEvent.keyboard('Which day?');
  await press('Send it back');
  await screen.findByText('Which day?', { selector: 'p' });
  expect(decide.sent.map(({ body }) => body)).toEqual([
    { decision: 'refuse', contentVersion: 3, words: 'Which day?' },
  ]);
  expect(screen.queryByText('This has moved on')).toBeNull();
});

test('words for something that has moved on are kept, with why they were not sent', async () => {
  const service: Service = { stored: theirs };
  const taken = aBulletin({ version: 5 }, { may: [] });
  const detail = 'This bulletin has moved on.';
  const decide = answering([refused('moved-on', detail, service, { stored: taken })]);
  await openCheck(service, { person: 'champion', answers: { [`POST ${path}/decision`]: decide.answer } });
  await userEvent.type(screen.getByLabelText('What should change?'), 'Which day?');
  await press('Send it back');
  await screen.findByText('This has moved on');
  expect(screen.getByText(detail)).toBeTruthy();
  expect(screen.getByLabelText<HTMLTextAreaElement>('What you typed').value).toBe('Which day?');
  await press('I do not need it any more');
  expect(screen.queryByText('This has moved on')).toBeNull();
});

test('an approved one says how many it reaches; when that has changed, it says so and asks again', async () => {
  const service: Service = { stored: approved(), audience: anAudience(41) };
  const changed = refused('audience-changed', 'It would reach a different number.', service, {
    audience: anAudience(43),
  });
  const sending = aBulletin({ state: 'sending', version: 5 }, { may: [] });
  const send = answering([changed, then(service, sending)]);
  await openCheck(service, { answers: { [`POST ${path}/send`]: send.answer } });
  await userEvent.click(await screen.findByRole('button', { name: 'Send it' }));
  await screen.findByText('Send it to 41 people now?');
  expect(send.sent).toEqual([]);
  await press('Yes, send it');
  await screen.findByText('Send it to 43 people now?');
  expect(screen.getByText('It would reach a different number.')).toBeTruthy();
  await press('Yes, send it');
  await screen.findByText('Being sent');
  const when = { kind: 'on-approval' };
  expect(send.sent.map(({ body }) => body)).toEqual([
    { version: 3, when, people: 41 },
    { version: 3, when, people: 43 },
  ]);
});

test('a time is looked at before anything is asked, and set in London’s clocks', async () => {
  const channel = { teamId: 't', channelId: 'c', teamName: 'Members', channelName: 'Safety' };
  const audience = { everyCouncillor: true, groups: [], channels: [channel] };
  const service: Service = { stored: approved({ content: { ...content, audience } }) };
  const send = answering([then(service, aBulletin({ state: 'scheduled', version: 5 }, { may: ['cancel'] }))]);
  await openCheck(service, { answers: { [`POST ${path}/send`]: send.answer } });
  await userEvent.click(await screen.findByRole('radio', { name: 'At a set day and time' }));
  const day = screen.getByLabelText<HTMLInputElement>('Day');
  await userEvent.clear(day);
  await press('Set the time');
  await screen.findByText('Choose a day and a time, such as 01/12/2026 09:30.');
  expect(document.activeElement).toBe(day);
  const year = new Date().getUTCFullYear() + (new Date().getUTCMonth() === 11 ? 1 : 0);
  await userEvent.type(day, `${year}-12-31`);
  await userEvent.type(screen.getByLabelText('Time in London'), '09:30');
  await press('Set the time');
  await screen.findByText(/^Send it to 3 people and 1 channel on \w+ 31 December \d{4}, 09:30\?$/);
  await press('Yes, send it');
  await screen.findByText('Scheduled');
  expect(send.sent.map(({ body }) => body)).toEqual([
    { version: 3, when: { kind: 'at', wallTime: `${year}-12-31T09:30` }, people: 3 },
  ]);
});

test('a champion recalls what bears their name, after being asked once', async () => {
  const published = { content, contentVersion: 3, firstAt: approval.at, approval };
  const service: Service = { stored: aBulletin({ state: 'sent', published }, { may: ['recall'] }) };
  const recalled = { by: hollis.id, at: approval.at };
  const change = answering([
    then(service, aBulletin({ state: 'recalled', published, recalled, version: 4 }, { may: [] })),
  ]);
  await openCheck(service, { person: 'champion', answers: { [`POST ${path}/change`]: change.answer } });
  await press('Recall it');
  await press('No, leave it');
  expect(change.sent).toEqual([]);
  await press('Recall it');
  await press('Yes, recall it');
  await screen.findByText(
    /took it back: Friday 20 November 2026, 11:00 am\. Who had it sees one line instead\./,
  );
  expect(change.sent.map(({ body }) => body)).toEqual([{ version: 3, change: 'recall' }]);
});

test('what was changed meanwhile is said and read again', async () => {
  const service: Service = { stored: aBulletin() };
  const newer = isAsked;
  const detail = 'Somebody changed this bulletin after you opened it.';
  const stale = () => {
    service.stored = newer;
    return json({ status: 409, detail, current: newer }, 409);
  };
  await openCheck(service, { answers: { [`POST ${path}/ask`]: answering([stale]).answer } });
  await press('Ask the champion');
  await screen.findByText(detail, {}, patience);
  await waitFor(() => expect(screen.getByText('Waiting for approval')).toBeTruthy());
  expect(screen.getByText(detail)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});
