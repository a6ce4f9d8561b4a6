import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { meAs } from '../fake-services';
import { json } from '../fakes';
import { quietReact } from '../quiet-react';
import { answering, openTab, patience } from '../screen';

quietReact();

const path = '/api/escalation-consent';
const { id: personId } = meAs('champion');
const consent = (version: number, shownAs: string, phone?: string) => ({
  version,
  consent: { personId, askByName: false, shownAs, phone },
});

test('a champion decides how they are shown; a change by others does not lose it', async () => {
  let stored = consent(3, 'role');
  const save = answering([
    () => {
      stored = consent(5, 'role');
      return json({ status: 409, detail: 'changed', current: { version: 5 } }, 409);
    },
    () => {
      stored = consent(6, 'name', '01632 960199');
      return json({ version: 6 });
    },
  ]);
  await openTab({
    route: '#/what-i-agreed-to',
    person: 'champion',
    answers: { [`GET ${path}`]: () => json(stored), [`PUT ${path}`]: save.answer },
  });
  await userEvent.click(await screen.findByRole('radio', { name: 'My name' }, patience));
  await userEvent.click(screen.getByRole('checkbox', { name: 'Councillors may choose me by name' }));
  await userEvent.type(screen.getByLabelText(/^Phone number/), '01632 960123');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Save mine all the same' }));
  await screen.findByText('Saved.');
  await screen.findByDisplayValue('01632 960199');
  expect(save.sent.map(({ body }) => body)).toEqual(
    [3, 5].map((version) => ({
      version,
      consent: { askByName: true, shownAs: 'name', phone: '01632 960123' },
    })),
  );
});

test('a councillor who is asked by nobody finds nothing to agree to', async () => {
  await openTab({ route: '#/what-i-agreed-to', person: 'councillor' });
  await screen.findByRole('heading', { name: 'We cannot find that' }, patience);
});
