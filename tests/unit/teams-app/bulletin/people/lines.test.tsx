import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { json } from '../../fakes';
import { quietReact } from '../../quiet-react';
import { answering } from '../../screen';
import { aLine, isSent, onAWideScreen, openPeople, path, press, runId } from './open-people';

quietReact();
onAWideScreen();

const rows = (): string[][] =>
  within(screen.getByRole('table'))
    .getAllByRole('row')
    .slice(1)
    .map((row) => [...row.children].map(({ textContent }) => textContent ?? ''));
const show = (list: string): Promise<void> => userEvent.selectOptions(screen.getByLabelText('Show'), list);

test('everybody stands in a table with how they stand and when they confirmed', async () => {
  const lines = [
    aLine(1, { readAt: '2026-11-20T13:00:00.000Z' }),
    aLine(2, { state: 'unreachable', why: 'blocked', at: undefined }),
    aLine(3, { channel: true, name: 'Members, Safety' }),
  ];
  await openPeople({ stored: isSent() }, { lines });
  const when = 'Friday 20 November 2026, 12:01 pm';
  expect(rows()).toEqual([
    ['Person number 1', 'Sent', when, 'Friday 20 November 2026, 1:00 pm'],
    ['Person number 2', 'Could not be reached: They have blocked the app in Teams.', '', ''],
    ['Members, Safety (channel)', 'Sent', when, ''],
  ]);
  expect(within(screen.getByRole('table')).getAllByRole('columnheader')).toHaveLength(4);
  expect(screen.queryByRole('checkbox')).toBeNull();
});

test('the next page comes when it is asked for, and the focus goes to its first line', async () => {
  const second = () => json({ runId, lines: [aLine(2)] });
  const answers = {
    [`GET ${path}/people?show=all`]: () => json({ runId, lines: [aLine(1)], next: 'two' }),
    [`GET ${path}/people?show=all&next=two`]: second,
  };
  await openPeople({ stored: isSent() }, { answers });
  await press('Show more');
  await screen.findByText('2 lines are shown.', { exact: false });
  const [, , line] = within(screen.getByRole('table')).getAllByRole('row');
  await waitFor(() => expect(document.activeElement).toBe(line));
  expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
});

test('who may not have it is sent it again only when somebody chooses them and says so', async () => {
  const uncertain = [1, 2, 3].map((number) => aLine(number, { state: 'uncertain' }));
  const again = answering([() => json(isSent())]);
  let reads = 0;
  await openPeople(
    { stored: isSent() },
    {
      answers: {
        [`GET ${path}/people?show=uncertain`]: () => {
          reads += 1;
          return json({ runId, lines: reads === 1 ? uncertain : uncertain.slice(0, 1) });
        },
        [`POST ${path}/again`]: again.answer,
      },
    },
  );
  await show('We do not know whether it arrived');
  await screen.findByText('Choose to whom it is to be sent again.');
  expect(screen.queryByRole('button', { name: 'Send again' })).toBeNull();
  screen.getByRole('checkbox', { name: 'Choose Person number 2' }).focus();
  await userEvent.keyboard(' ');
  await userEvent.click(screen.getByRole('checkbox', { name: 'Choose Person number 3' }));
  await press('Send again');
  await screen.findByText('Send it again to 2 chosen lines?');
  await press('Yes, send it again');
  await screen.findByText('It is being sent again to 2.');
  expect(again.sent.map(({ body }) => body)).toEqual([{ runId, to: ['person-2', 'person-3'] }]);
  await waitFor(() => expect(rows()).toHaveLength(1));
});

test('who could not be reached is to be told another way', async () => {
  const lines = [aLine(1, { state: 'unreachable', why: 'not-installed' })];
  const answers = { [`GET ${path}/people?show=unreachable`]: () => json({ runId, lines }) };
  await openPeople({ stored: isSent() }, { answers });
  await show('Could not be reached');
  await screen.findByText(/^Tell them another way\./);
  expect(rows()[0]).toContain(
    'Could not be reached: They do not have the app in Teams, and it could not be added for them.',
  );
});

test('names are read when somebody asks, and not by themselves', async () => {
  let reads = 0;
  const answers = {
    [`GET ${path}/people?show=all`]: () => {
      reads += 1;
      return json({ runId, lines: [aLine(reads)] });
    },
  };
  await openPeople({ stored: isSent() }, { answers });
  window.dispatchEvent(new Event('focus'));
  window.dispatchEvent(new Event('online'));
  expect(screen.getByText('Person number 1')).toBeTruthy();
  expect(reads).toBe(1);
  await press('Read the list again');
  await screen.findByText('Person number 2');
});

test('the list is downloaded as it is shown, and a failure can be tried again', async () => {
  const made: Blob[] = [];
  URL.createObjectURL = (blob) => (made.push(blob as Blob), 'blob:list');
  URL.revokeObjectURL = () => undefined;
  const names: string[] = [];
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  const file = answering([() => json({ detail: 'Later.' }, 503), () => new Response('name,state')]);
  const answers = {
    [`GET ${path}/people?show=unread`]: () => json({ runId, lines: [aLine(1)] }),
    [`GET ${path}/people.csv?show=unread`]: file.answer,
  };
  await openPeople({ stored: isSent() }, { answers });
  await show('Not confirmed yet');
  await screen.findByRole('table');
  await press('Download this list as a table (CSV)');
  await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
  await waitFor(() => expect(names).toEqual(['bulletin-people.csv']));
  expect(made).toHaveLength(1);
});

test('the whole list is printed, also what was not on screen yet, and nothing beside it', async () => {
  const answers = {
    [`GET ${path}/people?show=all`]: () => json({ runId, lines: [aLine(1)], next: 'two' }),
    [`GET ${path}/people?show=all&next=two`]: () => json({ runId, lines: [aLine(2)] }),
  };
  await openPeople({ stored: isSent() }, { answers });
  const printed: number[] = [];
  window.print = () => void printed.push(rows().length);
  await press('Print this list');
  await waitFor(() => expect(printed).toEqual([2]));
  expect(screen.getByRole('table').closest('.print-alone')).toBeTruthy();
  const caption = within(screen.getByRole('table')).getByText(/^Safety in December: Everybody, /);
  expect(caption.tagName).toBe('CAPTION');
});
