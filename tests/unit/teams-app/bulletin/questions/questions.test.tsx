import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { BulletinQuestion } from '@councillor-safety/core/bulletin/bulletin-answers';
import { bulletinId, imani, jonty } from '../../bulletins';
import { json } from '../../fakes';
import { quietReact } from '../../quiet-react';
import { answering, openTab, patience } from '../../screen';

quietReact();

const ids = ['9f4f1f52-0000-4000-8000-0000000000d1', '9f4f1f52-0000-4000-8000-0000000000d2'] as const;
const at = '2026-11-20T11:00:00.000Z';
const waits: BulletinQuestion = {
  ...{ id: ids[0], bulletinId, title: 'Safety in December', askedBy: 'Cllr Bryn Ashdown', askedAt: at },
  words: 'Is the training online?\nOr in the hall?',
};
const answered: BulletinQuestion = {
  ...{ id: ids[1], title: '', askedBy: 'Cllr Wren Ashdown', askedAt: at, words: 'Who do I ring?' },
  answer: { by: imani.name, at, words: 'Member services.' },
};

async function open(service: { questions: BulletinQuestion[] }, reply = answering([])) {
  await openTab({
    route: '#/bulletins/questions',
    answers: {
      'GET /api/bulletins/questions': () => json(service),
      [`POST /api/bulletins/questions/${ids[0]}/answer`]: reply.answer,
    },
  });
  await screen.findByRole('heading', { name: 'Questions about bulletins' }, patience);
  return reply;
}
const region = (name: string) => within(screen.getByRole('region', { name }));
const press = (name: string): Promise<void> => userEvent.click(screen.getByRole('button', { name }));
const field = (): HTMLTextAreaElement => screen.getByLabelText('Your answer to Cllr Bryn Ashdown');
async function write(words: string): Promise<void> {
  await press('Answer Cllr Bryn Ashdown');
  await waitFor(() => expect(document.activeElement).toBe(field()));
  await userEvent.keyboard(words);
}

test('what waits stands apart from what is answered, with what it is about', async () => {
  await open({ questions: [waits, answered] });
  await screen.findByRole('heading', { name: 'Answered' });
  const waiting = region('Waiting for an answer');
  expect(waiting.getByRole('heading', { level: 3 }).textContent).toBe(
    'Cllr Bryn Ashdown: Friday 20 November 2026, 11:00 am',
  );
  const about = waiting.getByRole('link', { name: 'About: Safety in December' });
  expect(about.getAttribute('href')).toBe(`#/bulletins/${bulletinId}/check`);
  const done = region('Answered');
  expect(done.getByText(`${imani.name} answered: Friday 20 November 2026, 11:00 am`)).toBeTruthy();
  expect(done.getByText('Member services.')).toBeTruthy();
  expect(done.queryByRole('button')).toBeNull();
});

test('an answer goes once, also when its receipt was lost, and the question is answered then', async () => {
  const service = { questions: [waits] };
  const answer = { by: imani.name, at, words: 'In the hall.' };
  const taken = () => {
    service.questions = [{ ...waits, answer }];
    return json(service.questions[0]);
  };
  const reply = await open(service, answering([() => json({ detail: 'Later.' }, 503), taken]));
  await screen.findByRole('button', { name: 'Answer Cllr Bryn Ashdown' });
  await write(' In the hall. ');
  await press('Send the answer');
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  await screen.findByText('Your answer was sent to Cllr Bryn Ashdown.');
  await screen.findByRole('heading', { name: 'Answered' });
  expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
  expect(reply.sent.map(({ body }) => body)).toEqual([{ words: 'In the hall.' }, { words: 'In the hall.' }]);
  expect(new Set(reply.sent.map(({ key }) => key)).size).toBe(1);
  expect(screen.getByText('No question waits for an answer.')).toBeTruthy();
});

test('an empty answer is not sent', async () => {
  await open({ questions: [waits] });
  await screen.findByRole('button', { name: 'Answer Cllr Bryn Ashdown' });
  await write(' ');
  await press('Send the answer');
  await screen.findByText('Write your answer first.');
  expect(document.activeElement).toBe(field());
});

test('a colleague who was quicker is shown with their answer, and what was typed is kept', async () => {
  const theirs = { ...waits, answer: { by: jonty.name, at, words: 'Online, on Tuesday.' } };
  const service = { questions: [waits, answered] };
  const detail = 'A colleague has answered this question already. Your answer was not sent.';
  const refused = () => json({ status: 409, detail, current: theirs }, 409);
  await open(service, answering([refused]));
  await screen.findByRole('button', { name: 'Answer Cllr Bryn Ashdown' });
  await write('In the hall.');
  await press('Send the answer');
  await screen.findByText(detail);
  const waiting = region('Waiting for an answer');
  await waiting.findByText('Online, on Tuesday.');
  expect(waiting.getByLabelText<HTMLTextAreaElement>('What you typed').value).toBe('In the hall.');
  expect(screen.queryByRole('button', { name: 'Send the answer' })).toBeNull();
  await press('I do not need it any more');
  expect(region('Answered').getByText('Online, on Tuesday.')).toBeTruthy();
});

test('without any question it says so', async () => {
  await open({ questions: [] });
  await screen.findByText('Nobody has asked anything yet.');
});

test('a champion who is no officer does not see questions', async () => {
  await openTab({ route: '#/bulletins/questions', person: 'champion' });
  await screen.findByRole('heading', { name: 'We cannot find that' }, patience);
});
